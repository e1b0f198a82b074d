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
  /** Whether it is neither an item nor under a heading of its own: in a table, in bold, a definition. */
  readonly isShaped: boolean;
  /** Where the whole of it is in the file. */
  readonly span: Span;
}

/** Returns the things of a kind in the order of the file. */
export function readNumbered(doc: Document, kind: Kind): NumberedThing[] {
  switch (kind) {
    case 'step': {
      const { areGiven } = readStepNumbers(doc);
      return readChecklist(doc).steps.map(({ number, text, done, item }) => {
        return { number, text, done, isWritten: areGiven, item, isShaped: false, span: item };
      });
    }
    case 'decision':
      return readDecisions(doc).flatMap(({ number, title, item, shape, start, end }) => {
        return number === undefined
          ? []
          : [
              {
                number,
                text: title,
                isWritten: true,
                item,
                isShaped: shape !== undefined,
                span: { start, end },
              },
            ];
      });
    case 'discovery':
      return ofTitled(readTitledList(doc, 'discoveries'), ({ title, text }) => title || text);
    case 'dead-end':
      return ofTitled(readTitledList(doc, 'dead-ends'), ({ title, text }) => title || text);
    case 'next':
      return ofTitled(readTitledList(doc, 'next-steps'), ({ whole }) => whole);
    case 'blocker':
      return readBlockers(doc).map(({ number, text, item, content }) => {
        const span = item ?? { start: content, end: content };
        return { number, text, isWritten: false, item, isShaped: item === undefined, span };
      });
    case 'key-context':
      return readContextList(doc, 'key context').map(({ number, text, item }) => {
        return { number, text, isWritten: false, item, isShaped: false, span: item };
      });
  }
}

function ofTitled(items: readonly TitledItem[], textOf: (item: TitledItem) => string): NumberedThing[] {
  const isWritten = items.every(({ number, item }) => item.number === number);
  return items.map((one) => {
    return {
      number: one.number,
      text: textOf(one),
      isWritten,
      item: one.item,
      isShaped: false,
      span: one.item,
    };
  });
}

/** Returns the things of some kinds. */
export function readLists(doc: Document, wanted: readonly Kind[]): Partial<Record<Kind, NumberedThing[]>> {
  return Object.fromEntries(wanted.map((kind) => [kind, readNumbered(doc, kind)]));
}
