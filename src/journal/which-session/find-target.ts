import { basename, dirname, resolve } from 'node:path';
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
import type { DamagedFile, Listing, SessionFile } from '../files/sessions.ts';
import { listSessions, readSessionFile } from '../files/sessions.ts';
import { findNamed } from '../session/match-name.ts';
import { closedFailure, handle, missingFailure, noneMeant, severalFailure } from './refusals.ts';
import { readTakenUp } from './taken-up.ts';
import type { TerminalSession } from './terminal-session.ts';
import { forgetTerminalSession, readTerminalSession, writeTerminalSession } from './terminal-session.ts';

// Names the current session in an environment, such as that of a script.
const variable = 'SESSION_JOURNAL_SESSION';

/** The session that a call is about, and how it was chosen. */
export interface Target {
  readonly project: Project;
  readonly file: SessionFile;
  readonly how: 'named' | 'bound' | 'terminal' | 'only';
}

/** Returns the client's id of the conversation the program was started from; undefined in a plain terminal. */
export function conversationOf(context: Context): string | undefined {
  return context.env.CLAUDE_CODE_SESSION_ID || undefined;
}

/**
 * Returns the session that a call means: the one it names, the current one, or the only one that can be meant, in this
 * order. Throws a Failure if there is none, or if several could be meant.
 */
export async function findTarget(context: Context, named?: string): Promise<Target> {
  if (named !== undefined) return findNamedTarget(openProject(context.cwd), named);
  const current = await findCurrent(context);
  if (current !== undefined) return current;
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
 * Returns the current session: the one that SESSION_JOURNAL_SESSION names, the conversation's, or this terminal's, in
 * this order; undefined if there is none. Fails if it is closed, or if the variable or the binding leads nowhere.
 */
export async function findCurrent(context: Context): Promise<Target | undefined> {
  const named = context.env[variable];
  if (named) return findVariableTarget(context, named);
  return (await findBound(context)) ?? (await findTerminalTarget(context));
}

async function findVariableTarget(context: Context, named: string): Promise<Target> {
  const project = openProject(context.cwd);
  try {
    const target = await findNamedTarget(project, named);
    if (brought([target.file], project, context).length === 0) return target;
    // A repository could set the variable, too, and its sessions are used only when the person says so.
    throw new Failure('refused', `"${oneLine(named)}" was never resumed in this clone`, {
      hint: `To use it: session-journal resume ${handle(target.file)}.`,
    });
  } catch (error) {
    if (!isFailure(error)) throw error;
    const hint = `${variable} names this session. ${error.hint ?? ''}`.trim();
    throw new Failure(error.code, error.message, { hint, data: error.data });
  }
}

/**
 * Returns the session among those listed that a call without a name means; undefined if there is none, or several
 * could be meant. Never fails.
 */
export async function currentOf(
  listing: Listing,
  project: Project,
  context: Context,
): Promise<SessionFile | undefined> {
  try {
    const current = (await findCurrent(context))?.file;
    if (current === undefined) return onlyMine(listing, project, context);
    return listing.sessions.find((file) => file.path === current.path);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
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
 * Returns the session that this conversation is bound to; undefined without a binding. Fails if it is closed or
 * missing.
 */
export async function findBound(context: Context): Promise<Target | undefined> {
  const conversation = conversationOf(context);
  const binding = conversation === undefined ? undefined : readBinding(context.env, conversation);
  if (binding === undefined) return undefined;
  const project = projectOf(binding);
  const file = await findRemembered(project, { id: binding.id, file: basename(binding.session) });
  if (file?.folder === 'active') return { project, file, how: 'bound' };
  throw file === undefined ? missingFailure(binding) : closedFailure(file, 'this conversation');
}

// The file of a terminal's session may be on another branch only. Then another session can be meant, as without one.
async function findTerminalTarget(context: Context): Promise<Target | undefined> {
  const project = findProject(context.cwd);
  const current = project && readTerminalSession(context.env, project.root);
  if (project === undefined || current === undefined) return undefined;
  const file = await findRemembered(project, current);
  if (file === undefined) return undefined;
  if (file.folder === 'active') return { project, file, how: 'terminal' };
  throw closedFailure(file, 'this terminal');
}

// Finds a session by its id, even if somebody renamed its file. Fails if its file is damaged.
async function findRemembered(
  project: Project,
  { id, file: name }: TerminalSession,
): Promise<SessionFile | undefined> {
  const file = await readSessionFile(project, 'active', name);
  if (file !== undefined && 'failure' in file) throw inFile(file.failure, shownPath(project, file.path));
  if (file?.facts.id === id) return file;
  const { sessions } = await listSessions(project, ['active', 'archive']);
  return sessions.find((one) => one.facts.id === id);
}

/** Returns the project of a binding, even if the recorded project root no longer exists. */
export function projectOf(binding: Binding): Project {
  return exists(binding.project)
    ? projectAt(binding.project)
    : projectAt(resolve(dirname(binding.session), '..', '..'));
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

/**
 * Makes a session the current one of this conversation, or else of this terminal. Returns warnings: the session can't
 * be remembered, or SESSION_JOURNAL_SESSION names another one.
 */
export function makeCurrent(
  context: Context,
  target: { readonly project: Project; readonly path: string; readonly id: string },
): string[] {
  const { project, path, id } = target;
  const named = context.env[variable];
  const warnings =
    named && findNamed(named, [{ name: basename(path), facts: { id, shortname: '' } }]).length === 0
      ? [`${variable} is set, so commands without --session still use "${oneLine(named)}"`]
      : [];
  if (conversationOf(context) !== undefined) return [...warnings, ...bind(context, target)];
  return [...warnings, ...writeTerminalSession(context.env, project.root, { id, file: basename(path) })];
}

/** Makes this conversation, or else this terminal, forget a session if it is the current one. */
export function forgetCurrent(context: Context, { project, file }: Pick<Target, 'project' | 'file'>): void {
  const { id } = file.facts;
  const conversation = conversationOf(context);
  if (conversation === undefined) forgetTerminalSession(context.env, project.root, id);
  else if (readBinding(context.env, conversation)?.id === id) removeBinding(context.env, conversation);
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
