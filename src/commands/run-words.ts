import type { Candidate } from '../core/calls/next-word.ts';
import type { Context } from '../io/project/context.ts';
import { shortId } from '../runs/state/choose-run.ts';
import { listedRuns, waitingQuestions, wantedRuns } from '../runs/view/known-runs.ts';
import { projectsMeant } from './runs-project.ts';

const all = { all: true, session: '', state: undefined };
const mostOffered = 50;

/** Returns the runs of this project as words that name them, those that go on first: a name that is unique and one word, or the id. */
export function runWords(context: Context): Candidate[] {
  const rows = wantedRuns(listedRuns(projectsMeant(context, false)), all).map(({ row }) => row);
  if (rows.length === 0) return [];
  const names = rows.map(({ name }) => name);
  const found = rows.slice(0, mostOffered).map(({ id, name, state }): Candidate => {
    const isWord = /^[\w.-]+$/.test(name) && names.indexOf(name) === names.lastIndexOf(name);
    return isWord ? { word: name, about: state } : { word: shortId(id), about: `${name}, ${state}` };
  });
  return [...found, { word: 'last', about: 'the newest one' }];
}

/** Returns the questions of this project's runs that wait for a person, by their ids. */
export function questionWords(context: Context): Candidate[] {
  const rows = wantedRuns(listedRuns(projectsMeant(context, false)), all);
  return waitingQuestions(rows).map(({ id, run, call }) => ({ word: id, about: `${run}: ${call}` }));
}
