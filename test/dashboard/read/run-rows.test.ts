import { expect, test } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { readSessionRuns } from '../../../src/dashboard/read/run-rows.ts';

const place = { root: '/x', approvals: [{ run: 'r1' }, { run: 'r1' }, { run: 'r9' }, { run: '' }] };

test('the runs for a session come with what they cost, and how many of the project’s questions are theirs', async () => {
  const asked: (readonly string[])[] = [];
  const program = async (words: readonly string[]): Promise<string> => {
    asked.push(words);
    return JSON.stringify({
      runs: [
        { id: 'r1', name: 'backfill', status: 'waiting', step: 'Backfill', cost_usd: 0.84 },
        { id: 'r2-and-more', status: 'failed', cost_is_partial: true },
      ],
    });
  };
  expect(await readSessionRuns('s1', program, place)).toEqual([
    {
      id: 'r1',
      name: 'backfill',
      status: 'waiting',
      step: 'Backfill',
      cost: 0.84,
      isCostSure: true,
      asks: 2,
    },
    {
      id: 'r2-and-more',
      name: 'r2-and-m',
      status: 'failed',
      step: '',
      cost: undefined,
      isCostSure: false,
      asks: 0,
    },
  ]);
  expect(asked).toEqual([['runs', '--json', '--all', '--session', 's1']]);
});

test('a session is shown also where its runs cannot be read, and a mistake of ours is not hidden', async () => {
  const refused = async (): Promise<never> => {
    throw new Failure('damaged', 'No');
  };
  expect(await readSessionRuns('s1', refused, place)).toEqual([]);
  // What a moment later may be there is not said to be none.
  const locked = async (): Promise<never> => {
    throw new Failure('locked', 'Somebody writes it');
  };
  await expect(readSessionRuns('s1', locked, place)).rejects.toThrow('Somebody writes it');
  const broken = async (): Promise<never> => {
    throw new TypeError('x');
  };
  await expect(readSessionRuns('s1', broken, place)).rejects.toThrow(TypeError);
});
