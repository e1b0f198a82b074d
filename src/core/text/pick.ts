import { Failure } from '../failure.ts';
import { cutToLetters } from './cut.ts';
import { oneLine } from './escape.ts';
import { listSome } from './list-some.ts';
import { matchText } from './match.ts';

/** Something that a person can name by its number or by its text. */
export interface Pickable {
  readonly number: number;
  readonly text: string;
}

/** What the things are called in a refusal, and the command that lists them. */
export interface PickWords {
  readonly what: string;
  readonly hint: string;
}

/** Returns every thing that fits: by number when a number alone is given, else by equal text, else by a part of it. */
export function pickAll<T extends Pickable>(wanted: string, among: readonly T[]): T[] {
  const number = /^\(?(?:#|step )?(\d+)\)?$/i.exec(wanted.trim())?.[1];
  const isText = among.some((one) => one.text === wanted.trim());
  if (number !== undefined && !isText)
    return among.filter((one) => one.number === Number(number)).slice(0, 1);
  const match = matchText(
    wanted,
    among.map((one) => one.text),
  );
  const indexes = match.kind === 'one' ? [match.index] : match.kind === 'many' ? match.indexes : [];
  return indexes.map((index) => among[index] as T);
}

/** Returns the one thing that fits. Throws a Failure that lists what there is when none or several do. */
export function pickOne<T extends Pickable>(wanted: string, among: readonly T[], words: PickWords): T {
  const found = pickAll(wanted, among);
  const [first] = found;
  if (first === undefined) throw notFound(wanted, among, words);
  if (found.length > 1) throw severalFit(wanted, found, words);
  return first;
}

/** Returns the Failure that says nothing fits, with a list of what there is. */
export function notFound(wanted: string, among: readonly Pickable[], words: PickWords): Failure {
  const list = among.length === 0 ? `There is no ${words.what}` : `There are: ${listAll(among)}`;
  return new Failure('not-found', `Cannot find the ${words.what} "${oneLine(wanted)}"`, {
    hint: `${list} (${words.hint})`,
    data: { wanted, candidates: candidates(among) },
  });
}

/** Returns the Failure that lists the several things that fit. */
export function severalFit(wanted: string, found: readonly Pickable[], words: PickWords): Failure {
  return new Failure(
    'ambiguous',
    `Cannot tell which ${words.what} "${oneLine(wanted)}" means: ${found.length} fit`,
    {
      hint: `Name one by its number: ${listAll(found)}`,
      data: { wanted, candidates: candidates(found) },
    },
  );
}

function candidates(among: readonly Pickable[]): { number: number; text: string }[] {
  return among.map(({ number, text }) => ({ number, text }));
}

function listAll(among: readonly Pickable[]): string {
  const shown = among.map(({ number, text }) => `${number}. ${cutToLetters(oneLine(text), 60)}`);
  return listSome(shown, 12, ' · ');
}
