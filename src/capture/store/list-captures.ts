import { runGit } from '../../io/git/process.ts';
import type { CaptureHead } from '../record/capture.ts';
import { decodeHead } from '../record/encode.ts';
import { readKnownHeads, type StoredHead, writeKnownHeads } from './known-heads.ts';
import type { Store } from './store.ts';

/** A capture in the store. */
export interface StoredCapture extends CaptureHead {
  /** The hash of its commit in the store. */
  readonly object: string;
  /** The clone that wrote it. */
  readonly writer: string;
  /** Whether this clone wrote it. */
  readonly own: boolean;
}

const timeoutMs = 30_000;
const maxBytes = 256 * 1024 * 1024;
// From here on, the next run is to find what this one had to ask git for.
const manyHeads = 64;

/**
 * Returns the heads of all captures in a store, own and fetched, the last taken first. One that was replaced by another
 * is among them. Undefined if git doesn't answer.
 */
export async function listCaptures(store: Store): Promise<StoredCapture[] | undefined> {
  const tips = await readTips(store);
  if (tips === undefined) return undefined;
  const known = readKnownHeads(store);
  const added = await listAdded(store, tips, known.tips);
  const heads = added === undefined ? await listAdded(store, tips, new Map()) : [...known.heads, ...added];
  if (heads === undefined) return undefined;
  if (added === undefined || added.length >= manyHeads) writeKnownHeads(store, { tips, heads });
  // A copied clone may have fetched what it also brought along.
  const each = new Map(heads.toReversed().map((head) => [head.object, head])).values();
  const captures = [...each].flatMap((head) => decodeStored(head, store));
  // One that was pushed is the same in another chain.
  const first = new Map(captures.toReversed().map((one) => [`${one.writer}/${one.id}`, one]));
  return [...first.values()].sort((a, b) => b.at - a.at);
}

function decodeStored({ object, ref, message, lines }: StoredHead, store: Store): StoredCapture[] {
  const head = decodeHead(message, lines);
  const writer = /^refs\/(?:own|team)\/([0-9a-f]{12})\//.exec(ref)?.[1];
  if (head === undefined || writer === undefined) return [];
  const own = writer === store.writer && ref.startsWith('refs/own/');
  // A copy would have to read the hashes of all lines.
  return [Object.assign(head, { object, writer, own })];
}

async function readTips({ folder }: Store): Promise<Map<string, string> | undefined> {
  const format = '--format=%(objectname) %(refname)';
  const args = ['--git-dir=.', 'for-each-ref', format, 'refs/own', 'refs/team'];
  const { ok, stdout } = await runGit(folder, args, { timeoutMs });
  if (!ok) return undefined;
  return new Map(
    stdout.split('\n').flatMap((line) => {
      const [object = '', ref = ''] = line.split(' ');
      return ref === '' ? [] : [[ref, object] as const];
    }),
  );
}

type Tips = ReadonlyMap<string, string>;

// Undefined if what is known is no longer the beginning of what there is: a reference was rewritten or removed, or git
// doesn't answer.
async function listAdded(store: Store, tips: Tips, known: Tips): Promise<StoredHead[] | undefined> {
  if ([...known.keys()].some((ref) => !tips.has(ref))) return undefined;
  const moved = [...tips].filter(([ref, tip]) => known.get(ref) !== tip);
  if (moved.length === 0) return [];
  const before = moved.flatMap(([ref]) => known.get(ref) ?? []);
  const input = [...moved.map(([ref]) => ref), ...before.map((tip) => `^${tip}`)].map((line) => `${line}\n`);
  const { ok, stdout } = await runGit(store.folder, [...logArgs, '--stdin'], {
    timeoutMs,
    maxBytes,
    input: input.join(''),
  });
  if (!ok) return undefined;
  const commits = stdout.split('\0').flatMap(decodeCommit);
  const parents = new Set(commits.flatMap(({ parents }) => parents));
  return before.every((tip) => parents.has(tip)) ? commits : undefined;
}

// A message is by anybody, but it can't hold the NUL that ends it here.
const logArgs = ['--git-dir=.', 'log', '-z', '--no-show-signature', '--format=%H %S %P%n%B'];

function decodeCommit(record: string): (StoredHead & { readonly parents: readonly string[] })[] {
  const end = record.indexOf('\n');
  if (end < 0) return [];
  const [object = '', ref = '', ...parents] = record.slice(0, end).split(' ');
  return [{ object, ref, parents, message: record.slice(end + 1) }];
}
