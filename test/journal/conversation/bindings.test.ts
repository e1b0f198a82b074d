import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Binding,
  listBindings,
  readBinding,
  removeBinding,
  writeBinding,
} from '../../../src/journal/conversation/bindings.ts';
import { makeFolder } from '../../support/folder.ts';

const binding: Binding = {
  schema: 1,
  session: '/p/.sessions/active/x.md',
  id: '0190',
  project: '/p',
  later: [1],
};

function makePerson(): { env: Record<string, string>; dir: string } {
  const state = makeFolder();
  return { env: { XDG_STATE_HOME: state }, dir: join(state, 'session-journal') };
}

describe('a binding', () => {
  test('comes back whole, unknown fields too, and goes', () => {
    const { env } = makePerson();
    expect(readBinding(env, 'a-1')).toBeUndefined();
    writeBinding(env, 'a-1', binding);
    expect(readBinding(env, 'a-1')).toEqual(binding);
    writeBinding(env, 'a-1', { ...binding, id: '0191' });
    expect(readBinding(env, 'a-1')?.id).toBe('0191');
    removeBinding(env, 'a-1');
    removeBinding(env, 'a-1');
    expect(readBinding(env, 'a-1')).toBeUndefined();
  });

  test('is for this person alone', () => {
    const { env, dir } = makePerson();
    writeBinding(env, 'a', binding);
    chmodSync(dir, 0o755);
    writeBinding(env, 'a', binding);
    const folder = join(dir, 'conversations/a');
    const paths = [dir, dirname(folder), folder, ...readdirSync(folder).map((name) => join(folder, name))];
    expect(paths.map((path) => statSync(path).mode & 0o077)).toEqual(paths.map(() => 0));
    expect(readdirSync(dirname(folder))).toEqual(['a']);
    expect(readdirSync(folder).sort()).toEqual([
      'BeforeBash',
      'PostToolUse',
      'PreCompact',
      'SessionStart',
      'UserPromptSubmit',
      'binding.json',
      'journals.json',
    ]);
  });

  test.each(['', '..', '../x', 'a/b', 'a\\b', 'a.b', 'a\0', 'a\n', 'ü', 'x'.repeat(129), 'CON', 'com1'])(
    'of the conversation %j never becomes a path',
    (conversation) => {
      const { env, dir } = makePerson();
      expect(() => writeBinding(env, conversation, binding)).toThrow(
        expect.objectContaining({ code: 'refused' }),
      );
      expect(readBinding(env, conversation)).toBeUndefined();
      removeBinding(env, conversation);
      expect(existsSync(dir)).toBe(false);
    },
  );

  test.each([
    '',
    '{',
    'null',
    '[]',
    JSON.stringify({ ...binding, schema: 2 }),
    JSON.stringify({ ...binding, session: 'relative.md' }),
    JSON.stringify({ ...binding, session: '/p/\0' }),
    JSON.stringify({ ...binding, project: 5 }),
    JSON.stringify({ ...binding, project: 'relative' }),
    JSON.stringify({ ...binding, id: undefined }),
  ])('that reads %j is none', (text) => {
    const { env, dir } = makePerson();
    writeBinding(env, 'a', binding);
    writeFileSync(join(dir, 'conversations/a/binding.json'), text);
    expect(readBinding(env, 'a')).toBeUndefined();
    expect(listBindings(env)).toEqual([]);
  });

  test('is listed with its conversation, and nothing else is', () => {
    const { env, dir } = makePerson();
    expect(listBindings(env)).toEqual([]);
    for (const conversation of ['b', 'a']) writeBinding(env, conversation, binding);
    mkdirSync(join(dir, 'conversations/x y'));
    writeFileSync(join(dir, 'conversations/x y/binding.json'), JSON.stringify(binding));
    mkdirSync(join(dir, 'conversations/c'));
    writeFileSync(join(dir, 'conversations/c/other.json'), JSON.stringify(binding));
    writeFileSync(join(dir, 'conversations/d'), JSON.stringify(binding));
    expect(listBindings(env)).toEqual(['a', 'b'].map((conversation) => ({ conversation, binding })));
  });
});

describe('a binding of the version before', () => {
  function makeFormer(): ReturnType<typeof makePerson> {
    const person = makePerson();
    for (const kind of ['bindings', 'pending', 'settled'])
      mkdirSync(join(person.dir, kind), { recursive: true });
    writeFileSync(join(person.dir, 'bindings/a.json'), JSON.stringify(binding));
    writeFileSync(join(person.dir, 'pending/a'), '');
    writeFileSync(join(person.dir, 'settled/a'), 'end\n');
    return person;
  }
  const left = (dir: string): string[] =>
    ['bindings', 'pending', 'settled'].flatMap((kind) => readdirSync(join(dir, kind)));

  test('is read and listed', () => {
    const { env } = makeFormer();
    writeBinding(env, 'b', binding);
    expect(readBinding(env, 'a')).toEqual(binding);
    expect(listBindings(env).map(({ conversation }) => conversation)).toEqual(['a', 'b']);
  });

  test('gives way to the first one that is written', () => {
    const { env, dir } = makeFormer();
    writeBinding(env, 'a', { ...binding, id: '0191' });
    expect(left(dir)).toEqual([]);
    expect(readBinding(env, 'a')?.id).toBe('0191');
  });

  test('goes with unbinding', () => {
    const { env, dir } = makeFormer();
    removeBinding(env, 'a');
    expect(left(dir)).toEqual([]);
    expect(readBinding(env, 'a')).toBeUndefined();
  });
});
