import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { parseWhen } from '../../core/time.ts';
import { findCommit } from './commits.ts';
import { runGit } from './process.ts';

/** How a person may say when; help texts name it. */
export const whenForms = 'Date or time, 2h, 3d, today, yesterday, or a commit';

/**
 * Returns the time in milliseconds that a person means: what `parseWhen` reads, or else a commit's time in this
 * repository. Fails with `misuse` if it is neither.
 */
export async function readWhen(text: string, cwd: string, nowMs: number): Promise<number> {
  const at = parseWhen(text, nowMs) ?? (await commitTime(text, cwd));
  if (at !== undefined) return at;
  throw new Failure('misuse', `"${showLine(text)}" is neither a time nor a commit of this repository`, {
    hint: 'For example: 2025-01-15, 2025-01-15T10:00, 2h, 3d, today, yesterday, or a commit or branch',
  });
}

async function commitTime(text: string, cwd: string): Promise<number | undefined> {
  const revision = text.trim();
  if (revision === '') return undefined;
  const commit = await findCommit(revision, cwd);
  if (commit === undefined) return undefined;
  const { ok, stdout } = await runGit(cwd, ['show', '--no-patch', '--format=%ct', commit, '--']);
  return ok && /^\d+\s*$/.test(stdout) ? Number(stdout) * 1000 : undefined;
}
