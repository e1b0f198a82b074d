import type { Edit } from '../../core/text/edit.ts';
import type { Document } from '../document/document.ts';
import type { Decision } from '../sections/decisions.ts';
import { nextDecisionNumber, readDecisions } from '../sections/decisions.ts';
import type { Sides } from './three-way.ts';

/** A decision that the base doesn't have, with the number that each side gave it. */
interface Added {
  readonly decision: Decision;
  readonly ours: number | undefined;
  readonly theirs: number | undefined;
}

type Versions = Sides<Document | undefined> & { readonly ours: Document; readonly theirs: Document };

/**
 * For each side, the edits that give a new number to decisions whose
 * number clashes, and that update references to them.
 */
export interface Renumbering {
  readonly ours: readonly Edit[];
  readonly theirs: readonly Edit[];
  /** What was done, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Returns how to renumber decisions. If both sides gave one number to different decisions, the later one moves to the
 * end. If one decision has two numbers, it gets one of them.
 */
export function renumberDecisions(sides: Versions): Renumbering {
  const read = {
    base: sides.base === undefined ? [] : readDecisions(sides.base),
    ours: readDecisions(sides.ours),
    theirs: readDecisions(sides.theirs),
  };
  const taken = new Set(read.base.flatMap(({ number }) => number ?? []));
  let next = Math.max(...[read.base, read.ours, read.theirs].map(nextDecisionNumber));
  const moved = { ours: new Map<number, number>(), theirs: new Map<number, number>() };
  const notes: string[] = [];
  for (const { decision, ours, theirs } of addedBy(sides, read)) {
    const claims = [ours, theirs].flatMap((number) => number ?? []).sort((a, b) => b - a);
    const number = claims.find((claim) => !taken.has(claim)) ?? next;
    taken.add(number);
    if (number === next) next += 1;
    if (ours !== undefined) moved.ours.set(ours, number);
    if (theirs !== undefined) moved.theirs.set(theirs, number);
    if (!claims.includes(number)) {
      notes.push(
        `Decision ${claims[0]} "${decision.title}" is now decision ${number}: both sides had a decision ${claims[0]}`,
      );
    }
  }
  return {
    ours: renumber(sides.ours, read.ours, moved.ours),
    theirs: renumber(sides.theirs, read.theirs, moved.theirs),
    notes,
  };
}

// In the order in which the decisions were made, so that the earlier one keeps its number.
function addedBy({ base, ours, theirs }: Versions, read: Sides<readonly Decision[]>): Added[] {
  const known = new Set(read.base.map(({ number }) => number));
  const isAdded = ({ number }: Decision): boolean => number !== undefined && !known.has(number);
  const added = new Map<string, Added>();
  for (const [side, doc] of [
    ['ours', ours],
    ['theirs', theirs],
  ] as const) {
    for (const decision of read[side].filter(isAdded)) {
      const name = `${decision.title}\n${decision.time}${base === undefined ? '' : `\n${bodyOf(doc, decision)}`}`;
      const twin = added.get(name) ?? { decision, ours: undefined, theirs: undefined };
      added.set(name, { ...twin, [side]: twin[side] ?? decision.number });
    }
  }
  return [...added]
    .sort(([a, one], [b, other]) => order(one.decision, other.decision) || (a < b ? -1 : 1))
    .map(([, one]) => one);
}

function order(one: Decision, other: Decision): number {
  const [a, b] = [one, other].map(({ time = '', title }) => `${time.replace(/Z$/, '')} ${title}`) as [
    string,
    string,
  ];
  return a < b ? -1 : Number(a > b);
}

const reference = /^([ \t]*\*\*Supersede[sd](?: by)?\*\*:[ \t]*)(\d.*)$/gim;

const opening =
  /^[ \t]*(?:\|[ \t]*)?(?:#{1,6}[ \t]+)?(?:[-*+][ \t]+)?(?:\*\*|__)?(?:#|(?:d|dec|adr|decision)[- ]?#?)?(?=\d)/i;

function bodyOf({ text }: Document, { start, end }: Decision): string {
  return text
    .slice(start, end)
    .replace(opening, '')
    .replace(/^\d+/, '')
    .replace(reference, '')
    .replace(/\s+/g, ' ')
    .trim();
}

// Only text that a side added can refer to a number that the side itself assigned.
function renumber(doc: Document, decisions: readonly Decision[], moved: ReadonlyMap<number, number>): Edit[] {
  const rename = (digits: string): string => String(moved.get(Number(digits)) ?? digits);
  return decisions.flatMap(({ start, end, number }) => {
    const lines = doc.text.slice(start, end);
    const edits = [...lines.matchAll(reference)].map((match): Edit => {
      const [whole, label = '', numbers = ''] = match;
      const at = start + match.index;
      return { start: at + label.length, end: at + whole.length, text: numbers.replace(/\d+/g, rename) };
    });
    const before = opening.exec(lines)?.[0];
    if (number !== undefined && before !== undefined) {
      const at = start + before.length;
      const digits = /^\d+/.exec(lines.slice(before.length))?.[0] as string;
      edits.push({ start: at, end: at + digits.length, text: rename(digits) });
    }
    return edits.filter((edit) => doc.text.slice(edit.start, edit.end) !== edit.text);
  });
}
