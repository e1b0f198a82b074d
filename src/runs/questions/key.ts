import { dirname, join } from 'node:path';
import { ensureKey, findKey, isSameSecret, signText } from '../../io/disk/secret-key.ts';
import { signedText } from '../policy/decided.ts';
import type { PersonDecision } from '../state/question.ts';

/**
 * Returns Session Journal's folder in the person's state, given a folder that questions are kept in. It is found by that
 * and not by the environment, which a repository's settings can change for what a client starts.
 */
export function stateAbove(folder: string): string {
  // `<state>/projects/<id>/runs/<run id>`
  return dirname(dirname(dirname(dirname(folder))));
}

function keyPath(folder: string): string {
  return join(stateAbove(folder), 'approval-key');
}

/** Returns a decision with its MAC. Makes the key if there is none. Fails with `damaged` and `unwritable`. */
export function signDecision(decision: Omit<PersonDecision, 'mac'>, folder: string): PersonDecision {
  return { ...decision, mac: signText(signedText(decision), ensureKey(keyPath(folder))) };
}

/** Says whether a decision was made by somebody who has the key. Fails with `damaged`. */
export function isGenuine(decision: PersonDecision, folder: string): boolean {
  const key = findKey(keyPath(folder));
  return key !== undefined && isSameSecret(signText(signedText(decision), key), decision.mac);
}
