import { isFailure } from '../../core/failure.ts';
import { versionChangedSince } from '../../io/client/client-version.ts';
import { followStat } from '../../io/disk/stat.ts';
import { findRun } from '../files/change-run.ts';
import { findClient } from '../launch/find-client.ts';
import { lookAround } from '../launch/look-around.ts';
import { startRunner } from '../launch/start-runner.ts';
import { findQuestion, parkedQuestion } from '../questions/approvals.ts';
import { missingVariables } from '../state/client-env.ts';
import type { RunnerHands } from '../state/hands.ts';
import type { Run } from '../state/run.ts';
import { changedSurroundings } from '../state/surroundings.ts';

/** Says whether a run was put away with a question that is decided by now. */
export function isDecided(folder: string): boolean {
  const id = parkedQuestion(folder);
  return id !== undefined && findQuestion(folder, id)?.decision !== undefined;
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

/**
 * Resumes a run that was put away, if its question is decided and it would find all that it had. `isAsIs`: also if
 * something has changed.
 */
export async function resumeParked(folder: string, hands: RunnerHands, isAsIs = false): Promise<HeldBack> {
  const run = findRun(folder);
  if (run?.state !== 'parked' || !isDecided(folder)) return notHeld;
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
