import { join } from 'node:path';
import { expect, test } from 'vitest';
import { playRuns } from '../../soak/random-runs.ts';
import { makeRandom } from '../../soak/soak.ts';
import { makeFolder } from '../../support/folder.ts';
import { runs } from '../../support/same-random.ts';

// `npm run soak -- --only runs` does it for longer.
test('runs that are started, stopped, killed and decided at random are shown as they are, and leave nothing', async () => {
  const random = makeRandom(Number(process.env.TEST_SEED ?? 20250115));
  expect(await playRuns({ base: join(makeFolder(), 'runs'), random, count: runs(8) })).toEqual([]);
});
