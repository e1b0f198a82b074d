import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import { counted } from '../core/text/count.ts';
import { cutToLetters } from '../core/text/cut.ts';
import { parseInstant } from '../core/time.ts';
import { readText } from '../io/disk/read.ts';
import type { Context } from '../io/project/context.ts';
import type { Project } from '../io/project/project.ts';
import { findProject, shownPath } from '../io/project/project.ts';
import { renderWarnings } from '../journal/change/change-session.ts';
import type { FollowedFile } from '../journal/change/intents.ts';
import { forgetLogged } from '../journal/change/logged-once.ts';
import type { UndoRecord } from '../journal/change/undo-record.ts';
import { changesThatLedTo, readUndo } from '../journal/change/undo-record.ts';
import type { Undone } from '../journal/change/undo-session.ts';
import { undoSession } from '../journal/change/undo-session.ts';
import type { SessionFile } from '../journal/files/sessions.ts';
import { listSessions } from '../journal/files/sessions.ts';
import { bindingOf, mine } from '../journal/which-session/candidates.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { currentVariable, findTarget, projectOf, targetName } from '../journal/which-session/find-target.ts';
import { handle } from '../journal/which-session/refusals.ts';
import { readTerminalSession } from '../journal/which-session/terminal-session.ts';
import type { Command, Reply } from './reply/command.ts';
import { shownWritten } from './reply/shown-time.ts';

/** `undo`: takes back this program's last change to a session, then the one before it, and so on. */
export const undoCommand: Command = {
  summary:
    'Undo the last call that changed the session: the session file, its entry and its linked tasks. Run it again to undo the call before',
  spec: {
    verb: 'undo',
    without: ['keep-secret'],
    bare: undefined,
    flags: [{ name: 'list', takes: 'none', about: 'List what can be undone; change nothing' }],
  },
  run: runUndo,
};

async function runUndo(call: Call, context: Context): Promise<Reply> {
  const target = await findUndoTarget(context, targetName(call));
  if (hasFlag(call, 'list')) return listReply(target, context);
  const undone = await undoSession(target, context);
  forgetLogged(context);
  return undoneReply(target, undone);
}

async function findUndoTarget(context: Context, named: string | undefined): Promise<Target> {
  const isNamed = named !== undefined || Boolean(context.env[currentVariable]);
  const remembered = isNamed ? undefined : await findRemembered(context);
  if (remembered !== undefined) return remembered;
  try {
    return await findTarget(context, named);
  } catch (error) {
    if (!isFailure(error) || error.code !== 'no-session') throw error;
    return findPutAway(context, error);
  }
}

// A session that was just closed is no longer the current one, but the conversation or the terminal still remembers it.
async function findRemembered(context: Context): Promise<Target | undefined> {
  const binding = bindingOf(context);
  const project = binding === undefined ? findProject(context.cwd) : projectOf(binding, context);
  const id = binding?.id ?? (project && readTerminalSession(context.env, project.root)?.id);
  if (project === undefined || id === undefined) return undefined;
  const { sessions } = await listSessions(project, ['active', 'archive']);
  const file = sessions.find((one) => one.facts.id === id);
  return file && { project, file, how: binding === undefined ? 'terminal' : 'bound' };
}

// If no session is active, the call to undo may be the pause. A closed session is only named, because it may have been
// closed long ago.
async function findPutAway(context: Context, error: Failure): Promise<Target> {
  const project = findProject(context.cwd);
  if (project === undefined) throw error;
  const { sessions } = await listSessions(project, ['active', 'archive']);
  const putAway = mine(sessions, project, context).filter((file) => changesOf(project, file).length > 0);
  const paused = putAway.filter((file) => file.facts.status === 'paused');
  const [file] = paused;
  if (file !== undefined && paused.length === 1) return { project, file, how: 'only' };
  if (putAway.length === 0) throw error;
  const ways = putAway
    .slice(-3)
    .map(
      (one) =>
        `session-journal undo --session ${handle(one)} (${showLine(one.facts.shortname)}, ${showLine(one.facts.status)})`,
    );
  throw new Failure('no-session', error.message, {
    hint: `To undo a change of another session: ${ways.join(' · ')}`,
    data: error.data,
  });
}

function changesOf(project: Project, file: SessionFile): UndoRecord[] {
  return changesThatLedTo(readText(file.path), readUndo(project, file.facts.id));
}

function listReply({ project, file }: Target, context: Context): Reply {
  const name = showLine(file.facts.shortname);
  const known = readUndo(project, file.facts.id).length;
  const changes = changesOf(project, file);
  const lines = changes.map((change, index) => {
    return `   ${index + 1}. ${[`${change.verb}${whenOf(change, context)}`, ...describe(change)].join(' · ')}`;
  });
  const none =
    known === 0
      ? `Nothing to undo in ${name}`
      : `Nothing to undo in ${name}: the file has changed since the last call`;
  const head = `📝 ${changes.length === 0 ? none : `Can be undone in ${name}, the last call first:`}`;
  const data = {
    id: file.facts.id,
    shortname: file.facts.shortname,
    changes: changes.map((change) => ({
      verb: change.verb,
      at: change.updated ?? null,
      did: change.did,
      files: change.files.map(({ before }) => before),
    })),
  };
  return { text: [head, ...lines].join('\n'), data };
}

function whenOf({ updated = '' }: UndoRecord, context: Context): string {
  return parseInstant(updated) === undefined ? '' : `, ${shownWritten(updated, context)}`;
}

const mostDescribed = 3;

function describe({ did, files }: UndoRecord): string[] {
  const shown = did.slice(0, mostDescribed).map((line) => cutToLetters(showLine(line), 80));
  const more = did.length > mostDescribed ? [`${did.length - mostDescribed} more`] : [];
  return [...shown, ...more, ...files.map(({ before }) => showLine(before))];
}

function undoneReply({ project, file }: Target, undone: Undone): Reply {
  const { record, update, path, at, status, files, left, unfinished } = undone;
  const shown = shownPath(project, path);
  const kept = update.kept === undefined ? undefined : shownPath(project, update.kept);
  const lines = [
    `📝 Undone: ${record.verb} of ${showLine(file.facts.shortname)} (${showLine(status)})`,
    ...record.did.map((line) => `   - ${cutToLetters(showLine(line), 100)}`),
    `   ${shown}${path === at ? '' : `, moved back from ${shownPath(project, at)}`}`,
    ...files.map((one) => `   ${isCreated(one) ? 'Removed' : 'Restored'}: ${showLine(one.before)}`),
    ...(kept === undefined ? [] : [`   The undone version is kept in ${kept}`]),
    `   ${left.length === 0 ? 'Nothing more to undo' : `${counted(left.length, 'more call')} can be undone: session-journal undo --list`}`,
  ];
  const data = {
    undone: record.verb,
    did: record.did,
    id: file.facts.id,
    shortname: file.facts.shortname,
    status,
    file: shown,
    kept: kept ?? '',
    files: files.map(({ before }) => before),
    left: left.length,
    warnings: unfinished,
  };
  return { text: lines.join('\n') + renderWarnings(unfinished), data };
}

function isCreated({ before, after, kept }: FollowedFile): boolean {
  return kept === undefined && before === after;
}
