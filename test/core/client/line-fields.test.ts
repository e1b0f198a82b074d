import { expect, test } from 'vitest';
import { targetIn } from '../../../src/core/client/line-fields.ts';

test.each([
  ['a call of a file', { file_path: '/a', description: 'Read it' }, '/a'],
  [
    'a question',
    { questions: [{ question: 'Which?', header: 'Lock' }, { question: 'When?' }, 7] },
    'Which? · When?',
  ],
  ['anything else', { questions: 'x', count: 1 }, ''],
  ['nothing', undefined, ''],
])('what a call is about: %s', (_, input, target) => {
  expect(targetIn(input)).toBe(target);
});
