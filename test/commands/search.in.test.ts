import { renameSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeConversation } from '../support/make-conversation.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { ask, done, refused, sample } from '../support/verbs.ts';

const first = '0a1b2c3d-0000-4000-8000-000000000001';
const second = '1a1b2c3d-0000-4000-8000-000000000002';
const session = '.sessions/active/fix-sweep-bug-890abc.md';

/** A project with the word "channels" in a session, an entry, two conversations and a commit. */
function makeChannels(): TestProject {
  const project = makeProject({
    [session]: sample({ body: '\n## Dead Ends\n1. **Channels** (2025-01-15T10:30Z): they race\n' }),
    '.sessions/journal/890abc/entries/2025-01-16T10-00-00Z-checkpoint.md': 'Tried channels again\n',
  });
  project.git('add', '-A');
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  project.git(...who, 'commit', '-q', '-m', 'Drop the channels');
  makeConversation(project, {
    id: first,
    turns: [
      { said: 'Look at the lexer', answered: 'Looked.' },
      { said: 'Why not channels?', answered: 'Channels need a broker: `sweepTrigger` has none.' },
    ],
  });
  makeConversation(project, {
    id: second,
    from: '2025-02-20T10:00:00Z',
    turns: [{ said: 'Try it', did: [{ tool: 'Bash', input: { command: 'go test ./channels' } }] }],
  });
  // Claude Code names the folder after the directory that it was started in.
  renameSync(project.path('../home/.claude/projects/made'), project.path(transcripts(project)));
  return project;
}

function transcripts(project: TestProject): string {
  return `../home/.claude/projects/${project.root.replace(/[^A-Za-z0-9]/g, '-')}`;
}

async function places(project: TestProject, ...words: string[]): Promise<string[]> {
  const { stdout } = await project.run('search', ...words);
  return stdout.split('\n').slice(1, -1);
}

describe('search --in', () => {
  test('the default is sessions and entries, and says how much more there is', async () => {
    const project = makeChannels();
    expect(await places(project, 'channels')).toEqual([
      '.sessions/journal/890abc/entries/2025-01-16T10-00-00Z-checkpoint.md:1  Entry: Tried channels again',
      `${session}:13  Dead end: Channels (2025-01-15T10:30Z): they race`,
      'Not searched: 2 conversations and 1 commit. To search them, too: --in all',
    ]);
    expect((await ask(project, ['search', 'channels'])).more).toEqual({ conversations: 2, commits: 1 });
    expect(await done(project, ['search', 'unicorns'])).toBe(
      '🔎 No results for "unicorns" in the sessions and entries here\n' +
        'Not searched: 2 conversations and 1 commit. To search them, too: --in all\n',
    );
  });

  test('what other projects said is not counted, even where their folder is named alike', async () => {
    const project = makeChannels();
    for (const [name, cwd] of [
      [`${transcripts(project)}-2`, `${project.root}-2`],
      [`${transcripts(project)}-src`, project.path('src')],
    ]) {
      project.write(
        `${name}/${first}.jsonl`,
        `{"type":"mode"}\n{"type":"user","cwd":${JSON.stringify(cwd)}}\n`,
      );
    }
    expect((await ask(project, ['search', 'channels'])).more.conversations).toBe(3);
  });

  test('all shows one form of results for all of them', async () => {
    const project = makeChannels();
    const all = await done(project, ['search', 'channels', '--in', 'all']);
    const [head, ...lines] = all.trimEnd().split('\n');
    expect(head).toBe('🔎 6 results for "channels" in 1 session, 2 conversations and 1 commit');
    const commit = project.git('rev-parse', 'HEAD').trim().slice(0, 8);
    expect(lines.toSorted()).toEqual(
      [
        '0a1b2c3d:2  Claude: Channels need a broker: `sweepTrigger` has none.',
        '0a1b2c3d:2  Person: Why not channels?',
        '1a1b2c3d:1  Did: Bash go test ./channels',
        `${session}:13  Dead end: Channels (2025-01-15T10:30Z): they race`,
        '.sessions/journal/890abc/entries/2025-01-16T10-00-00Z-checkpoint.md:1  Entry: Tried channels again',
        `commit ${commit}  Commit (Ada): Drop the channels`,
      ].toSorted(),
    );
    const shown = await done(project, ['conversations', 'show', '0a1b2c3d', '--turns', '2']);
    expect(shown).toContain('Channels need a broker');
  });

  test('searches only where it is told to', async () => {
    const project = makeChannels();
    const kinds = async (where: string): Promise<string[]> =>
      (await places(project, 'channels', '--in', where)).map((line) =>
        line.replace(/^.*? {2}|[ :(].*$/g, ''),
      );
    expect(await kinds('entries')).toEqual(['Entry']);
    expect(await kinds('sessions,commits')).toHaveLength(2);
    expect(await kinds('conversations')).toHaveLength(3);
    expect(await refused(project, ['search', 'x', '--in', 'runs'], { code: 2 })).toContain(
      'It takes sessions, entries, conversations, captures, commits or all',
    );
  });

  test('conversations and commits are found without a journal', async () => {
    const project = makeChannels();
    rmSync(project.path('.sessions'), { recursive: true });
    expect(await places(project, 'broker', '--in', 'all')).toEqual([
      '0a1b2c3d:2  Claude: Channels need a broker: `sweepTrigger` has none.',
    ]);
    expect(project.exists('.sessions')).toBe(false);
  });

  test('marks what came from elsewhere as untrusted in JSON, with a source', async () => {
    const project = makeChannels();
    const { hits, missing } = await ask(project, ['search', 'broker', '--in', 'all']);
    expect(missing).toBe(0);
    expect(hits).toEqual([
      {
        session: '',
        kind: 'Claude',
        match: 'phrase',
        text: 'Channels need a broker: `sweepTrigger` has none.',
        time: '2025-01-15T10:00:03Z',
        author: '',
        source: { kind: 'conversation', conversation: first, turn: 2 },
        untrusted: true,
      },
    ]);
  });

  test('what forks repeat is shown once, of the conversation that they were forked from', async () => {
    const project = makeChannels();
    const fork = '2a1b2c3d-0000-4000-8000-000000000003';
    const origin = project.read(`${transcripts(project)}/${first}.jsonl`);
    project.write(
      `${transcripts(project)}/${fork}.jsonl`,
      origin.replaceAll(`"sessionId":"${first}"`, `"sessionId":"${fork}"`),
    );
    expect(await places(project, 'broker', '--in', 'conversations')).toEqual([
      '0a1b2c3d:2  Claude: Channels need a broker: `sweepTrigger` has none.',
    ]);
  });

  test('shows no secret of a conversation, whether words or an expression found it', async () => {
    const project = makeChannels();
    const key = `AKIA${'2E4HXQ7RZ3TNWB5K'}`;
    const third = '3a1b2c3d-0000-4000-8000-000000000004';
    makeConversation(project, { id: third, turns: [{ said: `The unicorn has the key ${key}` }] });
    for (const more of [[], ['--regex']]) {
      const text = await done(project, ['search', 'unicorn', '--in', 'all', ...more]);
      expect(text).toContain('3a1b2c3d:1  Person: The unicorn has the key');
      expect(text).not.toContain(key);
    }
  });
});

describe('search --regex and --since', () => {
  test('an expression is searched for everywhere, in any case', async () => {
    const project = makeChannels();
    expect(await places(project, '--regex', 'SWEEP[A-Z]+ger', '--in', 'all')).toEqual([
      '0a1b2c3d:2  Claude: Channels need a broker: `sweepTrigger` has none.',
    ]);
    expect(await places(project, '--regex', '^tried\\b.*again$')).toHaveLength(2);
    expect(await refused(project, ['search', '--regex', '('], { code: 2 })).toContain(
      '"(" is not a regular expression',
    );
  });

  test('a time leaves out what was written or said before', async () => {
    const project = makeChannels();
    const since = (when: string): Promise<string[]> =>
      places(project, 'channels', '--in', 'sessions,entries,conversations', '--since', when);
    expect(await since('2025-01-15T10:20')).toHaveLength(3);
    expect(await since('2025-01-16')).toHaveLength(2);
    expect(await since('2025-02-01')).toEqual(['1a1b2c3d:1  Did: Bash go test ./channels']);
  });

  test('a transcript that is damaged is searched as far as it can be read', async () => {
    const project = makeChannels();
    project.write(`${transcripts(project)}/${second}.jsonl`, '{"type":"user"\nno json\n');
    expect(await places(project, '--regex', 'bro.er', '--in', 'conversations')).toHaveLength(1);
  });
});

test('where there is no journal, the reply says what else there is; where there is nothing, how to begin', async () => {
  const project = makeChannels();
  rmSync(project.path('.sessions'), { recursive: true });
  expect(await done(project, ['search', 'channels'])).toBe(
    '🔎 There is no journal here to search\nNot searched: 2 conversations and 1 commit. To search them, too: --in all\n',
  );
  const none = await refused(project, ['search', 'channels', '--in', 'sessions']);
  expect(none).toContain('No .sessions folder');
  rmSync(project.path(transcripts(project)), { recursive: true });
  rmSync(project.path('.git'), { recursive: true });
  expect(await refused(project, ['search', 'channels'])).toContain('Start a session here');
});
