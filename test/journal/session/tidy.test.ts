import { describe, expect, test } from 'vitest';
import { isFailure } from '../../../src/core/failure.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import type { Document } from '../../../src/journal/document/document.ts';
import { describeTidied, planTidy, renderTidied, type TidyPlan } from '../../../src/journal/session/tidy.ts';
import { sessionDocument } from '../../support/session-text.ts';

const now = Date.UTC(2025, 0, 31, 12, 0);
const plan = (doc: Document, days = 7): TidyPlan => planTidy(doc, now - days * 86_400_000);
const bodyOf = ({ text, head }: Document): string => text.slice(head.bodyStart);
const tidied = (doc: Document, days = 7): string =>
  applyEdits(doc.text, plan(doc, days).edits).slice(doc.head.bodyStart);

const weeks = sessionDocument(
  [
    '## Progress',
    '### Completed',
    '- an old note (2025-01-15T10:30Z)',
    '- [x] an old step (2025-01-15T10:30Z)',
    '  ```',
    '  ## with code',
    '  ```',
    '- [X] without a time',
    '- a note without a time',
    '- [x] fresh (2025-01-30T10:30Z)',
    '### In Progress',
    '- [ ] open (2025-01-15T10:30Z)          <- CURRENT',
    '### OVERNIGHT',
    '* [x] own (2025-01-15T10:30:00)',
    '',
    '* [ ] more',
    '## Decisions',
    '### 1. Old way (2025-01-15T10:30Z)',
    '**Superseded by**: 3',
    '',
    '### 2. Still good (2025-01-15T10:30Z)',
    '**Choice**: x',
    '',
    '### 3. New way (2025-01-16T10:30Z)',
    '**Choice**: y',
    '',
    '## Blockers',
    '- [resolved 2025-01-15T10:30Z] API',
    '',
  ].join('\n'),
);

describe('what is old', () => {
  test('goes, byte for byte, and nothing else does', () => {
    expect(tidied(weeks)).toBe(
      [
        '## Progress',
        '### Completed',
        '- [X] without a time',
        '- a note without a time',
        '- [x] fresh (2025-01-30T10:30Z)',
        '### In Progress',
        '- [ ] open (2025-01-15T10:30Z)          <- CURRENT',
        '### OVERNIGHT',
        '* [ ] more',
        '## Decisions',
        '### 2. Still good (2025-01-15T10:30Z)',
        '**Choice**: x',
        '',
        '### 3. New way (2025-01-16T10:30Z)',
        '**Choice**: y',
        '',
        '## Blockers',
        '- [resolved 2025-01-15T10:30Z] API',
        '',
      ].join('\n'),
    );
    expect(renderTidied(weeks, plan(weeks))).toBe(
      [
        '## Done steps',
        '- [x] an old step (2025-01-15T10:30Z)',
        '  ```',
        '  ## with code',
        '  ```',
        '* [x] own (2025-01-15T10:30:00)',
        '',
        '## Notes',
        '- an old note (2025-01-15T10:30Z)',
        '',
        '## Superseded decisions',
        '### 1. Old way (2025-01-15T10:30Z)',
        '**Superseded by**: 3',
        '',
        '',
      ].join('\n'),
    );
    expect(describeTidied(plan(weeks))).toBe('2 done steps, 1 note, 1 superseded decision');
  });

  test('is measured in days', () => {
    expect(tidied(weeks, 17)).toBe(bodyOf(weeks));
    expect(describeTidied(plan(weeks, 17))).toBe('');
    expect(renderTidied(weeks, plan(weeks, 17))).toBe('');
    expect(describeTidied(plan(weeks, 0))).toBe('3 done steps, 1 note, 1 superseded decision');
  });

  test('with a time that does not exist stays', () => {
    const doc = sessionDocument('## Progress\n- a note (2025-02-31T10:30Z)\n');
    expect(tidied(doc)).toBe(bodyOf(doc));
  });

  test('goes from a list without a last line end, which its entry gets', () => {
    const doc = sessionDocument('## Progress\n- [ ] open\n- [x] old (2025-01-15T10:30Z)');
    expect(tidied(doc)).toBe('## Progress\n- [ ] open\n');
    expect(renderTidied(doc, plan(doc))).toBe('## Done steps\n- [x] old (2025-01-15T10:30Z)\n');
  });

  test('keeps its CRLF in the entry', () => {
    const doc = sessionDocument('## Progress\r\n- old (2025-01-15T10:30Z)\r\n\r\n## Blockers\r\n');
    expect(renderTidied(doc, plan(doc))).toBe('## Notes\n- old (2025-01-15T10:30Z)\r\n');
  });
});

describe('superseded decisions', () => {
  const old = (number: string, by: string): string =>
    `### ${number}Way (2025-01-15T10:30Z)\n**Superseded by**: ${by}\n\n`;

  test('with the highest number stay, so that no number comes twice', () => {
    const doc = sessionDocument(`## Decisions\n${old('1. ', '2')}${old('2. ', '1')}`);
    expect(plan(doc).decisions.map(({ number }) => number)).toEqual([1]);
  });

  test('go without a number too', () => {
    const doc = sessionDocument(`## Decisions\n${old('', '1')}${old('1. ', '')}`);
    expect(plan(doc).decisions.map(({ number }) => number)).toEqual([undefined]);
  });

  test('stay where a fence that never closes makes their end uncertain', () => {
    const doc = sessionDocument(
      `## Decisions\n${old('1. ', '2')}${old('2. ', '3')}~~~\n### 3. In the fence\n`,
    );
    expect(plan(doc).decisions.map(({ number }) => number)).toEqual([1]);
    expect(tidied(doc)).toBe(bodyOf(doc).replace(old('1. ', '2'), ''));
  });
});

describe('text around what goes', () => {
  test('reads on as it did: a line of dashes below a list becomes no heading', () => {
    const doc = sessionDocument('## Progress\nwords\n- [x] old (2025-01-15T10:30Z)\n---\n## Blockers\n');
    expect(tidied(doc)).toBe('## Progress\nwords\n\n---\n## Blockers\n');
  });

  test('that would become part of another item keeps everything in its place', () => {
    const list = '- [ ] open\n10. old (2025-01-15T10:30Z)\n\n  words\n';
    const doc = sessionDocument(`## Progress\n${list}## Blockers\n- None\n`);
    const refused = (): TidyPlan => plan(doc);
    expect(refused).toThrow('the rest of the file would read differently');
    try {
      refused();
    } catch (error) {
      expect(isFailure(error) && error.code).toBe('refused');
    }
  });
});

// What takes more than linear time takes minutes here; the time limit is far above what any machine needs.
describe('three hundred thousand steps', () => {
  test('are tidied', { timeout: 60_000 }, () => {
    const lines = Array.from(
      { length: 300_000 },
      (_, n) => `- [${n % 10 ? ' ' : 'x'}] step ${n} (2025-01-15T10:30Z)`,
    );
    const doc = sessionDocument(`## Progress\n${lines.join('\n')}\n`);
    expect(plan(doc).steps).toHaveLength(30_000);
  });
});
