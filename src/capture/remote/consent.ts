import { join } from 'node:path';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import type { Env } from '../../io/project/person.ts';
import { ensureProjectState, findProjectState } from '../../io/project/project-state.ts';
import type { SharedRemote } from './remote.ts';

/** A person's yes to share the captures of a clone through one address. */
export interface Yes {
  /** The address without a password. */
  readonly shown: string;
  /** When it was said, in milliseconds since 1970. */
  readonly at: number;
  /** Captures taken before are not shared; in milliseconds since 1970. */
  readonly from: number;
  /** Whether they go to branches, because the remote refuses anything else. */
  readonly branches: boolean;
  /** Hashes of the address and of how it is reached: a change of either needs a new yes. */
  readonly url: string;
  readonly settings: string;
}

const fileName = 'sharing.json';

/** Returns the person's yeses for the clone that a folder is in; a copied clone has none. */
export function readYeses(root: string, env: Env): Yes[] {
  const state = findProjectState(root, env);
  const listed = state === undefined ? undefined : asRecord(readJson(join(state, fileName)))?.yeses;
  return (Array.isArray(listed) ? listed : []).filter(isYes);
}

function isYes(value: unknown): value is Yes {
  const { shown, at, from, branches, url, settings } = asRecord(value) ?? {};
  const isHashed = [shown, url, settings].every((text) => typeof text === 'string');
  return isHashed && typeof at === 'number' && typeof from === 'number' && typeof branches === 'boolean';
}

/** Returns the person's yes to a remote; undefined if there is none to exactly this address and way. */
export function findYes(root: string, remote: SharedRemote, env: Env): Yes | undefined {
  const { url, settings } = hashesOf(remote);
  return readYeses(root, env).find((yes) => yes.url === url && yes.settings === settings);
}

/** Says whether the person said yes to this address, reached in another way. */
export function isOtherWay(root: string, remote: SharedRemote, env: Env): boolean {
  const { url, settings } = hashesOf(remote);
  return readYeses(root, env).some((yes) => yes.url === url && yes.settings !== settings);
}

/** Records the person's yes to a remote. Fails with `unwritable`. */
export function recordYes(
  root: string,
  said: Pick<Yes, 'at' | 'from' | 'branches'> & { readonly remote: SharedRemote },
  env: Env,
): void {
  const { at, from, branches, remote } = said;
  const hashes = hashesOf(remote);
  const others = readYeses(root, env).filter(({ url }) => url !== hashes.url);
  const yes: Yes = { shown: remote.shown, at, from, branches, ...hashes };
  const path = join(ensureProjectState(root, env), fileName);
  writeJson(path, { schema: 1, yeses: [...others, yes] }, { fsync: true });
}

/** Takes back all yeses for the clone that a folder is in; returns whether there were any. Fails with `unwritable`. */
export function withdrawYeses(root: string, env: Env): boolean {
  if (readYeses(root, env).length === 0) return false;
  writeJson(join(ensureProjectState(root, env), fileName), { schema: 1, yeses: [] }, { fsync: true });
  return true;
}

function hashesOf({ url, settings }: SharedRemote): { url: string; settings: string } {
  return { url: sha256(url), settings: sha256(JSON.stringify(settings)) };
}
