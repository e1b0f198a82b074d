import type { ListItem } from '../../core/markdown/blocks.ts';
import type { Span } from '../../core/text/spans.ts';
import type { Document } from '../document/document.ts';
import { readBlockers } from './blockers.ts';
import { readChecklist } from './checklist.ts';
import { readContextList } from './context-section.ts';
import { readDecisions } from './decisions.ts';
import type { TitledItem } from './discoveries-and-dead-ends.ts';
import { readTitledList } from './discoveries-and-dead-ends.ts';
import type { Numbered } from './step-numbers.ts';
import { readStepNumbers } from './step-numbers.ts';

/** The kinds of things that have numbers, as a person names them. */
export const kinds = ['step', 'decision', 'discovery', 'dead-end', 'blocker', 'next', 'key-context'] as const;

/** One of these kinds. */
export type Kind = (typeof kinds)[number];

/** A thing of one of these kinds. */
export interface NumberedThing extends Numbered {
  /** Whether its number stands in the file. If it doesn't, it is the place in the list, which may change. */
  readonly isWritten: boolean;
  readonly done?: boolean;
  readonly item: ListItem | undefined;
  /** Where the whole of it is in the file. */
  readonly span: Span;
}

/** Returns the things of a kind in the order of the file. */
export function readNumbered(doc: Document, kind: Kind): NumberedThing[] {
  switch (kind) {
    case 'step': {
      const { areGiven } = readStepNumbers(doc);
      return readChecklist(doc).steps.map(({ number, text, done, item }) => {
        return { number, text, done, isWritten: areGiven, item, span: item };
      });
    }
    case 'decision':
      return readDecisions(doc).flatMap(({ number, title, item, start, end }) => {
        return number === undefined
          ? []
          : [{ number, text: title, isWritten: true, item, span: { start, end } }];
      });
    case 'discovery':
      return ofTitled(readTitledList(doc, 'discoveries'), ({ title, text }) => title || text);
    case 'dead-end':
      return ofTitled(readTitledList(doc, 'dead-ends'), ({ title, text }) => title || text);
    case 'next':
      return ofTitled(readTitledList(doc, 'next-steps'), ({ whole }) => whole);
    case 'blocker':
      return unwritten(readBlockers(doc));
    case 'key-context':
      return unwritten(readContextList(doc, 'key context'));
  }
}

function ofTitled(items: readonly TitledItem[], textOf: (item: TitledItem) => string): NumberedThing[] {
  const isWritten = items.every(({ number, item }) => item.number === number);
  return items.map((one) => {
    return { number: one.number, text: textOf(one), isWritten, item: one.item, span: one.item };
  });
}

function unwritten(things: readonly (Numbered & { readonly item: ListItem })[]): NumberedThing[] {
  return things.map(({ number, text, item }) => ({ number, text, isWritten: false, item, span: item }));
}

/** Returns the things of some kinds. */
export function readLists(doc: Document, wanted: readonly Kind[]): Partial<Record<Kind, NumberedThing[]>> {
  return Object.fromEntries(wanted.map((kind) => [kind, readNumbered(doc, kind)]));
}
