import { expect, test } from 'vitest';
import { changeRun } from '../../../src/runs/files/change-run.ts';
import { type FollowedEvent, followEvents } from '../../../src/runs/files/follow-events.ts';
import { createRun, runFolder, runIds, runsFolder } from '../../../src/runs/files/run-folder.ts';
import { makeFolder } from '../../support/folder.ts';
import { makeRun } from '../../support/make-run.ts';

const other = '99999999-2222-4333-8444-555555555555';

function say(folder: string, text: string): Promise<void> {
  const event = { type: 'run.message', at: 1, data: { text }, from: undefined } as const;
  return changeRun(folder, (run) => ({ run, events: [event], found: undefined }));
}

function follow(state: string, signal: AbortSignal): AsyncGenerator<FollowedEvent> {
  return followEvents({
    around: [runsFolder(state)],
    folders: () => runIds(state).map((id) => runFolder(state, id)),
    since: new Map(),
    signal,
  });
}

test('events of runs that begin later are followed too, and each comes once', async () => {
  const state = makeFolder();
  const folder = createRun(state, makeRun());
  const stop = new AbortController();
  const events = follow(state, stop.signal);
  const next = async () => ((await events.next()).value as FollowedEvent).event.data;
  expect(await next()).toMatchObject({ state: 'starting' });
  const [heard] = await Promise.all([next(), say(folder, 'one')]);
  expect(heard).toEqual({ text: 'one' });
  const [begun] = await Promise.all([
    next(),
    (async () => createRun(state, makeRun({ id: other, state: 'queued' })))(),
  ]);
  expect(begun).toMatchObject({ state: 'queued' });
  stop.abort();
  expect((await events.next()).done).toBe(true);
});

test('a reader that takes its time loses nothing', async () => {
  const state = makeFolder();
  const folder = createRun(state, makeRun());
  const stop = new AbortController();
  const events = follow(state, stop.signal);
  await events.next();
  for (const text of ['a', 'b', 'c']) await say(folder, text);
  const heard = [];
  for (let at = 0; at < 3; at += 1)
    heard.push(((await events.next()).value as FollowedEvent).event.data.text);
  expect(heard).toEqual(['a', 'b', 'c']);
  stop.abort();
  await events.return(undefined);
});

test('who stops while waiting is told at once', async () => {
  const stop = new AbortController();
  const waiting = follow(makeFolder(), stop.signal).next();
  stop.abort();
  expect((await waiting).done).toBe(true);
});
