import type { Context } from '../../io/project/context.ts';
import { knownClones } from '../../io/project/project-state.ts';
import { findApproval, listApprovals } from '../../runs/view/approvals.ts';
import { listedRuns } from '../../runs/view/known-runs.ts';

/** Returns the question of any project whose id begins so. Fails as `findApproval` does. */
export function namedApproval(word: string | undefined, { env }: Context): ReturnType<typeof findApproval> {
  return findApproval(listApprovals(listedRuns(knownClones(env)), true), word ?? '');
}
