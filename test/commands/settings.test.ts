import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { commandTable } from '../../src/commands/verbs.ts';
import { isForPerson } from '../../src/core/client/allow.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { asPerson, showToPerson } from '../support/person.ts';
import { refused, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const own = (project: TestProject): string =>
  join(project.env.XDG_CONFIG_HOME as string, 'session-journal', 'config.json');

describe('guarantee: only a person can change what is trusted', () => {
  test('the door denies each verb that the program refuses to an agent, and no other', () => {
    const refusing = [...commandTable].filter(([, row]) => row.isForPerson === true).map(([verb]) => verb);
    const denied = [...commandTable.keys()].filter((verb) => isForPerson(`session-journal ${verb}`));
    // `term` refuses by the word that follows it.
    expect(denied.sort()).toEqual(['term', ...refusing].sort());
  });

  test.each([['settings'], ['settings', 'not_secrets', 'x'], ['uninstall', '--yes']])(
    '%s %s %s is refused below a client',
    async (...argv) => {
      const words = argv.filter((word) => word !== undefined);
      const project = makeProject({ [file]: sample() });
      for (const env of [{ CLAUDECODE: '1' }, { CLAUDE_CODE_SESSION_ID: 'c1' }]) {
        expect(await refused(project, words, { env })).toBe(
          `Only a person can do this\n  Ask them to run, in a terminal of their own: session-journal ${words.join(' ')}\n`,
        );
      }
    },
  );

  test.each([
    { argv: ['settings', 'not_secrets', "it's $HOME"], line: `settings not_secrets 'it'\\''s $HOME'` },
    {
      argv: ['settings', 'not_secrets', 'a\nb\u202ec\u001b[2Jd'],
      line: String.raw`'a\u{a}b\u{202e}c\u{1b}[2Jd'`,
    },
    { argv: ['edit', 'fix-sweep-bug', '-C', '.'], line: 'edit fix-sweep-bug -C .' },
    { argv: ['settings', 'x', `AKIA${'2E4HXQ7RZ3TNWB5K'}`], line: 'settings x [redacted:aws-access-key]' },
  ])('the refusal names the call for a shell: $line', async ({ argv, line }) => {
    const project = makeProject({ [file]: sample() });
    const said = await refused(project, argv, { env: { CLAUDECODE: '1' } });
    expect(said).toContain('of their own: session-journal ');
    expect(said).toContain(line);
  });
});

test('guarantee: below a process that is Claude Code, a changed environment does not help', async () => {
  const project = makeProject({ '../claude': '#!/bin/sh\n"$@"\nexit $?\n' });
  chmodSync(project.path('../claude'), 0o755);
  const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
  const ran = spawnSync(project.path('../claude'), [process.execPath, cli, 'settings'], {
    env: project.env,
    cwd: project.root,
    encoding: 'utf8',
  });
  expect(ran.stderr).toContain('Only a person can do this');
});

describe('settings', () => {
  test('shows every setting and everything else that happens by itself, and where it comes from', async () => {
    const project = makeProject({
      [file]: sample(),
      '.sessions/config.json': '{"continue_phrases":["los"],"not_secrets":["x"]}',
    });
    const { stdout, code } = await asPerson(project, 'settings');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^continue_phrases {2,}\["los"\] +project /m);
    expect(stdout).toMatch(/^not_secrets +default +- /m);
    for (const thing of [
      'Hooks in Claude Code',
      'Redaction of secrets: on',
      'Keeping what can be found in conversations, without secrets, once you listed, asked or searched them: on',
      'Connections to a network: none',
    ])
      expect(stdout).toContain(thing);
    expect(stdout).toContain('Merging sessions for git in this clone: off (default)');
    expect(stdout).toContain(`which writes ${own(project)}`);
  });

  test('KEY VALUE writes your own file, keeps the rest of it, and --unset removes the key', async () => {
    const project = makeProject({
      [file]: sample(),
      '../home/.config/session-journal/config.json': '{"later": 1}',
    });
    expect((await asPerson(project, 'settings', 'briefing_budget', '5000')).stdout).toMatch(
      /^briefing_budget {2}5000 +person /m,
    );
    expect((await asPerson(project, 'settings', 'not_secrets', 'one-word')).stdout).toContain('["one-word"]');
    expect(JSON.parse(readFileSync(own(project), 'utf8'))).toEqual({
      later: 1,
      briefing_budget: 5000,
      not_secrets: ['one-word'],
    });
    await asPerson(project, 'settings', 'briefing_budget', '--unset');
    expect(JSON.parse(readFileSync(own(project), 'utf8'))).toEqual({ later: 1, not_secrets: ['one-word'] });
  });

  test('a value that does not fit is refused with a way out that fits the key', async () => {
    const project = makeProject();
    const refusal = async (...words: string[]) => (await asPerson(project, 'settings', ...words)).stderr;
    expect(await refusal('capture', 'maybe')).toBe(
      'Cannot use "maybe" for "capture": expected "on" or "off"\n  To see what it is for: session-journal settings capture\n',
    );
    expect(await refusal('section_aliases', '7')).toContain(`section_aliases '{"…": "…"}'\n`);
  });

  test('in a narrow terminal, lines are broken between words', async () => {
    const shown = await showToPerson(makeProject(), 60, 'settings');
    const plain = stripVTControlCharacters(shown);
    const [, ...lines] = plain.split('\n\n').slice(1, -1).join('\n').split('\n');
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
    expect(shown).toContain('   To change it: it can only be emptied: delete');
  });

  test('works without a project, and shows one key alone', async () => {
    const { stdout } = await asPerson(makeProject(), 'settings', 'briefing_budget', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      settings: [{ key: 'briefing_budget', values: [] }],
      automatic: [],
    });
  });

  test.each([
    [['settings', 'nothing'], 'There is no setting "nothing"'],
    [['settings', 'briefing_budget', '12'], 'expected a whole number from 500 to 8000'],
    [['settings', 'briefing_budget', '5000', '--unset'], '--unset needs a key and no value'],
    [['settings', '--unset'], '--unset needs a key and no value'],
  ])('%j is misuse', async (argv, message) => {
    const ran = await asPerson(makeProject(), ...argv);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
  });
});
