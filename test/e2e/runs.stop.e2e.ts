import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { familyOf, listProcesses, processesWith } from '../../src/io/process/list-processes.ts';
import { bash } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';

let place: RunsPlace;
afterEach(() => place.close());

const processes = (id: string) => familyOf(processesWith('SESSION_JOURNAL_RUN', id), listProcesses());
const isRunning = ({ state }: { readonly state: string }) => state === 'running';

test('a run is interrupted in a tool, and the tool has gone, too', async () => {
  place = await makeRunsPlace(({ kind }) =>
    kind === 'turn' ? { tools: [bash('for i in 1 2 3; do sleep 300; done; echo x')] } : 'OK',
  );
  const id = await place.start('Wait', '--allow', 'Bash');
  while (processes(id).length < 2) await new Promise((done) => setTimeout(done, 20));
  const { code, stdout } = await place.journal('runs', 'stop', id);
  expect([code, stdout]).toEqual([0, expect.stringContaining('interrupted')]);
  expect(processes(id)).toEqual([]);
});

test('a run is interrupted while the model answers', async () => {
  place = await makeRunsPlace(() => new Promise(() => {}));
  const id = await place.start('Wait');
  await place.until(id, isRunning);
  await place.journal('runs', 'stop', id);
  expect(place.run(id).state).toBe('interrupted');
  expect(processes(id)).toEqual([]);
});

test('a background task is waited for, and what it leads to is the result', async () => {
  let count = 0;
  const task = {
    tools: [{ name: 'Bash', input: { command: 'sleep 2; echo finished', run_in_background: true } }],
  };
  place = await makeRunsPlace(({ kind }) =>
    kind !== 'turn' ? 'OK' : count++ === 0 ? task : `answer ${count}`,
  );
  const id = await place.start('Begin', '--allow', 'Bash');
  await place.until(id, ({ reason }) => reason === 'waiting for 1 task');
  expect((await place.until(id)).end?.result).toBe('answer 3');
});

test('what a command started without variables, in a session of its own, has gone, too, although the command ended at once', async () => {
  const alone = bash('env -i /usr/bin/setsid /bin/sleep 98765 & echo started');
  const rest = bash('for i in 1 2 3; do sleep 300; done; echo x');
  place = await makeRunsPlace(inTurn([{ tools: [alone] }, { tools: [rest] }, 'Done']));
  const id = await place.start('Begin', '--allow', 'Bash');
  await place.until(id, () => processes(id).length >= 2 && asleep().length === 1);
  await place.until(id, () => existsSync(join(place.folder(id), 'processes')));
  expect(processes(id).map(({ pid }) => pid)).not.toContain(asleep()[0]);
  await place.journal('runs', 'stop', id);
  expect([place.run(id).state, processes(id), asleep()]).toEqual(['interrupted', [], []]);
});

function asleep(): number[] {
  return listProcesses()
    .map(({ pid }) => pid)
    .filter((pid) => commandOf(pid) === '/bin/sleep\0' + '98765\0');
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
