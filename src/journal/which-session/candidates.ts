import { readEmail } from '../../io/git/email.ts';
import { readGitHead } from '../../io/git/git.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import type { Binding } from '../conversation/bindings.ts';
import { readBinding } from '../conversation/bindings.ts';
import type { DamagedFile, Listing, SessionFile } from '../files/sessions.ts';
import { readTakenUp } from './taken-up.ts';

/** Returns the client's id of the conversation the program was started from; undefined in a plain terminal. */
export function conversationOf(context: Context): string | undefined {
  return context.env.CLAUDE_CODE_SESSION_ID || undefined;
}

/** Returns the binding of the conversation the program was started from; undefined if it has none, or in a terminal. */
export function bindingOf(context: Context): Binding | undefined {
  const conversation = conversationOf(context);
  return conversation === undefined ? undefined : readBinding(context.env, conversation);
}

/**
 * Returns the only session that can be meant without a name: my only active one, or my only active one on this branch.
 */
export function onlyMine(listing: Listing, project: Project, context: Context): SessionFile | undefined {
  return onlyActive(mine(listing.sessions, project, context), context);
}

/** Returns the only active one of the user's sessions, or the only active one on this branch; undefined otherwise. */
export function onlyActive(own: readonly SessionFile[], context: Context): SessionFile | undefined {
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
