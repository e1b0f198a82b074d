import { Failure } from '../../core/failure.ts';
import { notFound, numberOf, pickOne } from '../../core/text/pick.ts';
import type { SectionName } from '../document/document.ts';
import type { Kind, NumberedThing } from '../sections/numbered.ts';
import { readNumbered } from '../sections/numbered.ts';
import type { ShownNumbers } from '../sections/shown-numbers.ts';
import type { Correction } from './corrections.ts';
import type { LogDraft } from './draft.ts';
import { isKnownNumber, unknownNumber } from './known-number.ts';

/** A correction, and the thing that it means. */
export interface Found extends Correction {
  readonly thing: NumberedThing;
}

/** What the kinds are called in messages. */
export const kindNames: Readonly<Record<Kind, string>> = {
  step: 'step',
  decision: 'decision',
  discovery: 'discovery',
  'dead-end': 'dead end',
  blocker: 'blocker',
  next: 'next step',
  'key-context': 'key context',
};

/** The section that holds the things of a kind. */
export const sectionOf: Readonly<Record<Kind, SectionName>> = {
  step: 'progress',
  decision: 'decisions',
  discovery: 'discoveries',
  'dead-end': 'dead-ends',
  blocker: 'blockers',
  next: 'next-steps',
  'key-context': 'context',
};

const viewFlags: Readonly<Partial<Record<Kind, string>>> = {
  step: ' --progress',
  decision: ' --decisions',
  discovery: ' --discoveries',
  'dead-end': ' --dead-ends',
  blocker: ' --blockers',
};

/**
 * Returns what the corrections of a call mean. Throws a Failure if a text or number doesn't certainly mean one thing,
 * or if two corrections contradict each other.
 */
export function findCorrected({ doc, shown, request }: LogDraft): Found[] {
  const found = request.corrections.map((correction) => {
    const { kind, wanted } = correction;
    return { ...correction, thing: pickThing(wanted, readNumbered(doc, kind), { kind, shown }) };
  });
  for (const [index, one] of found.entries()) {
    const earlier = found.slice(0, index).find((other) => isSame(one, other));
    if (earlier !== undefined) throw contradiction(one, earlier);
    if (one.kind === 'decision' && one.text !== undefined && one.thing.item !== undefined)
      throw uneditable(one, 'it is an item of a list');
    if (one.thing.isShaped) throw uneditable(one, 'it is neither an item of a list nor under a heading');
  }
  return found;
}

// Digits are a number here, even if a text consists of the same digits.
function pickThing(
  wanted: string,
  things: readonly NumberedThing[],
  { kind, shown }: { readonly kind: Kind; readonly shown: ShownNumbers },
): NumberedThing {
  const what = kind === 'key-context' ? 'key context line' : kindNames[kind];
  const words = { what, hint: `session-journal view${viewFlags[kind] ?? ''}` };
  const number = numberOf(wanted, []);
  if (number === undefined) return pickOne(wanted, things, words);
  const thing = things.find((one) => one.number === number);
  if (thing === undefined) throw notFound(wanted, things, words);
  if (isKnownNumber(thing, kind, shown)) return thing;
  throw unknownNumber(thing, things, what);
}

// Different labels of a decision can be edited in one call. If a step is dropped, another may move.
function isSame(one: Found, other: Found): boolean {
  if (one.kind !== other.kind) return false;
  const isDropped = one.text === undefined || other.text === undefined;
  if (one.kind === 'step' && isDropped && one.text !== other.text) return true;
  return one.thing.span.start === other.thing.span.start && (isDropped || one.field === other.field);
}

function contradiction({ kind, thing }: Found, { thing: other }: Found): Failure {
  if (thing.number !== other.number) {
    return new Failure('misuse', 'Cannot edit a step and drop another in one call', {
      hint: 'Use two calls',
    });
  }
  return new Failure('misuse', `Two corrections of ${kindNames[kind]} ${thing.number} in one call`, {
    hint: 'Give only one of them',
  });
}

function uneditable({ kind, thing, text }: Found, why: string): Failure {
  const verb = text === undefined ? 'drop' : 'edit';
  return new Failure('refused', `Cannot ${verb} ${kindNames[kind]} ${thing.number}: ${why}`, {
    hint: 'Edit it in the file',
  });
}
