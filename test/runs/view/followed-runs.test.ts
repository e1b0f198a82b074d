import { appendFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { createRun, pathIn, runFolder } from '../../../src/runs/files/run-folder.ts';
import type { Run } from '../../../src/runs/state/run.ts';
import { changeKnown } from '../../../src/runs/view/change-known.ts';
import { comingEvents, type EventsWish } from '../../../src/runs/view/shown-events.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeRun } from '../../support/make-run.ts';

const other = '99999999-2222-4333-8444-555555555555';
const all: EventsWish = { run: '', session: '', types: [], since: undefined };
const rename = { isArchived: undefined, query: undefined, at: 1 };

function follow(state: string, wish: EventsWish = all) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const events = comingEvents([{ state, folder: '' }], wish, stop.signal);
  return async () => {
    const { value } = await events.next();
    return value && { run: value.run, seq: value.seq, ...value.event.data };
  };
}

function ended(changes: Partial<Run> = {}): Run {
  return makeRun({ state: 'completed', since: 1, ...changes });
}

test('a run that ended long ago is heard of again when it is renamed, and nothing of what was before', async () => {
  const state = makeFolder();
  const folder = createRun(state, ended());
  createRun(state, ended({ id: other }));
  const next = follow(state);
  const first = next();
  await changeKnown(folder, { ...rename, name: 'once' });
  expect(await first).toEqual({ run: ended().id, seq: 2, name: 'once' });
  const second = next();
  await changeKnown(folder, { ...rename, name: 'twice' });
  expect(await second).toEqual({ run: ended().id, seq: 3, name: 'twice' });
});

test('of a run that has just ended, the last event is still heard', async () => {
  const state = makeFolder();
  const run = ended({ since: Date.now() });
  const folder = createRun(state, run);
  const next = follow(state);
  const first = next();
  appendFileSync(
    pathIn(folder, 'events'),
    '{"type":"run.state","at":1,"data":{"state":"completed","x":1}}\n',
  );
  expect(await first).toMatchObject({ seq: 2, x: 1 });
});

test('events of runs that are not wanted are passed, from the beginning too', async () => {
  const state = makeFolder();
  const folder = createRun(state, ended());
  createRun(state, ended({ id: other, name: 'other' }));
  await changeKnown(folder, { ...rename, name: 'not wanted' });
  await changeKnown(runFolder(state, other), { ...rename, name: 'wanted' });
  const next = follow(state, { ...all, run: other, since: 0 });
  expect(await next()).toMatchObject({ run: other, seq: 1 });
  expect(await next()).toMatchObject({ run: other, seq: 2, name: 'wanted' });
});
