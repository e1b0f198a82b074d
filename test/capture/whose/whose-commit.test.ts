import { expect, test } from 'vitest';
import { readCallWindows } from '../../../src/capture/whose/call-windows.ts';
import { mayCommit } from '../../../src/capture/whose/may-commit.ts';
import { type WhoseOptions, whoseCommit } from '../../../src/capture/whose/whose-commit.ts';

const second = 1_796_000_000;
const sha = 'ab12'.repeat(10);
const made = { commit: sha, before: '', at: second, subject: 'Fix the sweep', isAmend: false };
const window = (conversation: string, command: string, more: object = {}) => ({
  conversation,
  id: 't',
  command,
  start: second * 1000 - 5000,
  end: second * 1000 + 1000,
  cwd: '/p/src',
  branch: 'main',
  reported: [],
  ...more,
});
const options = (...windows: ReturnType<typeof window>[]): WhoseOptions => ({
  windows,
  isInside: (directory) => directory.startsWith('/p'),
  names: ['proj'],
  openUntil: () => second * 1000 + 10,
});
const whose = (...windows: ReturnType<typeof window>[]): string | undefined =>
  whoseCommit(made, options(...windows))?.conversation;

test('a commit belongs to the only conversation that ran a command when it was made', () => {
  expect(whose(window('a', './release.sh'))).toBe('a');
  expect(whose(window('a', 'git ci'), window('a', 'git status'))).toBe('a');
  expect(whose(window('a', 'git ci', { end: second * 1000 - 1 }))).toBeUndefined();
  expect(whose(window('a', 'git ci', { start: second * 1000 + 1000 }))).toBeUndefined();
  expect(whose(window('a', 'git ci', { end: undefined }))).toBe('a');
});

test("a person's own commit while conversations work is nobody's", () => {
  expect(whose(window('a', 'npm test'), window('b', 'sleep 30 && ls'))).toBeUndefined();
  expect(whose()).toBeUndefined();
});

test("a person's commit in the second in which a call ends is not taken for the call's", () => {
  const end = second * 1000 + 300;
  expect(whose(window('a', "git commit -m 'Another'", { end }))).toBeUndefined();
  expect(whose(window('a', "git commit -m 'Another'", { end: undefined }))).toBeUndefined();
  expect(whose(window('a', "git commit -m 'Fix the sweep'", { end }))).toBe('a');
  expect(whose(window('a', 'git commit -m "$subject"', { end }))).toBe('a');
  expect(whose(window('a', './x; git ci', { end }))).toBe('a');
  expect(whose(window('a', "./x; git commit -m 'Another'"))).toBe('a');
  const call = window('a', "git commit -m 'Another'", { end });
  expect(whoseCommit({ ...made, subject: '' }, options(call))?.conversation).toBe('a');
});

test("a person's commit in the second in which a script ends is nobody's, and the script's own is known by its time", () => {
  const end = second * 1000 + 300;
  const script = window('a', './release.sh', { end });
  expect(whose(script)).toBeUndefined();
  const at = (writtenAt: number, ...calls: ReturnType<typeof window>[]) =>
    whoseCommit({ ...made, writtenAt }, options(...calls))?.conversation;
  expect(at(end - 1, script)).toBe('a');
  expect(at(end + 1, script)).toBeUndefined();
  expect(at(end + 1, window('a', 'git ci', { end }))).toBeUndefined();
  expect(at(end - 1, window('a', 'git ci', { start: end }))).toBeUndefined();
});

test('of two conversations, only the one that committed is named, or none', () => {
  expect(whose(window('a', './build'), window('b', './deploy'))).toBeUndefined();
  expect(whose(window('a', './build'), window('b', "git commit -qm 'Fix the sweep'"))).toBe('b');
  expect(whose(window('a', "echo 'Fix the sweep'"), window('b', "git commit -qm 'Fix the sweep'"))).toBe('b');
  expect(whose(window('a', 'git ci'), window('b', 'git ci', { reported: ['ab12ab1'] }))).toBe('b');
  const both = { reported: ['ab12ab1'] };
  expect(whose(window('a', 'git ci', both), window('b', 'git ci', both))).toBeUndefined();
});

test('a conversation elsewhere counts only if its command names the repository', () => {
  expect(whose(window('a', 'git ci', { cwd: '/other' }))).toBeUndefined();
  for (const command of [
    'git -C ../proj ci',
    'cd proj; git ci',
    `sh -c 'cd "/p/proj"; ./x'`,
    'x=proj; cd "$x"; ./x',
  ]) {
    expect(whose(window('a', command, { cwd: '/other' }))).toBe('a');
  }
  for (const command of ['./project-tool', 'cd proj2; git ci', 'git -C myproj ci']) {
    expect(whose(window('a', command, { cwd: '/other' }))).toBeUndefined();
  }
  expect(whose(window('a', 'git ci'), window('b', './x', { cwd: '/other' }))).toBe('a');
  expect(whose(window('a', './x', { cwd: '/other', reported: ['ab12ab12ab'] }))).toBe('a');
});

test('a hash that was only printed is not believed at another time', () => {
  expect(whose(window('a', 'echo', { end: second * 1000 - 9, reported: ['ab12ab1'] }))).toBeUndefined();
});

test.each([
  'git ci',
  './release.sh',
  'npm run release',
  'npm version patch',
  'make',
  'npm run whatever',
  'timeout 10 ./x',
  "find . -name x -exec ./y {} ';'",
  'echo $(./x)',
  'FOO=1 ./x',
  'cd a && ./x',
  'cargo release',
  'if true; then ./x; fi',
])('%s may make a commit', (line) => expect(mayCommit(line)).toBe(true));

test.each([
  '',
  'npm test -- --watch',
  'FOO=1 npm run test:unit',
  'cd a && ls | head -3 > b; sleep 3',
  'for f in *.ts; do cat "$f"; done',
  'timeout 60 npx vitest run test/a.test.ts',
  'make check',
  'cargo build --offline',
  'if ! grep -q a b; then echo c; fi',
])('%s makes none', (line) => expect(mayCommit(line)).toBe(false));

test('calls are read with their times, and what they say they committed', () => {
  const at = (seconds: number) => ({
    timestamp: new Date((second + seconds) * 1000).toISOString(),
    cwd: '/p',
    gitBranch: 'main',
  });
  const called = ([id, name]: [string, string], input: unknown, more: object) =>
    JSON.stringify({
      type: 'assistant',
      message: { content: [{ type: 'tool_use', id, name, input }] },
      ...more,
    });
  const ended = (id: string, content: unknown, more: object) =>
    JSON.stringify({
      type: 'user',
      message: { content: [{ type: 'tool_result', tool_use_id: id, content }] },
      ...more,
    });
  const report =
    '<task-notification><task-id>b</task-id><tool-use-id>t2</tool-use-id><status>completed</status>';
  const windows = readCallWindows('c', [
    called(['t1', 'Bash'], { command: 'git commit' }, at(0)),
    ended('t1', 'x\n[main (root-commit) abcdef1] Start\n [side 1234567] More\n', at(2)),
    called(['t2', 'Bash'], { command: './slow' }, { ...at(3), gitBranch: 'HEAD' }),
    ended('t2', 'running', { ...at(4), toolUseResult: { backgroundTaskId: 'b' } }),
    JSON.stringify({ type: 'user', message: { content: report }, ...at(9) }),
    called(['t3', 'mcp__git__commit'], { message: 'hi' }, at(10)),
    called(['t4', 'Read'], { file_path: 'a' }, at(10)),
    called(['t5', 'Bash'], { command: 'ls' }, {}),
    called(['t6', 'mcp__git__push'], undefined, { timestamp: at(11).timestamp }),
    ended('t9', 'unknown', at(2)),
    'tool_use, but no JSON',
    '{"type":"summary"}',
  ]);
  const ms = (seconds: number) => (second + seconds) * 1000;
  expect(windows).toEqual([
    {
      conversation: 'c',
      id: 't1',
      command: 'git commit',
      start: ms(0),
      end: ms(2),
      cwd: '/p',
      branch: 'main',
      reported: ['abcdef1', '1234567'],
    },
    {
      conversation: 'c',
      id: 't2',
      command: './slow',
      start: ms(3),
      end: ms(9),
      cwd: '/p',
      branch: '',
      reported: [],
    },
    {
      conversation: 'c',
      id: 't3',
      command: '{"message":"hi"}',
      start: ms(10),
      end: undefined,
      cwd: '/p',
      branch: 'main',
      reported: [],
    },
    {
      conversation: 'c',
      id: 't6',
      command: '{}',
      start: ms(11),
      end: undefined,
      cwd: '',
      branch: '',
      reported: [],
    },
  ]);
});
