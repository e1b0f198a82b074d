import { expect, test } from 'vitest';
import { readItem } from '../../../src/core/markdown/item-by-remark.ts';
import type { Document } from '../../../src/journal/document/document.ts';
import { planLog } from '../../../src/journal/log/log-change.ts';
import { readLogRequest } from '../../../src/journal/log/log-request.ts';
import { knowsNumbers } from '../../../src/journal/log/pick-step.ts';
import { readChecklist } from '../../../src/journal/sections/checklist.ts';
import type { ShownKey } from '../../../src/journal/sections/shown-numbers.ts';
import { sumOfShown } from '../../../src/journal/sections/shown-numbers.ts';
import { renderNumbers } from '../../../src/journal/sections/step-numbers.ts';
import { sessionDocument } from '../../support/session-text.ts';

const body = '## Progress\n- [ ] Fix the a\n- [x] Fix the b\n- [ ] Test\n';
const bare = sessionDocument(body);
const numbered = sessionDocument(body, { step_numbers: renderNumbers(readChecklist(bare).steps) as string });
const sums = readChecklist(bare).steps.map((step) => [`step ${step.number}`, sumOfShown(step)] as const);

function doneBy(doc: Document, wanted: string, shown: readonly (readonly [ShownKey, string])[]): string[] {
  const request = readLogRequest({ given: [{ name: 'done', text: wanted }], bare: [] });
  const plan = planLog(doc, request, {
    time: '2025-01-15T10:00Z',
    blocks: { readItem },
    shown: new Map(shown),
  });
  return plan.logged.map(({ text }) => text);
}

test('a number counts if the file has it, unless another step was shown with it', () => {
  expect(doneBy(numbered, '3', [])).toEqual(['Test']);
  expect(doneBy(numbered, '3', sums)).toEqual(['Test']);
  expect(() => doneBy(numbered, '3', [['step 3', '00000000']])).toThrow(
    'Step 3 may not be the step you mean',
  );
});

test('in a file without numbers it counts only if the step was shown with it', () => {
  expect(() => doneBy(bare, '3', [])).toThrow('Step 3 may not be the step you mean');
  expect(() => doneBy(bare, '3', sums.slice(0, 2))).toThrow('Step 3 may not be the step you mean');
  expect(doneBy(bare, '3', sums)).toEqual(['Test']);
  expect(doneBy(bare, 'test', [])).toEqual(['Test']);
  expect(doneBy(bare, 'fix the', [])).toEqual(['Fix the a']);
  expect(doneBy(sessionDocument('## Progress\n- [x] Fix b\n- [ ] Fix a\n'), 'fix', [])).toEqual(['Fix a']);
});

test('the numbers are known to whoever was shown all of them, where the file has none', () => {
  expect(knowsNumbers(bare, new Map(sums))).toBe(true);
  expect(knowsNumbers(bare, new Map(sums.slice(1)))).toBe(false);
  expect(knowsNumbers(bare, new Map())).toBe(false);
  expect(knowsNumbers(numbered, new Map(sums))).toBe(false);
});

test('a short list is in the order of the plan, and a long one begins with the step that has the number', () => {
  const listed = (doc: Document, wanted: string): string => {
    try {
      return doneBy(doc, wanted, []).join();
    } catch (error) {
      return (error as { hint: string }).hint;
    }
  };
  expect(listed(bare, '3')).toContain('text: 1. Fix the a · 2. Fix the b (done) · 3. Test');
  const long = Array.from({ length: 41 }, (_, index) => `- [${index < 20 ? 'x' : ' '}] Step ${index + 1}\n`);
  expect(listed(sessionDocument(`## Progress\n${long.join('')}`), '40')).toMatch(
    /text: 40\. Step 40 · 21\. .* · 41\. Step 41$/,
  );
});
