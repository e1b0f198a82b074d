import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isRunning } from '../../src/io/disk/seen-process.ts';
import { bash } from './support/journal.ts';
import type { Reply } from './support/message-wire.ts';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';

let place: RunsPlace;
afterEach(() => place.close());

const path = (name: string): string => join(place.project, name);
/** A shell line that writes down the id of its shell, whole or not at all. */
const noted = (name: string): string =>
  `echo $$ > '${path(name)}.new'; mv '${path(name)}.new' '${path(name)}'`;
/** A program that hears nothing but SIGKILL. */
const deaf = (name: string): string =>
  `bash -c "trap '' TERM HUP INT; ${noted(name).replaceAll('$', '\\$')}; while :; do sleep 600; done"`;

/** What the model answers, by the first word of a run's query; to the others, nothing. */
const works: Readonly<Record<string, () => Reply>> = {
  // One keeps the variables of the run, and one has none of them.
  Stubborn: () => ({
    tools: [bash(`env -i PATH="$PATH" setsid ${deaf('alone')} & setsid -w ${deaf('apart')}`)],
  }),
  Working: () => ({ tools: [bash(`${noted('working')}; sleep 600; echo x`)] }),
  Asking: () => ({ tools: [bash('mkdir asked')] }),
  Parked: () => ({ tools: [bash('mkdir parked')] }),
};

async function startAll() {
  place = await makeRunsPlace(({ kind, text }) => {
    const [, work] = Object.entries(works).find(([word]) => text.includes(`${word} run`)) ?? [];
    if (kind !== 'turn') return 'OK';
    return work === undefined ? new Promise(() => {}) : work();
  });
  await place.journal('settings', 'max_runs', '4');
  const parked = await place.start('Parked run', '--park-after', '1s');
  await place.until(parked, ({ state }) => state === 'parked');
  const stubborn = await place.start('Stubborn run', '--allow', 'Bash');
  const working = await place.start('Working run', '--allow', 'Bash');
  const asking = await place.start('Asking run');
  const thinking = await place.start('Thinking run');
  const queued = await place.start('Queued run');
  for (const name of ['alone', 'apart', 'working'])
    await expect.poll(() => existsSync(path(name))).toBe(true);
  await place.until(asking, ({ state }) => state === 'waiting');
  await place.until(thinking, ({ state }) => state === 'running');
  await place.until(queued, ({ reason }) => reason === 'waiting for a free slot');
  return { parked, stubborn, working, asking, thinking, queued };
}

test('all runs are stopped at once: one whose tools refuse to end, and those that think, ask, are put away or wait', async () => {
  const { queued, parked, ...atWork } = await startAll();
  const all = [parked, ...Object.values(atWork), queued];
  const pids = [
    ...['alone', 'apart', 'working'].map((name) => Number(readFileSync(path(name), 'utf8'))),
    ...Object.values(atWork).flatMap((id) => [place.run(id).client?.pid as number]),
  ];
  expect(pids.filter(isRunning)).toEqual(pids);
  const { code, stdout } = await place.journal('runs', 'stop', '--all');
  expect(pids.filter(isRunning)).toEqual([]);
  expect([code, stdout.trim().split('\n').sort()]).toEqual([
    0,
    all.map((id) => `✅ ${id.slice(0, 8)} ${place.run(id).name}: interrupted`).sort(),
  ]);
  expect(all.map((id) => place.run(id))).toMatchObject(
    all.map((id) => ({ state: 'interrupted', reason: id === queued ? 'was not started' : '' })),
  );
  // Nothing is asked any more for runs that will never go on.
  const { approvals } = JSON.parse((await place.journal('approvals', '--all', '--json')).stdout);
  expect(approvals.map(({ run, status }: { run: string; status: string }) => [run, status])).toEqual([
    [parked, 'withdrawn'],
    // Its client may end before it has said that.
    [atWork.asking, expect.stringMatching(/^(?:withdrawn|lost)$/)],
  ]);
  expect(['parked', 'asked'].filter((name) => existsSync(path(name)))).toEqual([]);
  expect((await place.journal('runs', 'stop', '--all')).stdout).toContain(
    'No run of this project is at work',
  );
});
