import { describe, expect, test } from 'vitest';
import type { SessionEntry } from '../../../src/journal/session/project-problems.ts';
import {
  divergedFindings,
  duplicateFindings,
  errorFindings,
  folderFindings,
  folderOf,
  hiddenFindings,
  ignoreFindings,
  losableFindings,
  missingIgnores,
  nodeFindings,
  orphanFindings,
} from '../../../src/journal/session/project-problems.ts';

const session = (fields: Partial<SessionEntry> = {}): SessionEntry => ({
  file: 'a.md',
  folder: 'active',
  id: 'id-1',
  status: 'active',
  journals: ['9e1f0c'],
  pending: false,
  ...fields,
});

describe('ids', () => {
  test('shared by files are found, each with the first', () => {
    const files = ['a.md', 'b.md', 'c.md'].map((file) => session({ file }));
    const found = duplicateFindings([...files, session({ file: 'd.md', id: 'id-2' })]);
    expect(found.map(({ file, message }) => [file, message])).toEqual([
      ['b.md', 'This session has the same id as a.md'],
      ['c.md', 'This session has the same id as a.md'],
    ]);
  });
});

describe('folders', () => {
  test.each([
    ['active', 'active'],
    ['paused', 'active'],
    ['completed', 'archive'],
    ['abandoned', 'archive'],
    ['on hold', undefined],
  ])('a session that is %s belongs to %s', (status, folder) => {
    expect(folderOf(status)).toBe(folder);
    for (const here of ['active', 'archive'] as const) {
      const found = folderFindings([session({ status, folder: here })]);
      expect(found).toHaveLength(folder === undefined || folder === here ? 0 : 1);
    }
  });

  test('are right while a change is still to be completed', () => {
    expect(folderFindings([session({ status: 'completed', pending: true })])).toEqual([]);
  });
});

describe('journals', () => {
  test('of no session are found; of one that cannot be read they are not', () => {
    const found = orphanFindings(
      ['9e1f0c', 'abc123', 'full-id', 'lost'],
      [session()],
      ['fix-abc123', 'full-id'],
    );
    expect(found.map(({ file }) => file)).toEqual(['.sessions/journal/lost']);
  });
});

describe('working trees', () => {
  test('with another version are found, unless it says nothing new', () => {
    const other = { file: 'a.md', tree: '../other' };
    const found = divergedFindings([
      { ...other, isNews: false },
      { ...other, isNews: true },
    ]);
    expect(found.map(({ message }) => message)).toEqual([
      'The working tree "../other" has a different version of this session',
    ]);
  });
});

test('private sessions in a linked working tree are found', () => {
  expect(losableFindings(true).map(({ kind }) => kind)).toEqual(['losable']);
  expect(losableFindings(false)).toEqual([]);
});

describe('what git is to leave alone', () => {
  test.each([
    [undefined, ['.local/', 'journal/*/progress.md']],
    ['', ['.local/', 'journal/*/progress.md']],
    ['*\n', []],
    ['.local/\r\njournal/*/progress.md\r\n', []],
    ['/.local\n# journal/*/progress.md\n', ['journal/*/progress.md']],
    ['journal/*/progress.md', ['.local/']],
  ])('of %j', (text, missing) => {
    expect(missingIgnores(text)).toEqual(missing);
  });

  test('is found when it is missing', () => {
    expect(ignoreFindings([])).toEqual([]);
    expect(ignoreFindings(['a', 'b'])[0]?.message).toBe('The file lacks "a" and "b"');
  });
});

describe('Node', () => {
  test.each([
    ['v20.0.0', undefined],
    ['24.1.0\n', undefined],
    [undefined, 'There is no "node" on PATH, so the hooks do nothing'],
    ['v18.20.1', 'The "node" on PATH is v18.20.1, older than 20, so the hooks do nothing'],
    ['nonsense', 'The "node" on PATH is nonsense, older than 20, so the hooks do nothing'],
  ])('that says %j', (version, message) => {
    expect(nodeFindings(version)[0]?.message).toBe(message);
  });
});

describe('logged errors', () => {
  const now = Date.UTC(2025, 0, 31);
  const error = (at: string) => ({ at, where: 'PreCompact', message: 'Cannot\nlock', file: 'errors.jsonl' });

  test('of the last week are found, the last 10, oldest first', () => {
    const old = error('2025-01-20T10:00:00Z');
    const recent = Array.from({ length: 12 }, (_, n) => error(`2025-01-30T10:00:${10 + n}Z`));
    const found = errorFindings([old, ...recent], now);
    expect(found).toHaveLength(10);
    expect(found[0]?.message).toBe('2025-01-30T10:00:12Z PreCompact: Cannot lock');
    expect(errorFindings([old], now)).toEqual([]);
  });

  test('of no readable time are found', () => {
    expect(errorFindings([error('lately')], now)).toHaveLength(1);
  });
});

test('a rule that hides the sessions is shown with the file it is in', () => {
  const [finding] = hiddenFindings('.sessions/.gitignore:3 *');
  expect(finding).toMatchObject({ kind: 'hidden', file: '.sessions/.gitignore', fixable: false });
  expect(finding?.message).toContain('(.sessions/.gitignore:3 *)');
});
