import { expect, test } from 'vitest';
import { nameOfQuery } from '../../../src/runs/state/run-name.ts';

const world = '世';

test.each([
  ['short', 'Fix the bug', 'Fix the bug'],
  ['one character', 'x', 'x'],
  ['49 characters', 'a'.repeat(49), 'a'.repeat(49)],
  ['50 characters', 'a'.repeat(50), 'a'.repeat(50)],
  ['51 characters', 'a'.repeat(51), `${'a'.repeat(47)}...`],
  ['very long', 'word '.repeat(1000), `${'word '.repeat(9)}wo...`],
  ['line feeds', 'one\ntwo\n\nthree', 'one two three'],
  ['tabs', 'one\ttwo', 'one two'],
  ['carriage returns', 'one\r\ntwo', 'one two'],
  ['many blanks', 'one     two', 'one two'],
  ['blanks around', '  one two \n', 'one two'],
  ['all kinds of white space', ' \t one \r\n\t two\n', 'one two'],
  ['empty', '', ''],
  ['white space only', ' \n\t ', ''],
  ['other scripts', 'Größe 世界 🌍', 'Größe 世界 🌍'],
  ['other scripts, cut', `Hello ${world.repeat(50)}`, `Hello ${world.repeat(41)}...`],
  ['emoji, cut between them', '🌍'.repeat(60), `${'🌍'.repeat(47)}...`],
  ['cut after collapsing', `${'a'.repeat(45)}     ${'b'.repeat(10)}`, `${'a'.repeat(45)} b...`],
  [
    'a real query',
    'Implement a REST API endpoint for user authentication\nwith JWT tokens',
    'Implement a REST API endpoint for user authenti...',
  ],
])('%s', (_, query, name) => {
  expect(nameOfQuery(query)).toBe(name);
  expect(Array.from(nameOfQuery(query)).length).toBeLessThanOrEqual(50);
});
