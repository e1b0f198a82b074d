import { expect, test } from 'vitest';
import { changeRun, findRun } from '../../../src/runs/files/change-run.ts';
import { lookAround } from '../../../src/runs/launch/look-around.ts';
import { resumeParked } from '../../../src/runs/runner/resume-parked.ts';
import type { RunnerHands } from '../../../src/runs/state/hands.ts';
import type { Run } from '../../../src/runs/state/run.ts';
import { type AskedRun, decideAs, makeAskedRun } from '../../support/asked-run.ts';
import { makeScriptedClient } from '../../support/scripted-client.ts';

function handsOf(env: Record<string, string>): RunnerHands {
  return {
    env: { HOME: '/nowhere', SESSION_JOURNAL_CLAUDE: makeScriptedClient(), ...env },
    programs: { runner: '/nowhere', hook: '/nowhere' },
    maxRuns: 1,
    day: () => undefined,
    screen: (text) => text,
    outside: () => [],
    journalHooks: () => ({}),
    ended: async () => {},
  };
}

/** A run that was put away with a question, about which the person has decided since. */
async function makeDecided(env: Record<string, string>): Promise<AskedRun> {
  const asked = makeAskedRun({ parkAfterMs: 0 });
  await asked.ask();
  await changeRun(asked.folder, (run) => {
    const parked = {
      ...run,
      state: 'parked',
      surroundings: lookAround(run, env),
      since: Date.now(),
    } as const;
    return { run: parked, found: undefined };
  });
  decideAs(asked.open()[0] as Parameters<typeof decideAs>[0]);
  return asked;
}

const before = { HOME: '/nowhere', ANTHROPIC_MODEL: 'opus', ANTHROPIC_API_KEY: 'one' };

test.each([
  [
    'account',
    { ...before, ANTHROPIC_API_KEY: 'two' },
    'Claude Code works for another account or provider now',
  ],
  ['model', { ...before, ANTHROPIC_MODEL: 'haiku' }, 'the model is haiku now, and was opus'],
])('a run is not resumed by itself with another %s', async (_, env, why) => {
  const { folder } = await makeDecided(before);
  expect(await resumeParked(folder, handsOf(env))).toEqual({ missing: [], changed: [why] });
  expect((findRun(folder) as Run).state).toBe('parked');
});
