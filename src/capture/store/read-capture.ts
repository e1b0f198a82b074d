import { readObjects } from '../../io/git/read-objects.ts';
import type { CapturedEdit, CapturedMessage } from '../record/capture.ts';
import { decodeEdits, decodeMessages } from '../record/encode.ts';
import { bodyPath } from './append-capture.ts';
import type { StoredCapture } from './list-captures.ts';
import { inPortions } from './portions.ts';
import type { Store } from './store.ts';

/** Returns the edits of captures, in their order; undefined for one whose edits this clone doesn't have. */
export async function readEdits(
  store: Store,
  captures: readonly StoredCapture[],
): Promise<(CapturedEdit[] | undefined)[]> {
  const texts = await readFiles(
    store,
    captures.map(({ object }) => `${object}:edits.jsonl`),
  );
  return texts.map((text) => (text === undefined ? undefined : decodeEdits(text)));
}

/** Returns the messages of a capture; undefined if this clone doesn't have them. */
export async function readMessages(
  store: Store,
  capture: StoredCapture,
): Promise<CapturedMessage[] | undefined> {
  const [messages] = await readManyMessages(store, [capture]);
  return messages;
}

/** Returns the messages of captures, in their order; undefined for one whose messages this clone doesn't have. */
export async function readManyMessages(
  store: Store,
  captures: readonly StoredCapture[],
): Promise<(CapturedMessage[] | undefined)[]> {
  const read: (CapturedMessage[] | undefined)[] = [];
  for (const some of inPortions(captures, mostBytes, ({ bytes }) => bytes))
    read.push(...(await readPortion(store, some)));
  return read;
}

// What one call of git answers is held as a whole.
const mostBytes = 64 * 1024 * 1024;

async function readPortion(
  store: Store,
  captures: readonly StoredCapture[],
): Promise<(CapturedMessage[] | undefined)[]> {
  const names = captures.map(({ object, parts }) => {
    const files = Math.min(parts, mostParts);
    return Array.from({ length: files }, (_, index) => `${object}:${bodyPath(index, files)}`);
  });
  const texts = (await readFiles(store, names.flat())).values();
  return names.map((own) => {
    const found = own.map(() => texts.next().value);
    return found.includes(undefined) ? undefined : decodeMessages(found as string[]);
  });
}

// How many a capture says that it has is by anybody. A conversation of a gigabyte has a thousand.
const mostParts = 10_000;
async function readFiles({ folder }: Store, names: readonly string[]): Promise<(string | undefined)[]> {
  return readObjects(folder, names, { args: ['--git-dir=.'] });
}
