import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../src/journal/session/apply-change.ts';
import { documentOf, logTime } from '../../support/log-into.ts';

const head = (fields: string): string => `---\nid: x\n${fields}---\n`;
const old = head('updated_at: 2025-01-15T14:30:00Z\n');
const now = head('updated_at: 2025-01-15T14:45:00Z\n');
const apply = (text: string, change: Parameters<typeof applyChange>[1], at = logTime): string =>
  applyChange(documentOf(text), change, { now: at });

describe('a change', () => {
  test('that changes nothing gives the same text, updated_at included', () => {
    const text = `${old}a`;
    expect(apply(text, {})).toBe(text);
    expect(
      apply(text, { edits: [{ start: text.length, end: text.length, text: '' }], fields: { id: 'x' } }),
    ).toBe(text);
  });

  test('refreshes stale figures, also where nothing else changes', () => {
    const body = '## TL;DR\n**Progress**: 3/5 steps complete\n## Progress\n- [x] a\n';
    expect(apply(old + body, {})).toBe(now + body.replace('3/5', '1/1'));
  });

  test('of fields stands in the head, with the time', () => {
    expect(apply(`${old}a`, { fields: { git_branch: 'main' } })).toBe(
      `${head('updated_at: 2025-01-15T14:45:00Z\ngit_branch: main\n')}a`,
    );
  });
});

describe('updated_at never goes back', () => {
  const edits = [{ start: 0, end: 0, text: '' }];
  const timed = (fields: string): string | undefined => {
    const text = `${head(fields)}a\n`;
    const after = apply(text, { edits: [...edits, { start: text.length, end: text.length, text: 'b\n' }] });
    return /^updated_at: (.*)$/m.exec(after)?.[1];
  };

  test.each([
    ['updated_at: 2030-01-01T00:00:00Z\n', '2030-01-01T00:00:00Z'],
    ['created_at: 2031-01-01T00:00:00Z\nupdated_at: 2030-01-01T00:00:00Z\n', '2031-01-01T00:00:00Z'],
    ['updated_at: never\n', '2025-01-15T14:45:00Z'],
    ['', '2025-01-15T14:45:00Z'],
  ])('%j', (fields, updated) => {
    expect(timed(fields)).toBe(updated);
  });
});

describe('a last line without an end', () => {
  const at = (text: string, lines: string) => ({ start: text.length, end: text.length, text: lines });

  test('gets one for what comes behind it, and the new last line goes without', () => {
    const text = `${old}a`;
    expect(apply(text, { edits: [at(text, 'b\n'), at(text, '\nc\r\n')] })).toBe(
      `${now}a\nb\n\nc`.replace('a\n', 'a\r\n'),
    );
  });

  test('that is replaced itself needs none', () => {
    const text = `${old}a`;
    const edits = [at(text, 'c\n'), { start: text.length - 1, end: text.length, text: 'b\n' }];
    expect(apply(text, { edits })).toBe(`${now}b\nc`);
  });

  test('that goes on does not end', () => {
    const text = `${old}a`;
    expect(apply(text, { edits: [at(text, '!')] })).toBe(`${now}a!`);
  });
});
