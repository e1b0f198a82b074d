import { oneLine } from '../../core/text/escape.ts';
import { findHidingRule, isPrivateInLinkedTree } from '../../io/project/ignores.ts';
import type { Project } from '../../io/project/project.ts';
import type { SessionPlan } from '../../journal/change/create-session.ts';
import type { SessionFile } from '../../journal/files/sessions.ts';
import { handle, named } from '../../journal/which-session/refusals.ts';

/** Returns warnings about sessions for the same work, because the person may have forgotten that there is one. */
export function alikeRemarks({ draft, taskIds }: SessionPlan, others: readonly SessionFile[]): string[] {
  return others.flatMap((file) => {
    const { shortname, status } = file.facts;
    const task = file.facts.taskIds.find((id) => taskIds.includes(id));
    if (shortname !== draft.name && task === undefined) return [];
    const what = task === undefined ? 'with the same name' : `for task "${oneLine(task)}"`;
    return [
      `There is already a session ${what}: ${named(file)}, ${status}. To use it instead: session-journal resume ${handle(file)}`,
    ];
  });
}

/** Returns warnings about a new session that git ignores: nobody gets it, and it may be lost. */
export async function ignoredRemarks(project: Project): Promise<string[]> {
  const rule = await findHidingRule(project);
  const isLosable = isPrivateInLinkedTree(project);
  return [
    ...(rule === undefined ? [] : [`Git ignores this session (${rule}), so it is never committed`]),
    ...(isLosable ? ['This session is in a linked working tree, and git worktree remove deletes it'] : []),
  ];
}
