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
import { readFacts } from '../document/facts.ts';
import { decodeSession, redecodeSession } from '../files/documents.ts';
import { entryPath, writeProgressFile } from '../files/journal-folder.ts';
import { withSessionsLocked } from '../files/session-lock.ts';
import type { Folder } from '../files/sessions.ts';
import { applyChange } from '../session/apply-change.ts';
import { renderEntry } from '../session/entry-file.ts';
import type { Session } from '../session/session.ts';
import { readSession } from '../session/session.ts';
import type { Target } from '../target/find-target.ts';
import { clearQueue, readQueue } from './compaction-queue.ts';
import { withQueued } from './count-queued.ts';
import { assertSame, assertWritable } from './guards.ts';
import type { IntentStep } from './intent.ts';
import { finishIntent, writeIntent } from './intent.ts';
import type { SessionChange } from './session-change.ts';
import { olderRemarks, rememberUndo } from './undo-record.ts';
import type { Update } from './update-file.ts';
import { updateFile } from './update-file.ts';

/** The session as it is at the moment of the change. */
export interface Now {
  readonly doc: Document;
  /** The target with what the head says now: it may have changed since it was found. */
  readonly target: Target;
}

/** What became of it. */
export interface Changed {
  readonly before: Document;
  readonly doc: Document;
  readonly session: Session;
  readonly path: string;
  readonly changed: boolean;
  /** The entry's path, relative to the project. */
  readonly entry: string | undefined;
  /** Where the bytes are that an editor saved at the very moment of the change. */
  readonly displaced: string | undefined;
  /** That the file was older than the last change made here, in a sentence. */
  readonly older: readonly string[];
  /** What could not be done behind the change, a sentence each. */
  readonly unfinished: readonly string[];
}

/** How long a command waits for the project's lock, in milliseconds. */
export const commandWaitMs = 30_000;

interface Work {
  readonly target: Target;
  readonly context: Context;
  readonly verb: string;
  /** How long to wait for the lock, in milliseconds; a command's patience unless said. */
  readonly waitMs?: number;
  /** What is to be done under the same lock once the session holds the change. */
  readonly afterwards?: () => void;
}

type Decide = (doc: Document, now: Now) => SessionChange | Promise<SessionChange>;

/**
 * Changes a session: reads it under the lock, lets `decide` say what is to be done, and does all of it or nothing. The
 * session file is the commit point; a run that dies behind it is completed by the next.
 */
export async function changeSession(work: Work, decide: Decide): Promise<Changed> {
  const { project, file } = work.target;
  const aliases = readConfig(project, work.context.env).sectionAliases;
  // A refused change leaves nothing behind, not even the folder that the lock needs.
  if (!exists(project.local)) {
    const { change } = await decideOn(work, { source: readText(file.path), aliases, decide });
    assertWritable(work.target, change);
  }
  return withSessionsLocked(project, work.waitMs ?? commandWaitMs, async () => {
    finishIntent(project);
    const queued = readQueue(project, file.facts.id);
    const at = { now: work.context.now().getTime() };
    let before: Document | undefined;
    let prepared: Prepared = { entry: undefined, moveTo: undefined };
    const update = await updateFile(
      file.path,
      async (source) => {
        const decided = await decideOn(work, { source, aliases, decide });
        before = decided.doc;
        const text = applyChange(before, withQueued(before, decided.change, queued), at);
        prepared = await prepare(work, { before, change: decided.change, text, ...at });
        return text;
      },
      { project },
    );
    clearQueue(queued);
    work.afterwards?.();
    return finish(work, { update, before: before as unknown as Document, prepared, ...at });
  });
}

async function decideOn(
  { target }: Work,
  made: { readonly source: string; readonly aliases: SectionAliases; readonly decide: Decide },
): Promise<{ doc: Document; change: SessionChange }> {
  const doc = await decodeSession(made.source, made.aliases, shownPath(target.project, target.file.path));
  assertSame(target.file, doc);
  const now = { ...target, file: { ...target.file, facts: readFacts(doc.head) } };
  return { doc, change: await made.decide(doc, { doc, target: now }) };
}

/** What follows the change: the path of the entry, and the folder that the file moves to. */
interface Prepared {
  readonly entry: string | undefined;
  readonly moveTo: Folder | undefined;
}

interface Written {
  readonly update: Update;
  readonly before: Document;
  readonly prepared: Prepared;
  readonly now: number;
}

async function finish(work: Work, { update, before, prepared, now }: Written): Promise<Changed> {
  const { project, file } = work.target;
  const { env } = work.context;
  const { sessions, failures } = finishIntent(project);
  const path = placeOf(work.target, prepared, sessions);
  const doc = await redecodeSession(before, update.after);
  const session = readSession(doc);
  const older = olderRemarks(project, readFacts(before.head));
  const unfinished = failures.map((failure) => `${failure.message}. The next command tries again`);
  if (update.changed) unfinished.push(...rememberUndo(work, update, { path, updated: session.updatedAt }));
  await writeProgressFile(project, { ...file, path, name: basename(path) }, { session, at: now, env });
  return {
    before,
    doc,
    session,
    path,
    changed: update.changed,
    entry: prepared.entry === undefined ? undefined : shownPath(project, prepared.entry),
    displaced: update.displaced,
    older,
    unfinished,
  };
}

// What was pending may have been another session's: ours is the last that went to the folder and kept its name.
function placeOf({ project, file }: Target, { moveTo }: Prepared, moved: readonly string[]): string {
  if (moveTo === undefined) return file.path;
  const base = basename(file.name, '.md');
  const dir = join(project.dir, moveTo);
  const ours = moved.findLast((path) => dirname(path) === dir && basename(path).startsWith(base));
  return ours ?? file.path;
}

// Writes down what follows the change, so that the next run can complete it.
async function prepare(
  { target }: Work,
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
    const note = renderEntry(session, { ...change.entry, time: formatInstant(now) });
    steps.push({ write: relative(project.root, entry), text: note });
  }
  const moveTo = change.moveTo === file.folder ? undefined : change.moveTo;
  if (moveTo !== undefined) {
    steps.push({ move: `.sessions/${file.folder}/${file.name}`, to: `.sessions/${moveTo}/${file.name}` });
  }
  if (steps.length > 0) {
    writeIntent(project, { session: `${file.folder}/${file.name}`, sha: sha256(text), steps });
  }
  return { entry, moveTo };
}

/** Returns what went otherwise than meant in a change, a sentence each: a reply's warnings. */
export function warningsOf(project: Project, changed: Changed): string[] {
  const { displaced, older, unfinished } = changed;
  return [
    ...older,
    ...(displaced === undefined
      ? []
      : [
          `Another program saved the file at the same moment; its version is kept: ${shownPath(project, displaced)}`,
        ]),
    ...unfinished,
  ];
}

/** Returns the lines of a reply that its warnings make, each behind a line break; nothing where there are none. */
export function displacedRemark(project: Project, changed: Changed): string {
  return renderWarnings(warningsOf(project, changed));
}

/** Returns warnings as lines that end a reply, each behind a line break. */
export function renderWarnings(warnings: readonly string[]): string {
  return warnings.map((warning) => `\n   ⚠️ ${warning}`).join('');
}
