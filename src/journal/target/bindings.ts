import { readdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { isSafeConversation } from '../../io/client/conversation-id.ts';
import { removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { asRecord, readJson } from '../../io/disk/json.ts';
import type { Env } from '../../io/project/person.ts';
import { ensureStateDir, stateDir } from '../../io/project/person.ts';

/** Which session a conversation works on; fields that we do not know are kept. */
export interface Binding {
  readonly schema: 1;
  /** Absolute path of the session file. */
  readonly session: string;
  readonly id: string;
  /** Absolute path of the project's root. */
  readonly project: string;
  readonly [field: string]: unknown;
}

const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

function isSafe(conversation: string): boolean {
  return isSafeConversation(conversation) && !device.test(conversation);
}

/** Returns the path of a conversation's binding, which may not exist; undefined for an unsafe id. */
export function bindingPath(env: Env, conversation: string): string | undefined {
  const dir = stateDir(env);
  return dir === undefined || !isSafe(conversation)
    ? undefined
    : join(dir, 'bindings', `${conversation}.json`);
}

function decodeBinding(value: unknown): Binding | undefined {
  const fields = asRecord(value);
  if (fields === undefined || fields.schema !== 1) return undefined;
  const { session, id, project } = fields;
  if (typeof session !== 'string' || typeof id !== 'string' || typeof project !== 'string') return undefined;
  if (!isAbsolute(session) || !isAbsolute(project) || session.includes('\0')) return undefined;
  return { ...fields, schema: 1, session, id, project };
}

/** Returns a conversation's binding; undefined when it has none, an unsafe id, or one that cannot be read. */
export function readBinding(env: Env, conversation: string): Binding | undefined {
  const path = bindingPath(env, conversation);
  return path === undefined ? undefined : decodeBinding(readJson(path));
}

/** Binds a conversation, in place of what it was bound to; fails with `refused` for an unsafe id, or `unwritable`. */
export function writeBinding(env: Env, conversation: string, binding: Binding): void {
  if (!isSafe(conversation)) {
    const shown = JSON.stringify(conversation.slice(0, 40));
    throw new Failure('refused', `Cannot bind the conversation ${shown}: its id is not safe as a file name`);
  }
  const path = join(ensureStateDir(env, 'bindings'), `${conversation}.json`);
  writeFileAtomic(path, `${JSON.stringify(binding)}\n`, { mode: 0o600, fsync: false });
}

/** Unbinds a conversation; nothing happens when it has no binding. */
export function removeBinding(env: Env, conversation: string): void {
  const path = bindingPath(env, conversation);
  if (path !== undefined) removeQuietly(path);
}

/** Returns all bindings of this person that can be read, by conversation id. */
export function listBindings(env: Env): { conversation: string; binding: Binding }[] {
  const dir = stateDir(env);
  if (dir === undefined) return [];
  try {
    return readdirSync(join(dir, 'bindings'))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .flatMap((name) => {
        const conversation = name.slice(0, -'.json'.length);
        const binding = readBinding(env, conversation);
        return binding === undefined ? [] : [{ conversation, binding }];
      });
  } catch {
    return [];
  }
}
