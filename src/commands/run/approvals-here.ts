import type { Context } from '../../io/project/context.ts';
import { findProjectState, knownClones } from '../../io/project/project-state.ts';
import { findApproval, listApprovals } from '../../runs/view/approvals.ts';

type Approval = ReturnType<typeof findApproval>;

/** Returns the questions of this project's runs and conversations, or of all projects', oldest first. */
export function approvalsHere(
  { cwd, env }: Context,
  { all, allProjects }: { readonly all: boolean; readonly allProjects: boolean },
): Approval[] {
  if (allProjects)
    return listApprovals(
      knownClones(env).map(({ state }) => state),
      all,
    );
  const here = findProjectState(cwd, env);
  return here === undefined ? [] : listApprovals([here], all);
}

/** Returns the question of any project whose id begins so. Fails as `findApproval` does. */
export function namedApproval(word: string | undefined, context: Context): Approval {
  return findApproval(approvalsHere(context, { all: true, allProjects: true }), word ?? '');
}
