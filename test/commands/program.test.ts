import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aliases, commandTable, shownVerbs } from '../../src/commands/verbs.ts';
import { displayWidth } from '../../src/core/text/columns.ts';
import { makeProject } from '../support/make-project.ts';
import { ask, done, refused, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const verbs = [...commandTable].filter(([, row]) => row.isForGit !== true).map(([verb]) => verb);

describe('help', () => {
  test.each([...verbs, 'status', 'list'])(
    'of %s has a usage, a summary, and lines of at most 80 columns',
    async (verb) => {
      const project = makeProject();
      const out = await done(project, [verb, '--help']);
      expect(out).toMatch(/^Usage: session-journal [a-z-]+ .*\n\n[A-Z][a-z]+ /);
      for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
      expect(await done(project, ['help', verb])).toBe(out);
      expect(await done(project, [verb, '-h'])).toBe(out);
    },
  );

  test('of the program shows ten commands, and with "all" every one, within 80 columns', async () => {
    const project = makeProject();
    const few = await done(project, ['--help']);
    const all = await done(project, ['help', 'all']);
    expect(few.match(/^ {2}[a-z]/gm)).toHaveLength(10);
    for (const verb of [...shownVerbs.keys(), ...aliases.keys()]) expect(all).toContain(`\n  ${verb} `);
    expect(all).toContain('merge-driver');
    for (const line of `${few}${all}`.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    expect(await done(project, ['help'])).toBe(few);
    expect(await done(project, ['-h'])).toBe(few);
    expect((await project.run()).code).toBe(2);
    expect((await project.run()).stderr).toBe(few);
  });

  test.each([
    [['--help', 'log'], 'log'],
    [['-h', 'status'], 'status'],
    [['help', 'list'], 'view'],
    [['--json', 'help', 'undo'], 'undo'],
  ])('of a verb is shown by %j', async (argv, verb) => {
    const project = makeProject();
    expect(await done(project, argv)).toBe(await done(project, [verb, '--help']));
  });

  test('of a verb names only the flags that mean something to it', async () => {
    const project = makeProject();
    for (const verb of ['doctor', 'leave']) {
      expect(await done(project, [verb, '--help'])).not.toMatch(/--session|--keep-secret/);
    }
    expect(await done(project, ['view', '--help'])).not.toContain('--keep-secret');
    expect(await done(project, ['log', '--help'])).toMatch(/-m, --progress[\s\S]*--keep-secret/);
  });

  test.each([['--version'], ['-V'], ['-v'], ['version']])('%s is the package’s', async (word) => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await done(makeProject(), [word])).toBe(`${version}\n`);
  });
});

describe('global flags', () => {
  test('may stand before the verb', async () => {
    const project = makeProject({ [file]: sample() });
    await done(project, ['--session', 'abc123', '--keep-secret', 'log', '-m', 'first']);
    await done(project, ['--session=abc123', '-C', '.', 'log', 'second']);
    expect(project.read(file)).toMatch(/- first \([\s\S]*- second \(/);
    expect(JSON.parse(await done(project, ['--json', '--session', 'abc123', 'view'])).schema).toBe(1);
  });
});

describe('misuse exits with 2, names the word and the nearest', () => {
  test.each([
    [['initt'], 'Unknown command "initt"\n  Did you mean "init"?'],
    [['frobnicate'], 'For the list of commands, see: session-journal --help'],
    [['view', '--progres'], 'Did you mean "--progress"?'],
    [['leave', 'now'], 'Unexpected "now" in "leave"'],
    [['pause', '--note'], 'Flag "--note" of "pause" needs a value'],
    [['doctor', '--session', 'zzz'], '"doctor" takes no "--session"'],
    [['--session', 'x', 'init', '--goal', 'a'], '"init" takes no "--session"'],
    [['view', '--keep-secret'], '"view" takes no "--keep-secret"'],
    [['search', '--limit', 'x', 'foo'], 'Invalid --limit "x"'],
    [['--json-please'], 'Unknown flag "--json-please"'],
    [['-C', '.'], 'No command given'],
    [['view', 'a', 'b'], 'Too many arguments for "view"'],
    [['init', '--goal', 'a', '--goal', 'b'], 'was given twice'],
  ])('%j', async (argv, message) => {
    expect(await refused(makeProject({ [file]: sample() }), argv, { code: 2 })).toContain(message);
  });

  test('with --json the refusal is JSON on standard output', async () => {
    const project = makeProject();
    for (const argv of [['initt'], ['--json'], ['view', '--nope'], ['close']]) {
      const ran = await project.run(...argv, ...(argv.includes('--json') ? [] : ['--json']));
      expect(ran).toMatchObject({ code: 2, stderr: '' });
      expect(JSON.parse(ran.stdout)).toMatchObject({
        schema: 1,
        error: { code: 'misuse', message: expect.any(String), hint: expect.any(String) },
      });
    }
  });

  test('behind -- words are text', async () => {
    const project = makeProject({ [file]: sample() });
    await done(project, ['log', '--', '--json']);
    expect(project.read(file)).toContain('- --json (');
  });
});

// Why each verb can be refused, in a project with one paused session and without a conversation.
const refusals: Record<string, string[]> = {
  init: ['init', '--goal', 'x', '--name', '!!!'],
  resume: ['resume', 'nowhere'],
  log: ['log', '--done', 'nowhere', '--session', 'abc123'],
  checkpoint: ['checkpoint', '--session', 'nowhere'],
  view: ['view', 'nowhere'],
  pause: ['pause', '--session', 'abc123'],
  close: ['close', '--complete', '--session', 'abc123'],
  leave: ['leave'],
  edit: ['edit', 'nowhere'],
  set: ['set', '--drop-task', 'nope', '--session', 'abc123'],
  undo: ['undo', '--session', 'abc123'],
  tidy: ['tidy', '--days', 'many'],
  status: ['status', '--all-of-it'],
  report: ['report', '--md', '--pr'],
  search: ['search'],
  ask: ['ask'],
  why: ['why', 'none.ts:1'],
  conversations: ['conversations', 'what'],
  seance: ['seance', '--recent', 'x'],
  captures: ['captures', 'what'],
  runs: ['runs', 'what'],
  run: ['run'],
  approvals: ['approvals', 'what'],
  approve: ['approve', 'zzz'],
  deny: ['deny', 'zzz'],
  trust: ['trust', '--what'],
  'off-record': ['off-record'],
  'on-record': ['on-record'],
  term: ['term', 'wait', 'nobody'],
  doctor: ['doctor', 'what'],
  completion: ['completion', 'tcsh'],
  dashboard: ['dashboard', '--port', 'x'],
  statusline: ['statusline', '--install', '--uninstall'],
  settings: ['settings', 'nothing'],
  uninstall: ['uninstall', '--now'],
};

describe('after any refused call the tree is byte for byte as before', () => {
  test('every verb is tried', () => {
    expect(Object.keys(refusals).sort()).toEqual([...verbs].sort());
  });

  test.each(verbs)('%s, in words and in JSON', async (verb) => {
    const project = makeProject({ [file]: sample({ status: 'paused' }) });
    const argv = refusals[verb] ?? [];
    const before = project.tree();
    const ran = await project.run(...argv);
    expect([1, 2]).toContain(ran.code);
    expect(ran.stderr).toMatch(/^[A-Z].*\n {2}\S/);
    const { error } = await ask(project, argv, { code: ran.code });
    expect(error).toMatchObject({
      code: expect.any(String),
      message: expect.any(String),
      hint: expect.any(String),
    });
    expect(project.tree()).toEqual(before);
  });

  test.each(
    verbs.filter(
      (verb) =>
        ![
          'init',
          'ask',
          'why',
          'conversations',
          'captures',
          'off-record',
          'on-record',
          'seance',
          'term',
          'completion',
          'dashboard',
          'status',
          'statusline',
          'settings',
          'uninstall',
          // Runs need no journal.
          'run',
          'runs',
          'approvals',
          'approve',
          'deny',
          'trust',
        ].includes(verb),
    ),
  )('%s without a project', async (verb) => {
    const argv =
      verb === 'search'
        ? ['search', 'x']
        : verb === 'close'
          ? ['close', '--complete']
          : verb === 'log'
            ? ['log', 'x']
            : verb === 'set'
              ? ['set', '--name', 'x']
              : [verb];
    const project = makeProject();
    const ran = await project.run(...argv);
    expect(ran.stderr).toMatch(
      verb === 'leave'
        ? /This terminal has no current session/
        : /No \.sessions folder in[^\n]*\n {2}Start a session here: session-journal init --goal TEXT\n/,
    );
    expect(ran.code).toBe(1);
    expect(project.tree()).toEqual({});
  });
});

describe('every verb answers in JSON', () => {
  test('with its schema', async () => {
    const project = makeProject();
    const env = { CLAUDE_CODE_SESSION_ID: 'c' };
    await ask(project, ['init', '--goal', 'x', '--step', 'a'], { env });
    const calls = [
      ['log', '--done', '1'],
      ['undo'],
      ['log', '--done', '1'],
      ['checkpoint'],
      ['view'],
      ['view', 'list'],
      ['set', '--name', 'y'],
      ['tidy'],
      ['search', 'x'],
      ['pause'],
      ['resume'],
      ['leave'],
      ['close', '--complete'],
    ];
    for (const argv of calls) await ask(project, argv, { env });
    const ran = await project.run('doctor', '--json');
    expect(JSON.parse(ran.stdout).schema).toBe(1);
  });
});
