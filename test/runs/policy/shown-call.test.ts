import { expect, test } from 'vitest';
import { changedLines, type ShownCall, shownCall } from '../../../src/runs/policy/shown-call.ts';

function shown(tool: string, input: object, more: Partial<ShownCall> = {}): string[] {
  return shownCall({ tool, input: { ...input }, place: '/p/a', before: undefined, ...more });
}

test('a command is shown whole, with all that its input says besides', () => {
  const input = { command: 'make a\nmake b', description: 'Build', timeout: 5, run_in_background: true };
  expect(shown('Bash', input)).toEqual([
    'In /p/a',
    '$ make a',
    '$ make b',
    'timeout: 5',
    'run_in_background: true',
  ]);
  expect(shown('Bash', { command: '', description: { a: 1 } })).toEqual([
    'In /p/a',
    'command: ""',
    'description: {',
    '  "a": 1',
    '}',
  ]);
  expect(shown('Bash', { command: 'x', description: 7 })).toContain('description: 7');
});

test('what cannot be seen is written out', () => {
  const hidden = 'ls\u202e\u200b\u001b[2K\rrm -rf x\u{e0041}';
  expect(shown('Bash', { command: hidden })[1]).toBe(
    '$ ls\\u{202e}\\u{200b}\\u{1b}[2K\\u{d}rm -rf x\\u{e0041}',
  );
  expect(shown('Bash', { command: 'x' }, { place: '/p/\u202ea' })[0]).toBe('In /p/\\u{202e}a');
});

test('an edit is shown as a diff, with the real path of its file', () => {
  const input = { file_path: '/p/link', old_string: 'a\nb\nc', new_string: 'a\nx\nc', replace_all: true };
  expect(shown('Edit', input)).toEqual([
    'File /p/a',
    'named /p/link, a link or another way to it',
    '  (1 equal line)',
    '- b',
    '+ x',
    '  (1 equal line)',
    'replace_all: true',
  ]);
  expect(shown('Edit', { file_path: '/p/a', old_string: 'a', new_string: 7 })).toEqual([
    'File /p/a',
    'file_path: "/p/a"',
    'old_string: "a"',
    'new_string: 7',
  ]);
});

test('a file that is written is shown against what it has', () => {
  const input = { file_path: '/p/a', content: 'one\ntwo' };
  expect(shown('Write', input)).toEqual(['File /p/a', '+ one', '+ two', '\\ No line feed at the end']);
  expect(shown('Write', input, { before: 'one\nold' })).toEqual([
    'File /p/a',
    '  (1 equal line)',
    '- old',
    '+ two',
    '\\ No line feed at the end',
  ]);
  expect(shown('Write', { file_path: '/p/a' })).toEqual(['File /p/a', 'file_path: "/p/a"']);
});

test.each([
  ['', 'one\n', ['+ one']],
  ['', '\n', ['+ ']],
  ['', 'one\n\n', ['+ one', '+ ']],
  ['one', 'one\n', ['  (1 equal line)', '\\ A line feed is added at the end']],
  ['one\n', 'one', ['  (1 equal line)', '\\ No line feed at the end']],
  ['one\n', '', ['- one']],
  ['one\ntwo', 'two\n', ['- one', '  (1 equal line)', '\\ A line feed is added at the end']],
])('a file with %j that gets %j is shown as %j', (before, content, lines) => {
  expect(shown('Write', { file_path: '/p/a', content }, { before })).toEqual(['File /p/a', ...lines]);
});

test('several edits, and a notebook’s', () => {
  const edits = [
    { old_string: 'a', new_string: 'b' },
    { old_string: 'c', new_string: 'd', replace_all: true },
  ];
  expect(shown('MultiEdit', { file_path: '/p/a', edits })).toEqual([
    'File /p/a',
    'Edit 1',
    '- a',
    '+ b',
    'Edit 2 {"replace_all":true}',
    '- c',
    '+ d',
  ]);
  expect(shown('MultiEdit', { edits: [] })).toEqual(['File /p/a', 'edits: []']);
  for (const edits of [['x'], [null]]) expect(shown('MultiEdit', { edits }).join()).toContain('edits: [');
  expect(shown('MultiEdit', {})).toEqual(['File /p/a']);
  expect(shown('NotebookEdit', { notebook_path: '/p/a', new_source: 'x', cell_id: '1' })).toEqual([
    'File /p/a',
    '+ x',
    'cell_id: "1"',
  ]);
  expect(shown('NotebookEdit', { notebook_path: '/p/a' })).toEqual(['File /p/a', 'notebook_path: "/p/a"']);
});

test('a question of Claude’s with its options', () => {
  const options = [{ label: 'Red', description: 'warm' }, { label: 'Blue' }];
  const questions = [{ question: 'Which?', options, multiSelect: true }];
  expect(shown('AskUserQuestion', { questions }, { place: '' })).toEqual([
    'Which? (several may be chosen)',
    '  1 Red: warm',
    '  2 Blue',
  ]);
  const single = [{ question: 'Which?', options, multiSelect: false }];
  expect(shown('AskUserQuestion', { questions: single }, { place: '' })[0]).toBe('Which?');
});

test('equal texts, and empty ones', () => {
  expect(changedLines('a\nb', 'a\nb')).toEqual(['  (2 equal lines)']);
  expect(changedLines('', '')).toEqual([]);
  expect(changedLines('a\na', 'a')).toEqual(['  (1 equal line)', '- a']);
});
