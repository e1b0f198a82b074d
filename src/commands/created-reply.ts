import { oneLine } from '../core/text/escape.ts';
import { listSome } from '../core/text/list-some.ts';
import { shownPath } from '../io/project/project.ts';
import { renderWarnings } from '../journal/change/change-session.ts';
import type { Made, SessionPlan } from '../journal/change/create-session.ts';
import { hasTasks } from '../journal/change/linked-tasks.ts';
import type { SessionFile } from '../journal/files/sessions.ts';
import { named } from '../journal/which-session/refusals.ts';
import type { Reply } from './command.ts';
import type { PlanFile } from './plan-file.ts';
import { planLines } from './plan-file.ts';

/** What happened around a new session. */
export interface Around {
  readonly plan: SessionPlan;
  /** The file that the plan was taken from. */
  readonly planFile: PlanFile | undefined;
  /** The person's other sessions that are active or paused. */
  readonly others: readonly SessionFile[];
  readonly warnings: readonly string[];
  /** The name of the session that was paused before. */
  readonly paused: string | undefined;
}

/** Returns the reply after a session was created: its name, id, file and first step, and which others are active. */
export function createdReply(made: Made, { plan, planFile, others, warnings, paused }: Around): Reply {
  const { project, draft, tasks, id, git } = plan;
  const done = draft.doneSteps?.length ?? 0;
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
    ...stepsLine(made, draft.steps.length, done),
    ...(planFile === undefined ? [] : planLines(planFile, draft)),
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
    ...(planFile === undefined ? {} : { done, not_taken: planFile.left }),
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

function stepsLine({ session: { currentStep } }: Made, total: number, done: number): string[] {
  if (total === 0) return [];
  return [`   Steps: ${done}/${total}${currentStep === '' ? '' : ` · Current: ${currentStep}`}`];
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
