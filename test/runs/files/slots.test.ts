import { expect, test } from 'vitest';
import { processStat } from '../../../src/io/disk/seen-process.ts';
import { freeSlot, passSlot, takenSlots, takeSlot } from '../../../src/runs/files/slots.ts';
import { makeFolder } from '../../support/folder.ts';

const alive = { pid: process.pid, started: processStat(process.pid).started, at: Date.now() };
const gone = { pid: 4_000_001, started: '1', at: 1 };

function place(): { XDG_STATE_HOME: string } {
  return { XDG_STATE_HOME: makeFolder() };
}

test('as many runs get a slot as there are, and the next one when one is given back', async () => {
  const env = place();
  const take = (run: string) => takeSlot(env, { run, holder: alive, most: 2 });
  expect(await Promise.all([take('a'), take('b'), take('c')])).toHaveLength(3);
  expect(takenSlots(env)).toHaveLength(2);
  const [first = ''] = takenSlots(env);
  freeSlot(env, first);
  expect(await take('d')).toBe(true);
  expect(await take('e')).toBe(false);
});

test('a slot whose process has gone is free', async () => {
  const env = place();
  expect(await takeSlot(env, { run: 'a', holder: gone, most: 1 })).toBe(true);
  expect(takenSlots(env)).toEqual([]);
  expect(await takeSlot(env, { run: 'b', holder: alive, most: 1 })).toBe(true);
});

test('a slot is handed from the process that starts the run to its client', async () => {
  const env = place();
  await takeSlot(env, { run: 'a', holder: alive, most: 1 });
  passSlot(env, 'a', gone);
  expect(takenSlots(env)).toEqual([]);
});

test('a run that has a slot takes no second one', async () => {
  const env = place();
  await takeSlot(env, { run: 'a', holder: alive, most: 1 });
  expect(await takeSlot(env, { run: 'a', holder: alive, most: 1 })).toBe(true);
});

test('without a home folder no slots are taken, and giving back is quiet', () => {
  expect(takenSlots({ XDG_STATE_HOME: makeFolder() })).toEqual([]);
  freeSlot({ XDG_STATE_HOME: makeFolder() }, 'a');
});
