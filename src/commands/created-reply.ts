import { oneLine } from '../core/text/escape.ts';
import { listSome } from '../core/text/list-some.ts';
import { shownPath } from '../io/project/project.ts';
import { renderWarnings } from '../journal/change/change-session.ts';
import type { Made, SessionPlan } from '../journal/change/create-session.ts';
import { hasTasks } from '../journal/change/linked-tasks.ts';
import type { SessionFile } from '../journal/files/sessions.ts';
import { named } from '../journal/which-session/refusals.ts';
import type { Reply } from './command.ts';

/** What happened around a new session. */
export interface Around {
  readonly plan: SessionPlan;
  /** The person's other sessions that are active or paused. */
  readonly others: readonly SessionFile[];
  readonly warnings: readonly string[];
  /** The name of the session that was paused before. */
  readonly paused: string | undefined;
}

/** Returns the reply after a session was created: its name, id, file and first step, and which others are active. */
export function createdReply(made: Made, { plan, others, warnings, paused }: Around): Reply {
  const { project, draft, tasks, id, git } = plan;
  const { currentStep } = made.session;
  const missing = hasTasks(project) ? plan.missing : [];
  const all = [
    ...missing.map((id) => `No task "${oneLine(id)}" in .tasks/active; its id is kept as text`),
    ...warnings,
  ];
  const lines = [
    ...(paused === undefined ? [] : [`⏸️ Session Paused: ${paused}`]),
    `📋 Session Initialized: ${draft.name}`,
    `   ID: ${made.short} (${id})`,
    ...(git.branch === '' ? [] : [`   Branch: ${git.branch}`]),
    `   File: ${shownPath(project, made.path)}`,
    ...(draft.steps.length === 0 ? [] : [`   Steps: 0/${draft.steps.length} · Current: ${currentStep}`]),
    ...tasks.map(({ task }) => `   Linked task ${task.shortname || task.id}: in_progress`),
    ...activeLines(others),
  ];
  const data = {
    id,
    short_id: made.short,
    shortname: draft.name,
    file: shownPath(project, made.path),
    git_branch: git.branch,
    steps: draft.steps.length,
    task_ids: plan.taskIds,
    paused: paused ?? null,
    also_active: others.filter(isActive).map((file) => file.facts.id),
    warnings: all,
  };
  return {
    text: lines.join('\n') + renderWarnings(all),
    data,
    forModel: 'Log decisions, discoveries and done steps as they happen.',
  };
}

function activeLines(others: readonly SessionFile[]): string[] {
  const active = others.filter(isActive);
  if (active.length === 0) return [];
  return [
    `   Also active: ${listSome(active.map(named), 5)}`,
    '   To go back to one: session-journal resume ID',
  ];
}

function isActive(file: SessionFile): boolean {
  return file.facts.status === 'active';
}
