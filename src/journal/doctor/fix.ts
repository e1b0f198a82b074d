import { basename, join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import type { Edit } from '../../core/text/edit.ts';
import { formatMinute } from '../../core/time.ts';
import { createFile, removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { moveFile } from '../../io/disk/move.ts';
import { findStat } from '../../io/disk/stat.ts';
import type { Project } from '../../io/project/project.ts';
import { assertInside, ensureFolder, ensureLocal, shownPath, worktreeOf } from '../../io/project/project.ts';
import { changeSession, commandWaitMs } from '../change/change-session.ts';
import { finishIntent } from '../change/unfinished-change.ts';
import { removeBinding } from '../conversation/bindings.ts';
import type { Document } from '../document/document.ts';
import { withSessionsLocked } from '../files/session-lock.ts';
import { isOversized, listSessions } from '../files/sessions.ts';
import { readChecklist } from '../sections/checklist.ts';
import { editChecklist, nextStep } from '../sections/checklist-edit.ts';
import { keepOneMarker, wrongMarkers } from '../sections/step-markers.ts';
import type { ReadItem } from '../sections/step-words.ts';
import { folderOf, missingIgnores } from '../session/project-problems.ts';
import type { Target } from '../which-session/find-target.ts';
import { loadTarget } from '../which-session/load-target.ts';
import { removeLinks } from './client-links.ts';
import type { Examined } from './diagnose.ts';
import { staleBindings } from './diagnose.ts';
import { mergeConflicted } from './fix-merge.ts';
import { isLocalOpen, listLeftovers, readIgnores, staleLocks } from './litter.ts';

/** Repairs what it can without losing anything. Returns what was done and what could not be done, one sentence each. */
export async function mend(examined: Examined): Promise<string[]> {
  const { project } = examined;
  const before = [...staleLocks(project), ...listLeftovers(project)];
  const wasOpen = isLocalOpen(project);
  // Taking the lock makes `.local` private, and replaces a dead owner.
  const done = await withSessionsLocked(project, commandWaitMs, async () => {
    ensureLocal(project);
    for (const path of listLeftovers(project)) removeQuietly(path);
    for (const path of staleLocks(project)) removeQuietly(path);
    const { sessions, unfinished } = finishIntent(project);
    return [
      ...sessions.map((path) => `Completed the interrupted change to ${shownPath(project, path)}`),
      ...unfinished,
      ...(await moveMisplaced(project)),
      ...addIgnores(project),
    ];
  });
  const merged = await mergeConflicted(project, examined.context);
  const gone = before.filter((path) => findStat(path) === undefined);
  return [
    ...gone.map((path) => `Removed ${shownPath(project, path)}`),
    ...(wasOpen ? ['Made .sessions/.local private'] : []),
    ...done,
    ...merged,
    ...(await unbind(examined)),
    ...removeLinks(project, examined.context.env),
    ...(await fixMarkers(examined)),
  ];
}

async function moveMisplaced(project: Project): Promise<string[]> {
  const { sessions } = await listSessions(project, ['active', 'archive']);
  return sessions.flatMap((file) => {
    const belongs = folderOf(file.facts.status);
    if (belongs === undefined || belongs === file.folder) return [];
    return tryTo(`Could not move ${shownPath(project, file.path)}`, () => {
      ensureFolder(project, join(project.dir, belongs));
      const to = moveFile(file.path, join(project.dir, belongs, file.name));
      return `Moved ${shownPath(project, file.path)} to ${shownPath(project, to)}`;
    });
  });
}

function tryTo(trouble: string, work: () => string): string[] {
  try {
    return [work()];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [`${trouble}: ${error.message}`];
  }
}

function addIgnores(project: Project): string[] {
  if (worktreeOf(project.root) === undefined) return [];
  const path = join(project.dir, '.gitignore');
  const text = readIgnores(project);
  const missing = missingIgnores(text);
  if (missing.length === 0) return [];
  return tryTo('Could not add to .sessions/.gitignore', () => {
    assertInside(project, path);
    const eol = text?.includes('\r\n') ? '\r\n' : '\n';
    const added = missing.map((line) => line + eol).join('');
    if (text === undefined) createFile(path, added);
    else writeFileAtomic(path, text + (text === '' || text.endsWith('\n') ? '' : eol) + added);
    return `Added ${missing.join(' and ')} to .sessions/.gitignore`;
  });
}

async function unbind(examined: Examined): Promise<string[]> {
  const { sessions } = await listSessions(examined.project, ['active', 'archive']);
  return staleBindings(examined, sessions).map(({ conversation, session }) => {
    removeBinding(examined.context.env, conversation);
    return `Detached conversation ${conversation} from ${basename(session)}`;
  });
}

async function fixMarkers({ project, context }: Examined): Promise<string[]> {
  const { sessions } = await listSessions(project, ['active', 'archive']);
  const done: string[] = [];
  for (const file of sessions) {
    const target: Target = { project, file, how: 'named' };
    if (isOversized(file) || !(await hasWrongMarkers(target, { project, context }))) continue;
    try {
      done.push(await fixMarkersOf(target, { project, context }));
    } catch (error) {
      if (!isFailure(error)) throw error;
      done.push(`Could not fix the CURRENT markers in ${shownPath(project, file.path)}: ${error.message}`);
    }
  }
  return done;
}

async function hasWrongMarkers(target: Target, { context }: Examined): Promise<boolean> {
  try {
    return isWrong((await loadTarget(target, context)).doc);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return false;
  }
}

function isWrong(doc: Document): boolean {
  const { marked, onDone } = wrongMarkers(doc);
  return marked.length > 1 || onDone.length > 0;
}

async function fixMarkersOf(target: Target, { project, context }: Examined): Promise<string> {
  const { readItem } = await import('../../core/markdown/item-by-remark.ts');
  const time = formatMinute(context.now().getTime());
  const changed = await changeSession({ target, context, verb: 'doctor --fix' }, (doc) => {
    return { edits: isWrong(doc) ? markerEdits(doc, { time, readItem }) : [] };
  });
  const { current } = changed.session.figures;
  return `Left ${current === '' ? 'no step' : `only "${current}"`} marked as CURRENT in ${shownPath(project, target.file.path)}`;
}

// Like every change to steps, this leaves exactly one marker, or none if nothing is open.
function markerEdits(doc: Document, how: { readonly time: string; readonly readItem: ReadItem }): Edit[] {
  const { steps } = readChecklist(doc);
  const next = steps.find((step) => step.current) ?? nextStep(steps);
  if (next === undefined || next.current) return keepOneMarker(doc);
  return editChecklist(
    doc,
    { notes: [], done: [], add: [], steps, current: next, time: how.time },
    how.readItem,
  );
}
