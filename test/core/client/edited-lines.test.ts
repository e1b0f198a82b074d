import { describe, expect, test } from 'vitest';
import { editedByCommand, editedFiles } from '../../../src/core/client/edited-lines.ts';
import { parseFields } from '../../../src/core/client/line-fields.ts';
import { keptTalks } from '../../support/kept-talks.ts';

const result = (toolUseResult: unknown): ReturnType<typeof editedFiles> =>
  editedFiles({ type: 'user', toolUseResult });

test.each(keptTalks)('what Write and Edit changed is read from what $version wrote', ({ lines }) => {
  const found = lines.flatMap((line) => editedFiles(parseFields(line) ?? {}));
  expect(found).toEqual([
    { path: '/home/ada/project/notes.md', lines: ['one'] },
    { path: '/home/ada/project/notes.md', lines: ['two'] },
  ]);
});

test('of a file that was overwritten only what is new counts', () => {
  const patch = [
    { lines: [' a', '-b', '+c'] },
    { lines: ['+d', '\\ No newline at end of file'] },
    { lines: 3 },
  ];
  const written = { type: 'update', filePath: '/p/a', content: 'a\nc\nd', structuredPatch: patch };
  expect(result(written)).toEqual([{ path: '/p/a', lines: ['c', 'd'] }]);
  expect(result({ type: 'update', filePath: '/p/a', content: 'a', structuredPatch: [] })).toEqual([]);
});

test('of a notebook the lines of its file count, each as often as it is new', () => {
  const edited = {
    notebook_path: '/p/n.ipynb',
    original_file: 'a\nx\n',
    updated_file: 'a\r\nx\r\nx\r\ny\r\n',
  };
  expect(result(edited)).toEqual([{ path: '/p/n.ipynb', lines: ['x', 'y'] }]);
  expect(result({ notebook_path: '/p/n.ipynb', updated_file: 'a' })).toEqual([
    { path: '/p/n.ipynb', lines: ['a'] },
  ]);
});

test("what the person changed before it was written is not the tool's", () => {
  expect(result({ type: 'create', filePath: '/p/a', content: 'a', userModified: true })).toEqual([
    { path: '/p/a', lines: [] },
  ]);
});

test('a result that reports no edit has none', () => {
  for (const other of [
    'Error: Exit code 7',
    undefined,
    { stdout: 'a' },
    { filePath: '/p/a' },
    { filePath: 3 },
  ]) {
    expect(result(other)).toEqual([]);
  }
  expect(result({ filePath: '/p/a', structuredPatch: [{ lines: [1, '+a'] }, 7] })).toEqual([
    { path: '/p/a', lines: ['a'] },
  ]);
});

describe('what a command changed', () => {
  const file = (filePath: string, ...lines: string[]) => ({ filePath, hunks: [{ lines }] });

  test('is the lines that it added, of each file that has some', () => {
    const diff = {
      files: [
        { ...file('/p/made.js', '+one', '+two'), created: true },
        file('/p/changed.js', ' around', '-three', '+four', '\\ No newline at end of file'),
        file('/p/deleted.js', '-all', '-of it'),
        { filePath: '/p/listed.js' },
        file('', '+nowhere'),
      ],
      moreFiles: 12,
      changedFiles: ['/p/made.js', '/p/not-told.js'],
    };
    expect(editedByCommand(diff)).toEqual([
      { path: '/p/made.js', lines: ['one', 'two'] },
      { path: '/p/changed.js', lines: ['four'] },
    ]);
  });

  test('is not a line that was there before: indented anew, or moved to another file', () => {
    const diff = {
      files: [
        file('/p/a.js', '-if (held) {', '+  if (held) {', '+  if (held) {', '-return seats;'),
        file('/p/b.js', '+return seats;', '+return  free;'),
        file('/p/c.js', '-x', '+ x'),
      ],
    };
    expect(editedByCommand(diff)).toEqual([
      { path: '/p/a.js', lines: ['', '  if (held) {'] },
      { path: '/p/b.js', lines: ['', 'return  free;'] },
    ]);
  });

  test.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { files: 'all' },
    { files: [null, 7, { hunks: [{ lines: 'x' }, null] }] },
  ])('is nothing in %j', (odd) => {
    expect(editedByCommand(odd)).toEqual([]);
  });
});
