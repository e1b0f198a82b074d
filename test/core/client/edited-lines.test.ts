import { expect, test } from 'vitest';
import { editedFiles } from '../../../src/core/client/edited-lines.ts';
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
