import { basename, dirname, relative, resolve } from 'node:path';
import { Failure, isFailure } from '../../core/failure.ts';
import { editFields } from '../../core/front-matter/edit-fields.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { freeNames } from '../../io/disk/move.ts';
import { readText } from '../../io/disk/read.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { findStat } from '../../io/disk/stat.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { shownPath } from '../../io/project/project.ts';
import { readFacts } from '../document/session-facts.ts';
import { decodeHead, decodeSession } from '../files/documents.ts';
import { writeProgressFile } from '../files/journal-folder.ts';
import { withSessionsLocked } from '../files/session-lock.ts';
import type { SessionFile } from '../files/sessions.ts';
import { readSession } from '../session/session.ts';
import type { Target } from '../which-session/find-target.ts';
import { commandWaitMs } from './change-session.ts';
import type { FollowedFile, IntentStep } from './intents.ts';
import { shaOf, writeIntent } from './intents.ts';
import type { UndoRecord } from './undo-record.ts';
import { changesThatLedTo, readUndo, removeUndo, sumOf } from './undo-record.ts';
import { finishIntent } from './unfinished-change.ts';
import type { Update } from './update-file.ts';
import { updateFile } from './update-file.ts';

/** A change that was undone. */
export interface Undone {
  readonly record: UndoRecord;
  readonly update: Update;
  /** Paths of the session file while it was undone, and now. */
  readonly at: string;
  readonly path: string;
  readonly status: string;
  /** The entries and tasks that were restored or removed. */
  readonly files: readonly FollowedFile[];
  /** The changes that can be undone next, the newest first. */
  readonly left: readonly UndoRecord[];
  /** What couldn't be done afterwards, one sentence each. */
  readonly unfinished: readonly string[];
}

interface Undoing {
  readonly project: Project;
  readonly file: SessionFile;
  readonly record: UndoRecord;
  /** Where the session file is now. */
  readonly at: string;
}

/**
 * Undoes the last change that led to a session's text: the session file, the entry and the tasks, all or nothing.
 * Fails with `not-found` if there is none, and with `refused` if one of the files has changed since.
 */
export async function undoSession({ project, file }: Target, context: Context): Promise<Undone> {
  // A refusal must leave nothing behind, not even the folder that the lock needs.
  if (findStat(project.local) === undefined) throw nothingToUndo(file);
  return withSessionsLocked(project, commandWaitMs, async () => {
    // An interrupted change is completed first, because it is the change to undo.
    const moved = finishIntent(project).sessions;
    const records = readUndo(project, file.facts.id);
    const at = moved.findLast((path) => records.at(-1)?.afterPath === path) ?? file.path;
    const [record, ...left] = changesThatLedTo(readText(at), records);
    if (record === undefined) throw notUndoable({ project, file }, records, at);
    return { ...(await takeBack(context, { project, file, record, at })), left };
  });
}

async function takeBack(context: Context, undoing: Undoing): Promise<Omit<Undone, 'left'>> {
  const { project, file, record, at } = undoing;
  const old = record.kept === undefined ? undefined : await readKept(undoing, record.kept);
  const { steps, files } = stepsBack(undoing);
  const update = await updateFile(
    at,
    async (source) => {
      if (changesThatLedTo(source, [record]).length === 0) throw changedSince(undoing, file.name);
      const text = old === undefined ? source : await withCount(old, source);
      if (steps.length > 0) {
        writeIntent(project, { session: relative(project.dir, at), sha: sha256(text), steps });
      }
      return { text };
    },
    { project, mark: 'undone-' },
  );
  const { sessions, unfinished } = finishIntent(project);
  const path = isMoved(record, at) ? (sessions.at(-1) ?? at) : at;
  removeUndo(project, file.facts.id, record);
  const doc = await decodeSession(update.after, readConfig(project, context.env).sectionAliases);
  const session = readSession(doc);
  const now = { ...file, path, name: basename(path), facts: session };
  await writeProgressFile(project, now, { session, at: context.now().getTime(), env: context.env });
  return { record, update, at, path, status: session.status, files, unfinished };
}

async function readKept({ project, file, record }: Undoing, kept: string): Promise<string> {
  try {
    const text = readText(kept);
    const isWhole = record.beforeSum === undefined || sumOf(text) === record.beforeSum;
    if (isWhole && readFacts(await decodeHead(text)).id === file.facts.id) return text;
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
  throw new Failure(
    'not-found',
    `Cannot undo "${record.verb}" of "${file.facts.shortname}": the version before it is no longer kept`,
    {
      hint: `The last replaced versions are in ${shownPath(project, dirname(kept))}. git may have it too: git log -p -- "${shownPath(project, file.path)}"`,
    },
  );
}

// The compactions since then have happened, whatever is undone.
async function withCount(old: string, now: string): Promise<string> {
  const count = (await decodeHead(now)).fields.get('compaction_count')?.value;
  const head = await decodeHead(old);
  if (typeof count !== 'string' || head.fields.get('compaction_count')?.value === count) return old;
  return applyEdits(old, editFields(old, head, { compaction_count: count }));
}

function isMoved({ beforePath, afterPath }: UndoRecord, at: string): boolean {
  return beforePath !== afterPath && beforePath !== at;
}

function stepsBack(undoing: Undoing): { steps: IntentStep[]; files: FollowedFile[] } {
  const { project, record, at } = undoing;
  const steps: IntentStep[] = [];
  const files: FollowedFile[] = [];
  for (const file of record.files) {
    const back = fileBack(undoing, file);
    steps.push(...back);
    if (back.length > 0) files.push(file);
  }
  if (isMoved(record, at)) {
    assertFree(undoing, record.beforePath);
    steps.push({ move: relative(project.root, at), to: relative(project.root, record.beforePath) });
  }
  return { steps, files };
}

// A file that is there no more, or is as it was before the change, needs nothing.
function fileBack(undoing: Undoing, { before, after, kept, sha }: FollowedFile): IntentStep[] {
  const { root } = undoing.project;
  const names = [...freeNames(resolve(root, after))].slice(0, 20);
  const found = names.find((path) => shaOf(path) === sha);
  if (found === undefined) {
    const isBack = shaOf(resolve(root, before)) === (kept === undefined ? '' : shaOf(resolve(root, kept)));
    if (isBack) return [];
    throw changedSince(undoing, before);
  }
  const now = relative(root, found);
  const isCreated = kept === undefined && before === after;
  if (isCreated) return [{ remove: now }];
  const text = kept === undefined ? undefined : readOld(undoing, kept);
  if (now !== before) assertFree(undoing, resolve(root, before));
  return [
    ...(text === undefined ? [] : [{ write: now, text }]),
    ...(now === before ? [] : [{ move: now, to: before }]),
  ];
}

function readOld(undoing: Undoing, kept: string): string {
  try {
    return readText(resolve(undoing.project.root, kept));
  } catch (error) {
    if (!isFailure(error)) throw error;
    const { record } = undoing;
    throw new Failure(
      'not-found',
      `Cannot undo "${record.verb}": a version of a linked task is no longer kept`,
      { hint: `It was ${kept}. git may have it too`, data: { kept } },
    );
  }
}

function assertFree({ project, record }: Undoing, path: string): void {
  if (findStat(path) === undefined) return;
  throw new Failure('refused', `Cannot undo "${record.verb}": "${shownPath(project, path)}" already exists`, {
    hint: 'Move that file away, then try again',
  });
}

function changedSince({ project, record }: Pick<Undoing, 'project' | 'record'>, name: string): Failure {
  const kept = record.kept === undefined ? undefined : shownPath(project, record.kept);
  const copy =
    kept === undefined ? '' : `, or copy what you need from ${kept}, the version before "${record.verb}"`;
  return new Failure('refused', `Cannot undo "${record.verb}": "${name}" has changed since`, {
    hint: `Edit it by hand${copy}`,
    data: { verb: record.verb, ...(kept === undefined ? {} : { kept }) },
  });
}

function notUndoable(
  { project, file }: Pick<Undoing, 'project' | 'file'>,
  records: readonly UndoRecord[],
  at: string,
): Failure {
  const last = records.at(-1);
  // A run that was killed after it undid the last change, but before it could remove the record.
  const isUndone = last?.beforeSum === sumOf(readText(at));
  return last === undefined || isUndone
    ? nothingToUndo(file)
    : changedSince({ project, record: last }, file.name);
}

function nothingToUndo(file: SessionFile): Failure {
  return new Failure('not-found', `Nothing to undo in "${file.facts.shortname}"`, {
    hint: 'The last 20 changes made in this clone can be undone, but not the start of a session. Older versions are in .sessions/.local/replaced and in git',
  });
}
