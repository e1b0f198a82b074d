import type { KnownClone } from '../../io/project/project-state.ts';
import { findRun, readRun } from '../files/change-run.ts';
import { costSince, costsBetween } from '../files/day-cost.ts';
import { listRuns } from '../files/list-runs.ts';
import { type KeepDays, removeOldRuns } from '../files/remove-old-runs.ts';
import { runFolder } from '../files/run-folder.ts';
import { countSnapshots } from '../files/snapshots.ts';
import { waysOf } from '../policy/question-view.ts';
import { waitingIn } from '../questions/note-question.ts';
import { lookAfterRuns } from '../runner/look-after.ts';
import { chooseRun, shortId } from '../state/choose-run.ts';
import { mustAskAgain } from '../state/ending.ts';
import type { RunnerHands } from '../state/hands.ts';
import { journalLine } from '../state/journal-line.ts';
import type { Run } from '../state/run.ts';
import type { ListedRuns, RunRow } from '../state/run-row.ts';
import { isFinal } from '../state/transitions.ts';
import { changeKnown, type RunEdit } from './change-known.ts';
import { lastCall } from './last-call.ts';
import { targetOf } from './render-log.ts';
import { moneyText, renderRun, renderRunLine, renderRuns, type Showing } from './render-run.ts';
import { type BesideRun, runData } from './run-data.ts';
import { foldersOf, hasWords, type RunsFolder, type RunsWish, selectRuns } from './select-runs.ts';

/**
 * Sees to it that what is written down of the runs of a project is so, before they are shown. Removes what is too old of
 * them, once a day. Returns what lists show of them. Fails as `changeRun` does.
 */
export async function lookAfterProject(
  { state }: KnownClone,
  hands: RunnerHands,
  days: KeepDays,
): Promise<ListedRuns> {
  const seen = await lookAfterRuns(state, hands);
  return removeOldRuns(state, days) ? { state, rows: listRuns(state) } : seen;
}

/** Returns what lists show of the runs of projects, as it is written down. */
export function listedRuns(projects: readonly KnownClone[]): ListedRuns[] {
  return projects.map(({ state }) => ({ state, rows: listRuns(state) }));
}

/** What a list shows of a run, and its project. */
export interface PlacedRow {
  readonly row: RunRow;
  /** The project's folder in the person's state. */
  readonly state: string;
}

function folderOf({ row, state }: PlacedRow): string {
  return runFolder(state, row.id);
}

/** Returns the line that a run that has failed leaves in its session as a blocker; empty if it leaves none. */
export function blockerOf(placed: PlacedRow, hasCost: boolean): string {
  const run = findRun(folderOf(placed));
  return (run && journalLine(run, hasCost)?.text) ?? '';
}

/** Returns the runs of projects that are wanted: first those that go on, then the one that ended last. */
export function wantedRuns(projects: readonly ListedRuns[], wish: RunsWish): PlacedRow[] {
  const found = projects.flatMap(({ state, rows }) => {
    return selectRuns(rows, wish).map((row) => ({ row, state }));
  });
  const rank = ({ row }: PlacedRow): number => (isFinal(row.state) ? 1 : 0);
  return found.sort((a, b) => rank(a) - rank(b) || b.row.since - a.row.since);
}

/** Returns those of them whose name or query has all these words. */
export function withWords(rows: readonly PlacedRow[], words: readonly string[]): PlacedRow[] {
  return rows.filter((one) => hasWords(findRun(folderOf(one)) ?? { ...one.row, query: '' }, words));
}

/** Returns the table of runs. */
export function runsTable(rows: readonly PlacedRow[], showing: Showing): string {
  return renderRuns(
    rows.map(({ row }) => row),
    showing,
  );
}

/** Returns one line about each run, for an overview. */
export function runLines(rows: readonly PlacedRow[], showing: Showing): string[] {
  return rows.map(({ row }) => renderRunLine(row, showing));
}

/** Returns runs as they are in the JSON output, after `change`. */
export function runsData(rows: readonly PlacedRow[], change: (run: Run) => Run): Record<string, unknown>[] {
  return rows.map(folderOf).flatMap((folder) => {
    const run = findRun(folder);
    if (run === undefined) return [];
    return [{ ...openedData({ run: change(run), folder }), doing: lastCall(run, folder) }];
  });
}

/** Returns a run as it is in the JSON output. */
export function openedData({ run, folder }: OpenedRun): Record<string, unknown> {
  return runData(run, besideRun(folder));
}

/** Returns the folders that the runs of projects have worked in, the last used first. */
export function runFolders(projects: readonly KnownClone[]): RunsFolder[] {
  return foldersOf(projects.flatMap(({ state }) => listRuns(state)));
}

/** Returns what the runs of projects have cost since a time, in milliseconds since 1970. */
export function costOf(projects: readonly ListedRuns[], since: number): string {
  return moneyText(costSince(projects, since));
}

/** Returns what runs have cost on each of these days, given when they began: see `costsBetween`. */
export function costsOfDays(projects: readonly ListedRuns[], days: readonly number[]): number[] {
  return costsBetween(projects, days);
}

/** Returns all about a run, as text and as data. */
export function runShown(
  { run, folder }: OpenedRun,
  showing: Showing,
): { text: string; data: Record<string, unknown> } {
  const beside = besideRun(folder);
  return { text: renderRun(run, beside, showing), data: runData(run, beside) };
}

function besideRun(folder: string): BesideRun {
  return { pending: waitingIn(folder).map(({ id }) => id), snapshots: countSnapshots(folder) };
}

/** Something that waits for a person's decision. */
export interface WaitingQuestion {
  readonly id: string;
  /** The name of the run that asks. */
  readonly run: string;
  /** The call, on one line, or what Claude wants to know. */
  readonly call: string;
  /** The commands with which the person decides. */
  readonly ways: string;
  /** In milliseconds since 1970. */
  readonly askedAt: number;
}

/** Returns the questions of runs that a person can still decide about, the oldest first. */
export function waitingQuestions(rows: readonly PlacedRow[]): WaitingQuestion[] {
  return rows
    .filter(({ row }) => !isFinal(row.state))
    .flatMap((one) => waitingIn(folderOf(one)).map((question) => ({ question, run: one.row.name })))
    .sort((a, b) => a.question.createdAt - b.question.createdAt)
    .map(({ question, run }) => {
      const { id, tool, input, createdAt, kind } = question;
      const target = targetOf(input);
      const call = kind === 'answer' ? target : `${tool} ${target}`;
      return { id, run, call, ways: waysOf(question), askedAt: createdAt };
    });
}

/** A run that goes on only if it asks its question again. */
export interface RunToResume {
  readonly id: string;
  readonly name: string;
  /** Why, for people. */
  readonly why: string;
  /** The command that has it asked again, in the run's project. */
  readonly command: string;
  /** The folder that the run works in. */
  readonly cwd: string;
  /** In milliseconds since 1970. */
  readonly since: number;
}

/** Returns the runs of projects whose question somebody has changed or removed while they were put away. */
export function runsToResume(projects: readonly ListedRuns[]): RunToResume[] {
  return projects
    .flatMap(({ rows }) => rows)
    .filter(({ state, reason }) => state === 'parked' && reason === mustAskAgain)
    .map(({ id, name, reason, since, cwd }) => {
      return { id, name, why: reason, command: `session-journal runs resume ${shortId(id)}`, cwd, since };
    });
}

/** Changes what a person may change of a run, and returns it. Fails with `refused`. */
export function editRun(folder: string, edit: RunEdit): Promise<Run> {
  return changeKnown(folder, edit);
}

/** A run that was found, and its folder. */
export interface OpenedRun {
  readonly run: Run;
  readonly folder: string;
}

/** Returns the run of a project that a word names. Fails with `not-found` and `ambiguous`. */
export function namedRun({ state, rows }: ListedRuns, word: string): OpenedRun {
  const folder = runFolder(state, chooseRun(rows, word).id);
  return { run: readRun(folder), folder };
}
