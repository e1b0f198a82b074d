import { oneLine } from '../../core/text/escape.ts';
import type { Document } from '../document/document.ts';
import type { Step } from '../sections/checklist.ts';
import { readChecklist } from '../sections/checklist.ts';
import type { Numbered } from '../sections/step-numbers.ts';
import { numbersByText, readStepNumbers, renderNumbers } from '../sections/step-numbers.ts';
import type { Sides } from './three-way.ts';

/** The numbers of a merged session's steps. */
export interface MergedNumbers {
  /** The value of `step_numbers`; undefined if neither side has numbers, or there never were steps. */
  readonly value: string | undefined;
  /** Which steps have another number now, one sentence each. */
  readonly notes: readonly string[];
}

/** The versions of a session, and the side that was changed later. */
export type NumberedSides = Sides<Document | undefined> & { readonly later: 'ours' | 'theirs' };

/** A step of the merged session, with the number that each version has for it. */
interface Claim {
  readonly text: string;
  readonly base: number | undefined;
  readonly earlier: number | undefined;
  readonly later: number | undefined;
}

/**
 * Returns the numbers of a merged document's steps: each keeps its own. If both sides gave one number to different
 * steps, the later side's step gets the next free number, and so does a step that has none.
 */
export function mergeNumbers(merged: Document, sides: NumberedSides): MergedNumbers {
  if (![sides.ours, sides.theirs].some((doc) => doc !== undefined && readStepNumbers(doc).areGiven)) {
    return { value: undefined, notes: [] };
  }
  const claims = claimsOn(readChecklist(merged).steps, sides);
  const holders = new Map<number, Claim>();
  let next = highestOf(sides);
  for (const claim of inOrder(claims)) {
    const wanted = claim.base ?? claim.earlier ?? claim.later;
    if (wanted === undefined || holders.has(wanted)) next += 1;
    holders.set(wanted === undefined || holders.has(wanted) ? next : wanted, claim);
  }
  const numbers = new Map([...holders].map(([number, claim]) => [claim, number]));
  const steps = claims.map((claim) => ({ number: numbers.get(claim) as number, text: claim.text }));
  return {
    value: renderNumbers(steps, next),
    notes: steps.flatMap((step, index) => noteOn(step, claims[index] as Claim, holders)),
  };
}

function highestOf({ base, ours, theirs }: NumberedSides): number {
  return Math.max(
    ...[base, ours, theirs].map((doc) => (doc === undefined ? 0 : readStepNumbers(doc).highest)),
  );
}

function noteOn(
  { number, text }: Numbered,
  { earlier, later }: Claim,
  holders: ReadonlyMap<number, Claim>,
): string[] {
  const lost = [earlier, later].find((one) => one !== undefined && one !== number);
  if (lost === undefined) return [];
  const holder = holders.get(lost);
  const why = holder === undefined ? '' : `: step ${lost} is "${holder.text}"`;
  return [`Step ${lost} "${text}" is now step ${number}${why}`];
}

function claimsOn(steps: readonly Step[], { base, ours, theirs, later }: NumberedSides): Claim[] {
  const [earlier, behind] = later === 'theirs' ? [ours, theirs] : [theirs, ours];
  const finders = [base, earlier, behind].map((doc) => numbersByText(numberedSteps(doc)));
  return steps.map(({ text }) => {
    const [inBase, inEarlier, inLater] = finders.map((find) => find(text));
    return { text: oneLine(text), base: inBase, earlier: inEarlier, later: inLater };
  });
}

// A version whose numbers don't fit has none.
function numberedSteps(doc: Document | undefined): readonly Step[] {
  return doc === undefined || !readStepNumbers(doc).areGiven ? [] : readChecklist(doc).steps;
}

// Steps that have a number from the base come first, then those of the earlier side, then those of the later one.
function inOrder(claims: readonly Claim[]): Claim[] {
  const ranks = (['base', 'earlier', 'later'] as const).map((side) =>
    claims.filter((claim) => claim[side] !== undefined),
  );
  return [...new Set([...ranks.flat(), ...claims])];
}
