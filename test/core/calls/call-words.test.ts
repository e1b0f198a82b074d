import { describe, expect, test } from 'vitest';
import type { CallSpec } from '../../../src/core/calls/call-spec.ts';
import { renderCall } from '../../../src/core/calls/call-words.ts';
import { decodeArgv } from '../../../src/core/calls/read-argv.ts';

const spec: CallSpec = {
  verb: 'edit',
  bare: { about: 'x', placeholder: 'ID', max: 3 },
  flags: [
    { name: 'goal', takes: 'text', about: 'x', repeat: true },
    { name: 'yes', takes: 'none', about: 'x' },
  ],
};

describe('renderCall', () => {
  test.each([
    { argv: [], line: 'session-journal edit' },
    { argv: ['a', 'b/c.md'], line: 'session-journal edit a b/c.md' },
    { argv: ['--yes', '--goal', '5', 'a'], line: 'session-journal edit a --yes --goal 5' },
    { argv: ['--goal', 'two words'], line: "session-journal edit --goal 'two words'" },
    { argv: ['--goal', "it's"], line: "session-journal edit --goal 'it'\\''s'" },
    { argv: ['--goal=-x', '--json'], line: 'session-journal edit --goal=-x --json' },
    { argv: ['-C', '.'], line: 'session-journal edit -C .' },
    { argv: ['$HOME', '`id`'], line: "session-journal edit '$HOME' '`id`'" },
    { argv: ['--yes', '--', '--goal', '~'], line: "session-journal edit --yes -- --goal '~'" },
  ])('$line', ({ argv, line }) => {
    expect(renderCall('edit', decodeArgv(argv, spec))).toBe(line);
  });
});

test('a command to start stands behind two dashes', () => {
  const call = decodeArgv(['a', '--yes', '--', 'make', '--goal'], { ...spec, takesCommand: true });
  expect(call).toMatchObject({ bare: ['a'], command: ['make', '--goal'] });
  expect(renderCall('edit', call)).toBe('session-journal edit a --yes -- make --goal');
});
