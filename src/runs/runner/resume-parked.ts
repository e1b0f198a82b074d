import { isFailure } from '../../core/failure.ts';
import { versionChangedSince } from '../../io/client/client-version.ts';
import { followStat } from '../../io/disk/stat.ts';
import { changeRun, findRun } from '../files/change-run.ts';
import { findClient } from '../launch/find-client.ts';
import { lookAround } from '../launch/look-around.ts';
import { startRunner } from '../launch/start-runner.ts';
import { parkedQuestion } from '../questions/approvals.ts';
import { missingVariables } from '../state/client-env.ts';
import { awaitsDecision, mustAskAgain } from '../state/ending.ts';
import type { RunnerHands } from '../state/hands.ts';
import type { Run } from '../state/run.ts';
import { changedSurroundings } from '../state/surroundings.ts';
import { moveRun } from '../state/transitions.ts';

/** Says whether a run was put away with a question that is decided by now. */
export function isDecided(folder: string): boolean {
  return parkedQuestion(folder)?.decision !== undefined;
}

/**
 * Says whether a run that was put away has no question any more that a person could decide about, because somebody has
 * changed or removed its file. Its client still has the call, and asks again when it is resumed.
 */
export function hasLostQuestion(folder: string): boolean {
  return findRun(folder)?.state === 'parked' && parkedQuestion(folder) === undefined;
}

/** Writes to a run that was put away whether its question can still be decided about. Fails as `changeRun` does. */
export async function noteLostQuestion(
  folder: string,
  { reason: before }: Pick<Run, 'reason'>,
): Promise<void> {
  if (hasLostQuestion(folder) === (before === mustAskAgain)) return;
  await changeRun(folder, (run) => {
    const reason = hasLostQuestion(folder) ? mustAskAgain : awaitsDecision;
    const next = run.state === 'parked' ? moveRun(run, { state: 'parked', reason, at: Date.now() }) : run;
    return { run: next ?? run, found: undefined };
  });
}

/** Why a run stays put away, with the decision kept; all empty if it was resumed, or there was nothing to resume. */
export interface HeldBack {
  /** What it needs and doesn't have here. */
  readonly missing: readonly string[];
  /** What is not as it was when it was put away. */
  readonly changed: readonly string[];
}

/** Nothing keeps a run. */
export const notHeld: HeldBack = { missing: [], changed: [] };

/** Writes to a run that was put away what keeps it although its question is decided. Fails as `changeRun` does. */
export async function noteHeldBack(folder: string, { missing, changed }: HeldBack): Promise<void> {
  const why = missing.length > 0 ? `needs what is missing: ${missing.join(', ')}` : changed.join('; ');
  if (why === '') return;
  await changeRun(folder, (run) => {
    const reason = `decided, but not resumed: ${why}`;
    const isKept = run.state === 'parked' && isDecided(folder);
    const next = isKept ? moveRun(run, { state: 'parked', reason, at: Date.now() }) : run;
    return { run: next ?? run, found: undefined };
  });
}

/** How a run is resumed. */
export interface ResumeWish {
  /** Also if something has changed since. */
  readonly isAsIs: boolean;
  /** Also to ask its question again: see `hasLostQuestion`. */
  readonly mayAskAgain: boolean;
}

const byItself: ResumeWish = { isAsIs: false, mayAskAgain: false };

/** Resumes a run that was put away, if its question is decided and it would find all that it had. */
export async function resumeParked(
  folder: string,
  hands: RunnerHands,
  { isAsIs, mayAskAgain }: ResumeWish = byItself,
): Promise<HeldBack> {
  const run = findRun(folder);
  const isReady = isDecided(folder) || (mayAskAgain && hasLostQuestion(folder));
  if (run?.state !== 'parked' || !isReady) return notHeld;
  const missing = missingFor(run, hands);
  const changed = isAsIs || missing.length > 0 ? [] : changedFor(run, hands);
  if (missing.length > 0 || changed.length > 0) return { missing, changed };
  await startRunner(folder, hands.programs, { env: hands.env, names: run.settings.envNames });
  return notHeld;
}

function missingFor(run: Run, hands: RunnerHands): string[] {
  const { settings, place } = run;
  const { envNames, mcpConfig, addDirs } = settings;
  const paths = [place.cwd, mcpConfig, ...addDirs].filter((path) => path !== '');
  return [
    ...missingVariables(hands.env, envNames).map((name) => `the variable ${name}`),
    ...paths.filter((path) => followStat(path) === undefined).map((path) => `"${path}"`),
    ...(findProgramOf(run, hands) === undefined ? ['Claude Code'] : []),
  ];
}

function findProgramOf(run: Run, { env, outside }: RunnerHands): string | undefined {
  try {
    return findClient(env, outside(run));
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
}

const keyName = 'ANTHROPIC_API_KEY';

// What the run itself says of who pays is the client's `apiKeySource`.
function changedFor(run: Run, hands: RunnerHands): string[] {
  const { payer, clientVersion, since, surroundings } = run;
  const hasKey = Boolean(hands.env[keyName]);
  const program = findProgramOf(run, hands);
  const version = (program && versionChangedSince(program, since)) ?? clientVersion;
  const paid = [
    ...(payer === keyName && !hasKey ? [`${keyName} is not set, and paid for it`] : []),
    ...(payer === 'none' && hasKey ? [`${keyName} is set, and would pay for it`] : []),
  ];
  const now = lookAround(run, hands.env);
  // Who pays is said once, and more precisely where that is known.
  const before = surroundings && { ...surroundings, ...(paid.length > 0 && { account: now.account }) };
  return [
    ...paid,
    ...(before === undefined ? [] : changedSurroundings(before, now)),
    ...(version === clientVersion ? [] : [`Claude Code is ${version}, and was ${clientVersion}`]),
  ];
}
