import type { Edit } from '../../core/text/edit.ts';
import type { Document } from '../document/document.ts';
import { readChecklist } from '../sections/checklist.ts';
import { editChecklist, nextStep } from '../sections/checklist-edit.ts';
import { keepOneMarker } from '../sections/step-markers.ts';
import type { ReadItem } from '../sections/step-words.ts';
import { containInline, derivedTexts, readFigures, refreshDerived } from '../sections/tldr.ts';
import type { IsDerived } from './block.ts';
import type { KeyedBlock } from './keys.ts';
import type { Sides } from './three-way.ts';

interface Two<T> {
  readonly ours: T;
  readonly theirs: T;
}

/** Returns a function that tells TL;DR lines written by the program from those that a person worded. */
export function derivedReader(docs: Two<Document>): IsDerived {
  const texts = { ours: derivedLines(docs.ours), theirs: derivedLines(docs.theirs) };
  return (block, side) => {
    const wanted =
      block.section === 'tldr' && block.kind === 'label' ? texts[side].get(block.words) : undefined;
    return wanted !== undefined && bareValue(block) === wanted;
  };
}

function derivedLines(doc: Document): Map<string, string> {
  const lines = Object.entries(derivedTexts(readFigures(doc)));
  return new Map(lines.map(([key, text]) => [key, containInline(text, '\n')]));
}

function bareValue({ text }: KeyedBlock): string {
  const value = text.slice(text.indexOf(':') + 1).replace(/^[*_]+/, '');
  return value.replace(/ \(step \d+\)\s*$/, '').trim();
}

/**
 * Returns the edits that leave exactly one step marked as current: the one of the side that moved on to another step,
 * or of the later side if both did, as long as that step is open.
 */
export function markCurrent(
  doc: Document,
  sides: Sides<Document | undefined> & Two<Document> & { readonly later: 'ours' | 'theirs' },
  readItem: ReadItem,
): Edit[] {
  const [old, mine, yours] = [sides.base, sides.ours, sides.theirs].map(currentOf);
  if (mine === undefined && yours === undefined) return [];
  const isOurs = mine === old ? yours === old : yours === old || sides.later === 'ours';
  const { steps } = readChecklist(doc);
  const open = steps.filter((step) => !step.done);
  const [known] = (isOurs ? [mine, yours] : [yours, mine]).flatMap(
    (text) => open.find((step) => step.text === text) ?? [],
  );
  const wanted = known ?? nextStep(steps);
  if (wanted === undefined) return keepOneMarker(doc);
  return editChecklist(doc, { notes: [], done: [], add: [], time: '', steps, current: wanted }, readItem);
}

function currentOf(doc: Document | undefined): string | undefined {
  return doc && readChecklist(doc).steps.find((step) => step.current)?.text;
}

/** Returns the edits that bring the TL;DR's derived lines up to date, no matter which side they came from. */
export function refreshMerged(doc: Document, sides: readonly Document[]): Edit[] {
  const edits = sides.flatMap((side) => refreshDerived(side, doc));
  return [...new Map(edits.map((edit) => [edit.start, edit])).values()];
}
