import { basename, dirname, relative } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { readText } from '../io/disk/read.ts';
import { sha256 } from '../io/disk/sha256.ts';
import { findStat } from '../io/disk/stat.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import type { Project } from '../io/project/project.ts';
import { findProject, projectAt, shownPath } from '../io/project/project.ts';
import { commandWaitMs } from '../journal/change/change-session.ts';
import { forgetLogged } from '../journal/change/logged-once.ts';
import type { UndoRecord } from '../journal/change/undo-record.ts';
import { readUndo, removeUndo } from '../journal/change/undo-record.ts';
import { finishIntent, writeIntent } from '../journal/change/unfinished-change.ts';
import type { Update } from '../journal/change/update-file.ts';
import { updateFile } from '../journal/change/update-file.ts';
import { readBinding } from '../journal/conversation/bindings.ts';
import { readFacts } from '../journal/document/session-facts.ts';
import { decodeHead, decodeSession } from '../journal/files/documents.ts';
import { writeProgressFile } from '../journal/files/journal-folder.ts';
import { withSessionsLocked } from '../journal/files/session-lock.ts';
import type { SessionFile } from '../journal/files/sessions.ts';
import { listSessions, shortId } from '../journal/files/sessions.ts';
import { readSession } from '../journal/session/session.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { conversationOf, findTarget, targetName } from '../journal/which-session/find-target.ts';
import type { Command, Reply } from './command.ts';

/** `undo`: restores the bytes from before this program's last change to a session, at their old path. */
export const undoCommand: Command = {
  summary: 'Undo the last change this program made to the session, if the file has not changed since',
  spec: { verb: 'undo', bare: undefined, flags: [] },
  run: runUndo,
};

async function runUndo(call: Call, context: Context): Promise<Reply> {
  const target = await findUndoTarget(context, targetName(call));
  const { project, file } = target;
  // A refusal must leave nothing behind, not even the folder that the lock needs.
  if (findStat(project.local) === undefined) throw nothingToUndo(file);
  const undone = await withSessionsLocked(project, commandWaitMs, async () => {
    // An interrupted change is completed first, because it is the change to undo.
    const moved = finishIntent(project).sessions;
    const record = readUndo(project, file.facts.id);
    if (record === undefined) throw nothingToUndo(file);
    const at = moved.includes(record.afterPath) ? record.afterPath : file.path;
    return takeBack(context, { project, file, record, at });
  });
  forgetLogged(context);
  return replyOf(project, undone);
}

// A session that was just closed is no longer the current session, but a binding may still name it.
async function findUndoTarget(context: Context, named: string | undefined): Promise<Target> {
  const conversation = named === undefined ? conversationOf(context) : undefined;
  const binding = conversation === undefined ? undefined : readBinding(context.env, conversation);
  if (binding !== undefined) {
    const project = projectAt(binding.project);
    const { sessions } = await listSessions(project, ['active', 'archive']);
    const file = sessions.find((one) => one.facts.id === binding.id);
    if (file !== undefined) return { project, file, how: 'bound' };
  }
  try {
    return await findTarget(context, named);
  } catch (error) {
    throw await withClosed(context, error);
  }
}

async function withClosed(context: Context, error: unknown): Promise<unknown> {
  const project = findProject(context.cwd);
  if (project === undefined || !isFailure(error) || error.code !== 'no-session') return error;
  const { sessions } = await listSessions(project, ['archive']);
  const closed = sessions
    .filter((file) => readUndo(project, file.facts.id)?.afterPath === file.path)
    .slice(-3);
  if (closed.length === 0) return error;
  const ways = closed.map(
    (file) =>
      `session-journal undo --session ${shortId(file)} (${file.facts.shortname}, ${file.facts.status})`,
  );
  return new Failure('no-session', error.message, {
    hint: `To undo a change of a closed session: ${ways.join(' · ')}`,
    data: error.data,
  });
}

interface Undoing {
  readonly project: Project;
  readonly file: SessionFile;
  readonly record: UndoRecord;
  /** Where the session file is now. */
  readonly at: string;
}

interface Undone extends Undoing {
  readonly update: Update;
  readonly path: string;
  readonly status: string;
}

async function takeBack(context: Context, undoing: Undoing): Promise<Undone> {
  const { project, file, record, at } = undoing;
  const before = await readKept(undoing);
  if (record.beforePath !== at && findStat(record.beforePath) !== undefined) {
    throw new Failure(
      'refused',
      `Cannot undo "${record.verb}": "${shownPath(project, record.beforePath)}" already exists`,
      {
        hint: 'Move that file away, then try again',
      },
    );
  }
  const update = await updateFile(
    at,
    (source) => {
      assertUnchanged(undoing, source, before);
      if (record.beforePath !== at) {
        const steps = [{ move: relative(project.root, at), to: relative(project.root, record.beforePath) }];
        writeIntent(project, { session: relative(project.dir, at), sha: sha256(before), steps });
      }
      return { text: before };
    },
    { project },
  );
  const path = finishIntent(project).sessions.at(-1) ?? at;
  removeUndo(project, record.id);
  const doc = await decodeSession(before, readConfig(project, context.env).sectionAliases);
  const session = readSession(doc);
  const now = { ...file, path, name: basename(path), facts: session };
  await writeProgressFile(project, now, { session, at: context.now().getTime(), env: context.env });
  return { ...undoing, update, path, status: session.status };
}

async function readKept({ project, file, record }: Undoing): Promise<string> {
  try {
    const text = readText(record.kept);
    if (readFacts(await decodeHead(text)).id === record.id) return text;
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
  throw new Failure(
    'not-found',
    `Cannot undo "${record.verb}" of "${file.facts.shortname}": the version before it is no longer kept`,
    {
      hint: `The last 20 replaced versions are in ${shownPath(project, dirname(record.kept))}. git may have it too: git log -p -- "${shownPath(project, file.path)}"`,
    },
  );
}

function nothingToUndo(file: SessionFile): Failure {
  return new Failure('not-found', `Nothing to undo in "${file.facts.shortname}"`, {
    hint: 'Only the last change can be undone, and only once. Older versions are in .sessions/.local/replaced and in git',
  });
}

function assertUnchanged({ project, file, record }: Undoing, source: string, before: string): void {
  if (sha256(source) === record.afterSha) return;
  if (source === before) {
    // Already undone by a run that was killed before it could remove the record.
    removeUndo(project, record.id);
    throw nothingToUndo(file);
  }
  throw new Failure('refused', `Cannot undo "${record.verb}": "${file.name}" has changed since`, {
    hint: `Edit it by hand, or copy what you need from ${shownPath(project, record.kept)}, the version before "${record.verb}"`,
    data: { verb: record.verb, kept: shownPath(project, record.kept) },
  });
}

function replyOf(project: Project, { file, record, update, path, at, status }: Undone): Reply {
  const shown = shownPath(project, path);
  const kept = update.kept === undefined ? undefined : shownPath(project, update.kept);
  const lines = [
    `↩️ Undone: ${record.verb} of ${file.facts.shortname} (${status})`,
    `   ${shown}${path === at ? '' : `, moved back from ${shownPath(project, at)}`}`,
    '   Linked tasks and journal entries stay as they are',
    ...(kept === undefined ? [] : [`   The undone version is kept in ${kept}`]),
  ];
  return {
    text: lines.join('\n'),
    data: {
      undone: record.verb,
      id: record.id,
      shortname: file.facts.shortname,
      status,
      file: shown,
      kept: kept ?? '',
    },
  };
}
