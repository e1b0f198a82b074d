import { Failure } from '../failure.ts';
import { showLine } from './controls.ts';
import { counted } from './count.ts';
import { cutToLetters } from './cut.ts';
import { listSome } from './list-some.ts';
import { matchText } from './match.ts';

/** Something that a person can name by its number or by its text. */
export interface Pickable {
  readonly number: number;
  readonly text: string;
}

/** What the things are called in an error message, and the command that lists them. */
export interface PickWords {
  readonly what: string;
  readonly hint: string;
}

const numberAlone = /^\(?(?:#|step )?(\d+)\)?$/i;
const numberFirst = /^#?(\d+)[.)]\s+(\S[\s\S]*)$/;

/**
 * Returns the number that a person gave instead of a text (`3`, `#3`, `step 3`); undefined if it is a text. A number
 * that is the whole text of one of the things is that text.
 */
export function numberOf(wanted: string, among: readonly Pickable[]): number | undefined {
  if (among.some((one) => one.text === wanted.trim())) return undefined;
  const plain = wanted.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const digits = numberAlone.exec(plain)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Returns all matches: by number if only a number is given, otherwise by the words of the text. A number never means
 * the digits in a text, and a text copied from a list with its number in front (`3. Fix it`) must fit both.
 */
export function pickAll<T extends Pickable>(wanted: string, among: readonly T[]): T[] {
  const number = numberOf(wanted, among);
  if (number !== undefined) return among.filter((one) => one.number === number).slice(0, 1);
  const found = pickByText(wanted, among);
  const copied = found.length > 0 ? null : numberFirst.exec(wanted.trim());
  if (copied === null) return found;
  return pickByText(copied[2] as string, among).filter((one) => one.number === Number(copied[1]));
}

function pickByText<T extends Pickable>(wanted: string, among: readonly T[]): T[] {
  const match = matchText(
    wanted,
    among.map((one) => one.text),
  );
  const indexes = match.kind === 'one' ? [match.index] : match.kind === 'many' ? match.indexes : [];
  return indexes.map((index) => among[index] as T);
}

/** Returns the only match. Throws a Failure that lists the candidates if nothing matches, or more than one does. */
export function pickOne<T extends Pickable>(wanted: string, among: readonly T[], words: PickWords): T {
  const found = pickAll(wanted, among);
  const [first] = found;
  if (first === undefined) throw notFound(wanted, among, words);
  if (found.length > 1) throw severalFit(wanted, found, words);
  return first;
}

/** Returns the Failure that says nothing matches, with a list of what there is. */
export function notFound(wanted: string, among: readonly Pickable[], words: PickWords): Failure {
  const list =
    among.length === 0 ? `There is no ${words.what} to choose from` : `Choose one: ${listAll(among)}`;
  return new Failure('not-found', `No ${words.what} matches "${showLine(wanted)}"`, {
    hint: `${list}. Full list: ${words.hint}`,
    data: { wanted, candidates: candidates(among) },
  });
}

/** Returns the Failure that lists the candidates if more than one matches. */
export function severalFit(wanted: string, found: readonly Pickable[], words: PickWords): Failure {
  return new Failure('ambiguous', `"${showLine(wanted)}" matches ${counted(found.length, words.what)}`, {
    hint: `Choose one by its number: ${listAll(found)}`,
    data: { wanted, candidates: candidates(found) },
  });
}

function candidates(among: readonly Pickable[]): { number: number; text: string }[] {
  return among.map(({ number, text }) => ({ number, text }));
}

function listAll(among: readonly Pickable[]): string {
  const shown = among.map(({ number, text }) => `${number}. ${cutToLetters(showLine(text), 60)}`);
  return listSome(shown, 12, ' · ');
}
