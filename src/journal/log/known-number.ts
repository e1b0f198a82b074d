import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { pluralOf } from '../../core/text/count.ts';
import { cutToLetters } from '../../core/text/cut.ts';
import { listSome } from '../../core/text/list-some.ts';
import type { PickWords } from '../../core/text/pick.ts';
import { numberOf, pickOne } from '../../core/text/pick.ts';
import type { Kind, NumberedThing } from '../sections/numbered.ts';
import type { ShownNumbers } from '../sections/shown-numbers.ts';
import { sumOfShown } from '../sections/shown-numbers.ts';
import type { Numbered } from '../sections/step-numbers.ts';

/**
 * Says whether a number certainly means this thing: it was the last that was shown with it, or none was and the number
 * stands in the file.
 */
export function isKnownNumber(
  thing: Pick<NumberedThing, 'number' | 'text' | 'isWritten'>,
  kind: Kind,
  shown: ShownNumbers,
): boolean {
  const known = shown.get(`${kind} ${thing.number}`);
  return known === undefined ? thing.isWritten : known === sumOfShown(thing);
}

/**
 * Returns the only match. Throws a Failure if nothing matches, if more than one thing does, or if another thing was the
 * last that was shown with this number. A number that wasn't shown counts.
 */
export function pickUnlessOther<T extends Numbered>(
  wanted: string,
  things: readonly T[],
  { kind, shown, ...words }: PickWords & { readonly kind: Kind; readonly shown: ShownNumbers },
): T {
  const thing = pickOne(wanted, things, words);
  const isNumber = numberOf(wanted, things) !== undefined;
  if (!isNumber || isKnownNumber({ ...thing, isWritten: true }, kind, shown)) return thing;
  throw unknownNumber(thing, things, words.what);
}

const mostListed = 40;

type Listed = Pick<NumberedThing, 'number' | 'text' | 'done'>;

/** Returns the Failure for a number that may mean another thing to whoever gave it, with a list of what there is. */
export function unknownNumber(thing: Listed, among: readonly Listed[], what: string): Failure {
  const inOrder = [...among].sort((a, b) => a.number - b.number);
  const others = inOrder.filter((one) => one !== thing && one.done !== true);
  const listed = inOrder.length > mostListed ? [thing, ...others] : inOrder;
  const lines = listed.map(
    (one) => `${one.number}. ${cutToLetters(showLine(one.text), 60)}${one.done === true ? ' (done)' : ''}`,
  );
  const name = `${what.charAt(0).toUpperCase()}${what.slice(1)} ${thing.number}`;
  const message = `${name} may not be the ${what} you mean: the ${pluralOf(what)} or their numbers have changed`;
  return new Failure('refused', message, {
    hint: `Give one of these numbers, or the ${what}'s text: ${listSome(lines, mostListed, ' · ')}`,
    data: {
      wanted: String(thing.number),
      candidates: listed.slice(0, mostListed).map(({ number, text }) => ({ number, text })),
    },
  });
}
