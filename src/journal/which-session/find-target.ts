import { basename } from 'node:path';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText } from '../../core/calls/call-spec.ts';
import { Failure, isFailure } from '../../core/failure.ts';
import { oneLine } from '../../core/text/escape.ts';
import { exists } from '../../io/disk/stat.ts';
import { readEmail } from '../../io/git/email.ts';
import { readGitHead } from '../../io/git/git.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { findProject, openProject, projectAt, shownPath } from '../../io/project/project.ts';
import type { Binding } from '../conversation/bindings.ts';
import { readBinding, removeBinding, writeBinding } from '../conversation/bindings.ts';
import { inFile } from '../files/documents.ts';
import { findCopy, otherTrees, showTree } from '../files/other-trees.ts';
import type { DamagedFile, Listing, SessionFile } from '../files/sessions.ts';
import { listSessions, readSessionFile } from '../files/sessions.ts';
import { findNamed } from '../session/match-name.ts';
import { goneFailure, handle, noneMeant, severalFailure } from './refusals.ts';
import { readTakenUp } from './taken-up.ts';

/** The session that a call is about, and how it was chosen. */
export interface Target {
  readonly project: Project;
  readonly file: SessionFile;
  readonly how: 'named' | 'bound' | 'only';
}

/** Returns the client's id of the conversation the program was started from; undefined in a plain terminal. */
export function conversationOf(context: Context): string | undefined {
  return context.env.CLAUDE_CODE_SESSION_ID || undefined;
}

/**
 * Returns the session that a call means: the one it names, the bound one, or the only one that can be meant, in this
 * order. Throws a Failure if there is none, or if several could be meant.
 */
export async function findTarget(context: Context, named?: string): Promise<Target> {
  if (named !== undefined) return findNamedTarget(openProject(context.cwd), named);
  const bound = await findBound(context);
  if (bound !== undefined) return bound;
  const project = openProject(context.cwd);
  const listing = await listSessions(project);
  const own = mine(listing.sessions, project, context);
  const only = onlyActive(own, context);
  if (only !== undefined) return { project, file: only, how: 'only' };
  throw noneMeant(listing, own, brought([...listing.sessions, ...listing.damaged], project, context));
}

/**
 * Returns the session that a call wants to see. Does the same as `findTarget`, but in a conversation that has no session
 * it also finds the only one that the repository brought; undefined if it brought several.
 */
export async function findShown(context: Context, named?: string): Promise<Target | undefined> {
  try {
    return await findTarget(context, named);
  } catch (error) {
    if (!isFailure(error) || error.code !== 'no-session' || error.data.brought === undefined) throw error;
  }
  const project = openProject(context.cwd);
  const { sessions } = await listSessions(project);
  const open = brought(sessions, project, context).filter((file) => file.facts.status === 'active');
  const [file] = open;
  return open.length === 1 && file !== undefined ? { project, file, how: 'named' } : undefined;
}

/**
 * Returns the session with that name; archived ones count only if no other matches. Throws a Failure `not-found`,
 * `ambiguous` or `damaged`.
 */
export async function findNamedTarget(project: Project, named: string): Promise<Target> {
  for (const folder of ['active', 'archive'] as const) {
    const { sessions, damaged } = await listSessions(project, [folder]);
    // A damaged file still has its name, so no other session may be found in its place.
    const found = findNamed<SessionFile | (DamagedFile & Pick<SessionFile, 'facts'>)>(named, [
      ...sessions,
      ...damaged.map((file) => ({ ...file, facts: { id: '', shortname: '' } as SessionFile['facts'] })),
    ]);
    const [file] = found;
    if (found.length > 1) throw severalFailure(named, found);
    if (file !== undefined && 'failure' in file) throw inFile(file.failure, shownPath(project, file.path));
    if (file !== undefined) return { project, file, how: 'named' };
  }
  const isShort = named.trim().length < 4;
  throw new Failure('not-found', `There is no session "${oneLine(named)}"`, {
    hint: `${isShort ? 'A prefix of a name needs at least 4 characters. ' : ''}To list all sessions: session-journal view list --all`,
    data: { wanted: named },
  });
}

/**
 * Returns the session that this conversation is bound to; undefined without a binding. If the file isn't where it was,
 * it is looked for in the working tree of the working directory, too. Fails if it is closed or missing.
 */
export async function findBound(context: Context): Promise<Target | undefined> {
  const conversation = conversationOf(context);
  const binding = conversation === undefined ? undefined : readBinding(context.env, conversation);
  if (binding === undefined) return undefined;
  const own = exists(binding.project) ? await findOwn(binding) : undefined;
  const now = own ?? (await findHere(binding, context));
  if (now?.file.folder === 'active') return { ...now, how: 'bound' };
  throw goneFailure(binding, now?.file, now === undefined ? await findElsewhere(binding, context) : []);
}

type Found = Omit<Target, 'how'>;

async function findOwn(binding: Binding): Promise<Found | undefined> {
  const project = projectAt(binding.project);
  const file = await readSessionFile(project, 'active', basename(binding.session));
  if (file !== undefined && 'failure' in file) throw inFile(file.failure, shownPath(project, file.path));
  if (file !== undefined && file.facts.id === binding.id) return { project, file };
  const { sessions } = await listSessions(project, ['active', 'archive']);
  // Somebody may have renamed the file.
  const renamed = sessions.find((one) => one.facts.id === binding.id);
  return renamed === undefined ? undefined : { project, file: renamed };
}

async function findHere(binding: Binding, context: Context): Promise<Found | undefined> {
  const project = findProject(context.cwd);
  if (project === undefined) return undefined;
  const file = await findCopy(project, copyOf(binding));
  return file === undefined || brought([file], project, context).length > 0 ? undefined : { project, file };
}

// Returns how the other working trees that have the session are shown.
async function findElsewhere(binding: Binding, context: Context): Promise<string[]> {
  const shown: string[] = [];
  for (const tree of otherTrees(findProject(context.cwd) ?? projectOf(binding, context))) {
    if ((await findCopy(tree.project, copyOf(binding))) !== undefined) shown.push(showTree(tree));
  }
  return shown;
}

function copyOf({ session, id }: Binding): { name: string; id: string } {
  return { name: basename(session), id };
}

/** Returns the project of a binding; if its root was removed with its working tree, that of the working directory. */
export function projectOf(binding: Binding, context: Context): Project {
  const here = exists(binding.project) ? undefined : findProject(context.cwd);
  return here ?? projectAt(binding.project);
}

/**
 * Returns the only session that can be meant without a name: my only active one, or my only active one on this branch.
 */
export function onlyMine(listing: Listing, project: Project, context: Context): SessionFile | undefined {
  return onlyActive(mine(listing.sessions, project, context), context);
}

function onlyActive(own: readonly SessionFile[], context: Context): SessionFile | undefined {
  const active = own.filter((file) => file.facts.status === 'active');
  if (active.length <= 1) return active[0];
  const branch = readGitHead(context.cwd)?.branch;
  const here = branch === undefined ? [] : active.filter((file) => file.facts.branch === branch);
  return here.length === 1 ? here[0] : undefined;
}

/**
 * Returns the sessions that belong to the user: their owner is the user's git email, or empty. In a conversation, only
 * those among them that the user made or resumed in this clone.
 */
export function mine(sessions: readonly SessionFile[], project: Project, context: Context): SessionFile[] {
  const elsewhere = new Set(brought(sessions, project, context));
  const own = sessions.filter((file) => !elsewhere.has(file));
  if (own.every((file) => file.facts.owner === '')) return own;
  const email = readEmail(project.root, context.env).toLowerCase();
  return own.filter((file) => file.facts.owner === '' || file.facts.owner.toLowerCase() === email);
}

/**
 * Returns those of the files that the repository brought and that the user never resumed in this clone. In a
 * conversation, nothing of them may reach the model unasked. At a terminal there are none: a person sees what they type.
 */
export function brought<File extends SessionFile | DamagedFile>(
  files: readonly File[],
  project: Project,
  context: Context,
): File[] {
  if (conversationOf(context) === undefined || files.length === 0) return [];
  const isTakenUp = readTakenUp(project, context.env);
  return files.filter((file) => !isTakenUp(file));
}

/**
 * Binds this conversation to a session; does nothing outside a conversation. Returns no warning on success, and one if
 * the binding can't be saved, because the session itself is fine then.
 */
export function bind(
  context: Context,
  target: { readonly project: Project; readonly path: string; readonly id: string },
): string[] {
  const conversation = conversationOf(context);
  if (conversation === undefined) return [];
  const old = readBinding(context.env, conversation);
  if (old?.session === target.path && old.id === target.id) return [];
  try {
    writeBinding(context.env, conversation, {
      schema: 1,
      session: target.path,
      id: target.id,
      project: target.project.root,
    });
    return [];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [
      `This conversation could not be attached to the session: ${error.message}. Name the session with --session ID`,
    ];
  }
}

/** Unbinds this conversation if it is bound to the session with that id; does nothing outside a conversation. */
export function unbind(context: Context, id: string): void {
  const conversation = conversationOf(context);
  if (conversation === undefined || readBinding(context.env, conversation)?.id !== id) return;
  removeBinding(context.env, conversation);
}

/** Throws a Failure `refused` if the session is closed or in the archive. */
export function assertOpen({ file }: Target, verb: string): void {
  if (file.folder === 'active' && file.facts.status !== 'completed' && file.facts.status !== 'abandoned')
    return;
  throw new Failure(
    'refused',
    `Cannot ${verb} "${file.facts.shortname}": it is closed (${file.facts.status})`,
    { hint: `To reopen it: session-journal resume --reopen ${handle(file)}` },
  );
}

/** Returns the session name that a call gives, as its bare ID or with `--session`; undefined without either. */
export function targetName(call: Call, bare?: string): string | undefined {
  const named = flagText(call, 'session');
  if (bare !== undefined && named !== undefined && bare !== named) {
    throw new Failure('misuse', `Cannot use both "${bare}" and --session "${named}"`, {
      hint: 'Name only one session',
    });
  }
  return bare ?? named;
}
