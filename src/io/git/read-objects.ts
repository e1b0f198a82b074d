import { runGit } from './process.ts';

/** How git is asked for objects. */
interface ObjectOptions {
  /** What stands before git's own command. */
  readonly args?: readonly string[];
  /** What kind of object is meant (default: blob). */
  readonly type?: 'blob' | 'commit';
}

const timeoutMs = 60_000;
const maxBytes = 256 * 1024 * 1024;

/**
 * Returns the texts that names such as `HEAD:a.txt` mean, in their order; undefined for one that git doesn't have or that
 * is of another kind. What is missing is not fetched: the person didn't ask for a connection.
 */
export async function readObjects(
  cwd: string,
  names: readonly string[],
  { args = [], type = 'blob' }: ObjectOptions = {},
): Promise<(string | undefined)[]> {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}\n`).join('');
  // The sizes are in bytes, and what is no UTF-8 would become longer.
  const { stdout } = await runGit(cwd, [...args, 'cat-file', '--batch'], {
    input,
    timeoutMs,
    maxBytes,
    encoding: 'latin1',
  });
  let at = 0;
  return names.map(() => {
    const end = stdout.indexOf('\n', at);
    if (end < 0) return undefined;
    const [, kind, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(stdout.slice(at, end)) ?? [];
    at = end + 1;
    if (size === undefined || at + Number(size) > stdout.length) return undefined;
    const bytes = Buffer.from(stdout.slice(at, at + Number(size)), 'latin1');
    at += bytes.length + 1;
    return kind === type ? bytes.toString('utf8') : undefined;
  });
}
