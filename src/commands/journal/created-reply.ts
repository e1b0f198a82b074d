import { cutToLetters } from '../../core/text/cut.ts';
import { oneLine } from '../../core/text/escape.ts';
import { listSome } from '../../core/text/list-some.ts';
import { shownPath } from '../../io/project/project.ts';
import { inPlanOrder, stepRows } from '../../journal/briefing/views.ts';
import { renderWarnings } from '../../journal/change/change-session.ts';
import type { Made, SessionPlan } from '../../journal/change/create-session.ts';
import { hasTasks } from '../../journal/change/linked-tasks.ts';
import type { SessionFile } from '../../journal/files/sessions.ts';
import type { Logged } from '../../journal/log/draft.ts';
import type { Session } from '../../journal/session/session.ts';
import type { SessionDraft } from '../../journal/session/session-draft.ts';
import { named } from '../../journal/which-session/refusals.ts';
import type { Reply } from '../reply/command.ts';
import type { PlanFile } from './plan-file.ts';
import { planLines } from './plan-file.ts';
import { stepsLines } from './steps-line.ts';

/** What happened around a new session. */
export interface Around {
  readonly plan: SessionPlan;
  /** The file that the plan was taken from. */
  readonly planFile: PlanFile | undefined;
  /** What was logged to the session at once; undefined if it was not drafted. */
  readonly logged: readonly Logged[] | undefined;
  /** Whether a conversation made the session. */
  readonly isTalking: boolean;
  /** The person's other sessions that are active or paused. */
  readonly others: readonly SessionFile[];
  readonly warnings: readonly string[];
  /** The name of the session that was paused before. */
  readonly paused: string | undefined;
  /** Whether it is in the same working tree as the working directory. */
  readonly isHere: boolean;
}

/** Returns the reply after a session was created: its name, id, file and first step, and which others are active. */
export function createdReply(made: Made, around: Around): Reply {
  const { plan, planFile, others, paused, logged, isTalking } = around;
  const { project, draft, tasks, id, git } = plan;
  const missing = hasTasks(project) ? plan.missing : [];
  const warnings = [
    ...missing.map((id) => `No task "${oneLine(id)}" in .tasks/active; its id is kept as text`),
    ...around.warnings,
  ];
  const lines = [
    ...(paused === undefined ? [] : [`📋 Session Paused: ${paused}`]),
    `📋 Session Initialized: ${draft.name}`,
    `   ID: ${made.short} (${id})`,
    ...(git.branch === '' ? [] : [`   Branch: ${git.branch}`]),
    `   File: ${around.isHere ? shownPath(project, made.path) : made.path}`,
    ...stepsLines(made.session),
    ...(planFile === undefined ? [] : planLines(planFile, draft)),
    ...tasks.map(({ task }) => `   Linked task ${task.shortname || task.id}: in_progress`),
    ...activeLines(others),
    ...(logged === undefined ? [] : draftLines(made.session, draft, logged)),
  ];
  const isDraft = logged !== undefined && isTalking;
  return {
    text: lines.join('\n') + renderWarnings(warnings) + (isDraft ? `\n   ${tryIt}` : ''),
    data: dataOf(made, around, warnings),
    forModel: isDraft ? showDraft : 'Log decisions, discoveries and done steps as they happen.',
  };
}

const tryIt = 'Try it: /compact, then "where were we?"';
const showDraft =
  'Show the user the draft and the last line as they are, and ask what to correct. Log decisions, discoveries and done steps as they happen.';

function dataOf(
  made: Made,
  { plan, planFile, others, paused, logged }: Around,
  warnings: readonly string[],
): Reply['data'] {
  const { project, draft, id, git } = plan;
  return {
    id,
    short_id: made.short,
    shortname: draft.name,
    file: shownPath(project, made.path),
    git_branch: git.branch,
    steps: draft.steps.length,
    ...(planFile === undefined ? {} : { done: made.session.figures.done, not_taken: planFile.left }),
    ...(logged === undefined ? {} : { logged }),
    task_ids: plan.taskIds,
    paused: paused ?? null,
    also_active: others.filter(isActive).map((file) => file.facts.id),
    warnings,
  };
}

const mostLetters = 200;

// What was taken from a conversation is the model's work, so the person sees all of it.
function draftLines({ steps }: Session, draft: SessionDraft, logged: readonly Logged[]): string[] {
  const shown = [
    `Goal: ${draft.goal}`,
    ...stepRows(inPlanOrder(steps), () => ''),
    ...draft.keyContext.map((text) => `Key context: ${text}`),
    // The plan shows what became of its steps.
    ...logged.filter(({ number }) => number === undefined).map(({ what, text }) => `${what}: ${text}`),
  ];
  return ['   Draft:', ...shown.map((line) => `   ${cutToLetters(oneLine(line), mostLetters)}`)];
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
