import { describe, expect, test } from 'vitest';
import { decodeArgv } from '../../../src/core/calls/read-argv.ts';
import { readItem } from '../../../src/core/markdown/item-by-remark.ts';
import { planCorrections } from '../../../src/journal/log/log-corrections.ts';
import { logSpec, readLogRequest } from '../../../src/journal/log/log-request.ts';
import type { ShownNumbers } from '../../../src/journal/sections/shown-numbers.ts';
import { bareHead } from '../../support/head.ts';
import { allShown, documentOf } from '../../support/log-into.ts';

function failure(body: string, shown: ShownNumbers | undefined, ...args: string[]): unknown {
  const doc = documentOf(bareHead + body);
  const request = readLogRequest(decodeArgv(args, logSpec));
  try {
    planCorrections(doc, request, {
      time: '2025-01-15T14:45Z',
      blocks: { readItem },
      shown: shown ?? allShown(doc),
    });
    return undefined;
  } catch (error) {
    return error;
  }
}

const nothing: ShownNumbers = new Map();
const blockers = '## Blockers\n- first\n- second\n';

describe('a number', () => {
  test('that is a place in a list counts only if the thing was shown with it', () => {
    expect(failure(blockers, nothing, '--drop', 'blocker:2')).toMatchObject({
      code: 'refused',
      message: 'Blocker 2 may not be the blocker you mean: the blockers or their numbers have changed',
      hint: "Give one of these numbers, or the blocker's text: 1. first · 2. second",
    });
    expect(failure(blockers, undefined, '--drop', 'blocker:2')).toBeUndefined();
    const shown = allShown(documentOf(`${bareHead}## Blockers\n- gone\n- first\n- second\n`));
    expect(failure(blockers, shown, '--drop', 'blocker:2')).toMatchObject({ code: 'refused' });
    expect(failure(blockers, nothing, '--drop', 'blocker:second')).toBeUndefined();
  });

  test('is asked for if several things fit the words', () => {
    const body = '## Discoveries\n1. slow start\n2. slow end\n';
    expect(failure(body, nothing, '--drop', 'discovery:slow')).toMatchObject({
      message: '"slow" matches 2 discoveries',
      hint: 'Choose one by its number: 1. slow start · 2. slow end',
    });
  });

  test.each([
    ['discovery:2', '## Discoveries\n1. a\n2. b\n', true],
    ['discovery:2', '## Discoveries\n- a\n- b\n', false],
    ['next:2', '## Next Steps\n1. a\n2. b\n', true],
    ['next:2', '## Next Steps\n1. a\n1. b\n', false],
    ['dead-end:2', '## Dead Ends\n1. a\n2. b\n', true],
    ['decision:2', '## Decisions\n### 1. a\n### 2. b\n### c\n', true],
    ['key-context:1', '## Context\n**Key Context**:\n- a\n', false],
    ['step:1', '## Progress\n- [ ] a\n', false],
  ])('as in %s, when nothing was shown of %j: %s', (what, body, counts) => {
    expect(failure(body, nothing, '--drop', what) === undefined).toBe(counts);
    expect(failure(body, undefined, '--drop', what)).toBeUndefined();
  });
});

describe('corrections are refused', () => {
  test.each([
    [['--drop', 'blocker:1', '--edit', 'blocker:1=x'], 'Two corrections of blocker 1 in one call'],
    [['--edit', 'blocker:1=x', '--edit', 'blocker:first=y'], 'Two corrections of blocker 1 in one call'],
    [['--edit', 'decision:1=x', '--edit', 'decision:1=y'], 'Two corrections of decision 1 in one call'],
    [['--edit', 'step:1=x', '--drop', 'step:2'], 'Cannot edit a step and drop another in one call'],
    [['--drop', 'step:1', '--drop', 'step:1'], 'Two corrections of step 1 in one call'],
    [['--edit', 'decision:2=x'], 'Cannot edit decision 2: it is an item of a list'],
    [['--drop', 'discovery:1'], 'No discovery matches "1"'],
    [['--drop', 'next:1'], 'No next step matches "1"'],
  ])('%j', (args, message) => {
    const body = `${blockers}\n## Progress\n- [ ] a\n- [ ] b\n\n## Decisions\n- 2. b\n\n### 1. a\n`;
    expect(failure(body, undefined, ...args)).toMatchObject({ message });
  });

  test('if the rest of the file would read differently', () => {
    const open = '## Decisions\n### 1. a\n```\n## Blockers\n- x\n';
    expect(failure(open, undefined, '--drop', 'decision:1')).toMatchObject({
      code: 'refused',
      message: 'Cannot change the session: the rest of the file would read differently',
    });
  });

  test('for what is in a table or in bold', () => {
    const shaped =
      '## Blockers\n| blocker |\n|---|\n| no token |\n\n## Decisions\n| # | decision |\n|---|---|\n| 1 | a lock |\n';
    expect(failure(shaped, undefined, '--drop', 'blocker:1')).toMatchObject({
      message: 'Cannot drop blocker 1: it is neither an item of a list nor under a heading',
    });
    expect(failure(shaped, undefined, '--edit', 'decision:1=x')).toMatchObject({
      message: 'Cannot edit decision 1: it is neither an item of a list nor under a heading',
    });
  });

  test('but not two labels of one decision, or two steps', () => {
    const body = '## Decisions\n### 1. a\n\n## Progress\n- [ ] a\n- [ ] b\n';
    expect(
      failure(
        body,
        undefined,
        '--edit',
        'decision.choice:1=x',
        '--edit',
        'decision:1=y',
        '--drop',
        'step:1',
        '--drop',
        'step:2',
      ),
    ).toBeUndefined();
  });
});
