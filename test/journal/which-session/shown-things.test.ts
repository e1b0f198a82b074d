import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Context } from '../../../src/io/project/context.ts';
import { readShown, rememberShown } from '../../../src/journal/which-session/shown-things.ts';
import { makeFolder } from '../../support/folder.ts';

function contextOf(conversation: string, state = makeFolder()): Context {
  const env = { XDG_STATE_HOME: state, CLAUDE_CODE_SESSION_ID: conversation };
  return { cwd: '/', now: () => new Date(), env, templates: '' };
}

const steps = [
  { number: 1, text: 'Fix' },
  { number: 2, text: 'Test' },
];

test('what was shown last counts, for each conversation and session', () => {
  const context = contextOf('one');
  rememberShown(context, { id: 'a', steps }, '1. Fix');
  const [first] = [...readShown(context, 'a')];
  expect(first?.[0]).toBe('step 1');
  rememberShown(context, { id: 'a', steps }, '2. Test');
  expect([...readShown(context, 'a').keys()]).toEqual(['step 1', 'step 2']);
  rememberShown(context, { id: 'a', steps: [{ number: 1, text: 'Mend' }] }, '1. Mend');
  expect(readShown(context, 'a').get('step 1')).not.toBe(first?.[1]);
  expect(readShown(context, 'b').size).toBe(0);
  expect(readShown(contextOf('two', context.env.XDG_STATE_HOME), 'a').size).toBe(0);
});

test('without a conversation it counts for the terminal', () => {
  const context = contextOf('');
  rememberShown(context, { id: 'a', steps }, '1. Fix');
  expect(readdirSync(join(context.env.XDG_STATE_HOME ?? '', 'session-journal/shown'))).toEqual([
    expect.stringMatching(/^terminal-/),
  ]);
  expect(readShown(context, 'a').size).toBe(1);
});

test('where it cannot be written or read, nothing was shown', () => {
  const context = contextOf('one');
  const state = context.env.XDG_STATE_HOME ?? '';
  writeFileSync(join(state, 'session-journal'), 'in the way');
  rememberShown(context, { id: 'a', steps }, '1. Fix');
  expect(readShown(context, 'a').size).toBe(0);
  rememberShown(contextOf('../x'), { id: 'a', steps }, '1. Fix');
  const damaged = contextOf('two');
  rememberShown(damaged, { id: 'a', steps }, '1. Fix');
  const path = join(damaged.env.XDG_STATE_HOME ?? '', 'session-journal/shown/two.json');
  writeFileSync(path, '{"schema":1,"sessions":{"a":{"step 1":7},"b":3}}');
  expect(readShown(damaged, 'a').size).toBe(0);
  expect(readShown(damaged, 'b').size).toBe(0);
});

test('of many, those that are older than 30 days are forgotten', () => {
  const context = contextOf('one');
  rememberShown(context, { id: 'a', steps }, '1. Fix');
  const folder = join(context.env.XDG_STATE_HOME ?? '', 'session-journal/shown');
  for (let index = 0; index < 200; index += 1) {
    writeFileSync(join(folder, `old-${index}.json`), '{}');
    if (index < 150) utimesSync(join(folder, `old-${index}.json`), 1, 1);
  }
  rememberShown(contextOf('new', context.env.XDG_STATE_HOME), { id: 'a', steps }, '1. Fix');
  expect(readdirSync(folder).length).toBe(52);
});
