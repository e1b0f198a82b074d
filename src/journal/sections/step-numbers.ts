import { once } from '../../core/lazy.ts';
import type { ListItem } from '../../core/markdown/blocks.ts';
import { oneLine } from '../../core/text/escape.ts';
import { hashText } from '../../core/text/sha256.ts';
import type { Document } from '../document/document.ts';
import type { ProgressGroup } from './progress-items.ts';
import { groupProgress, readProgress } from './progress-items.ts';

/** The front matter's key for the numbers of the steps. */
export const numbersKey = 'step_numbers';

/** The numbers of a document's steps. */
export interface StepNumbers {
  /** Whether the front matter has a number for each step. If it doesn't, steps count in document order. */
  readonly areGiven: boolean;
  /** Returns the number of the step at an index among all steps. */
  readonly at: (index: number) => number;
  /** The highest number that any step has or had, so that a dropped step's doesn't come again; 0 if there was none. */
  readonly highest: number;
}

const known = new WeakMap<Document, StepNumbers>();

/** Returns the numbers of a document's steps. The steps are only read if the front matter may have their numbers. */
export function readStepNumbers(doc: Document): StepNumbers {
  const numbers = known.get(doc) ?? findNumbers(doc);
  known.set(doc, numbers);
  return numbers;
}

function findNumbers(doc: Document): StepNumbers {
  const total = groupProgress(doc).reduce((sum, { done, open }) => sum + done + open, 0);
  const written = decodeNumbers(doc.head.fields.get(numbersKey)?.value);
  const highest = Math.max(total, written?.highest ?? 0);
  const fits = written?.numbers.length === total && written.sum === sumOf(stepTexts(doc));
  if (fits) return { areGiven: true, at: (index) => written.numbers[index] as number, highest };
  return { areGiven: total === 0, at: (index) => index + 1, highest };
}

/** Returns a function that says which number the step at an index of a group has. */
export function numbersIn(doc: Document, group: ProgressGroup): (index: number) => number {
  const all = groupProgress(doc);
  const earlier = all.slice(0, all.indexOf(group)).reduce((sum, { done, open }) => sum + done + open, 0);
  const { items, kindOf } = group;
  const hasOnlySteps = group.done + group.open === items.length;
  const places = once(() => {
    let count = 0;
    return Array.from({ length: items.length }, (_, index) => {
      const kind = kindOf(index);
      return kind === undefined || kind === 'note' ? count : count++;
    });
  });
  return (index) => readStepNumbers(doc).at(earlier + (hasOnlySteps ? index : (places()[index] as number)));
}

const writtenNumbers = /^((?:\d{1,9} )*)\/ ([0-9a-f]{4})(?: \/ (\d{1,9}))?$/;

function decodeNumbers(
  value: unknown,
): { readonly numbers: number[]; readonly sum: string; readonly highest: number } | undefined {
  const found = writtenNumbers.exec(typeof value === 'string' ? value : '');
  if (found === null) return undefined;
  const [, list = '', sum = '', dropped = '0'] = found;
  const numbers = list.split(' ').slice(0, -1).map(Number);
  const isClear = new Set(numbers).size === numbers.length && !numbers.includes(0);
  return isClear ? { numbers, sum, highest: Math.max(...numbers, Number(dropped)) } : undefined;
}

function stepTexts(doc: Document): string[] {
  return groupProgress(doc).flatMap(({ items, kindOf }) =>
    Array.from({ length: items.length }, (_, index) => index).flatMap((index) => {
      const kind = kindOf(index);
      if (kind === undefined || kind === 'note') return [];
      return [readProgress(doc.text, items.at(index) as ListItem, kind).text];
    }),
  );
}

// On one line each, because formatters break lines elsewhere.
function sumOf(texts: readonly string[]): string {
  return hashText(texts.map(oneLine).join('\n')).slice(0, 4);
}

/** A step and its number. */
export interface Numbered {
  readonly number: number;
  readonly text: string;
}

/** Returns the highest number of any of the steps; 0 without steps. */
export function highestNumber(steps: readonly Pick<Numbered, 'number'>[]): number {
  return steps.reduce((highest, { number }) => Math.max(highest, number), 0);
}

/** Returns a function that gives the numbers of the steps with a text, one after the other. */
export function numbersByText(steps: readonly Numbered[]): (text: string) => number | undefined {
  const numbers = new Map<string, number[]>();
  for (const { number, text } of steps) {
    const key = oneLine(text);
    numbers.set(key, [...(numbers.get(key) ?? []), number]);
  }
  return (text) => numbers.get(oneLine(text))?.shift();
}

/**
 * Returns the value of `step_numbers` for steps in document order; undefined if there are none and never were. `highest`
 * is the highest number that any step has or had (default: that a step has).
 */
export function renderNumbers(
  steps: readonly Numbered[],
  highest = highestNumber(steps),
): string | undefined {
  if (highest === 0) return undefined;
  const numbers = steps.map(({ number }) => `${number} `).join('');
  const dropped = highest > highestNumber(steps) ? ` / ${highest}` : '';
  return `${numbers}/ ${sumOf(steps.map(({ text }) => text))}${dropped}`;
}
