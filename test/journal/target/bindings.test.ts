import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Binding,
  listBindings,
  readBinding,
  removeBinding,
  writeBinding,
} from '../../../src/journal/target/bindings.ts';
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
    const modes = [dir, join(dir, 'bindings'), join(dir, 'bindings/a.json')].map(
      (path) => statSync(path).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o600]);
    expect(readdirSync(join(dir, 'bindings'))).toEqual(['a.json']);
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
    writeFileSync(join(dir, 'bindings/a.json'), text);
    expect(readBinding(env, 'a')).toBeUndefined();
    expect(listBindings(env)).toEqual([]);
  });

  test('is listed with its conversation, and nothing else is', () => {
    const { env, dir } = makePerson();
    expect(listBindings(env)).toEqual([]);
    for (const conversation of ['b', 'a']) writeBinding(env, conversation, binding);
    writeFileSync(join(dir, 'bindings/x y.json'), JSON.stringify(binding));
    writeFileSync(join(dir, 'bindings/c.txt'), JSON.stringify(binding));
    expect(listBindings(env)).toEqual(['a', 'b'].map((conversation) => ({ conversation, binding })));
  });
});
