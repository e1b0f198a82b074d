import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isGone } from '../../src/io/disk/seen-process.ts';
import { takenSlots } from '../../src/runs/files/slots.ts';
import type { Run } from '../../src/runs/state/run.ts';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';

let place: RunsPlace;
afterEach(() => place.close());

const slots = 3;
const names = Array.from({ length: 8 }, (_, n) => `task ${n}`);

/** Has the model answer each run only when it is told to. */
async function makePlace(): Promise<{ answer: (name: string) => Promise<void> }> {
  const held = new Map<string, () => void>();
  place = await makeRunsPlace(({ kind, text }) => {
    const name = names.find((one) => text.includes(`This is ${one}`));
    if (kind !== 'turn' || name === undefined) return 'OK';
    return new Promise((done) => held.set(name, () => done(`Did ${name}. And more`)));
  });
  await place.journal('settings', 'max_runs', String(slots));
  await place.journal('init', '--name', 'many', '--goal', 'Many runs');
  // What it keeps of a conversation goes on when the run has ended, and the test.
  writeFileSync(join(place.project, '.sessions/config.json'), JSON.stringify({ capture: 'off' }));
  const answer = async (name: string): Promise<void> => {
    // It may be at work before it asks the model.
    await expect.poll(() => held.has(name)).toBe(true);
    held.get(name)?.();
  };
  return { answer };
}

/** Notes again and again how many of the runs are at work, until it is told to stop; returns the most it saw of each. */
function watch(ids: readonly string[]): () => { clients: number; slots: number } {
  const most = { clients: 0, slots: 0 };
  const timer = setInterval(() => {
    const clients = ids
      .map((id) => place.run(id).client)
      .filter((seen) => seen !== undefined && !isGone(seen));
    most.clients = Math.max(most.clients, clients.length);
    most.slots = Math.max(most.slots, takenSlots(place.env).length);
  }, 15);
  return () => {
    clearInterval(timer);
    return most;
  };
}

const isQueued = ({ state, reason, client }: Run): boolean =>
  state === 'queued' && reason === 'waiting for a free slot' && client === undefined;

test('of eight runs at once no more work than there are slots, the oldest begins first, and each has one line in the journal', async () => {
  const { answer } = await makePlace();
  const ids = await Promise.all(
    names.map((name) => place.start(`This is ${name}`, '--name', name, '--session', 'many')),
  );
  const stop = watch(ids);
  const runs = () => ids.map((id) => place.run(id));
  await expect.poll(() => runs().filter(isQueued).length).toBe(names.length - slots);
  await expect.poll(() => runs().filter(({ state }) => state === 'running').length).toBe(slots);
  const working = runs().filter(({ state }) => state === 'running');
  const queue = runs()
    .filter(isQueued)
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
  for (const { id, name } of working) {
    await answer(name);
    expect(await place.until(id)).toMatchObject({
      state: 'completed',
      end: { result: `Did ${name}. And more` },
    });
    const next = queue.shift();
    if (next !== undefined) working.push(await place.until(next.id, ({ state }) => state === 'running'));
    expect(queue.map(({ id: waits }) => place.run(waits)).filter((run) => !isQueued(run))).toEqual([]);
  }
  expect(stop()).toEqual({ clients: slots, slots });
  // What follows from an end comes after it.
  await expect.poll(() => ids.filter((id) => !existsSync(join(place.folder(id), 'logged')))).toEqual([]);
  expect(takenSlots(place.env)).toEqual([]);
  const journal = (await place.journal('view', 'many', '--raw')).stdout;
  expect(journal.match(/^- Run .*/gm)?.sort()).toEqual(
    names.map((name) => expect.stringMatching(new RegExp(`^- Run ${name}: Did ${name} \\(1 turn, .*\\)`))),
  );
});
