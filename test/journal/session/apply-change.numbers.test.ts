import { expect, test } from 'vitest';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { decodeDocument } from '../../../src/journal/document/document.ts';
import { changeOfLines } from '../../../src/journal/merge/line-edits.ts';
import { readChecklist } from '../../../src/journal/sections/checklist.ts';
import { renderNumbers } from '../../../src/journal/sections/step-numbers.ts';
import { applyChange } from '../../../src/journal/session/apply-change.ts';
import { planTidy } from '../../../src/journal/session/tidy.ts';
import { sessionDocument } from '../../support/session-text.ts';

const body = '# x\n\n## Progress\n- [ ] a\n';
const numbersIn = (text: string): string | undefined => /^step_numbers: (.*) \/ /m.exec(text)?.[1];

test('numbers are written where the file has them, or whoever makes the change knows them', () => {
  const doc = sessionDocument(body);
  const edits = [{ start: doc.text.length, end: doc.text.length, text: '- [ ] b\n' }];
  const outside = [{ start: doc.head.bodyStart, end: doc.head.bodyStart, text: 'words\n\n' }];
  expect(numbersIn(applyChange(doc, { edits }, { now: 0 }))).toBeUndefined();
  expect(numbersIn(applyChange(doc, { edits, givesNumbers: true }, { now: 0 }))).toBe('1 2');
  expect(numbersIn(applyChange(doc, { edits: outside, givesNumbers: true }, { now: 0 }))).toBe('1');
  const numbered = sessionDocument(body, {
    step_numbers: renderNumbers([{ number: 7, text: 'a' }]) as string,
  });
  const at = numbered.text.length;
  const more = applyChange(numbered, { edits: [{ start: at, end: at, text: '- [ ] b\n' }] }, { now: 0 });
  expect(numbersIn(more)).toBe('7 8');
});

test('the step with the highest number may be tidied away', () => {
  const old = '## Progress\n- [x] b (2025-01-01T00:00Z)\n- [x] a (2025-01-01T00:00Z)\n';
  const { steps } = readChecklist(sessionDocument(old));
  const written = renderNumbers(steps.map(({ text }, index) => ({ text, number: 2 - index }))) as string;
  const plan = planTidy(sessionDocument(old, { step_numbers: written }), Date.UTC(2025, 5, 1));
  expect(plan.steps.map(({ text }) => text)).toEqual(['b', 'a']);
});

test('what a person rewrote stays as it is, but for the numbers of steps and the time', () => {
  const numbered = sessionDocument(body, {
    step_numbers: renderNumbers([{ number: 7, text: 'a' }]) as string,
  });
  const to = numbered.text.replace(/^id: .*/m, 'id: x\nteam: blue').replace('- [ ] a\n', '- [ ] b\n- [ ] a');
  const rewritten = decodeDocument(to, readHead(to));
  const { edits } = changeOfLines(numbered.text, to);
  const text = applyChange(numbered, { rewritten, edits }, { now: 0 });
  const fields = /^(?:step_numbers|updated_at): .*\n/gm;
  expect(text.replace(fields, '')).toBe(to.replace(fields, ''));
  expect(numbersIn(text)).toBe('8 7');
  expect(text).toContain('updated_at: ');
  expect(applyChange(numbered, { rewritten: numbered, edits: [] }, { now: 0 })).toBe(numbered.text);
});
