import { runGit } from '../../io/git/process.ts';
import type { CapturedEdit, CapturedMessage } from '../record/capture.ts';
import { decodeEdits, decodeMessages } from '../record/encode.ts';
import { bodyPath } from './append-capture.ts';
import type { StoredCapture } from './list-captures.ts';
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
  const { object, parts } = capture;
  const names = Array.from({ length: parts }, (_, index) => `${object}:${bodyPath(index, parts)}`);
  const texts = await readFiles(store, names);
  return texts.includes(undefined) ? undefined : texts.flatMap((text) => decodeMessages(text as string));
}

const timeoutMs = 60_000;

// What is missing is not fetched: the person didn't ask for a connection.
async function readFiles({ folder }: Store, names: readonly string[]): Promise<(string | undefined)[]> {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}\n`).join('');
  const env = { ...process.env, GIT_NO_LAZY_FETCH: '1' };
  const { stdout } = await runGit(folder, ['--git-dir=.', 'cat-file', '--batch'], { input, env, timeoutMs });
  const bytes = Buffer.from(stdout, 'utf8');
  let at = 0;
  return names.map(() => {
    const end = bytes.indexOf(10, at);
    if (end === -1) return undefined;
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(bytes.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) return undefined;
    const text = bytes.toString('utf8', at, at + Number(size));
    at += Number(size) + 1;
    return text;
  });
}
