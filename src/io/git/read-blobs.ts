import { runGit } from './process.ts';

const timeoutMs = 60_000;
const maxBytes = 256 * 1024 * 1024;

/**
 * Returns the texts that names such as `HEAD:a.txt` mean, in their order; undefined for one that git doesn't have or that
 * is no blob. `options` are git's own, which come before its command.
 */
export async function readBlobs(
  cwd: string,
  names: readonly string[],
  options: readonly string[] = [],
): Promise<(string | undefined)[]> {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}\n`).join('');
  // The sizes are in bytes, and what is no UTF-8 would become longer.
  const { stdout } = await runGit(cwd, [...options, 'cat-file', '--batch'], {
    input,
    timeoutMs,
    maxBytes,
    encoding: 'latin1',
  });
  let at = 0;
  return names.map(() => {
    const end = stdout.indexOf('\n', at);
    if (end < 0) return undefined;
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(stdout.slice(at, end)) ?? [];
    at = end + 1;
    if (size === undefined || at + Number(size) > stdout.length) return undefined;
    const bytes = Buffer.from(stdout.slice(at, at + Number(size)), 'latin1');
    at += bytes.length + 1;
    return type === 'blob' ? bytes.toString('utf8') : undefined;
  });
}
