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
import type { Target } from '../which-session/find-target.ts';
import { clearQueue, readQueue } from './compaction-queue.ts';
import { withQueued } from './count-queued.ts';
import { assertSame, assertWritable } from './preconditions.ts';
import type { SessionChange } from './session-change.ts';
import { olderRemarks, rememberUndo } from './undo-record.ts';
import type { IntentStep } from './unfinished-change.ts';
import { finishIntent, writeIntent } from './unfinished-change.ts';
import type { NewText, Update } from './update-file.ts';
import { updateFile } from './update-file.ts';

/** The session as it is at the moment of the change. */
export interface Now {
  readonly doc: Document;
  /** The target with what the head says now: it may have changed since it was found. */
  readonly target: Target;
}

/** What became of it. */
export interface Changed<Decided extends SessionChange = SessionChange> {
  /** What `decide` returned for the text that was changed, with all that it found. */
  readonly decided: Decided;
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
}

type Decide<Decided extends SessionChange> = (
  doc: Document,
  now: Now,
  last: Decided | undefined,
) => Decided | Promise<Decided>;

/**
 * Changes a session: reads it under the lock, lets `decide` say what is to be done, and does all of it or nothing. The
 * session file is the commit point; a run that dies behind it is completed by the next. `decide` may return more than
 * the change, for its caller to get back. When another program saves in between it is called again, and gets what it
 * returned the time before.
 */
export async function changeSession<Decided extends SessionChange>(
  work: Work,
  decide: Decide<Decided>,
): Promise<Changed<Decided>> {
  const { project, file } = work.target;
  const aliases = readConfig(project, work.context.env).sectionAliases;
  // A refused change leaves nothing behind, not even the folder that the lock needs.
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

/** What follows the change: the path of the entry, and the folder that the file moves to. */
interface Prepared {
  readonly entry: string | undefined;
  readonly moveTo: Folder | undefined;
}

/** The new text of a session, and all that was found on the way to it. */
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
  const { sessions, failures } = finishIntent(project);
  const path = placeOf(work.target, prepared, sessions);
  const doc = await redecodeSession(before, update.after);
  const session = readSession(doc);
  const older = olderRemarks(project, readFacts(before.head));
  const unfinished = failures.map((failure) => `${failure.message}. The next command tries again`);
  if (update.changed) unfinished.push(...rememberUndo(work, update, { path, updated: session.updatedAt }));
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
