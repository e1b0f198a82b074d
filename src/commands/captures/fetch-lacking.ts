import { fetchLacking } from '../../capture/share/sharing.ts';
import { lackingHere } from '../../capture/view/listed-captures.ts';
import { isFailure } from '../../core/failure.ts';
import { isBelowClient } from '../../io/client/clients.ts';
import type { Context } from '../../io/project/context.ts';
import { sharingHere } from './sharing-here.ts';

const timeoutMs = 120_000;

/**
 * Fetches what this clone lacks of captures, given as commits of the store, if both yeses to sharing were said; returns
 * why it couldn't, undefined if it did or may not. An agent opens no connection.
 */
export async function fetchLackingHere(
  commits: readonly string[],
  context: Context,
): Promise<string | undefined> {
  if (commits.length === 0 || isBelowClient(context.env)) return undefined;
  try {
    const { state, forbidden } = await sharingHere(context);
    if (forbidden !== undefined) return undefined;
    return await fetchLacking(state, context.env, { commits, timeoutMs });
  } catch (error) {
    // What is here can be read all the same.
    if (!isFailure(error)) throw error;
    return error.message;
  }
}

/** What was fetched of an archived conversation, and what is still missing. */
export interface FetchedConversation {
  readonly isChanged: boolean;
  /** How many of its captures have messages that are not in this clone. */
  readonly missing: number;
  /** Why they could not be fetched; undefined if nobody tried. */
  readonly reason: string | undefined;
}

/** Fetches what this clone lacks of an archived conversation, as `fetchLackingHere` does. */
export async function fetchConversation(id: string, context: Context): Promise<FetchedConversation> {
  const lacking = await lackingHere(id, context.cwd);
  const reason = await fetchLackingHere(lacking, context);
  const missing = lacking.length === 0 ? 0 : (await lackingHere(id, context.cwd)).length;
  return { isChanged: missing < lacking.length, missing, reason };
}
