import type { Failure } from '../core/failure.ts';
import { isFailure } from '../core/failure.ts';
import { resumedConversation } from '../io/client/client-command.ts';
import { clientPid, readClient, writeClient } from '../io/client/clients.ts';
import type { Context } from '../io/project/context.ts';
import type { Project } from '../io/project/project.ts';
import { findProject } from '../io/project/project.ts';
import { readTranscriptStart, transcriptSize } from '../io/transcripts/transcript-file.ts';
import { readBinding, writeBinding } from '../journal/conversation/bindings.ts';
import { readConversation } from '../journal/conversation/memory.ts';
import type { Listing } from '../journal/files/sessions.ts';
import { listSessions } from '../journal/files/sessions.ts';
import { onlyMine } from '../journal/which-session/candidates.ts';
import { bind } from '../journal/which-session/current-session.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { findBound, projectOf } from '../journal/which-session/find-target.ts';
import { attempt, type Occasion, remember } from './occasion.ts';

/** The sessions of a conversation's project, and the only one that can be meant, if there is exactly one. */
export interface FoundSessions {
  readonly project: Project;
  readonly listing: Listing;
  readonly target: Target | undefined;
}

/** Returns the only session that can be meant here, and all sessions listed; undefined outside a project. */
export async function findOnly(context: Context): Promise<FoundSessions | undefined> {
  const project = findProject(context.cwd);
  if (project === undefined) return undefined;
  const listing = await listSessions(project);
  const file = onlyMine(listing, project, context);
  return { project, listing, target: file === undefined ? undefined : { project, file, how: 'only' } };
}

/** Returns the bound session; undefined if there is none, or it is closed or missing. Fails if it is damaged. */
export async function findStill(context: Context): Promise<Target | undefined> {
  try {
    return await findBound(context);
  } catch (error) {
    if (isFailure(error) && error.code === 'no-session') return undefined;
    throw error;
  }
}

/**
 * Returns the active session that a compaction belongs to; undefined if there is none. It is the bound session. A
 * conversation without a prompt so far was never bound: it is bound now, if only one session can be meant. If that can't
 * be saved, the session is still the only one.
 */
export async function findCompacted({ event, context }: Occasion): Promise<Target | undefined> {
  const isBound = readBinding(context.env, event.conversation) !== undefined;
  const target = isBound ? await findStill(context) : await bindFirst({ event, context });
  return target?.file.facts.status === 'active' ? target : undefined;
}

async function bindFirst({ event, context }: Occasion): Promise<Target | undefined> {
  const found = await findOnly(context);
  if (found?.target === undefined || isAsked(found.project, event.conversation)) return undefined;
  bindTarget(context, found.target);
  return found.target;
}

/** Says whether the conversation's first prompt was seen, and it was bound then if only one session could be meant. */
export function isAsked(project: Project, conversation: string): boolean {
  return readConversation(project, conversation)?.asked === true;
}

/** Binds the conversation to a session that was found for it, and says whether that could be saved. */
export function bindTarget(context: Context, { project, file }: Target): boolean {
  return bind(context, { project, path: file.path, id: file.facts.id }).length === 0;
}

/**
 * Copies the binding of the conversation that this one comes from (by `/clear`, a fork or a branch), unless this one
 * has or had its own, and remembers the title that it was given, which the client copies. Then remembers which conversation the client is in. Errors are noted; returns the one that says
 * why the person's state can't be written.
 */
export async function inheritBinding(occasion: Occasion): Promise<Failure | undefined> {
  const { event, context } = occasion;
  const { env } = context;
  const parent = readBinding(env, event.conversation) === undefined ? await parentOf(occasion) : undefined;
  const binding = parent === undefined ? undefined : readBinding(env, parent);
  if (binding !== undefined && !isAsked(projectOf(binding, context), event.conversation)) {
    const own = { ...binding, from: parent, logged: undefined };
    await attempt(occasion, () => writeBinding(env, event.conversation, own));
    await inheritTitle(occasion, projectOf(binding, context), parent as string);
  }
  const pid = clientPid(env);
  if (readClient(env, pid) === event.conversation) return undefined;
  return attempt(occasion, () => writeClient(env, pid, event.conversation));
}

async function inheritTitle(occasion: Occasion, project: Project, parent: string): Promise<void> {
  const title = readConversation(project, parent)?.title ?? '';
  if (title !== '') await remember(occasion, project, { title });
}

async function parentOf({ event, context: { env } }: Occasion): Promise<string | undefined> {
  const pid = clientPid(env);
  const last = readClient(env, pid);
  if (event.source === 'clear') return last;
  const branched = await forkedFrom(readTranscriptStart(event.transcript));
  if (event.source === 'fork') return last ?? resumedConversation(pid) ?? branched;
  // The oldest clients announce a fork under its parent's id, as a resume. The first prompt then has the fork's own id
  // and comes before there is a transcript.
  const isNew = event.name.startsWith('UserPrompt') && transcriptSize(event.transcript) === 0;
  return branched ?? (isNew ? last : undefined);
}

// Few transcripts say so, and the others aren't read.
async function forkedFrom(start: string): Promise<string | undefined> {
  if (!start.includes('"forkedFrom"')) return undefined;
  const { readForkedFrom } = await import('../core/client/transcript.ts');
  return readForkedFrom(start);
}
