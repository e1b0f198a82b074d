import { basename } from 'node:path';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText } from '../../core/calls/call-spec.ts';
import { Failure, isFailure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { exists } from '../../io/disk/stat.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { findProject, openProject, projectAt, shownPath } from '../../io/project/project.ts';
import type { Binding } from '../conversation/bindings.ts';
import { inFile } from '../files/documents.ts';
import type { DamagedFile, Listing, SessionFile } from '../files/sessions.ts';
import { listSessions, readSessionFile } from '../files/sessions.ts';
import { findNamed } from '../session/match-name.ts';
import { bindingOf, brought, mine, onlyActive, onlyMine } from './candidates.ts';
import { findElsewhere, findHere } from './lost-session.ts';
import { closedFailure, handle, missingFailure, noneMeant, severalFailure } from './refusals.ts';
import type { TerminalSession } from './terminal-session.ts';
import { readTerminalSession } from './terminal-session.ts';

/** The variable that names the current session in an environment, such as that of a script. */
export const currentVariable = 'SESSION_JOURNAL_SESSION';

/** The session that a call is about, and how it was chosen. */
export interface Target {
  readonly project: Project;
  readonly file: SessionFile;
  readonly how: 'named' | 'bound' | 'terminal' | 'only';
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
  const named = context.env[currentVariable];
  if (named) return findVariableTarget(context, named);
  return (await findBound(context)) ?? (await findTerminalTarget(context));
}

async function findVariableTarget(context: Context, named: string): Promise<Target> {
  const project = openProject(context.cwd);
  try {
    const target = await findNamedTarget(project, named);
    if (brought([target.file], project, context).length === 0) return target;
    // A repository could set the variable, too, and its sessions are used only when the person says so.
    throw new Failure('refused', `"${showLine(named)}" was never resumed in this clone`, {
      hint: `To use it: session-journal resume ${handle(target.file)}.`,
    });
  } catch (error) {
    if (!isFailure(error)) throw error;
    const hint = `${currentVariable} names this session. ${error.hint ?? ''}`.trim();
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
  throw new Failure('not-found', `There is no session "${showLine(named)}"`, {
    hint: `${isShort ? 'A prefix of a name needs at least 4 characters. ' : ''}To list all sessions: session-journal view list --all`,
    data: { wanted: named },
  });
}

/**
 * Returns the session that this conversation is bound to; undefined without a binding. If the file isn't where it was,
 * it is looked for in the working tree of the working directory, too. Fails if it is closed or missing.
 */
export async function findBound(context: Context): Promise<Target | undefined> {
  const binding = bindingOf(context);
  if (binding === undefined) return undefined;
  const found = (await findWhereItWas(binding)) ?? (await findHere(binding, context));
  if (found?.file.folder === 'active') return { ...found, how: 'bound' };
  if (found !== undefined) throw closedFailure(found.file, 'this conversation');
  const place = findProject(context.cwd) ?? projectOf(binding, context);
  throw missingFailure(binding, await findElsewhere(binding, place));
}

async function findWhereItWas({ id, session, project: root }: Binding): ReturnType<typeof findHere> {
  if (!exists(root)) return undefined;
  const project = projectAt(root);
  const file = await findRemembered(project, { id, file: basename(session) });
  return file === undefined ? undefined : { project, file };
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

/** Returns the project of a binding; if its root was removed with its working tree, that of the working directory. */
export function projectOf(binding: Binding, context: Context): Project {
  const here = exists(binding.project) ? undefined : findProject(context.cwd);
  return here ?? projectAt(binding.project);
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
