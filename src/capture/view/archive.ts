import { join } from 'node:path';
import { groupBy } from '../../core/group-by.ts';
import { removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { filesIn, makeFolder } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { sweepLeftovers } from '../../io/disk/leftovers.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { exists, findStat } from '../../io/disk/stat.ts';
import type { CapturedMessage } from '../record/capture.ts';
import type { PlacedMessage } from '../record/rebuilt-transcript.ts';
import { rebuildTranscript } from '../record/rebuilt-transcript.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import { inPortions } from '../store/portions.ts';
import { readManyMessages } from '../store/read-capture.ts';
import type { Store } from '../store/store.ts';
import { capturesHere, sessionsHere } from './captures-here.ts';

// Conversations of which this machine has no transcript, as far as there are captures of them: the client removed it, or
// a colleague had them. Each is rebuilt as a transcript in a folder of the person's state that is laid out as the client's
// own, so that everything that reads conversations finds these, too.

/** A conversation that captures hold, and of which there is no transcript on this machine. */
interface ArchivedConversation {
  readonly id: string;
  /** Who had it, as its captures say; empty for the person's own. */
  readonly author: string;
  /** The name of the last journal session that it worked on; empty if none is known here. */
  readonly session: string;
  /** How many of its captures have messages that are not in this clone. */
  readonly missing: number;
}

/** The archived conversations of a repository, and the folder of their transcripts, laid out as the client's own. */
export interface Archive {
  readonly folder: string;
  readonly conversations: readonly ArchivedConversation[];
}

/** Where archived conversations are kept, and what else is known. */
export interface ArchivePlace {
  /** Absolute path of any folder in the repository. */
  readonly cwd: string;
  /** Returns the folder for the rebuilt transcripts; called only if there are captures. */
  readonly folder: () => string;
  /** The folder that they are said to have taken place in. */
  readonly top: string;
  /** Says whether there is a transcript of a conversation on this machine. */
  readonly isHere: (id: string) => boolean;
}

/** Returns the captures of an archived conversation whose messages this clone lacks, as commits of the store. */
export async function lackingOfArchived(id: string, cwd: string): Promise<string[]> {
  const here = await capturesHere(cwd);
  if (here === undefined) return [];
  const found = archivedIn(here.captures, { isHere: (other) => other !== id });
  const captures = found.flatMap((one) => one.captures);
  const read = await readManyMessages(here.store, captures);
  return captures.flatMap(({ object }, index) => (read[index] === undefined ? [object] : []));
}

/** Brings the rebuilt transcripts up to date with the captures, and returns their conversations. Fails with `unwritable`. */
export async function updateArchive(place: ArchivePlace): Promise<Archive | undefined> {
  const here = await capturesHere(place.cwd);
  if (here === undefined) return undefined;
  const folder = place.folder();
  const kept = readKept(folder);
  const wanted = archivedIn(here.captures, place);
  removeOthers(folder, new Set(wanted.map(({ id }) => id)));
  if (wanted.length > 0) makeFolder(transcriptsIn(folder), 0o700);
  sweepLeftovers(transcriptsIn(folder));
  const packs = stampOfPacks(here.store);
  const update = { folder, top: place.top, store: here.store, kept, packs };
  const updated = await updateAll(wanted, update);
  const isSame =
    packs === kept.packs && [...updated].every(([id, one]) => one === kept.conversations.get(id));
  const isAll = updated.size === kept.conversations.size;
  if (!isSame || !isAll) writeKept(folder, { packs, conversations: updated });
  const names = new Map((await sessionsHere(place.cwd)).map(({ facts }) => [facts.id, facts.shortname]));
  const conversations = wanted.map(({ id, author, captures }) => {
    const last = captures.findLast(({ session }) => session !== '')?.session ?? '';
    return { id, author, session: names.get(last) ?? '', missing: updated.get(id)?.missing ?? 0 };
  });
  return { folder, conversations };
}

function transcriptsIn(folder: string): string {
  return join(folder, 'projects', 'archived');
}

function pathOf(folder: string, id: string): string {
  return join(transcriptsIn(folder), `${id}.jsonl`);
}

interface Wanted extends Pick<ArchivedConversation, 'id' | 'author'> {
  /** The first taken first. */
  readonly captures: readonly StoredCapture[];
}

// It becomes the name of a file.
const safeId = /^[A-Za-z0-9][\w-]{7,63}$/;

// Anybody can push captures that claim to be of any conversation. One is of one writer, and this clone's own come first.
function archivedIn(captures: readonly StoredCapture[], { isHere }: Pick<ArchivePlace, 'isHere'>): Wanted[] {
  return [...groupBy(captures, ({ conversation }) => conversation)].flatMap(([id, all]) => {
    if (!safeId.test(id) || isHere(id)) return [];
    const first = all.find(({ own }) => own) ?? all.at(-1);
    const own = all.filter(({ writer }) => writer === first?.writer).reverse();
    return [{ id, author: first?.own === true ? '' : first?.author || 'somebody', captures: own }];
  });
}

function removeOthers(folder: string, ids: ReadonlySet<string>): void {
  for (const name of filesIn(transcriptsIn(folder), '.jsonl')) {
    if (!ids.has(name.replace(/\.jsonl$/, ''))) removeQuietly(join(transcriptsIn(folder), name));
  }
}

/** What a rebuilt transcript was made from. */
interface Kept {
  readonly stamp: string;
  readonly missing: number;
}

interface KeptArchive {
  /** What tells whether messages were fetched since. */
  readonly packs: string;
  readonly conversations: ReadonlyMap<string, Kept>;
}

const mostKeptBytes = 64 * 1024 * 1024;

function readKept(folder: string): KeptArchive {
  const fields = asRecord(readJson(join(folder, 'archive.json'), mostKeptBytes));
  const entries = Object.entries(asRecord(fields?.conversations) ?? {}) as [string, Kept][];
  return fields?.schema === 1
    ? { packs: String(fields.packs), conversations: new Map(entries) }
    : { packs: '', conversations: new Map() };
}

function writeKept(folder: string, { packs, conversations }: KeptArchive): void {
  const kept = { schema: 1, packs, conversations: Object.fromEntries(conversations) };
  writeJson(join(folder, 'archive.json'), kept);
}

function stampOfPacks({ folder }: Store): string {
  return String(findStat(join(folder, 'objects', 'pack'))?.mtimeMs ?? 0);
}

interface Update {
  readonly folder: string;
  readonly top: string;
  readonly store: Store;
  readonly kept: KeptArchive;
  readonly packs: string;
}

interface Stamped extends Wanted {
  /** What tells whether it is made of the same captures as before. */
  readonly stamp: string;
}

async function updateAll(wanted: readonly Wanted[], update: Update): Promise<Map<string, Kept>> {
  const stamped = wanted.map((one): Stamped => {
    return { ...one, stamp: sha256(one.captures.map(({ object }) => object).join(' ')) };
  });
  const updated = new Map<string, Kept>();
  for (const one of stamped) {
    const known = knownOf(one, update);
    if (known !== undefined) updated.set(one.id, known);
  }
  const stale = stamped.filter(({ id }) => !updated.has(id));
  for (const some of inPortions(stale, mostBytes, bytesOf)) {
    // Git is asked once for many conversations, since starting it takes longer than reading one.
    const read = await readManyMessages(
      update.store,
      some.flatMap(({ captures }) => captures),
    );
    for (const one of some) {
      const own = read.splice(0, one.captures.length);
      updated.set(one.id, writeOne(one, own, update));
    }
  }
  return updated;
}

function knownOf({ id, stamp }: Stamped, { folder, kept, packs }: Update): Kept | undefined {
  const known = kept.conversations.get(id);
  const isComplete = known?.missing === 0 || packs === kept.packs;
  return known?.stamp === stamp && isComplete && exists(pathOf(folder, id)) ? known : undefined;
}

// So many bytes of messages are held at a time, unless one conversation has more.
const mostBytes = 32 * 1024 * 1024;

function bytesOf({ captures }: Stamped): number {
  return captures.reduce((sum, { bytes }) => sum + bytes, 0);
}

function writeOne(
  { id, captures, stamp }: Stamped,
  read: readonly (readonly CapturedMessage[] | undefined)[],
  { folder, top }: Update,
): Kept {
  const missing = read.filter((some) => some === undefined).length;
  const messages = read.flatMap((some = [], index) => {
    const branch = captures[index]?.branch ?? '';
    return some.map((message): PlacedMessage => ({ ...message, branch }));
  });
  const title = captures.findLast(({ subject }) => subject !== '')?.subject ?? '';
  const at = captures.at(-1)?.at ?? 0;
  const conversation = { id, title, at, cwd: top, stamp: `${stamp} ${missing}`, messages };
  // It can be made again, so it need not survive a power failure.
  const options = { mode: 0o600, fsync: false };
  writeFileAtomic(pathOf(folder, id), [...rebuildTranscript(conversation)].join(''), options);
  return { stamp, missing };
}
