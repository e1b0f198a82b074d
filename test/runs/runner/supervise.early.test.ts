import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processStat } from '../../../src/io/disk/seen-process.ts';
import { changeRun } from '../../../src/runs/files/change-run.ts';
import { passSlot, takenSlots } from '../../../src/runs/files/slots.ts';
import { finishRun } from '../../../src/runs/runner/finish.ts';
import type { Run } from '../../../src/runs/state/run.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeRunsPlace, type RunsPlace } from '../../support/runs-place.ts';

// What a runner leaves that is killed between two of its first steps.

const killed = { pid: 4_194_000, started: '1', at: 1 };
const isRunning = ({ state }: Run) => state === 'running';

function leave(place: RunsPlace, id: string, changes: Partial<Run>): Promise<void> {
  return changeRun(place.folder(id), (run) => ({ run: { ...run, ...changes }, found: undefined }));
}

test('a run whose runner was killed before it had started the client is queued again', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ say: 'begun after all' }], '--draft');
  await leave(place, id, { state: 'starting', runner: killed });
  await place.look();
  expect(await place.until(id)).toMatchObject({
    state: 'completed',
    end: { result: 'begun after all' },
    lostStarts: 0,
  });
});

test.each([
  ['whose start was lost twice before', { lostStarts: 2 }, 'lost'],
  ['that somebody wanted to stop', { intent: { kind: 'interrupt', at: 1 } }, 'interrupted'],
] as const)('a run %s is not queued again', async (_, changes, state) => {
  const place = await makeRunsPlace();
  const id = await place.start([{ say: 'begun after all' }], '--draft');
  await leave(place, id, { state: 'starting', runner: killed, ...changes });
  await place.look();
  expect([place.run(id).state, place.raw(id)]).toEqual([state, '']);
});

test('a run that waits, and that nobody put into the queue, is started by whoever looks', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ say: 'done' }], '--draft');
  await leave(place, id, { state: 'queued' });
  await place.look();
  expect((await place.until(id)).state).toBe('completed');
});

test('a run that another process is starting is not ended by whoever looks', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ say: 'done' }], '--draft');
  const parent = { pid: process.ppid, started: processStat(process.ppid).started, at: Date.now() };
  await leave(place, id, { state: 'starting', runner: parent, lostStarts: 2 });
  const ended = await finishRun(place.folder(id), { screen: (text) => text, deciding: () => undefined });
  expect(ended).toBeUndefined();
  await leave(place, id, { state: 'draft', runner: undefined });
});

test('a client that nobody wrote down has its start, and its slot, again', async () => {
  const place = await makeRunsPlace();
  const id = await place.start([{ pause: 600_000 }]);
  const { runner, client } = await place.until(id, isRunning);
  process.kill(runner?.pid ?? 0, 'SIGKILL');
  await leave(place, id, { state: 'starting', client: undefined, startedAt: undefined });
  passSlot(place.project.env, id, killed);
  expect(takenSlots(place.project.env)).toEqual([]);
  await place.look();
  const found = await place.until(id, (run) => run.client !== undefined);
  expect(found).toMatchObject({ client: { pid: client?.pid }, startedAt: expect.any(Number) });
  await place.until(id, isRunning);
  expect(takenSlots(place.project.env)).toEqual([id]);
  await place.journal('runs', 'stop', id);
});

test('a runner that fails when the client has started does not say that it could not be started', async () => {
  const place = await makeRunsPlace();
  const slot = '"$XDG_STATE_HOME/session-journal/slots/$SESSION_JOURNAL_RUN.json"';
  const program = join(makeFolder(), 'claude');
  const block = `rm ${slot} && mkdir ${slot} && touch ${slot}/x`;
  writeFileSync(
    program,
    `#!/bin/sh\nXDG_STATE_HOME='${place.project.env.XDG_STATE_HOME}'\n${block}\nexec '${place.env.SESSION_JOURNAL_CLAUDE}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  place.env.SESSION_JOURNAL_CLAUDE = program;
  // More than a pipe holds, so that the client is at work before the runner goes on.
  const id = await place.start([{ say: 'x'.repeat(100_000) }, { pause: 1500 }, { say: 'done' }]);
  const errors = join(place.folder(id), 'runner-errors');
  while (!existsSync(errors) || readFileSync(errors, 'utf8') === '')
    await new Promise((done) => setTimeout(done, 10));
  rmSync(join(place.project.env.XDG_STATE_HOME as string, `session-journal/slots/${id}.json`), {
    recursive: true,
  });
  await place.look();
  expect(await place.until(id)).toMatchObject({ state: 'completed', end: { result: 'done' } });
});

test('a long query whose runner was killed while it wrote it is not taken for whole: all of it is told again', async () => {
  const place = await makeRunsPlace();
  const program = join(makeFolder(), 'claude');
  // A client that does not read yet: a pipe holds only a part of the query.
  writeFileSync(
    program,
    `#!/bin/sh\nwhile [ ! -e '${program}.go' ]; do sleep 0.05; done\nexec '${place.env.SESSION_JOURNAL_CLAUDE}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  place.env.SESSION_JOURNAL_CLAUDE = program;
  const id = await place.start([{ say: 'x'.repeat(100_000) }, { say: 'done' }]);
  while (place.processes(id).length === 0) await new Promise((done) => setTimeout(done, 10));
  const before = place.run(id);
  expect(before.client).toBeUndefined();
  process.kill(before.runner?.pid ?? 0, 'SIGKILL');
  await place.look();
  writeFileSync(`${program}.go`, '');
  expect(await place.until(id)).toMatchObject({ state: 'completed', end: { result: 'done' } });
  expect(place.raw(id).match(/client_started/g)).toHaveLength(2);
  expect(place.processes(id)).toEqual([]);
});
