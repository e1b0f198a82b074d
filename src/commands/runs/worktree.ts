import type { Call } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import type { Context } from '../../io/project/context.ts';
import { removeWorktreeOf } from '../../runs/view/control-runs.ts';
import type { Reply } from '../reply/command.ts';
import { namedRuns } from './here.ts';

/** `runs worktree remove`: removes the worktree of a run, if no work is lost with it. */
export async function changeWorktree({ bare }: Call, context: Context): Promise<Reply> {
  const [word, run, other] = bare;
  if (word !== 'remove' || run === undefined || other !== undefined) {
    throw new Failure('misuse', 'Which worktree?', { hint: 'session-journal runs worktree remove RUN' });
  }
  const [named] = await namedRuns([run], context);
  if (named === undefined) return { text: '', data: {} };
  const worktree = await removeWorktreeOf(named.run);
  return { text: `✅ Removed ${worktree}`, data: { id: named.run.id, worktree } };
}
