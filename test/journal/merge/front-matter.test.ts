import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { merge, mergeKnowing } from '../../support/log-session.ts';

const file = (...lines: readonly string[]): string =>
  `---\nid: x\n${lines.map((line) => `${line}\n`).join('')}---\nbody\n`;

function fieldsOf(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): Record<string, unknown> {
  const merged = merge(base[0] === 'none' ? '' : file(...base), file(...ours), file(...theirs));
  return { ...valuesOf(merged.text), ...(merged.notes.length === 0 ? {} : { notes: merged.notes }) };
}

function valuesOf(text: string): Record<string, unknown> {
  const { id, ...rest } = Object.fromEntries(
    [...readHead(text).fields].map(([key, { value }]) => [key, value]),
  );
  expect(id).toBe('x');
  return rest;
}

const at = (time: string): string => `updated_at: 2025-01-15T${time}:00Z`;

describe('the merged head', () => {
  test('counts the compactions of both sides', () => {
    const count = (base: string, ours: string, theirs: string): unknown =>
      fieldsOf(
        [`compaction_count: ${base}`],
        [`compaction_count: ${ours}`],
        [`compaction_count: ${theirs}`, 'more: x'],
      ).compaction_count;
    expect(count('2', '5', '3')).toBe('6');
    expect(count('2', '2', '3')).toBe('3');
    expect(count('5', '0', '5')).toBe('5');
    expect(count('2', 'two', '3')).toBe('3');
    expect(count('2', '3', 'two')).toBe('3');
    expect(count('two', '3', '4')).toBe('4');
    expect(fieldsOf(['none'], ['compaction_count: 2'], ['compaction_count: 3'])).toEqual({
      compaction_count: '3',
    });
    expect(fieldsOf(['a: b'], ['a: c'], ['compaction_count: 3', 'a: b'])).toEqual({
      a: 'c',
      compaction_count: '3',
    });
  });

  test('was updated last when either was, and created when the first was', () => {
    const created = (hour: string): string => `created_at: 2025-01-${hour}T10:00:00Z`;
    expect(fieldsOf([at('10:00')], [at('12:00')], [at('11:00')])).toEqual({
      updated_at: '2025-01-15T12:00:00Z',
    });
    expect(fieldsOf([at('10:00')], [at('11:00')], [at('12:00')])).toEqual({
      updated_at: '2025-01-15T12:00:00Z',
    });
    expect(fieldsOf(['updated_at: soon'], ['updated_at: later'], [at('12:00')]).updated_at).toBe(
      '2025-01-15T12:00:00Z',
    );
    expect(fieldsOf([at('10:00')], [at('11:00')], ['updated_at: later']).updated_at).toBe(
      '2025-01-15T11:00:00Z',
    );
    expect(fieldsOf([at('10:00')], [at('11:00')], ['a: b']).updated_at).toBe('2025-01-15T11:00:00Z');
    expect(fieldsOf(['a: b'], ['a: c'], [at('11:00'), 'a: b']).updated_at).toBe('2025-01-15T11:00:00Z');
    expect(fieldsOf([created('03')], [created('04'), 'a: b'], [created('03'), 'c: d']).created_at).toBe(
      '2025-01-04T10:00:00Z',
    );
    expect(fieldsOf([created('03')], [created('03'), 'a: b'], [created('04'), 'c: d']).created_at).toBe(
      '2025-01-04T10:00:00Z',
    );
    expect(fieldsOf([created('03')], [created('04')], [created('02')]).created_at).toBe(
      '2025-01-02T10:00:00Z',
    );
    expect(fieldsOf([created('03')], [created('02')], [created('04')]).created_at).toBe(
      '2025-01-02T10:00:00Z',
    );
  });

  test('has the tasks of both, but for those that one side dropped', () => {
    expect(
      fieldsOf(
        ["task_ids: ['#1', '#2', '#3']"],
        ["task_ids: ['#1', '#3', '#4']"],
        ["task_ids: ['#1', '#2', '#5']"],
      ).task_ids,
    ).toEqual(['#1', '#4', '#5']);
    expect(fieldsOf(['none'], ['task_ids: []'], ['task_ids:\n  - "#1"']).task_ids).toEqual(['#1']);
  });

  test('stands as the side that changed that; of two the later one, whole, and says so', () => {
    const paused = ['status: paused', 'paused_at: 2025-01-15T11:00:00Z', 'pause_reason: lunch'];
    const closed = ['status: completed', 'closed_at: 2025-01-15T12:00:00Z', 'duration_hours: 2'];
    const now = [at('12:00'), ...closed];
    expect(fieldsOf([at('10:00'), 'status: active'], [at('13:00'), 'status: active'], now)).toMatchObject({
      status: 'completed',
      duration_hours: '2',
    });
    const both = fieldsOf([at('10:00'), 'status: active'], [at('11:00'), ...paused], now);
    expect(both).toEqual({
      updated_at: '2025-01-15T12:00:00Z',
      status: 'completed',
      closed_at: '2025-01-15T12:00:00Z',
      duration_hours: '2',
      notes: ['Both sides changed "status": the later change counts'],
    });
    const ours = fieldsOf([at('10:00'), 'status: active'], now, [at('11:00'), ...paused]);
    expect(ours).toEqual(both);
  });

  test('has git facts of one side, never of two', () => {
    const facts = (branch: string, commit: string): string[] => [
      `git_branch: ${branch}`,
      `git_last_commit: ${commit}`,
    ];
    expect(
      fieldsOf(
        [at('10:00'), ...facts('main', 'a')],
        [at('12:00'), ...facts('b', 'a')],
        [at('11:00'), ...facts('main', 'c')],
      ),
    ).toMatchObject({ git_branch: 'b', git_last_commit: 'a' });
  });

  test('has the commit of the log that knew most', () => {
    const merged = (base: string, [ours, theirs]: readonly [string, string], newest = ''): unknown => {
      const isDescendant = newest === '' ? undefined : (one: string): boolean => one === newest;
      const [old, one, other] = [base, ours, theirs].map((commit, index) => {
        return file(at(`1${index}:00`), `n: ${index}`, ...(commit === '' ? [] : [`log_commit: ${commit}`]));
      }) as [string, string, string];
      const { text, notes } = mergeKnowing({ base: old, ours: one, theirs: other }, isDescendant);
      expect(notes.join()).not.toContain('log_commit');
      return valuesOf(text).log_commit;
    };
    expect(merged('a', ['a', 'b'])).toBe('b');
    expect(merged('a', ['b', 'a'])).toBe('b');
    expect(merged('a', ['b', 'b'])).toBe('b');
    expect(merged('', ['', 'b'])).toBe('b');
    expect(merged('a', ['', 'b'])).toBe('b');
    expect(merged('a', ['b', ''])).toBe('b');
    expect(merged('a', ['b', 'c'])).toBe('c');
    expect(merged('a', ['b', 'c'], 'b')).toBe('b');
    expect(merged('a', ['b', 'c'], 'c')).toBe('c');
  });

  test('keeps what it does not know: changed by one side, added, removed, nested, listed', () => {
    expect(
      fieldsOf(
        ['same: 1', 'a: 1', 'b: 1', 'c: 1', 'map:\n  x: 1', 'list: [a]'],
        ['same: 1', 'a: 2', 'b: 1', 'c: 1', 'map:\n  x: 1', 'list: [a]'],
        ['same: 1', 'a: 1', 'b: 2', 'map:\n  x: 2\n  y: [z]', 'list: [a, b]', 'new:\n  deep: x'],
      ),
    ).toEqual({ same: '1', a: '2', b: '2', map: { x: '2', y: ['z'] }, list: ['a', 'b'], new: { deep: 'x' } });
  });

  test('of two that say nothing of their time it is the same one from both directions', () => {
    const [base, one, other] = [['a: 1'], ['a: 2'], ['a: 3']] as const;
    expect(fieldsOf(base, one, other)).toEqual(fieldsOf(base, other, one));
    expect(fieldsOf(base, one, other).notes).toEqual(['Both sides changed "a": the later change counts']);
  });

  test('keeps comments, quotes and the byte order mark of ours', () => {
    const ours = '\ufeff---\nid: x # mine\n# above\na: "1"\n---\nours\n';
    const theirs = '---\nid: x\na: 2\n---\nbody\n';
    expect(merge('---\nid: x\na: 1\n---\nbody\n', ours, theirs).text).toBe(
      '\ufeff---\nid: x # mine\n# above\na: "2"\n---\nours\n',
    );
  });
});
