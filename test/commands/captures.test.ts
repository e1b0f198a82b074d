import { describe, expect, test } from 'vitest';
import type { Capture, CaptureHead } from '../../src/capture/record/capture.ts';
import type { Store } from '../../src/capture/store/store.ts';
import { defuse } from '../../src/core/client/defuse.ts';
import { keepCapture, makeCapture, pushCommits, pushed, storeOf } from '../support/captures.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { ask, conversation, done, refused, sample } from '../support/verbs.ts';

const ben = 'b'.repeat(12);
const session = '019abc12-3456-7def-8901-234567890abc';

interface Kept {
  readonly project: TestProject;
  readonly store: Store;
}

async function keep(captures: readonly Capture[], files: Record<string, string> = {}): Promise<Kept> {
  const project = makeProject(files);
  const store = storeOf(project.root);
  for (const capture of captures) await keepCapture(store, capture);
  return { project, store };
}

const at = (day: number): number => Date.UTC(2026, 10, day, 10);
const some: readonly Partial<CaptureHead>[] = [
  { id: '1111111111', commit: '1'.repeat(40), at: at(1), session, tasks: ['T-1'], bytes: 900 },
  { id: '2222222222', commit: '', kind: 'compaction', subject: '', paths: [], at: at(2), bytes: 12_345 },
  {
    id: '3333333333',
    commit: '3'.repeat(40),
    at: at(3),
    branch: 'topic',
    tasks: ['T-1'],
    bytes: 2_345_678,
    paths: ['src/a.ts'],
    author: 'Ben <ben@example.com>',
    replaces: '1111111111',
  },
];
const keepSome = (): Promise<Kept> =>
  keep(some.map(makeCapture), {
    '.sessions/active/fix-sweep-bug-890abc.md': sample(),
  });

async function listed(project: TestProject, ...argv: readonly string[]): Promise<string[]> {
  const answer = await ask(project, ['captures', 'list', ...argv]);
  return answer.captures.map(({ id }: { id: string }) => id[0]);
}

describe('captures list', () => {
  test('shows the last taken first, with what became of their session', async () => {
    const { project } = await keepSome();
    const lines = (await done(project, ['captures'])).trimEnd().split('\n');
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ['ID', 'COMMIT', 'SUBJECT', 'AUTHOR', 'BRANCH', 'MESSAGES', 'SIZE', 'STATUS', 'CAPTURED'],
      expect.arrayContaining(['3333333333', '3333333', 'Ben <ben@example.com>', 'topic', '2.3 MB', 'open']),
      expect.arrayContaining(['2222222222', '(compaction)', '-', '12 kB', 'open']),
      expect.arrayContaining(['1111111111', '900 B', 'replaced by 3333333333', '2026-11-01T10:00:00Z']),
    ]);
    project.write('.sessions/active/fix-sweep-bug-890abc.md', sample({ status: 'completed' }));
    expect((await ask(project, ['captures'])).captures.at(-1)).toMatchObject({
      status: 'complete',
      session_name: 'fix-sweep-bug',
      replaced_by: '3333333333',
      at: '2026-11-01T10:00:00Z',
      own: true,
    });
  });

  test.each([
    ['--commit 1111', '1'],
    ['--branch topic', '3'],
    ['--task T-1', '31'],
    ['--session fix-sweep', '1'],
    [`--session ${session}`, '1'],
    ['--session nobody', ''],
    ['--author ben@', '3'],
    ['--since 2026-11-02T10:00', '32'],
    ['--until 2026-11-02T10:00', '21'],
    ['--path src', '3'],
    ['--path sweep.ts', '1'],
    ['-n 1', '3'],
    ['--limit 1 --offset 1', '2'],
    ['--offset 9', ''],
    ['--order bytes', '123'],
    ['--order bytes --desc', '321'],
    ['--branch main --task T-1', '1'],
  ])('%s', async (flags, expected) => {
    const { project } = await keepSome();
    expect((await listed(project, ...flags.split(' '))).join('')).toBe(expected);
  });

  test('says how many more there are, and that there are none', async () => {
    const { project } = await keepSome();
    expect(await done(project, ['captures', '-n', '1'])).toContain('… 2 more captures: --limit 3');
    expect(await done(project, ['captures', '--branch', 'x'])).toBe('No such captures among the 3 here\n');
    expect(await done(makeProject(), ['captures'])).toBe('No captures in this repository\n');
    expect(await done(makeProject({}, { git: false }), ['captures'])).toBe(
      'No captures in this repository\n',
    );
  });

  test.each([
    ['captures nonsense', 'Unknown word "nonsense"'],
    ['captures shwo', 'Did you mean: session-journal captures show'],
    ['captures list abcd', 'session-journal captures show abcd'],
    ['captures --raw', '--raw means nothing to captures list'],
    ['captures show abcd --branch x', '--branch means nothing to captures show'],
    ['captures show abcd --session x', '--session means nothing to captures show'],
    ['captures --desc', '--desc needs --order'],
    ['captures --order size', 'It takes one of: at, author'],
    ['captures --commit xyz', 'Invalid --commit "xyz"'],
    ['captures --path ..', '".." is outside this repository'],
    ['captures --limit 0', 'Invalid --limit'],
    ['captures show', 'Show which capture?'],
    ['captures show a b', 'Show which capture?'],
  ])('%s is refused', async (line, message) => {
    const { project } = await keepSome();
    expect(await refused(project, line.split(' '), { code: 2 })).toContain(message);
  });
});

describe('captures show', () => {
  test('shows the conversation of a capture, by its id, its commit and its task', async () => {
    const { project } = await keepSome();
    const shown = await done(project, ['captures', 'show', '3333']);
    expect(shown).toBe(`📋 Capture 3333333333 of commit 3333333: Fix the sweep
   Ben <ben@example.com>, on topic, 2026-11-03T10:00:00Z
   Conversation 11111111, task T-1, open
   Changed: src/a.ts

[1] Person
    Why is it flaky?
`);
    const ofTask = await done(project, ['captures', 'show', 'T-1']);
    expect(ofTask.match(/Capture \d{10}/g)).toEqual(['Capture 1111111111', 'Capture 3333333333']);
    expect(await done(project, ['captures', 'show', '1111111'])).toContain('Replaced by 3333333333');
    expect(await done(project, ['captures', 'show', '2222'])).toContain('taken at a compaction\n');
  });

  test('has everything in its JSON, and with --raw the messages as they are kept', async () => {
    const { project } = await keepSome();
    const message = { role: 'user', text: 'Why is it flaky?', time: 0, uuid: 'u1', turn: 1 };
    const { captures } = await ask(project, ['captures', 'show', '3333']);
    expect(captures).toMatchObject([
      { id: '3333333333', messages: 1, transcript: [message], edits: [{ path: 'sweep.ts' }] },
    ]);
    expect(await done(project, ['captures', 'show', '3333', '--raw'])).toBe(`${JSON.stringify(message)}\n`);
  });

  test('shows no secret that whoever took the capture did not know', async () => {
    const { project, store } = await keep([]);
    const key = `AKIA${'2E4HXQ7RZ3TNWB5K'}`;
    const call = { tool: 'Bash', target: key, input: key, exit: key, printed: key };
    const message = { role: 'assistant' as const, text: key, time: 0, uuid: 'u', turn: 1, calls: [call] };
    pushCommits(store, [pushed({ ...makeCapture(), messages: [message] }, ben)]);
    for (const argv of [[], ['--json']]) {
      const out = await done(project, ['captures', 'show', '0123', ...argv]);
      expect(out).not.toContain(key);
      expect(out).toContain('[redacted:');
    }
    expect(await done(project, ['captures', 'show', '0123', '--raw'])).toContain(key);
  });

  test('says that there is no such capture, or none at all', async () => {
    const { project } = await keepSome();
    expect(await refused(project, ['captures', 'show', 'dddd'])).toContain('No capture has the id');
    expect(await refused(makeProject(), ['captures', 'show', 'dddd'])).toContain('captures backfill');
  });

  test('says how to fetch messages that are not in this clone', async () => {
    const { project, store } = await keep([]);
    const head = pushed(makeCapture({ redacted: 2 }), ben);
    pushCommits(store, [{ ...head, files: {} }]);
    const shown = await done(project, ['captures', 'show', '0123']);
    expect(shown).toContain('The messages are not in this clone. To get them: session-journal captures sync');
    expect(shown).toContain('🔒 2 secrets were removed');
    expect(await refused(project, ['captures', 'show', '0123', '--raw'])).toContain('captures sync');
    const { captures } = await ask(project, ['captures', 'show', '0123']);
    expect(captures).toMatchObject([{ transcript: null, edits: null }]);
  });
});

test('guarantee: what others pushed is data, whoever reads it', async () => {
  const { project, store } = await keep([]);
  const commits = hostileTexts.map(({ text }, index) => {
    const id = `${index}`.padStart(10, '0');
    const capture = makeCapture({
      id,
      subject: text,
      author: text,
      branch: text,
      paths: [text],
      tasks: ['all'],
    });
    const message = { role: 'user' as const, text, time: 0, uuid: text, turn: 1 };
    return pushed({ ...capture, messages: [message] }, ben);
  });
  pushCommits(store, commits);
  const options = { env: conversation() };
  for (const argv of [
    ['-n', '200'],
    ['show', 'all'],
    ['show', 'all', '--raw'],
  ]) {
    const out = (await done(project, ['captures', ...argv], options)).trimEnd();
    expect(out.startsWith('[session-journal reply: ')).toBe(true);
    expect(out.endsWith('\n[end of session-journal reply]')).toBe(true);
    const inside = out.split('\n').slice(1, -1).join('\n');
    expect(defuse(inside)).toBe(inside);
  }
  const { captures } = await ask(project, ['captures'], options);
  expect(captures[0]).toMatchObject({ own: false, writer: ben, untrusted: true });
  expect(await done(project, ['captures', 'show', '0000000001'])).toContain(`pushed by ${ben}, says `);
});

test('captures pack makes the store smaller, and loses nothing', async () => {
  const { project, store } = await keepSome();
  const before = await ask(project, ['captures']);
  const packed = await ask(project, ['captures', 'pack']);
  expect(packed.after).toBeLessThan(packed.before);
  expect(await ask(project, ['captures'])).toEqual(before);
  expect(project.git('--git-dir', store.folder, 'count-objects')).toBe('0 objects, 0 kilobytes');
  expect(await done(project, ['captures', 'pack'])).toMatch(
    /^✅ Packed the captures: \d+ k?B before, \d+ k?B now\n$/,
  );
  expect(await done(makeProject(), ['captures', 'pack'])).toBe('No captures in this repository\n');
  expect(await refused(project, ['captures', 'pack', 'all'], { code: 2 })).toContain('takes nothing else');
});
