import { expect, test } from 'vitest';
import { answeredInput, answerLine, choicesOf } from '../../../src/runs/policy/answers.ts';

const options = [{ label: 'Red' }, { label: 'Blue' }];
const one = { question: 'Which?', options };
const several = { question: 'Which ones?', options, multiSelect: true };

test('an option by its number, several where several may be chosen, and a text of one’s own', () => {
  const input = { questions: [one, several] };
  expect(answeredInput(input, ['2', '1, 2'])).toEqual({
    ...input,
    answers: { 'Which?': 'Blue', 'Which ones?': 'Red, Blue' },
  });
  expect(answeredInput({ questions: [one] }, [' Green '])).toMatchObject({ answers: { 'Which?': 'Green' } });
  expect(answeredInput({ questions: [one] }, ['1, 2'])).toMatchObject({ answers: { 'Which?': '1, 2' } });
});

test('an option that there is not, and too few answers', () => {
  expect(() => answeredInput({ questions: [one] }, ['3'])).toThrow('There is no option 3 for "Which?"');
  expect(() => answeredInput({ questions: [one, one] }, ['1'])).toThrow('Claude asks 2 questions');
});

test('what is no question is none', () => {
  expect(choicesOf({ questions: [7, {}, { question: 'x', options: 7 }] })).toEqual([
    { question: 'x', labels: [], about: [], takesSeveral: false },
  ]);
  expect(choicesOf({})).toEqual([]);
  expect(choicesOf(null)).toEqual([]);
});

test('what was answered, in a line', () => {
  const input = answeredInput({ questions: [one, several] }, ['2', 'Any\u001b[31m']);
  expect(answerLine(input)).toMatch(/^Your answer: Blue · Any/);
  expect(answerLine(input)).not.toContain('\u001b');
  expect(answerLine({ questions: [one] })).toBe('Your answer: ');
});
