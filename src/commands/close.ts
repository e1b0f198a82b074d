import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import { counted } from '../core/text/count.ts';
import { oneLine } from '../core/text/escape.ts';
import { listSome } from '../core/text/list-some.ts';
import { formatSpan, parseInstant } from '../core/time.ts';
import type { Context } from '../io/project/context.ts';
import { shownPath } from '../io/project/project.ts';
import type { Changed } from '../journal/change/change-session.ts';
import { changeSession, renderWarnings, warningsOf } from '../journal/change/change-session.ts';
import { gitFields } from '../journal/change/git-fields.ts';
import type { TaskFile } from '../journal/change/linked-tasks.ts';
import { linkedTasks, taskSteps } from '../journal/change/linked-tasks.ts';
import type { Document } from '../journal/document/document.ts';
import { notBeforeCreation, readFacts } from '../journal/document/session-facts.ts';
import { openBlockers } from '../journal/sections/blockers.ts';
import { writeTldr } from '../journal/sections/tldr.ts';
import type { DocumentChange } from '../journal/session/apply-change.ts';
import type { Session } from '../journal/session/session.ts';
import { readSession } from '../journal/session/session.ts';
import { forgetCurrent } from '../journal/which-session/current-session.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { assertOpen, findTarget, targetName } from '../journal/which-session/find-target.ts';
import { captureMoment } from './captures/capture-moment.ts';
import { stepsLines } from './journal/steps-line.ts';
import type { Command, Reply } from './reply/command.ts';

/** `close`: completes or abandons the session, and archives it. */
export const closeCommand: Command = {
  summary: 'Complete or abandon the session and move it to the archive',
  spec: {
    verb: 'close',
    bare: undefined,
    flags: [
      { name: 'complete', takes: 'none', about: 'Complete it: the work is done' },
      { name: 'abandon', takes: 'none', about: 'Abandon it: the work is given up; needs --reason' },
      { name: 'reason', takes: 'text', placeholder: 'TEXT', about: 'Why it is abandoned' },
      {
        name: 'summary',
        takes: 'text',
        placeholder: 'TEXT',
        about: 'What was achieved; becomes a journal entry and the TL;DR paragraph',
      },
      { name: 'force', takes: 'none', about: 'Complete it even if steps or blockers are open' },
    ],
  },
  run: runClose,
};

interface Closing {
  readonly status: 'completed' | 'abandoned';
  readonly reason: string | undefined;
  readonly summary: string | undefined;
  readonly force: boolean;
}

async function runClose(call: Call, context: Context): Promise<Reply> {
  const closing = readClosing(call);
  const target = await findTarget(context, targetName(call));
  assertOpen(target, 'close');
  const { fields, entry } = await gitFields(target, context, {
    kind: 'close',
    note: closing.summary ?? closing.reason,
  });
  const changed = await changeSession({ target, context, verb: 'close' }, async (doc, now) => {
    assertOpen(now.target, 'close');
    if (closing.status === 'completed' && !closing.force) assertFinished(doc, target);
    const tasks = await linkedTasks(target.project, now.target.file.facts.taskIds);
    return {
      edits: closing.summary === undefined ? [] : writeTldr(doc, closing.summary),
      fields: { ...fields, ...closedFields(doc, closing, context.now().getTime()) },
      entry,
      did: [`Status: ${now.target.file.facts.status} → ${closing.status}`],
      moveTo: 'archive',
      followUps: tasks.flatMap((task) =>
        taskSteps(task, closing.status === 'completed' ? 'completed' : 'ready'),
      ),
      tasks,
    };
  });
  forgetCurrent(context, target);
  await captureMoment('end', target, context);
  return replyOf(target, { changed, closing, tasks: changed.decided.tasks });
}

function readClosing(call: Call): Closing {
  const complete = hasFlag(call, 'complete');
  const reason = flagText(call, 'reason');
  if (complete === hasFlag(call, 'abandon')) {
    throw new Failure(
      'misuse',
      `${complete ? 'Both --complete and --abandon were' : 'Neither --complete nor --abandon was'} given`,
      {
        hint: 'Choose one: session-journal close --complete, or session-journal close --abandon --reason TEXT',
      },
    );
  }
  if (!complete && reason === undefined) {
    throw new Failure('misuse', '--abandon needs a reason', {
      hint: 'Give one: session-journal close --abandon --reason TEXT',
    });
  }
  const status = complete ? 'completed' : 'abandoned';
  return { status, reason, summary: flagText(call, 'summary'), force: hasFlag(call, 'force') };
}

function closedFields(
  doc: Document,
  { status, reason }: Closing,
  now: number,
): DocumentChange['fields'] & object {
  return {
    status,
    paused_at: undefined,
    pause_reason: undefined,
    closed_at: notBeforeCreation(doc, now),
    close_reason: reason === undefined ? undefined : oneLine(reason),
    duration_hours: hoursSince(readFacts(doc.head).createdAt, now),
  };
}

function hoursSince(created: string, now: number): string {
  const hours = Math.max(0, now - (parseInstant(created) ?? now)) / 3_600_000;
  return String(Math.round(hours * 10) / 10);
}

function assertFinished(doc: Document, { file }: Target): void {
  const { steps, blockers } = readSession(doc);
  const open = steps.filter((step) => !step.done);
  const blocking = openBlockers(blockers);
  if (open.length + blocking.length === 0) return;
  const list = [
    ...open.map((step) => `step ${step.number}: ${showLine(step.text)}`),
    ...blocking.map((one) => `blocker ${one.number}: ${showLine(one.text)}`),
  ];
  const parts = [
    ...(open.length > 0 ? [counted(open.length, 'step')] : []),
    ...(blocking.length > 0 ? [counted(blocking.length, 'blocker')] : []),
  ];
  const shown = listSome(list, 10, ' · ');
  throw new Failure(
    'refused',
    `Cannot complete "${file.facts.shortname}": ${parts.join(' and ')} still open`,
    {
      hint: `${shown}. Finish them with log --done and log --resolved, or close anyway with --force`,
      data: {
        steps: open.map(({ number, text }) => ({ number, text })),
        blockers: blocking.map(({ number, text }) => ({ number, text })),
      },
    },
  );
}

interface Closed {
  readonly changed: Changed;
  readonly closing: Closing;
  readonly tasks: readonly TaskFile[];
}

function replyOf(target: Target, made: Closed): Reply {
  const { changed, closing, tasks } = made;
  const { session } = changed;
  const { done, total } = session.figures;
  const data = {
    id: session.id,
    shortname: session.shortname,
    status: closing.status,
    file: shownPath(target.project, changed.path),
    entry: changed.entry ?? null,
    duration_hours: Number(changed.doc.head.fields.get('duration_hours')?.value),
    compactions: session.compactions ?? null,
    progress: { done, total },
    decisions: session.decisions.length,
    discoveries: session.discoveries.length,
    tasks: tasks.map(({ task }) => task.id),
    warnings: warningsOf(target.project, changed),
  };
  return { text: closedLines(target, made).join('\n') + renderWarnings(data.warnings), data };
}

function recordedLine({ decisions, discoveries }: Session): string[] {
  const counts = [
    ...(decisions.length === 0 ? [] : [counted(decisions.length, 'decision')]),
    ...(discoveries.length === 0 ? [] : [counted(discoveries.length, 'discovery')]),
  ];
  return counts.length === 0 ? [] : [`   Recorded: ${counts.join(', ')}`];
}

function closedLines({ project }: Target, { changed, closing, tasks }: Closed): string[] {
  const { session } = changed;
  const isComplete = closing.status === 'completed';
  const ms = (parseInstant(session.closedAt) ?? 0) - (parseInstant(session.createdAt) ?? 0);
  const summary = session.tldr === '' ? [] : ['Summary:', ...session.tldr.split('\n')];
  return [
    `${isComplete ? '✅ Session Completed' : '📋 Session Abandoned'}: ${session.shortname}`,
    `   Duration: ${formatSpan(Math.max(0, ms))}`,
    ...(session.compactions === 0 ? [] : [`   Compactions: ${session.compactions ?? '?'}`]),
    ...stepsLines(session),
    ...(closing.reason === undefined ? [] : [`   Reason: ${oneLine(closing.reason)}`]),
    ...(summary.length === 0 ? [] : ['', ...summary.map((line) => `   ${line}`.trimEnd()), '']),
    ...recordedLine(session),
    ...tasks.map(
      ({ task }) => `   Linked task ${task.shortname || task.id}: ${isComplete ? 'completed ✅' : 'ready'}`,
    ),
    `   File: ${shownPath(project, changed.path)}`,
  ];
}
