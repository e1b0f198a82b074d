import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import { assertSize } from '../io/disk/read.ts';
import type { Context } from '../io/project/context.ts';
import { shownPath } from '../io/project/project.ts';
import type { Changed } from '../journal/change/change-session.ts';
import { renderWarnings, warningsOf } from '../journal/change/change-session.ts';
import { assertPausable, pauseSession } from '../journal/change/pause-session.ts';
import { assertResumable, resumeSession } from '../journal/change/resume-session.ts';
import { forgetCurrent } from '../journal/which-session/current-session.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { findNamedTarget, findTarget, targetName } from '../journal/which-session/find-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { handle } from '../journal/which-session/refusals.ts';
import { resumedReply } from './journal/resumed-reply.ts';
import { stepsLines } from './journal/steps-line.ts';
import type { Command, Reply } from './reply/command.ts';

/** `pause`: saves a checkpoint and pauses the session; its file stays in `active/`. */
export const pauseCommand: Command = {
  summary: 'Save a checkpoint and pause the session; resume continues it',
  spec: {
    verb: 'pause',
    bare: undefined,
    flags: [
      {
        name: 'note',
        takes: 'text',
        placeholder: 'TEXT',
        about: 'Why it is paused, and what to know when you resume it',
      },
      { name: 'to', takes: 'text', placeholder: 'EMAIL', about: 'Hand the session over to a colleague' },
      { name: 'switch-to', takes: 'text', placeholder: 'ID', about: 'Session to resume instead' },
      { name: 'keep-task-status', takes: 'none', about: 'Keep the status of linked tasks' },
    ],
  },
  run: runPause,
};

async function runPause(call: Call, context: Context): Promise<Reply> {
  const target = await findTarget(context, targetName(call));
  assertPausable(target);
  const wanted = flagText(call, 'switch-to');
  const next = wanted === undefined ? undefined : await findNext(target, wanted, context);
  const newOwner = readNewOwner(call);
  const changed = await pauseSession(target, context, {
    note: flagText(call, 'note'),
    keepTasks: hasFlag(call, 'keep-task-status'),
    newOwner,
  });
  if (newOwner !== undefined) forgetCurrent(context, target);
  const reply = pausedReply(target, changed, newOwner);
  if (next === undefined) return reply;
  const resumed = resumedReply(next, context, await resumeSession(next, context, { reopen: false }));
  return { text: `${reply.text}\n${resumed.text}`, data: { ...reply.data, resumed: resumed.data } };
}

function readNewOwner(call: Call): string | undefined {
  const given = flagText(call, 'to');
  if (given === undefined) return undefined;
  const email = given.trim();
  if (/^[^\s@<>()",;:]+@[^\s@<>()",;:]+$/.test(email)) return email;
  throw new Failure('misuse', `Invalid --to "${showLine(given)}": it must be an email address`, {
    hint: "Give the colleague's git user.email, for example: --to ben@example.org",
  });
}

// Checks everything that could prevent the other session from being resumed before anything is paused.
async function findNext(target: Target, wanted: string, context: Context): Promise<Target> {
  const next = await findNamedTarget(target.project, wanted);
  const { path, bytes, facts } = next.file;
  if (path === target.file.path) {
    throw new Failure('refused', `Cannot switch to "${facts.shortname}": it is the session you are pausing`, {
      hint: 'Give another session. To list them: session-journal view list',
    });
  }
  assertResumable(next, false);
  assertSize(path, bytes);
  await loadTarget(next, context);
  return next;
}

function pausedReply(target: Target, changed: Changed, newOwner: string | undefined): Reply {
  const { session } = changed;
  const { done, total } = session.figures;
  const lines = [
    `📋 Session Paused: ${session.shortname}`,
    ...stepsLines(session),
    ...(changed.entry === undefined ? [] : [`   Entry: ${changed.entry}`]),
    ...(newOwner === undefined ? [] : [`   Handed over to: ${newOwner}`]),
    `   Resume: session-journal resume ${handle(target.file)}`,
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    status: session.status,
    file: shownPath(target.project, changed.path),
    entry: changed.entry ?? null,
    owner: session.owner,
    progress: { done, total },
    warnings: warningsOf(target.project, changed),
  };
  return { text: lines.join('\n') + renderWarnings(data.warnings), data };
}
