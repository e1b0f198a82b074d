import { expect, test } from 'vitest';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { decodeDocument } from '../../../src/journal/document/document.ts';
import { readChecklist } from '../../../src/journal/sections/checklist.ts';
import { firstNumbers } from '../../../src/journal/sections/keep-numbers.ts';
import { logInto, merge } from '../../support/log-session.ts';
import { sessionDocument, sessionText } from '../../support/session-text.ts';

const body =
  '## Progress\n### Completed\n\n### In Progress\n- [ ] a          <- CURRENT\n\n### Remaining\n- [ ] b\n';
const base = sessionText(body, { step_numbers: firstNumbers(sessionDocument(body), []) as string });
const [early, late] = ['2025-01-15T11:00:00Z', '2025-01-15T12:00:00Z'] as const;

function numbersIn(text: string): Record<string, number> {
  const { steps } = readChecklist(decodeDocument(text, readHead(text)));
  return Object.fromEntries(steps.map((step) => [step.text, step.number]));
}

test('each step keeps its number, and of two with one number the later gets the next free one', () => {
  const ours = logInto(base, early, '--done', '2', '--step', 'c', '--step', 'd');
  const theirs = logInto(base, late, '--step', 'e', '--done', '1');
  for (const merged of [merge(base, ours, theirs), merge(base, theirs, ours)]) {
    expect(numbersIn(merged.text)).toEqual({ a: 1, b: 2, c: 3, d: 4, e: 5 });
    expect(merged.notes).toContain('Step 3 "e" is now step 5: step 3 is "c"');
    expect(merged.text).toMatch(/^step_numbers: [1-5 ]+ \/ [0-9a-f]{4}$/m);
  }
});

test('a step that both sides added is one step, with the number of the earlier side', () => {
  const ours = logInto(base, early, '--step', 'c');
  const theirs = logInto(base, late, '--step', 'x', '--step', 'c');
  const { text, notes } = merge(base, ours, theirs);
  expect(numbersIn(text)).toEqual({ a: 1, b: 2, c: 3, x: 5 });
  expect(notes).toEqual(['Step 3 "x" is now step 5: step 3 is "c"', 'Step 4 "c" is now step 3']);
});

test('a number that no other step has now is only said to be gone', () => {
  const ours = logInto(base, early, '--step', 'c');
  const theirs = logInto(logInto(base, late, '--step', 'x'), late, '--step', 'c').replace('- [ ] x\n', '');
  const numbered = theirs.replace(/^step_numbers: .*/m, `step_numbers: 1 2 4 / ${/\/ (.*)/.exec(ours)?.[1]}`);
  expect(merge(base, ours, numbered).notes).toContain('Step 4 "c" is now step 3');
});

test('a step that was retyped by hand gets the next free number, and the others keep theirs', () => {
  const ours = base
    .replace('[ ] b', '[ ] b2')
    .replace('11:00', '11:01')
    .replace(/updated_at: .*/, `updated_at: ${early}`);
  const theirs = logInto(base, late, '--step', 'c', '--done', '1');
  expect(numbersIn(merge(base, ours, theirs).text)).toMatchObject({ a: 1, c: 3, b2: 4 });
});

test('where neither side has numbers, none are given', () => {
  const plain = sessionText(body);
  const ours = plain.replace('[ ] b', '[ ] b\n- [ ] c');
  const theirs = plain.replace('[ ] a', '[ ] z\n- [ ] a');
  expect(merge(plain, ours, theirs).text).not.toContain('step_numbers');
});

test('steps with one text keep their numbers, each its own', () => {
  const twice = body.replace('- [ ] b\n', '- [ ] b\n- [ ] b\n');
  const numbered = sessionText(twice, { step_numbers: firstNumbers(sessionDocument(twice), []) as string });
  const ours = logInto(numbered, early, '--step', 'c');
  const { text } = merge(numbered, ours, logInto(numbered, late, '--done', 'a'));
  const { steps } = readChecklist(decodeDocument(text, readHead(text)));
  expect(steps.map((step) => `${step.number} ${step.text}`).sort()).toEqual(['1 a', '2 b', '3 b', '4 c']);
});

test('numbers that do not fit one side are not believed', () => {
  const ours = base.replace('[ ] b', '[ ] new\n- [ ] b').replace(/updated_at: .*/, `updated_at: ${early}`);
  const theirs = logInto(base, late, '--step', 'c');
  expect(numbersIn(merge(base, ours, theirs).text)).toEqual({ a: 1, b: 2, c: 3, new: 4 });
});

test('nor is a number that is free, if a side has it only because of where the step stands', () => {
  const gapped = base.replace(/^step_numbers: 1 2/m, 'step_numbers: 1 3');
  expect(numbersIn(gapped)).toEqual({ a: 1, b: 3 });
  const ours = gapped.replace('[ ] b', '[ ] new\n- [ ] b').replace(/updated_at: .*/, `updated_at: ${early}`);
  const theirs = logInto(gapped, late, '--step', 'c');
  for (const merged of [merge(gapped, ours, theirs), merge(gapped, theirs, ours)]) {
    expect(numbersIn(merged.text)).toEqual({ a: 1, b: 3, c: 4, new: 5 });
    expect(merged.notes).toEqual([]);
  }
});
