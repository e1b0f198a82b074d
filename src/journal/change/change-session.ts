import { basename, dirname, join, relative } from 'node:path';
import { formatInstant } from '../../core/time.ts';
import { readText } from '../../io/disk/read.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { exists } from '../../io/disk/stat.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { shownPath } from '../../io/project/project.ts';
import type { Document, SectionAliases } from '../document/document.ts';
import { readFacts } from '../document/session-facts.ts';
import { decodeSession, redecodeSession } from '../files/documents.ts';
import { entryPath, writeProgressFile } from '../files/journal-folder.ts';
import { withSessionsLocked } from '../files/session-lock.ts';
import type { Folder } from '../files/sessions.ts';
import { applyChange } from '../session/apply-change.ts';
import { renderEntry } from '../session/entry-file.ts';
import type { Session } from '../session/session.ts';
import { readSession } from '../session/session.ts';
import { signedTime } from '../which-session/author.ts';
import type { Target } from '../which-session/find-target.ts';
import { clearQueue, readQueue } from './compaction-queue.ts';
import { withQueued } from './count-queued.ts';
import type { FollowedFile, IntentStep } from './intents.ts';
import { writeIntent, writtenFile } from './intents.ts';
import { assertSame, assertWritable } from './preconditions.ts';
import type { SessionChange } from './session-change.ts';
import { olderRemarks, rememberUndo } from './undo-record.ts';
import { finishIntent } from './unfinished-change.ts';
import type { NewText, Update } from './update-file.ts';
import { updateFile } from './update-file.ts';

/** The session at the moment of the change. */
export interface Now {
  readonly doc: Document;
  /** The target with its current front matter, which may have changed since the target was found. */
  readonly target: Target;
}

/** The result of a change. */
export interface Changed<Decided extends SessionChange = SessionChange> {
  /** What `decide` returned for the text that was changed. */
  readonly decided: Decided;
  readonly before: Document;
  readonly doc: Document;
  readonly session: Session;
  readonly path: string;
  readonly changed: boolean;
  /** The entry's path, relative to the project. */
  readonly entry: string | undefined;
  /** Path of the version that another program saved at the very moment of the change. */
  readonly displaced: string | undefined;
  /** A sentence that says so if the file was older than the last change made in this clone; otherwise empty. */
  readonly older: readonly string[];
  /** What couldn't be done after the change, one sentence each. */
  readonly unfinished: readonly string[];
}

/** How long a command waits for the project's lock, in milliseconds. */
export const commandWaitMs = 30_000;

interface Work {
  readonly target: Target;
  readonly context: Context;
  readonly verb: string;
  /** How long to wait for the lock, in milliseconds (default: `commandWaitMs`). */
  readonly waitMs?: number;
}

type Decide<Decided extends SessionChange> = (
  doc: Document,
  now: Now,
  last: Decided | undefined,
) => Decided | Promise<Decided>;

/**
 * Changes a session: reads it under the lock, asks `decide` what to do, and does all of it or nothing. Writing the
 * session file is the commit point; if a run dies after it, the next run completes the rest. `decide` may return more
 * than the change, and the caller gets that back. If another program saves in between, `decide` is called again with
 * what it returned last time.
 */
export async function changeSession<Decided extends SessionChange>(
  work: Work,
  decide: Decide<Decided>,
): Promise<Changed<Decided>> {
  const { project, file } = work.target;
  const aliases = readConfig(project, work.context.env).sectionAliases;
  // A refused change must not leave anything behind, not even the folder that the lock needs. So decide once before.
  const first = exists(project.local) ? undefined : await decideUnlocked(work, { aliases, decide });
  return withSessionsLocked(project, work.waitMs ?? commandWaitMs, async () => {
    finishIntent(project);
    const queued = readQueue(project, file.facts.id);
    const now = work.context.now().getTime();
    const update = await updateFile(
      file.path,
      async (source, before: Rewritten<Decided> | undefined): Promise<Rewritten<Decided>> => {
        const last = before?.decided ?? first;
        const { doc, decided } = await decideOn(work, { aliases, decide }, { source, last });
        const text = applyChange(doc, withQueued(doc, decided, queued), { now });
        const prepared = await prepare(work, { before: doc, change: decided, text, now });
        return { text, doc, decided, prepared };
      },
      { project },
    );
    clearQueue(queued);
    update.made.decided.afterwards?.();
    return finish(work, update, now);
  });
}

interface Deciding<Decided extends SessionChange> {
  readonly aliases: SectionAliases;
  readonly decide: Decide<Decided>;
}

async function decideUnlocked<Decided extends SessionChange>(
  work: Work,
  deciding: Deciding<Decided>,
): Promise<Decided> {
  const source = readText(work.target.file.path);
  const { decided } = await decideOn(work, deciding, { source, last: undefined });
  assertWritable(work.target, decided);
  return decided;
}

async function decideOn<Decided extends SessionChange>(
  { target }: Work,
  { aliases, decide }: Deciding<Decided>,
  { source, last }: { readonly source: string; readonly last: Decided | undefined },
): Promise<{ doc: Document; decided: Decided }> {
  const doc = await decodeSession(source, aliases, shownPath(target.project, target.file.path));
  assertSame(target.file, doc);
  const now = { ...target, file: { ...target.file, facts: readFacts(doc.head) } };
  return { doc, decided: await decide(doc, { doc, target: now }, last) };
}

/** What follows the change: the path of the entry, the folder to move the file to, and the other files. */
interface Prepared {
  readonly entry: string | undefined;
  readonly moveTo: Folder | undefined;
  readonly files: readonly FollowedFile[];
}

/** The new text of a session, and everything that led to it. */
interface Rewritten<Decided extends SessionChange> extends NewText {
  readonly doc: Document;
  readonly decided: Decided;
  readonly prepared: Prepared;
}

async function finish<Decided extends SessionChange>(
  work: Work,
  update: Update<Rewritten<Decided>>,
  now: number,
): Promise<Changed<Decided>> {
  const { project, file } = work.target;
  const { doc: before, decided, prepared } = update.made;
  const { env } = work.context;
  const { sessions, unfinished } = finishIntent(project);
  const path = placeOf(work.target, prepared, sessions);
  const doc = await redecodeSession(before, update.after);
  const session = readSession(doc);
  const older = olderRemarks(project, readFacts(before.head));
  const { did = [] } = decided;
  const { files } = prepared;
  const notUndoable = rememberUndo({ ...work, did, update, path, updated: session.updatedAt, files });
  await writeProgressFile(project, { ...file, path, name: basename(path) }, { session, at: now, env });
  return {
    decided,
    before,
    doc,
    session,
    path,
    changed: update.changed,
    entry: prepared.entry === undefined ? undefined : shownPath(project, prepared.entry),
    displaced: update.displaced,
    older,
    unfinished: [...unfinished, ...notUndoable],
  };
}

// Some of the moved files may be other sessions with pending steps. Ours is the last one with its name in that folder.
function placeOf({ project, file }: Target, { moveTo }: Prepared, moved: readonly string[]): string {
  if (moveTo === undefined) return file.path;
  const base = basename(file.name, '.md');
  const dir = join(project.dir, moveTo);
  const ours = moved.findLast((path) => dirname(path) === dir && basename(path).startsWith(base));
  return ours ?? file.path;
}

// Records what follows the change, so that the next run can complete it.
async function prepare(
  { target, context }: Work,
  made: {
    readonly before: Document;
    readonly change: SessionChange;
    readonly text: string;
    readonly now: number;
  },
): Promise<Prepared> {
  const { project, file } = target;
  const { change, text, now } = made;
  const steps: IntentStep[] = [...(change.followUps ?? [])];
  const kind = change.entry?.kind;
  const entry = kind === undefined ? undefined : entryPath(project, file, { at: now, kind });
  if (entry !== undefined && change.entry !== undefined) {
    const session = readSession(await redecodeSession(made.before, text));
    const time = signedTime(formatInstant(now), target, context);
    const note = renderEntry(session, { ...change.entry, time });
    steps.push({ write: relative(project.root, entry), text: note });
  }
  const moveTo = change.moveTo === file.folder ? undefined : change.moveTo;
  if (moveTo !== undefined) {
    steps.push({ move: `.sessions/${file.folder}/${file.name}`, to: `.sessions/${moveTo}/${file.name}` });
  }
  const written = (change.written ?? []).map((path) => writtenFile(project, path));
  if (steps.length === 0) return { entry, moveTo, files: written };
  const intent = { session: `${file.folder}/${file.name}`, sha: sha256(text), steps };
  return { entry, moveTo, files: [...written, ...writeIntent(project, intent)] };
}

/** Returns the warnings for a reply: what went wrong or differently than intended, one sentence each. */
export function warningsOf(project: Project, changed: Changed): string[] {
  const { displaced, older, unfinished } = changed;
  return [
    ...older,
    ...(displaced === undefined
      ? []
      : [
          `Another program saved the file at the same time. Its version is kept: ${shownPath(project, displaced)}`,
        ]),
    ...unfinished,
  ];
}

/** Returns warnings as lines to append to a reply, each starting with a line break; '' if there are none. */
export function renderWarnings(warnings: readonly string[]): string {
  return warnings.map((warning) => `\n   ❗ ${warning}`).join('');
}
