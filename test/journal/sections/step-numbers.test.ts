import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readChecklist } from '../../../src/journal/sections/checklist.ts';
import { readStepNumbers, renderNumbers } from '../../../src/journal/sections/step-numbers.ts';
import { sessionDocument } from '../../support/session-text.ts';

const body = '## Progress\n- [x] three\n- note\n- [ ] one\n  goes on\n- [ ] two\n';
const sum = createHash('sha256').update('three\none goes on\ntwo').digest('hex').slice(0, 4);

function numbersOf(written: string, text = body): number[] {
  return readChecklist(sessionDocument(text, { step_numbers: written })).steps.map(({ number }) => number);
}

test('the front matter has the numbers of all steps in document order, and a sum of their texts', () => {
  expect(numbersOf(`3 1 2 / ${sum}`)).toEqual([3, 1, 2]);
  expect(numbersOf(`3 1 2 / ${sum}`, body.replace('one\n  goes', 'one goes'))).toEqual([3, 1, 2]);
  const { steps } = readChecklist(sessionDocument(body, { step_numbers: `3 1 2 / ${sum}` }));
  expect(renderNumbers(steps)).toBe(`3 1 2 / ${sum}`);
  expect(renderNumbers([])).toBeUndefined();
});

test.each([
  ['missing', ''],
  ['another sum', '3 1 2 / 0000'],
  ['too few', `3 1 / ${sum}`],
  ['too many', `3 1 2 4 / ${sum}`],
  ['one twice', `3 1 3 / ${sum}`],
  ['zero', `3 0 2 / ${sum}`],
  ['no sum', '3 1 2'],
  ['no numbers', `a b c / ${sum}`],
  ['a list', `[3, 1, 2]`],
])('numbers that do not fit count for nothing: %s', (_name, written) => {
  expect(numbersOf(written)).toEqual([1, 2, 3]);
  expect(readStepNumbers(sessionDocument(body, { step_numbers: written })).areGiven).toBe(false);
});

test('the highest number of a dropped step is remembered, also where no step is left', () => {
  const { steps } = readChecklist(sessionDocument(body, { step_numbers: `3 1 2 / ${sum} / 7` }));
  expect(steps.map(({ number }) => number)).toEqual([3, 1, 2]);
  expect(renderNumbers(steps, 7)).toBe(`3 1 2 / ${sum} / 7`);
  const none = renderNumbers([], 7) as string;
  expect(none).toMatch(/^\/ [0-9a-f]{4} \/ 7$/);
  expect(readStepNumbers(sessionDocument('# x\n', { step_numbers: none })).highest).toBe(7);
  expect(readStepNumbers(sessionDocument(body, { step_numbers: none }))).toMatchObject({
    areGiven: false,
    highest: 7,
  });
  expect(readStepNumbers(sessionDocument(body)).highest).toBe(3);
});

test('without steps, no number is missing', () => {
  expect(readStepNumbers(sessionDocument('# x\n')).areGiven).toBe(true);
  expect(
    readStepNumbers(sessionDocument('## Progress\n- note\n', { step_numbers: '1 / 0000' })).areGiven,
  ).toBe(true);
});
