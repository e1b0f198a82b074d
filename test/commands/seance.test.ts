import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { shownVerbs } from '../../src/commands/verbs.ts';
import { first, given, withClient } from '../support/client-in-place.ts';
import { inTerminal, whyNoTerminal } from '../support/in-terminal.ts';
import { makeConversation } from '../support/make-conversation.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { ask, done, refused } from '../support/verbs.ts';

const second = '0a1b2c3d-0000-4000-8000-000000000002';
const elsewhere = 'ffff0000-0000-4000-8000-000000000003';

function withThree(): TestProject {
  const project = makeProject();
  makeConversation(project, { id: first, turns: [{ said: 'Fix the race' }] });
  makeConversation(project, {
    id: second,
    turns: [{ said: 'Two' }],
    entrypoint: 'sdk-cli',
    from: '2025-01-16T10:00:00Z',
  });
  makeConversation(project, {
    id: elsewhere,
    turns: [{ said: 'Far' }],
    cwd: '/rigs/Gastown/crew',
    from: '2025-01-17T10:00:00Z',
  });
  return project;
}

async function ids(project: TestProject, ...flags: string[]): Promise<string[]> {
  const { conversations } = await ask(project, ['seance', ...flags]);
  return conversations.map(({ id }: { id: string }) => id);
}

describe('seance', () => {
  test('lists as conversations does, and says how to ask one', async () => {
    const project = withThree();
    expect(await ids(project)).toEqual([second, first]);
    expect(await ask(project, ['seance'])).toEqual(await ask(project, ['conversations']));
    expect(await done(project, ['seance'])).toContain('Ask one: session-journal ask --of ID WORDS\n');
    expect((await ask(makeProject(), ['seance'])).conversations).toEqual([]);
  });

  test('filters by role and rig, both at once, and takes the most recent', async () => {
    const project = withThree();
    expect(await ids(project, '--role', 'RUN')).toEqual([second]);
    expect(await ids(project, '--rig', 'gastown')).toEqual([elsewhere]);
    expect(await ids(project, '--rig', 'gastown', '--role', 'run')).toEqual([]);
    expect(await ids(project, '--recent', '1')).toEqual([second]);
    expect(await ids(project, '-n', '1')).toEqual([second]);
    for (const all of [['-n', '0'], ['--recent=-1']]) expect(await ids(project, ...all)).toHaveLength(2);
    expect(await refused(project, ['seance', '--recent', 'x'], { code: 2 })).toContain(
      'Invalid --recent "x"',
    );
  });

  test('asks once with --talk and --prompt, also by a shortened id as the old list printed it', async () => {
    const { project, env } = withClient();
    const text = await done(project, ['seance', '-t', '0a1b2c3d-00…', '-p', 'how was it fixed?'], { env });
    expect(text).toContain('With a mutex.');
    expect(given(project, 'question')).toContain('how was it fixed?');
    const prompt = ['seance', '--talk', '0a1b2c3d-00...', '--prompt', '-- why?', '--yes'];
    expect(await ask(project, prompt, { env })).toMatchObject({ conversation: first });
    expect(given(project, 'question')).toContain('-- why?');
  });

  test.skipIf(whyNoTerminal() !== '')('talks with --talk alone', () => {
    const { project, env } = withClient('I am listening\n');
    const text = inTerminal(
      { ...project, env: { ...project.env, ...env } },
      'sj seance --talk 0a1b2c3d --yes',
    );
    expect(text).toContain('I am listening');
    expect(text).toContain('The talk with 0a1b2c3d is kept as');
  });

  test.each([
    [['--prompt', 'x'], '--prompt needs --talk'],
    [['--yes'], '--yes needs --talk'],
    [['--talk', '0a1b', '--role', 'main'], '--role means nothing with --talk'],
  ])('refuses a flag that would have no effect: %j', async (flags, message) => {
    expect(await refused(withThree(), ['seance', ...flags], { code: 2 })).toContain(message);
  });

  test('is named nowhere, but has a help', async () => {
    const project = makeProject();
    expect(await done(project, ['seance', '--help'])).toContain('--talk');
    expect([...shownVerbs.keys()]).not.toContain('seance');
    const page = readFileSync(
      fileURLToPath(new URL('../../dist/session-journal.1', import.meta.url)),
      'utf8',
    );
    const told = [
      ...[
        ['--help'],
        ['help', 'all'],
        ['completion', '--words', '--', '=sean'],
        ['completion', '--words', '--', '=help', '='],
      ],
    ];
    for (const argv of told) expect(await done(project, argv)).not.toContain('seance');
    expect(page).not.toContain('seance');
    expect(await refused(project, ['seence'], { code: 2 })).not.toContain('seance');
  });
});
