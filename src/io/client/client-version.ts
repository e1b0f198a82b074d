import { childProcess } from '../disk/late-builtins.ts';
import { followStat } from '../disk/stat.ts';

const patienceMs = 10_000;

/**
 * Returns the version of Claude Code at a path, such as `2.1.329`; empty if it doesn't say. Asks it only if its file was
 * changed after `since` (in milliseconds since 1970), and returns undefined otherwise: that is as it was.
 */
export function versionChangedSince(program: string, since: number): string | undefined {
  const stat = followStat(program);
  if (stat === undefined || Math.max(stat.mtimeMs, stat.ctimeMs) <= since) return undefined;
  try {
    const options = { encoding: 'utf8', timeout: patienceMs, stdio: 'pipe' } as const;
    return childProcess().execFileSync(program, ['--version'], options).split(' ')[0]?.trim() ?? '';
  } catch {
    return '';
  }
}
