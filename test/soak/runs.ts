import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { playRuns } from './random-runs.ts';
import type { Part } from './soak.ts';
import { keepEvidence, makeRandom, shareOf } from './soak.ts';

const perRound = 40;

/** Starts, stops, kills and decides runs at random: none is shown as it isn't, and nothing is lost or left behind. */
export const runs: Part = async (soak) => {
  const rounds = shareOf(soak, 12);
  const losses: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    soak.progress(`runs: round ${round + 1} of ${rounds}`);
    const base = join(soak.base, `runs-${round}`);
    const wrong = await playRuns({ base, random: makeRandom(soak.seed + round), count: perRound });
    if (wrong.length === 0) rmSync(base, { recursive: true, force: true });
    else losses.push(...wrong, keepEvidence(soak, `runs ${round}.txt`, [base, ...wrong].join('\n')));
  }
  return [
    {
      tried: 'runs started, stopped, killed and decided at random: shown as they are, nothing lost or left',
      times: rounds * perRound * 2,
      losses,
    },
  ];
};
