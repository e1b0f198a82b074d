import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureConversationFolder } from '../../../src/io/client/conversation-folder.ts';
import { placeTag } from '../../../src/io/disk/owner.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';

const events = ['SessionStart', 'UserPromptSubmit'];

test('a folder appears with all its events, once, and stays as it is', () => {
  const state = makeFolder();
  const env = { XDG_STATE_HOME: state };
  const folder = join(state, 'session-journal/conversations/c1');
  expect(ensureConversationFolder(env, 'c1', events)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(events);
  expect(ensureConversationFolder(env, 'c1', ['Stop'])).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(events);
});

test('a half-made folder of a killed process is deleted with the next new one', () => {
  const state = makeFolder();
  const all = join(state, 'session-journal/conversations');
  mkdirSync(join(all, `.c1.${2 ** 22 - 1}.${placeTag()}0123456789ab.tmp`), { recursive: true });
  ensureConversationFolder({ XDG_STATE_HOME: state }, 'c2', events);
  expect(readdirSync(all)).toEqual(['c2']);
});

test('if many processes create one folder at once, all succeed and it is complete', async () => {
  const state = makeFolder();
  const program = makeProgram(`
    import { ensureConversationFolder } from 'src/io/client/conversation-folder.ts';
    for (let n = 0; n < 50; n += 1) {
      ensureConversationFolder({ XDG_STATE_HOME: process.argv[2] }, 'c' + n, ['SessionStart', 'UserPromptSubmit']);
    }
    console.log('done');
  `);
  const ended = await Promise.all(Array.from({ length: 4 }, () => startProgram(program, [state]).ended));
  expect(ended.map(({ output }) => output.trim())).toEqual(Array(4).fill('done'));
  const all = join(state, 'session-journal/conversations');
  const names = readdirSync(all);
  expect(names.length).toBe(50);
  expect(names.filter((name) => readdirSync(join(all, name)).length !== 2)).toEqual([]);
});
