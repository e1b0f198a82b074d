import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/commands/reply/command.ts';
import { runScreened } from '../../../src/commands/reply/redact.ts';
import { chance } from '../../fixtures/secrets.ts';
import { holders } from '../../support/holders.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { ask, conversation, done, sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const github = `gh${'p'}_${chance(36)}`;
const pypi = `py${'pi'}-AgEIcHlwaS5vcmc${chance(60, undefined, 2)}`;
const key = [`${'-'.repeat(5)}BEGIN ${'PRIVATE'} KEY${'-'.repeat(5)}`, chance(64), chance(64, undefined, 3)];

describe('what a command writes is screened first:', () => {
  test('the reply says what was redacted, where, and how to keep it', async () => {
    const project = makeProject({ [file]: sample() });
    const out = await done(project, ['log', '--decision', 'Use the bot', '--rationale', `it has ${github}`]);
    expect(out).toContain(
      '\n   🔒 Redacted github-token in --rationale: to keep it, add --keep-secret, or list the word under not_secrets in ~/.config/session-journal/config.json\n',
    );
    expect(project.read(file)).toContain('it has [redacted:github-token]');
    expect(holders(project, github)).toEqual([]);
  });

  test('--json tells the same as data, without the secret', async () => {
    const project = makeProject({ [file]: sample() });
    const answer = await ask(project, ['log', `Works with ${github}`, '--tried', pypi, '--next', 'go on']);
    expect(answer.redacted).toEqual([
      { kind: 'pypi-token', place: '--tried', hint: 'pypi…' },
      { kind: 'github-token', place: 'the text', hint: `gh${'p'}_…` },
    ]);
    expect(JSON.stringify(answer)).not.toContain(github);
    expect(await ask(project, ['log', 'Nothing secret here'])).not.toHaveProperty('redacted');
  });

  test.each([
    ['init', '--goal', '--name', '--step', '--key-context', '--key-file', '--task'],
    ['checkpoint', '--note', '--tldr', '--key-context'],
    ['pause', '--note'],
    ['close', '--summary', '--reason'],
    ['set', '--goal', '--name', '--task'],
    ...['--progress', '--step', '--decision', '--discovery', '--tried', '--blocker', '--next'].map((flag) => [
      'log',
      flag,
    ]),
    ...['--file', '--key-context', '--tldr'].map((flag) => ['log', flag]),
  ])('%s %s', async (verb, ...flags) => {
    const project = makeProject(verb === 'init' ? {} : { [file]: sample() });
    const how = verb === 'close' ? ['--abandon'] : [];
    const out = await done(project, [verb, ...how, ...flags.flatMap((flag) => [flag, `a ${github} z`])]);
    for (const flag of flags) expect(out).toContain(`github-token in ${flag}`);
    expect(holders(project, github)).toEqual([]);
    const kept = Object.values(project.tree()).join('\n');
    expect(kept).toMatch(/\[redacted:github-token\]|redacted-github-token/);
  });

  test('standard input, with the key that the secret stands under', async () => {
    const project = makeProject({ [file]: sample() });
    const input = `decision: Rotate\nrationale: it read\n  ${key.join('\n  ')}\nnext: tell ${github}\n`;
    const answer = await ask(project, ['log', '--stdin'], { input });
    expect(answer.redacted).toMatchObject([
      { kind: 'private-key', place: '--rationale' },
      { kind: 'github-token', place: '--next' },
    ]);
    expect(project.read(file)).toContain('[redacted:private-key]');
    for (const secret of [github, ...key.slice(1)]) expect(holders(project, secret)).toEqual([]);
  });

  test('slash commands, bare ones too, and nothing of the prompt is kept', async () => {
    const project = makeProject({ [file]: sample() });
    const send = async (name: string, fields: object): Promise<string> => {
      const event = {
        session_id: 'conv-1',
        cwd: project.root,
        transcript_path: '',
        hook_event_name: name,
        ...fields,
      };
      const ran = await project.runWith({ program: 'hook', input: JSON.stringify(event) });
      expect(ran.stdout).not.toContain(github);
      return ran.stdout;
    };
    const typed = {
      prompt: `/session:log Uses ${github}`,
      command_name: 'session:log',
      command_args: `Uses ${github}`,
    };
    expect(await send('UserPromptExpansion', typed)).toContain('Redacted github-token');
    expect(await send('UserPromptSubmit', { prompt: `/session-log --next ${github}` })).toContain(
      'Redacted github-token',
    );
    await send('UserPromptSubmit', { prompt: `continue, with ${github}` });
    await send('PostToolUse', { tool_name: 'Bash', tool_input: { command: github }, tool_response: {} });
    expect(project.read(file).match(/\[redacted:github-token\]/g)).toHaveLength(2);
    expect(holders(project, github)).toEqual([]);
  });

  test('a secret that invisible characters or colours cut into pieces', async () => {
    const project = makeProject({ [file]: sample() });
    const cut = (mark: string): string =>
      `${github.slice(0, 2)}${mark}${github.slice(2, 9)}${mark}${github.slice(9)}`;
    for (const mark of ['\u200b', '\u001b[31m', '\u2060', '\u00ad', '\u202a', '\u{e0041}']) {
      const answer = await ask(project, ['log', `Works with ${cut(mark)}`, '--next', `Try it ${cut(mark)}`]);
      expect(answer.redacted, JSON.stringify(mark)).toMatchObject([
        { place: '--next' },
        { place: 'the text' },
      ]);
      const input = `next: go on\ndiscovery: found ${cut(mark)}\n`;
      expect((await ask(project, ['log', '--stdin'], { input })).redacted).toMatchObject([
        { place: '--discovery' },
      ]);
    }
    expect(project.read(file).replace(/[^\w[\]:\n -]/g, '')).not.toContain(github.slice(4));
  });

  test('a password whose name is another word of the call', async () => {
    const project = makeProject({ [file]: sample() });
    await done(project, ['log', 'DB_PASSWORD:', 'tR7vLq92xWz', 'works']);
    expect(holders(project, 'tR7vLq92xWz')).toEqual([]);
  });

  test('what a person answers at a terminal', async () => {
    const run: Command['run'] = async (_, { terminal }) => ({
      text: (await terminal?.ask?.('Goal? ')) ?? '',
      data: {},
    });
    const spec = { verb: 'init', bare: undefined, flags: [] };
    const context = {
      cwd: '',
      now: () => new Date(0),
      newId: () => '',
      env: {},
      templates: '',
      terminal: { columns: 80, color: false, ask: async () => `with ${github}` },
    };
    const call = { given: [], bare: [] };
    const reply = await runScreened({ spec, summary: '', run }, call, { context, projects: [] });
    expect(reply.text).toMatch(
      /^with \[redacted:github-token\]\n {3}🔒 Redacted github-token in an answer: /,
    );
  });

  test('the same text of the same prompt still counts once, and undo brings no secret back', async () => {
    const project = makeProject({ [file]: sample() });
    const env = { env: conversation() };
    await done(project, ['log', `Works with ${github}`], env);
    await done(project, ['undo'], env);
    expect(holders(project, github)).toEqual([]);
  });
});

describe('what is no secret, or is to be kept, is written as it is:', () => {
  test('--keep-secret', async () => {
    const project = makeProject({ [file]: sample() });
    expect(await done(project, ['log', `Works with ${github}`, '--keep-secret'])).not.toContain('Redacted');
    expect(project.read(file)).toContain(github);
  });

  test('words that the person listed, and none that the project lists', async () => {
    const project = makeProject({
      [file]: sample(),
      '.sessions/config.json': JSON.stringify({ not_secrets: [github] }),
      '../home/.config/session-journal/config.json': JSON.stringify({ not_secrets: [pypi] }),
    });
    expect(await done(project, ['log', `${github} and ${pypi}`])).toContain('Redacted github-token');
    expect(project.read(file)).toContain(pypi);
    expect(project.read(file)).not.toContain(github);
    expect((await project.run('doctor')).stdout).toContain('Ignored "not_secrets"');
  });

  test('hashes, ids and paths; what is only looked for; the folder to work in', async () => {
    const folder = `src/gl${'pat'}-${chance(20)}`;
    const project = makeProject({ [file]: sample(), [`${folder}/a.txt`]: '' });
    const plain = `${chance(40, '0123456789abcdef')} 019abc12-3456-7def-8901-234567890abc src/core/secrets/find.ts:12`;
    expect(await done(project, ['-C', folder, 'log', plain])).not.toContain('Redacted');
    expect(project.read(file)).toContain(plain);
    expect(await done(project, ['search', github])).not.toContain('Redacted');
  });
});

describe('what was written before is found:', () => {
  const doctor = async (project: TestProject): Promise<unknown[]> =>
    (await ask(project, ['doctor'], { code: 1 })).findings.filter(
      ({ kind }: { kind: string }) => kind === 'secret',
    );

  test('doctor names file, line and kind of a secret in a file that git tracks, never the secret', async () => {
    const entry = '.sessions/journal/abc123/entries/2025-01-15T10-00-00Z-checkpoint.md';
    const project = makeProject(
      { [file]: sample(), [entry]: `# Checkpoint\n\n${github} ${pypi} ${github}\n` },
      { commit: true },
    );
    project.write('.sessions/active/untracked.md', github);
    const findings = await doctor(project);
    expect(findings).toMatchObject([
      {
        file: entry,
        line: 3,
        fixable: false,
        message: 'Git tracks something that looks like a secret: github-token',
      },
      { file: entry, line: 3, message: 'Git tracks something that looks like a secret: pypi-token' },
    ]);
    expect(JSON.stringify(findings)).not.toContain(github.slice(4));
  });

  test('a summary of a compaction is kept without its secrets', async () => {
    const project = makeProject({ [file]: sample() });
    const transcript_path = project.path('../transcript.jsonl');
    const event = { session_id: 'conv-1', cwd: project.root, transcript_path };
    const tell = (more: object) =>
      project.runWith({ program: 'hook', input: JSON.stringify({ ...event, ...more }) });
    await done(project, ['resume', 'abc123'], { env: conversation() });
    await tell({ hook_event_name: 'PreCompact', trigger: 'manual' });
    const message = { role: 'user', content: `We used ${github}.` };
    const lines = [
      { type: 'system', subtype: 'compact_boundary' },
      { type: 'user', isCompactSummary: true, message },
    ];
    writeFileSync(transcript_path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await tell({ hook_event_name: 'UserPromptSubmit', prompt: 'hello' });
    rmSync(transcript_path);
    expect(holders(project, github)).toEqual([]);
    const kept = Object.entries(project.tree()).filter(([path]) => /\/summaries\/.*\.md$/.test(path));
    expect(kept.map(([, text]) => text)).toEqual(['We used [redacted:github-token].']);
  });
});
