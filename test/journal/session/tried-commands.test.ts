import { expect, test } from 'vitest';
import { beginsWith, triedCommands } from '../../../src/journal/session/tried-commands.ts';
import { sessionWith } from '../../support/session-of.ts';

test('commands are in backticks, have two words, and come with the number of their dead end', () => {
  const deadEnds = [
    'Sleeping: `sleep 5` is flaky, and ``npm  run wait -- --long`` too',
    'Nothing: `npm` and `"quoted words"` and `--flag only` and `session-journal log x`',
    `Long: \`echo ${'x'.repeat(200)}\``,
    'No title, `make all`',
  ];
  expect(triedCommands(sessionWith({ deadEnds }))).toEqual([
    { number: 1, command: 'sleep 5' },
    { number: 1, command: 'npm  run wait -- --long' },
    { number: 4, command: 'make all' },
  ]);
});

test('of very many the newest count', () => {
  const deadEnds = Array.from({ length: 150 }, (_, at) => `Try \`make t${at + 1}\``);
  const commands = triedCommands(sessionWith({ deadEnds })).map(({ command }) => command);
  expect([commands.length, commands[0], commands.at(-1)]).toEqual([100, 'make t51', 'make t150']);
});

test.each([
  ['npm test', true],
  ['  npm test -- --watch', true],
  ['npm test; ls', true],
  ['npm test\nls', true],
  ['(npm test)', false],
  ['npm tests', false],
  ['npm test:unit', false],
  ['npm test-all', false],
  ['cd a && npm test', false],
  ['npm', false],
])('the line "%s" begins with `npm test`: %s', (line, expected) => {
  expect(beginsWith(line, 'npm test')).toBe(expected);
});
