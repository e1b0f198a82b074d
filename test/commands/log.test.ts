import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TestProject } from '../support/make-project.ts';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, refused, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';

describe('log', () => {
  test('bare text is a note under Completed, with where it went and the figures', async () => {
    const project = makeProject({ [file]: sample() });
    const out = await done(project, ['log', 'Found', 'the', 'cause']);
    expect(out).toBe(
      `📝 Logged to fix-sweep-bug\n   Note: Found the cause (${file}:26)\n   Steps: 1/2 · Current: 2. Implement fix\n`,
    );
    expect(project.read(file).split('\n')[25]).toMatch(/^- Found the cause \(\d{4}-\d\d-\d\dT\d\d:\d\dZ\)$/);
  });

  test('changes its section, updated_at and derived lines, and no other byte', async () => {
    const odd = sample({ head: 'team:   blue   # ours\nlinks: [ a,b ]' }).replace('(none yet)', '(none yet)');
    const project = makeProject({ [file]: odd });
    await done(project, ['log', '--discovery', 'Lock order']);
    const lines = project.read(file).split('\n');
    const changed = odd.split('\n').filter((line) => !lines.includes(line));
    expect(changed).toEqual(['updated_at: 2025-01-15T14:30:00Z']);
  });

  test('is all or nothing (case 33)', async () => {
    const project = makeProject({ [file]: sample() });
    const stderr = await refused(project, ['log', '--progress', 'a', '--next', 'b', '--done', 'nowhere']);
    expect(stderr).toContain('No step matches "nowhere"');
    await done(project, ['log', '--progress', 'a', '--next', 'b', '--file', 'c']);
    expect(project.read(file)).toMatch(/- a \([\s\S]*## Next Steps\n1\. b\n[\s\S]*- `c`\n/);
  });

  test('--done on the current step moves it and advances the marker; progress.md agrees (case 25)', async () => {
    const project = makeProject({
      [file]: sample().replace('### Remaining\n', '### Remaining\n- [ ] Add test\n'),
    });
    const answer = await ask(project, ['log', '--done', 'implement FIX']);
    expect(answer).toMatchObject({ progress: { done: 2, total: 3 }, current: 'Add test' });
    expect(project.read(file)).toMatch(/- \[x\] Implement fix \(\d[^)]*Z\)\n/);
    expect(project.read(file)).toContain('**Current**: Add test\n');
    expect(project.read('.sessions/journal/abc123/progress.md')).toContain(
      '**Progress**: 2/3 steps complete\n**Current**: Add test\n',
    );
    expect(await done(project, ['log', '--done', 'Implement fix'])).toContain(
      '📝 Nothing new for fix-sweep-bug\n   Step 2 is already done: Implement fix\n',
    );
  });

  test('reads key: value lines from standard input', async () => {
    const project = makeProject({ [file]: sample() });
    const input = 'decision: Use `sync.Mutex`\nrationale: simpler\n  and enough\nnext: $(id) "quotes" \\\n';
    await done(project, ['log', '--stdin'], { input });
    const { decisions, next_steps } = await ask(project, ['view']);
    expect(decisions[0]).toMatchObject({
      number: 1,
      title: 'Use `sync.Mutex`',
      rationale: 'simpler\nand enough',
    });
    expect(next_steps[0].text).toBe('$(id) "quotes" \\');
  });

  test.each([
    [['log'], 'Nothing to log'],
    [['log', '--session', 'abc123'], 'Nothing to log'],
    [['log', '--stdin'], 'Nothing to log'],
    [['log', '--stdin', '--next', 'x'], 'Cannot combine --stdin'],
    [['log', '--stdin', 'x'], 'Cannot combine --stdin'],
    [['log', '--rationale', 'x'], '--rationale needs --decision'],
    [['log', '--next', 'none yet'], 'it would read as an empty list'],
    [['log', '--progress='], '"--progress" of "log" needs a value'],
    [['log', '--decission', 'x'], 'Did you mean "--decision"?'],
  ])('%j is misuse', async (argv, message) => {
    const project = makeProject({ [file]: sample() });
    expect(await refused(project, argv, { code: 2 })).toContain(message);
    const { error } = await ask(project, argv, { code: 2 });
    expect(`${error.message} ${error.hint}`).toContain(message);
  });

  test('to a paused or closed session is refused with the resume command', async () => {
    const project = makeProject({
      [file]: sample({ status: 'paused' }),
      '.sessions/archive/old-eee555.md': sample({
        id: '019abc12-0000-7def-8901-000000eee555',
        status: 'completed',
      }),
    });
    expect(await refused(project, ['log', 'x', '--session', 'abc123'])).toContain(
      'session-journal resume abc123',
    );
    expect(await refused(project, ['log', 'x', '--session', 'eee555'])).toContain(
      'session-journal resume --reopen eee555',
    );
  });

  test('says how full the briefing is above three quarters', async () => {
    const project = makeProject({ [file]: sample(), '.sessions/config.json': '{"briefing_budget": 1000}' });
    expect(await done(project, ['log', 'short'])).not.toContain('tidy');
    expect(await done(project, ['log', '--key-context', 'x'.repeat(700)])).toMatch(
      /Briefing: \d\.\d\/1\.0 KB\. To shorten it: session-journal tidy/,
    );
  });

  test('knows the project’s own headings', async () => {
    const body = '# Session: x\n\n## Fortschritt\n- [ ] eins\n';
    const project = makeProject({
      [file]: sample({ body }),
      '.sessions/config.json': '{"section_aliases": {"## Fortschritt": "Progress"}}',
    });
    await done(project, ['view', '--progress']);
    expect((await ask(project, ['log', '--done', '1'])).progress).toEqual({ done: 1, total: 1 });
    expect((await ask(project, ['view', 'list'])).sessions[0].progress).toEqual({ done: 1, total: 1 });
    const { entry } = await ask(project, ['checkpoint']);
    expect(project.read(entry)).toContain('**Progress**: 1/1 steps complete');
  });
});

describe('the same for one prompt counts once', () => {
  function promptFile(state: string): string {
    const [name] = readdirSync(join(state, 'session-journal/conversations'));
    return join(state, 'session-journal/conversations', name ?? '', 'binding.json');
  }

  async function atPrompt(project: TestProject, env: Record<string, string>): Promise<void> {
    await done(project, ['resume'], { env });
    const path = promptFile(project.env.XDG_STATE_HOME ?? '');
    const binding = { ...JSON.parse(readFileSync(path, 'utf8')), logged: { prompt: 'p1', sums: [] } };
    writeFileSync(path, JSON.stringify(binding));
  }

  test('8 at the very same moment make one entry', async () => {
    const project = makeProject({ [file]: sample() });
    const env = conversation();
    await atPrompt(project, env);
    const all = await Promise.all(
      Array.from({ length: 8 }, () => ask(project, ['log', '--discovery', 'same'], { env })),
    );
    expect(all.filter((one) => one.repeated === true).length).toBe(7);
    expect((await ask(project, ['view'])).discoveries).toHaveLength(1);
  });

  test('the second answer says it is there already, and writes nothing', async () => {
    const project = makeProject({ [file]: sample() });
    const env = conversation();
    await atPrompt(project, env);
    await done(project, ['log', 'same'], { env });
    const before = project.tree();
    expect(await ask(project, ['log', 'same'], { env })).toMatchObject({ changed: false, repeated: true });
    expect(project.tree()).toEqual(before);
    await done(project, ['log', 'same'], { env: conversation('conv-2') });
    await done(project, ['log', 'other'], { env });
  });
});

test('20 at once make 20 entries, unique numbers and a valid file (case 46)', async () => {
  const project = makeProject({ [file]: sample() });
  const all = Array.from({ length: 20 }, (_, index) => index);
  await Promise.all(
    all.map((index) =>
      done(project, ['log', '--decision', `Choice ${index}`, '--progress', `Note ${index}.`]),
    ),
  );
  const { decisions, notes } = await ask(project, ['view']);
  expect(decisions.map((one: { number: number }) => one.number)).toEqual(all.map((index) => index + 1));
  expect(new Set(notes.map((one: { text: string }) => one.text)).size).toBe(20);
});

test.each([
  [
    'conflict markers in the body',
    sample({ body: '# x\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n' }),
    'merge conflict is unresolved (line 12)',
  ],
  ['no closing fence', '---\nid: a\nstatus: active\n', 'in ".sessions/active/fix-sweep-bug-abc123.md"'],
  ['a NUL byte', sample().replace('race', 'ra\0ce'), 'NUL byte'],
  ['an alias', sample({ head: 'a: &x 1\nb: *x' }), 'Invalid front matter'],
])('%s: no command writes, and the line or file is named (cases 35, 36)', async (_, text, message) => {
  const project = makeProject({ [file]: text });
  for (const argv of [
    ['log', 'x'],
    ['checkpoint'],
    ['pause'],
    ['close', '--complete', '--force'],
    ['set', '--name', 'a'],
    ['resume'],
  ]) {
    const stderr = await refused(project, [...argv, '--session', 'fix-sweep-bug-abc123']);
    expect(stderr).toContain(message);
    expect(stderr).toContain('fix-sweep-bug-abc123.md');
  }
});

test.each(['08', '"2"', '2 # note', 'two', '-1', '1e3', '.inf', '1'.repeat(31)])(
  'a compaction_count of %s is left alone (case 17)',
  async (count) => {
    const text = sample().replace('compaction_count: 2', `compaction_count: ${count}`);
    const project = makeProject({ [file]: text });
    await done(project, ['log', 'x']);
    await done(project, ['view']);
    await done(project, ['view', 'list']);
    await done(project, ['pause']);
    expect(project.read(file)).toContain(`compaction_count: ${count}\n`);
  },
);

test.each([
  ['git_last_commit', '0123456'],
  ['git_last_commit', '123e456'],
  ['git_last_commit', '0x1f'],
  ['git_branch', 'no'],
  ['git_branch', 'null'],
  ['git_branch', '1.0'],
  ['git_branch', '~'],
])('%s: %s is the same text after a change (case 16)', async (key, value) => {
  const text = sample().replace(/^git_branch: main$/m, `${key}: ${value}`);
  const project = makeProject({ [file]: text });
  await done(project, ['log', 'x']);
  expect((await ask(project, ['view']))[key]).toBe(value);
  expect(project.read(file)).toContain(`${key}: ${value}\n`);
});

test('the path of a file counts from the folder in which it was given (A11)', async () => {
  const project = makeProject({ [file]: sample(), 'pkg/api/a.ts': '' });
  await done(project, ['-C', 'pkg/api', 'log', '--file', 'a.ts', '--file', '../x.c']);
  await done(project, ['-C', 'pkg/api', 'init', '--goal', 'x', '--key-file', 'a.ts']);
  expect((await ask(project, ['view', 'abc123'])).files_modified).toEqual(['`pkg/api/a.ts`', '`pkg/x.c`']);
  expect((await ask(project, ['view', 'x', '--progress'])).key_files).toEqual(['`pkg/api/a.ts`']);
});

test('a plan that is given as one step becomes several, in init too (A27)', async () => {
  const project = makeProject({});
  const plan = '# Plan\n\n- [x] idea\n- [ ] design\n- [ ] build\n';
  expect(await done(project, ['init', '--goal', 'x', '--step', plan])).toContain(
    'Steps: 1/3 · Current: 2. design',
  );
  expect(await done(project, ['log', '--step', '1. ship\n2. tell'])).toContain('Step: 5. tell');
});
