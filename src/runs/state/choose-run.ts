import { Failure } from '../../core/failure.ts';
import type { RunRow } from './run-row.ts';

/**
 * Returns the run that a word names, among all runs from newest to oldest: `last`, a name, or the beginning of an id (at
 * least 4 characters). Fails with `not-found` and `ambiguous`.
 */
export function chooseRun(rows: readonly RunRow[], word: string): RunRow {
  const [newest] = rows;
  if (newest === undefined) {
    throw new Failure('not-found', 'There are no runs in this project', {
      hint: 'Start one: session-journal run "QUERY"',
    });
  }
  if (word === 'last') return newest;
  const named = rows.filter(({ name }) => name === word);
  // One that goes on from another has its name, and stands for it.
  const last = named.filter(({ id }) => !named.some(({ parent }) => parent === id));
  const found = named.length > 0 ? last : rows.filter(({ id }) => isPrefix(word, id));
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  if (first === undefined) {
    throw new Failure('not-found', `There is no run "${word}"`, { hint: 'See: session-journal runs --all' });
  }
  throw new Failure('ambiguous', `${found.length} runs are meant by "${word}": ${shortIds(found)}`, {
    hint: 'Give more of the id',
  });
}

function isPrefix(word: string, id: string): boolean {
  return word.length >= 4 && id.startsWith(word.toLowerCase());
}

function shortIds(rows: readonly RunRow[]): string {
  const shown = rows.slice(0, 5).map(({ id }) => shortId(id));
  return rows.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}

/** Returns the short form of a run's id. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}
