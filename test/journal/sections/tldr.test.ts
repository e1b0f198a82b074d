import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/text/edit.ts';
import {
  derivedTexts,
  readDerived,
  readFigures,
  readTldr,
  refreshDerived,
  writeTldr,
} from '../../../src/journal/sections/tldr.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf } from '../../support/log-into.ts';

const rest = `
## Progress
- [x] a
- [ ] b
  c <- CURRENT
- [ ] d

## Blockers
- B
- C
- [resolved] D
`;

describe('derived lines', () => {
  const refresh = (lines: string, body = rest): string => {
    const doc = documentOf(`${bareHead}## TL;DR\n${lines}\n${body}`);
    const after = applyEdits(doc.text, refreshDerived(doc, doc));
    const start = bareHead.length + '## TL;DR\n'.length;
    return after.slice(start, after.length - body.length - 1);
  };

  test.each([
    ['**Progress**: 9/9 steps complete', '**Progress**: 1/3 steps complete'],
    ['**Progress:** 0/1 steps complete', '**Progress:** 1/3 steps complete'],
    ['**Current**: None', '**Current**: b c'],
    ['**Current**: d', '**Current**: b c'],
    ['**Current**: d (step 3)', '**Current**: b c (step 2)'],
    ['**Current**: b c (step 9)', '**Current**: b c (step 2)'],
    ['**Current**: a  ', '**Current**: b c  '],
    ['**Blocker**: None', '**Blocker**: B (+1 more)'],
    ['**Blocker**: C', '**Blocker**: B (+1 more)'],
    ['**Blocker**: D (+7 more)', '**Blocker**: B (+1 more)'],
  ])('that hold what we would have written are refreshed: %j', (before, after) => {
    expect(refresh(before)).toBe(after);
  });

  test.each([
    '**Progress**: ongoing research program (no fixed step count)',
    '**Progress**: 9/9 steps complete\nand more',
    '**Progress**: 9/9 steps complete, nearly',
    '**Current**:',
    '**Current**: something else',
    '**Current**: d\nwhich takes long',
    '**Current**: b c',
    '**Blocker**: (none yet), they say',
    '- **Progress**: 9/9 steps complete',
    '**Steps**: 9/9 steps complete',
  ])('that a person worded stay, and so do right ones: %j', (lines) => {
    expect(refresh(lines)).toBe(lines);
  });

  test('all become None where there is nothing', () => {
    const lines = '**Progress**: 1/3 steps complete\n**Current**: None\n**Blocker**: none';
    expect(refresh(lines, '## Progress\n')).toBe(
      '**Progress**: 0/0 steps complete\n**Current**: None\n**Blocker**: None',
    );
    expect(refresh('**Current**: a (step 1)', '## Progress\n- [x] a\n')).toBe('**Current**: None');
  });

  test('know the steps and blockers of before the change', () => {
    const before = documentOf(`${bareHead}## TL;DR\n**Current**: a\n## Progress\n- [ ] a\n`);
    const now = documentOf(`${bareHead}## TL;DR\n**Current**: a\n## Progress\n- [ ] \\# b <- CURRENT\n`);
    expect(applyEdits(now.text, refreshDerived(before, now))).toContain('**Current**: # b\n');
    expect(refreshDerived(before, documentOf(bareHead))).toEqual([]);
  });

  test('say how many more blockers there are', () => {
    const figures = { done: 0, total: 1, current: '', blockers: ['a', 'b', 'c'] };
    expect(derivedTexts(figures)).toEqual({
      progress: '0/1 steps complete',
      current: 'None',
      blocker: 'a (+2 more)',
    });
  });

  test('are read as they stand, their own paragraph only; the first of a name counts', () => {
    const doc = documentOf(
      `${bareHead}## TL;DR\n**Progress**: on\nand on\n**Current**: x\n\ntext\n\n**Current**: y\n**Own**: z\n`,
    );
    expect(readDerived(doc)).toEqual({ progress: 'on\nand on', current: 'x' });
    expect(readDerived(documentOf(bareHead))).toEqual({});
  });
});

test('figures are computed, in one line each', () => {
  expect(readFigures(documentOf(bareHead + rest))).toEqual({
    done: 1,
    total: 3,
    current: 'b c',
    blockers: ['B', 'C'],
  });
});

describe('the paragraph', () => {
  const read = (body: string): string => readTldr(documentOf(bareHead + body));

  test('is all but the derived lines, escapes undone', () => {
    expect(
      read('## TL;DR\n\n\\# a\n  b\n\n\nc\n**Progress**: x\ny\n**Own**: z\n\n**Blocker**: None\n\nd\n- e\n'),
    ).toBe('# a\n  b\n\n\nc\n\n**Own**: z\n\nd\n- e');
    expect(read('## TL;DR\n')).toBe('');
    expect(read('')).toBe('');
  });

  test.each([
    ['## TL;DR\na\nb\n\n**Progress**: x\n', '## TL;DR\nN\n\n**Progress**: x\n'],
    ['## TL;DR\n  a\n**Own**: x\n', '## TL;DR\nN\n**Own**: x\n'],
    ['## TL;DR\n**Progress**: x\n', '## TL;DR\nN\n\n**Progress**: x\n'],
    ['## TL;DR\n\n**Progress**: x\n', '## TL;DR\n\nN\n\n**Progress**: x\n'],
    ['## TL;DR\n### Mine\na\n', '## TL;DR\nN\n### Mine\na\n'],
    ['## TL;DR\n- a\n\n```\nb\n', '## TL;DR\nN\n\n```\nb\n'],
    ['## TL;DR\r\na\r\n', '## TL;DR\r\nN\r\n'],
    ['## TL;DR\n(none yet)\n', '## TL;DR\nN\n'],
    ['', '\n## TL;DR (Read This First)\nN\n'],
  ])('is written anew and nothing else: %j', (before, after) => {
    const doc = documentOf(bareHead + before);
    expect(applyEdits(doc.text, writeTldr(doc, 'N')).slice(bareHead.length)).toBe(after);
  });

  test('cannot hold a label', () => {
    const doc = documentOf(`${bareHead}## TL;DR\n`);
    expect(applyEdits(doc.text, writeTldr(doc, '**Progress**: 9/9'))).toContain('\n\\**Progress**: 9/9\n');
  });
});
