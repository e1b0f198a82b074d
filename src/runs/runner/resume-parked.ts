import { followStat } from '../../io/disk/stat.ts';
import { findRun } from '../files/change-run.ts';
import { startRunner } from '../launch/start-runner.ts';
import { findQuestion, parkedQuestion } from '../questions/approvals.ts';
import { missingVariables } from '../state/client-env.ts';
import type { RunnerHands } from '../state/hands.ts';
import type { Run } from '../state/run.ts';

/** Says whether a run was put away with a question that is decided by now. */
export function isDecided(folder: string): boolean {
  const id = parkedQuestion(folder);
  return id !== undefined && findQuestion(folder, id)?.decision !== undefined;
}

/**
 * Resumes a run that was put away, if its question is decided. Returns what it needs and doesn't have: then it stays put
 * away, with the decision kept. Empty if it was resumed, or needs nothing from us.
 */
export async function resumeParked(folder: string, hands: RunnerHands): Promise<string[]> {
  const run = findRun(folder);
  if (run?.state !== 'parked' || !isDecided(folder)) return [];
  const missing = missingFor(run, hands);
  if (missing.length > 0) return missing;
  await startRunner(folder, hands.programs, { env: hands.env, names: run.settings.envNames });
  return [];
}

function missingFor({ settings, place }: Run, { env }: RunnerHands): string[] {
  const { envNames, mcpConfig, addDirs } = settings;
  const paths = [place.cwd, mcpConfig, ...addDirs].filter((path) => path !== '');
  return [
    ...missingVariables(env, envNames).map((name) => `the variable ${name}`),
    ...paths.filter((path) => followStat(path) === undefined).map((path) => `"${path}"`),
  ];
}
