import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeConversation } from '../support/make-conversation.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { ask, done } from '../support/verbs.ts';

const first = '0a1b2c3d-0000-4000-8000-000000000001';
const second = '1a1b2c3d-0000-4000-8000-000000000002';

interface Found {
  readonly text: string;
  readonly what: string;
  readonly marks: readonly string[];
}

async function passages(project: TestProject, ...words: string[]): Promise<Found[]> {
  return (await ask(project, ['ask', ...words])).passages;
}

/** Makes the line in which one text was said follow the same line as that of another: the person went back. */
function rewind(path: string, [from, to]: readonly [string, string]): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  const lineOf = (said: string): string => lines.find((line) => line.includes(`"content":"${said}"`)) ?? '';
  const parent = /"parentUuid":(?:null|"[^"]*")/;
  const [before = ''] = parent.exec(lineOf(from)) ?? [];
  const text = lines.map((line) => (line === lineOf(to) ? line.replace(parent, before) : line)).join('\n');
  writeFileSync(path, text);
}

describe('what ask finds', () => {
  test('is marked where the person went back to before it, also when the transcript grew since', async () => {
    const project = makeProject();
    const turns = [
      { said: 'Begin', answered: 'Begun.' },
      { said: 'Take advisory locks', answered: 'Advisory locks are in.' },
      { said: 'Go on with them', answered: 'More advisory locks.' },
    ];
    makeConversation(project, { id: first, turns });
    expect((await passages(project, 'advisory')).map(({ marks }) => marks)).toEqual([[], []]);
    const path = makeConversation(project, {
      id: first,
      turns: [...turns, { said: 'Skip locked rows', answered: 'No advisory lock is left.' }],
    });
    rewind(path, ['Take advisory locks', 'Skip locked rows']);
    const found = await passages(project, 'advisory');
    expect(Object.fromEntries(found.map(({ text, marks }) => [text, marks]))).toEqual({
      'Advisory locks are in.': ['rewound'],
      'More advisory locks.': ['rewound'],
      'No advisory lock is left.': [],
    });
    expect(await done(project, ['ask', 'advisory locks are in'])).toContain(', rewound\n');
  });

  test('is marked where a decision was superseded, and comes after the one that holds', async () => {
    const project = makeProject();
    await done(project, ['init', '--goal', 'Guess', '--name', 'guess']);
    await done(project, ['log', '--decision', 'Guess with boosting', '--rationale', 'It is better']);
    const next = ['--decision', 'Guess with the median, no boosting', '--rationale', 'It is simple'];
    await done(project, ['log', ...next, '--supersedes', '1']);
    const found = await passages(project, 'guess', 'boosting');
    expect(found.map(({ what, marks }) => [what, marks])).toEqual([
      ['Decision 2', []],
      ['Decision 1', ['superseded']],
    ]);
  });

  test('is shown with its answer and the files that were changed', async () => {
    const project = makeProject();
    const edit = { tool: 'Edit', input: { file_path: 'src/Sweep.go' } };
    const failed = {
      tool: 'Bash',
      input: { command: 'go test' },
      error: 'Exit code 1\ndeadlock in the sweep',
    };
    makeConversation(project, {
      id: first,
      turns: [
        { said: 'Free what expired', did: [edit, edit], answered: 'Done.' },
        { said: 'Test it', did: [failed], answered: 'Two sweepers waited for each other.' },
        { said: 'Commit', answered: 'Committed.' },
      ],
    });
    const textOf = async (question: string): Promise<string> =>
      (await passages(project, question))[0]?.text ?? '';
    expect(await textOf('expired')).toBe('Free what expired\nClaude: Done.\nChanged: src/Sweep.go');
    expect(await textOf('deadlock')).toBe(
      'deadlock in the sweep\nClaude: Two sweepers waited for each other.',
    );
  });

  test('comes first where a file was changed, before where it is named', async () => {
    const project = makeProject();
    const edit = { tool: 'Edit', input: { file_path: 'src/sweep.go' } };
    makeConversation(project, { id: first, turns: [{ said: 'a', did: [edit], answered: 'b' }] });
    const later = { id: second, from: '2025-01-15T11:00:00Z' };
    makeConversation(project, { ...later, turns: [{ said: 'c', answered: 'I read src/sweep.go.' }] });
    const found = await passages(project, 'src/sweep.go');
    expect(found.map(({ what }) => what)).toEqual(['Did', 'Claude']);
  });

  test('is about its session and the title of its conversation, too', async () => {
    const project = makeProject();
    const turns = [{ said: 'A', answered: 'The filter inverts photos.' }];
    makeConversation(project, { id: second, turns, title: 'Tickets', from: '2025-01-16T10:00:00Z' });
    makeConversation(project, { id: first, turns, title: 'Dark mode' });
    const found = (await ask(project, ['ask', 'dark mode filter'])).passages;
    expect(found[0].source.conversation).toBe(first);
  });
});

describe('a word that is nowhere', () => {
  test('does not hide what holds the others', async () => {
    const project = makeProject();
    makeConversation(project, { id: first, turns: [{ said: 'The quay is 1.4 m deep' }] });
    expect(await passages(project, 'minimum', 'permitted', 'tonnage', 'quay')).toHaveLength(1);
  });

  test('gets the nearest word offered, of the journal or else of what was said', async () => {
    const project = makeProject();
    await done(project, ['init', '--goal', 'Leave RabbitMQ', '--name', 'mail']);
    makeConversation(project, { id: first, turns: [{ said: 'Use an outbox' }] });
    const { unknown, passages: found } = await ask(project, ['ask', 'rabitmq outbux qqqqqqqq']);
    expect(unknown).toEqual([
      { word: 'rabitmq', near: 'rabbitmq' },
      { word: 'outbux', near: 'outbox' },
    ]);
    expect(found).toEqual([]);
    expect(await done(project, ['ask', 'outbux'])).toBe(
      '🔎 Nothing about "outbux" in the journal and 1 conversation\nNothing holds "outbux". Similar: outbox\n',
    );
    expect(await done(project, ['ask', 'outbux leave'])).toContain('Similar: outbox');
  });
});
