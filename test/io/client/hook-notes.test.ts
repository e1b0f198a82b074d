import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHookNote, removeOldNotes } from '../../../src/io/client/hook-notes.ts';
import { makeFolder } from '../../support/folder.ts';

function noted(files: Readonly<Record<string, string>>) {
  const state = makeFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`session-journal/agents/${name}`, text])),
  );
  return {
    env: { XDG_STATE_HOME: state },
    path: (name: string) => join(state, 'session-journal/agents', name),
  };
}

test.each([
  ['PermissionRequest plan a1b2\n', { state: 'needs-me', reason: 'plan', terminal: 'a1b2' }],
  ['UserPromptSubmit - a1b2\n', { state: 'working', reason: '', terminal: 'a1b2' }],
  ['Stop\n', { state: 'done', reason: '', terminal: '' }],
  ['Stop evil \u{1b}]0;x\n', { state: 'done', reason: '' }],
])('a note says %j', (text, note) => {
  expect(readHookNote(noted({ c1: text }).env, 'c1')).toMatchObject(note);
});

test.each([
  ['of no known event', 'Exploded - a1b2\n'],
  ['that is empty', ''],
  ['that is too long', `Stop - ${'x'.repeat(300)}`],
])('a note %s is none', (_, text) => {
  expect(readHookNote(noted({ c1: text }).env, 'c1')).toBeUndefined();
});

test('nothing is read outside the folder', () => {
  const { env } = noted({ c1: 'Stop - a1b2\n' });
  for (const id of ['../agents/c1', '', 'nowhere']) expect(readHookNote(env, id)).toBeUndefined();
});

test('what was noted of conversations that have been quiet for a month is removed', () => {
  const { env, path } = noted({ old: 'Stop - a1b2\n', young: 'Stop - a1b2\n' });
  const now = Date.now();
  const days = (count: number): Date => new Date(now - count * 24 * 60 * 60 * 1000);
  utimesSync(path('old'), days(31), days(31));
  utimesSync(path('young'), days(29), days(29));
  removeOldNotes(env, now);
  expect([readHookNote(env, 'old'), readHookNote(env, 'young')?.state]).toEqual([undefined, 'done']);
  removeOldNotes({ XDG_STATE_HOME: '/nowhere' }, now);
});
