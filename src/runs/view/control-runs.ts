import { dirname } from 'node:path';
import { Failure } from '../../core/failure.ts';
import type { Env } from '../../io/project/person.ts';
import { changeRun, readRun } from '../files/change-run.ts';
import { followEvents } from '../files/follow-events.ts';
import { listAgain } from '../files/list-runs.ts';
import { createRun, runFolder } from '../files/run-folder.ts';
import { broughtBy, broughtNews } from '../launch/brought.ts';
import { findClient } from '../launch/find-client.ts';
import { readMcpConfig } from '../launch/mcp-config.ts';
import { removeWorktree } from '../launch/remove-worktree.ts';
import { startRunner } from '../launch/start-runner.ts';
import { assertTrusted, trustFolder } from '../launch/trust.ts';
import { makeWorktree } from '../launch/worktree.ts';
import { affordRun, type Purse } from '../runner/afford.ts';
import type { Patience } from '../runner/end-client.ts';
import { lookAfterRuns } from '../runner/look-after.ts';
import { enqueue } from '../runner/queue.ts';
import { hasLostQuestion, isDecided, noteHeldBack, resumeParked } from '../runner/resume-parked.ts';
import { type StoppedRun, stopRun } from '../runner/stop-run.ts';
import { chooseRun, shortId } from '../state/choose-run.ts';
import type { RunnerHands } from '../state/hands.ts';
import type { Run } from '../state/run.ts';
import type { RunEvent } from '../state/run-event.ts';
import type { ListedRuns, RunRow } from '../state/run-row.ts';
import { isFinal, moveRun } from '../state/transitions.ts';
import { nothingToResume, notYet } from './not-yet.ts';

// What verbs do with runs: start them, wait for them, and stop them.

/** A run that is to be started. */
export interface RunToStart extends Purse {
  readonly run: Run;
  /** The name of a new git worktree to work in; empty for one from the run's name, undefined for none. */
  readonly worktree: string | undefined;
  /** Called before the run starts, to bind its conversation. */
  readonly bind: (run: Run) => void;
}

/** A run that was started, or is kept as a draft. */
export interface BegunRun {
  readonly run: Run;
  readonly folder: string;
  /** What the person should know of it, one line each. */
  readonly remarks: readonly string[];
}

/**
 * Starts a run, or keeps it if it is a draft. Fails with `refused`, `not-found` or `unwritable` before anything is made of
 * it: if its folder isn't trusted, there is no Claude Code, or no money is left.
 */
export async function startRun(wish: RunToStart, hands: RunnerHands): Promise<BegunRun> {
  const { state, bind } = wish;
  assertTrusted(wish.run.place.cwd, hands.env);
  findClient(hands.env, hands.outside(wish.run));
  if (wish.run.settings.mcpConfig !== '') readMcpConfig(wish.run.settings.mcpConfig);
  const spent = affordRun(wish.run, wish, hands.env);
  const { run, remarks } = await inWorktree(wish);
  const news = broughtNews(run.place.cwd, state);
  const folder = createRun(state, run);
  bind(run);
  if (run.state !== 'draft') await begin(run, folder, hands);
  return { run, folder, remarks: [...spent, ...remarks, ...news] };
}

async function begin(run: Run, folder: string, { env, programs }: RunnerHands): Promise<void> {
  // Whoever looks starts it if its runner is killed before it has.
  enqueue(env, run, folder);
  await startRunner(folder, programs, { env, names: run.settings.envNames });
}

async function inWorktree({ run, worktree }: RunToStart): Promise<{ run: Run; remarks: readonly string[] }> {
  if (worktree === undefined) return { run, remarks: [] };
  const wanted = { name: run.name, id: shortId(run.id), branch: worktree };
  const { remarks, ...made } = await makeWorktree(run.place.cwd, wanted);
  return { run: { ...run, place: { ...run.place, ...made } }, remarks };
}

/** Starts a draft, given what lists show of its project's runs, and returns it. Fails with `refused` if it is none, and as `startRun` does. */
export async function startDraft(
  { folder, run: draft }: PlacedRun,
  listed: ListedRuns,
  hands: RunnerHands,
): Promise<Run> {
  if (draft.state === 'draft') {
    assertTrusted(draft.place.cwd, hands.env);
    findClient(hands.env, hands.outside(draft));
    affordRun(draft, { state: listed.state, listed, day: undefined }, hands.env);
  }
  const run = await changeRun(folder, (found) => {
    const next =
      found.state === 'draft' ? moveRun(found, { state: 'queued', reason: '', at: Date.now() }) : undefined;
    return { run: next ?? found, found: next };
  });
  if (run === undefined) {
    throw new Failure('refused', `Run "${draft.name}" is no draft: it is ${draft.state}`, {
      hint: `To go on with it: session-journal run --continue ${shortId(draft.id)} "QUERY"`,
    });
  }
  await begin(run, folder, hands);
  return run;
}

/** A run, and its folder. */
export interface PlacedRun {
  readonly run: Run;
  readonly folder: string;
}

/** Returns the runs that words name, each once, after looking after all of them. Fails with `not-found` and `ambiguous`. */
export async function runsNamed(
  state: string,
  words: readonly string[],
  hands: RunnerHands,
): Promise<PlacedRun[]> {
  const { rows } = await lookAfterRuns(state, hands);
  const chosen = new Set(words.map((word) => chooseRun(rows, word)));
  return [...chosen].map(({ id }) => ({ run: readRun(runFolder(state, id)), folder: runFolder(state, id) }));
}

/**
 * Stops the runs that words name, or all that are at work, several at the same time. Says what became of each. Fails with
 * `not-found` and `ambiguous`.
 */
export async function stopThem(
  state: string,
  words: readonly string[] | 'all',
  { hands, patience }: { readonly hands: RunnerHands; readonly patience: Patience },
): Promise<StoppedRun[]> {
  const { rows } = await lookAfterRuns(state, hands);
  const meant = words === 'all' ? rows.filter(isAtWork) : words.map((word) => chooseRun(rows, word));
  return Promise.all([...new Set(meant)].map(({ id }) => stopRun(runFolder(state, id), hands, patience)));
}

function isAtWork({ state }: RunRow): boolean {
  return !isFinal(state) && state !== 'draft';
}

/** A run that another one continues, and what lists show of the runs of its project. */
export interface ContinuedRun {
  readonly run: Run;
  readonly listed: ListedRuns;
}

/**
 * Returns the run that a word names, for another one to go on in a copy of its conversation. A run that is at work is
 * interrupted first. Fails with `refused` if nobody can say yet where that run stands.
 */
export async function continuedRun(state: string, word: string, hands: RunnerHands): Promise<ContinuedRun> {
  const listed = await lookAfterRuns(state, hands);
  const folder = runFolder(state, chooseRun(listed.rows, word).id);
  const run = readRun(folder);
  if (isFinal(run.state)) return { run, listed };
  if (run.state !== 'running') throw notYet(run);
  await stopRun(folder, hands);
  return { run: readRun(folder), listed: listAgain(listed) };
}

/**
 * Waits until a run has ended or was put away, or the signal says to stop, and returns it. `onEvent` gets what happens
 * meanwhile.
 */
export async function untilOver(
  folder: string,
  signal: AbortSignal | undefined,
  onEvent: (event: RunEvent) => void,
): Promise<Run> {
  const over = new AbortController();
  signal?.addEventListener('abort', () => over.abort(), { once: true });
  const following = {
    around: [dirname(folder)],
    folders: () => [folder],
    since: new Map(),
    signal: over.signal,
  };
  for await (const { event } of followEvents(following)) {
    onEvent(event);
    if (event.type === 'run.state' && isOver(readRun(folder))) over.abort();
  }
  return readRun(folder);
}

/** Says whether a run goes on only if a person does something. */
export function isOver({ state }: Pick<Run, 'state'>): boolean {
  return isFinal(state) || state === 'parked';
}

/** Removes the worktree that was made for a run, and returns its path. Fails with `refused` if work would be lost with it. */
export async function removeWorktreeOf({ state, place, name }: Run): Promise<string> {
  if (place.worktree === '') {
    throw new Failure('refused', `Run "${name}" has no worktree of its own`, {
      hint: 'To list them: git worktree list',
    });
  }
  if (!isOver({ state })) {
    throw new Failure('refused', `Run "${name}" works in it: it is ${state}`, {
      hint: 'End it: session-journal runs stop',
    });
  }
  await removeWorktree(place.worktree);
  return place.worktree;
}

/** Remembers that the person trusts a folder, and returns what runs will obey there. Fails with `unwritable`. */
export function trustPlace(folder: string, env: Env): string[] {
  trustFolder(folder, env);
  return broughtBy(folder);
}

/**
 * Resumes a run that was put away and whose question is decided, or must be asked again; `isAsIs`: also if something has
 * changed since. Fails with `refused` and `not-found`.
 */
export async function resumeDecided(
  folder: string,
  hands: RunnerHands,
  isAsIs: boolean,
): Promise<{ text: string; data: { id: string } }> {
  const { id, state } = readRun(folder);
  const name = `Run ${shortId(id)}`;
  if (state !== 'parked') return { text: nothingToResume({ id, state }), data: { id } };
  const asksAgain = hasLostQuestion(folder);
  if (!asksAgain && !isDecided(folder)) {
    throw new Failure('refused', `${name} waits for you to decide`, {
      hint: 'See: session-journal approvals',
    });
  }
  const { missing, changed } = await resumeParked(folder, hands, { isAsIs, mayAskAgain: true });
  if (missing.length === 0 && changed.length === 0) {
    return { text: `✅ ${name} ${asksAgain ? 'asks its question again' : 'goes on'}`, data: { id } };
  }
  await noteHeldBack(folder, { missing, changed });
  const isLacking = missing.length > 0;
  const why = isLacking
    ? `needs what is missing here: ${missing.join(', ')}`
    : `was not resumed: ${changed.join('; ')}`;
  const hint = isLacking ? 'Try again when it is there' : 'To resume it all the same, add --as-is';
  throw new Failure(isLacking ? 'not-found' : 'refused', `${name} ${why}`, {
    hint: asksAgain ? hint : `Your decision is kept. ${hint}`,
    data: { missing, changed },
  });
}
