import { Failure } from '../../core/failure.ts';
import { editFields } from '../../core/front-matter/edit-fields.ts';
import type { Head } from '../../core/front-matter/fields.ts';
import type { Edit } from '../../core/text/edit.ts';
import { applyEdits } from '../../core/text/edit.ts';
import type { Document, SectionAliases } from '../document/document.ts';
import { decodeDocument, sectionTitles } from '../document/document.ts';
import { readFacts } from '../document/session-facts.ts';
import { numbersKey } from '../sections/step-numbers.ts';
import type { ReadItem } from '../sections/step-words.ts';
import { renumberDecisions } from './decisions.ts';
import { derivedReader, markCurrent, refreshMerged } from './derived-lines.ts';
import type { IsDescendant } from './front-matter.ts';
import { laterSide, mergeHeads } from './front-matter.ts';
import type { PlacedBlock } from './gaps.ts';
import { joinBlocks } from './gaps.ts';
import { keyBlocks } from './keys.ts';
import { balancePlaceholders, continueNumbers, dropRepeatedSteps } from './lists.ts';
import { splitBlocks } from './read-blocks.ts';
import type { Merged } from './sequence.ts';
import { mergeBlocks } from './sequence.ts';
import { mergeNumbers } from './step-numbers.ts';
import type { Sides } from './three-way.ts';

/** What a merge needs besides the texts. */
export interface MergeOptions {
  readonly readHead: (text: string) => Head;
  readonly readItem: ReadItem;
  readonly aliases?: SectionAliases;
  readonly isDescendant?: IsDescendant | undefined;
  /** Length of the conflict markers (default: 7, as in git). */
  readonly markerSize?: number;
  /** Whether the versions were rebuilt from conflict markers, so that a version may have lines it didn't really have. */
  readonly isRebuilt?: boolean;
}

/** A merged session file. */
export interface MergedSession {
  readonly text: string;
  /** Titles of the sections with a conflict, which is marked as git would. */
  readonly conflicts: readonly string[];
  /** What was decided where both sides changed the same thing, one sentence each. */
  readonly notes: readonly string[];
}

type Documents = Sides<Document | undefined> & { readonly ours: Document; readonly theirs: Document };

/**
 * Returns the merge of two versions of a session file, given the version that both come from (empty if there is none).
 * If only one side changed, the result is that side byte for byte. Throws a Failure: `damaged` if a version can't be
 * read, `refused` if they are two different sessions, or if the merged text would not read as its parts did.
 */
export function mergeSessions(texts: Sides<string>, options: MergeOptions): MergedSession {
  if (texts.ours === texts.theirs || texts.theirs === texts.base)
    return { text: texts.ours, conflicts: [], notes: [] };
  if (texts.ours === texts.base) return { text: texts.theirs, conflicts: [], notes: [] };
  const decode = (text: string): Document => decodeDocument(text, options.readHead(text), options.aliases);
  const docs: Documents = {
    base: texts.base.trim() === '' ? undefined : decode(likeOurs(texts.base, texts.ours)),
    ours: decode(texts.ours),
    theirs: decode(likeOurs(texts.theirs, texts.ours)),
  };
  const [id, theirId] = [readFacts(docs.ours.head).id, readFacts(docs.theirs.head).id];
  if (id !== theirId)
    throw new Failure('refused', `The versions belong to different sessions: "${id}" and "${theirId}"`);
  const { ours, theirs, notes } = renumberDecisions(docs);
  const renumbered: Documents = {
    base: docs.base,
    ours: ours.length === 0 ? docs.ours : decode(applyEdits(docs.ours.text, ours)),
    theirs: theirs.length === 0 ? docs.theirs : decode(applyEdits(docs.theirs.text, theirs)),
  };
  const head = mergeHeads(renumbered, options);
  const body = mergeBodies(renumbered, { head: head.text, decode, isRebuilt: options.isRebuilt === true });
  const merged = finish(renumbered, body, { options, decode });
  return { ...merged, notes: [...head.notes, ...notes, ...merged.notes] };
}

// An editor that converted all line ends changed nothing else.
function likeOurs(text: string, ours: string): string {
  if (!ours.includes('\r\n')) return text.replace(/\r\n/g, '\n');
  return /(?<!\r)\n/.test(ours) ? text : text.replace(/(?<!\r)\n/g, '\r\n');
}

interface Body {
  readonly doc: Document;
  readonly placed: readonly PlacedBlock[];
}

interface Frame {
  readonly head: string;
  readonly decode: (text: string) => Document;
  readonly isRebuilt: boolean;
}

function mergeBodies(docs: Documents, { head, decode, isRebuilt }: Frame): Body {
  const base = docs.base === undefined ? [] : keyBlocks(splitBlocks(docs.base).blocks, []);
  const [ours, theirs] = [splitBlocks(docs.ours), splitBlocks(docs.theirs)];
  const sides = { base, ours: keyBlocks(ours.blocks, base), theirs: keyBlocks(theirs.blocks, base) };
  const merged = mergeBlocks(sides, derivedReader(docs));
  const blocks = continueNumbers(balancePlaceholders(isRebuilt ? dropRepeatedSteps(merged) : merged, sides));
  const { text, placed } = joinBlocks(blocks, sides, docs.ours.eol);
  const start = head + ours.lead;
  const doc = decode(start + text);
  assertWhole(doc, blocks);
  return {
    doc,
    placed: placed.map((one) => ({ ...one, start: one.start + start.length, end: one.end + start.length })),
  };
}

// If one block swallowed another, for any reason, don't merge: conflict markers are better than a wrong merge.
function assertWhole(doc: Document, merged: readonly Merged[]): void {
  const shape = (kinds: readonly string[]): string => kinds.filter((kind) => kind !== 'text').join(' ');
  const wanted = merged.flatMap(({ block, isDouble }) =>
    isDouble === true ? [block.kind, block.kind] : [block.kind],
  );
  if (shape(splitBlocks(doc).blocks.map(({ kind }) => kind)) === shape(wanted)) return;
  throw new Failure('refused', 'Parts of the merged session would run into each other');
}

function finish(
  docs: Documents,
  { doc, placed }: Body,
  { options, decode }: { readonly options: MergeOptions; readonly decode: (text: string) => Document },
): MergedSession {
  const marked = markCurrent(doc, { ...docs, later: laterSide(docs) }, options.readItem);
  const current = decode(applyEdits(doc.text, marked));
  const numbers = mergeNumbers(current, { ...docs, later: laterSide(docs) });
  const derived = [
    ...(numbers.value === undefined
      ? []
      : editFields(current.text, current.head, { [numbersKey]: numbers.value })),
    ...refreshMerged(current, [docs.ours, docs.theirs]),
  ];
  const { markerSize = 7 } = options;
  const conflicts: Edit[] = placed.flatMap(({ block, start, end }) => {
    if (block.conflict === undefined) return [];
    const [from, to] = [start, end].map((at) => movedBy(movedBy(at, marked), derived)) as [number, number];
    return [{ start: from, end: to, text: markConflict(block.conflict, markerSize, docs.ours.eol) }];
  });
  const names = placed.flatMap(({ block }) =>
    block.conflict === undefined ? [] : [sectionOf(placed, block)],
  );
  const text = applyEdits(applyEdits(current.text, derived), conflicts);
  return { text, conflicts: [...new Set(names)], notes: numbers.notes };
}

function movedBy(at: number, edits: readonly Edit[]): number {
  return edits.reduce(
    (moved, { start, end, text }) => (start < at ? moved + text.length - (end - start) : moved),
    at,
  );
}

function markConflict({ ours, theirs }: { ours: string; theirs: string }, size: number, eol: string): string {
  const [open, middle, close] = ['<', '=', '>'].map((sign) => sign.repeat(size)) as [string, string, string];
  return [`${open} ours`, ours, middle, theirs, `${close} theirs`].join(eol);
}

function sectionOf(placed: readonly PlacedBlock[], { block, key }: Merged): string {
  if (block.section !== '') return sectionTitles[block.section];
  const index = placed.findIndex((one) => one.block.key === key);
  const heading = placed.slice(0, index + 1).findLast((one) => one.block.block.kind === 'heading');
  return heading?.block.text.replace(/^#+\s*/, '') ?? '';
}
