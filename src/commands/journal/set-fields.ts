import type { Call, FlagSpec } from '../../core/calls/call-spec.ts';
import { flagText, flagTexts } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { oneLine } from '../../core/text/escape.ts';
import type { Context } from '../../io/project/context.ts';
import { shownPath } from '../../io/project/project.ts';
import type { Changed } from '../../journal/change/change-session.ts';
import { changeSession, renderWarnings, warningsOf } from '../../journal/change/change-session.ts';
import type { SessionChange } from '../../journal/change/session-change.ts';
import type { Document } from '../../journal/document/document.ts';
import { readFacts } from '../../journal/document/session-facts.ts';
import { writeGoal } from '../../journal/sections/goal.ts';
import { makeShortname } from '../../journal/session/shortname.ts';
import type { Target } from '../../journal/which-session/find-target.ts';
import { findTarget, targetName } from '../../journal/which-session/find-target.ts';
import type { Reply } from '../reply/command.ts';

/** The flags that change what a session is, and nothing that was logged. */
export const fieldFlags: readonly FlagSpec[] = [
  { name: 'name', takes: 'text', placeholder: 'NAME', about: 'New short name; the file keeps its own' },
  {
    name: 'goal',
    takes: 'text',
    placeholder: 'TEXT',
    about: 'New goal; a title and TL;DR that only repeat the old one follow',
  },
  { name: 'task', takes: 'text', placeholder: 'ID', about: 'Task to link', repeat: true },
  { name: 'drop-task', takes: 'text', placeholder: 'ID', about: 'Task to unlink', repeat: true },
];

interface Wish {
  readonly name: string | undefined;
  readonly goal: string | undefined;
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** Changes name, goal or linked tasks of the session that the call of `edit` or `set` means, and returns the reply. */
export async function setFields(verb: 'edit' | 'set', call: Call, context: Context): Promise<Reply> {
  const wish = readWish(call);
  const target = await findTarget(context, targetName(call, call.bare[0]));
  const changed = await changeSession({ target, context, verb }, (doc) => planSet(doc, wish));
  return replyOf(target, changed);
}

function readWish(call: Call): Wish {
  const name = flagText(call, 'name');
  const goal = flagText(call, 'goal');
  const added = flagTexts(call, 'task').map(oneLine);
  const dropped = flagTexts(call, 'drop-task').map(oneLine);
  if (name === undefined && goal === undefined && added.length + dropped.length === 0) {
    throw new Failure('misuse', 'Nothing to change', {
      hint: 'Give --name, --goal, --task or --drop-task, or see: session-journal set --help',
    });
  }
  if (name !== undefined && !/[\p{L}\p{N}]/u.test(name)) {
    throw new Failure('misuse', `Invalid name "${showLine(name)}": it has no letter or digit`, {
      hint: '--name needs at least one letter or digit',
    });
  }
  if (goal !== undefined && oneLine(goal) === '') {
    throw new Failure('misuse', 'Empty goal', { hint: '--goal needs some text' });
  }
  return { name, goal, added: added.filter((id) => id !== ''), dropped };
}

function planSet(doc: Document, { name, goal, added, dropped }: Wish): SessionChange {
  const old = readFacts(doc.head).taskIds;
  const missing = dropped.find((id) => !old.includes(id));
  if (missing !== undefined) {
    throw new Failure('not-found', `Cannot unlink task "${missing}": it is not linked`, {
      hint: old.length === 0 ? 'No tasks are linked' : `Linked tasks: ${old.join(', ')}`,
    });
  }
  const ids = [...new Set([...old, ...added])].filter((id) => !dropped.includes(id));
  const tasks = added.length + dropped.length === 0 ? {} : { task_ids: ids };
  const named = name === undefined ? {} : { shortname: makeShortname(name) };
  const did = [
    ...(name === undefined ? [] : [`Name: ${makeShortname(name)}`]),
    ...(goal === undefined ? [] : [`Goal: ${oneLine(goal)}`]),
    ...added.map((id) => `Linked task: ${id}`),
    ...dropped.map((id) => `Unlinked task: ${id}`),
  ];
  return { fields: { ...named, ...tasks }, did, edits: goal === undefined ? [] : writeGoal(doc, goal) };
}

function replyOf(target: Target, changed: Changed): Reply {
  const { session } = changed;
  const file = shownPath(target.project, changed.path);
  const lines = [
    changed.changed
      ? `📝 Session updated: ${session.shortname}`
      : `📝 Nothing to change in ${session.shortname}`,
    ...(session.objective === '' ? [] : [`   Objective: ${oneLine(session.objective)}`]),
    ...(session.taskIds.length === 0 ? [] : [`   Tasks: ${session.taskIds.join(', ')}`]),
    `   File: ${file}`,
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    file,
    changed: changed.changed,
    objective: session.objective,
    task_ids: session.taskIds,
    warnings: warningsOf(target.project, changed),
  };
  return { text: lines.join('\n') + renderWarnings(data.warnings), data };
}
