import { utimesSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeConversation } from '../support/make-conversation.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { ask, done } from '../support/verbs.ts';

const id = '0a1b2c3d-0000-4000-8000-000000000001';
const long = `The lexer ${'reads letters and '.repeat(40)}stops`;
const turns = [
  { said: 'Why is the lexer slow?', answered: long },
  { said: 'And the lexer of the parser?', answered: 'That lexer is fast' },
  { said: 'Which lexer has tests?', answered: 'Both' },
];

function withConversation(): { project: TestProject; path: string } {
  const project = makeProject();
  return { project, path: makeConversation(project, { id, turns }) };
}

describe('a budget', () => {
  test.each([160, 300, 450, 700, 4000])(
    'of %i letters is kept, and the best passages fill it',
    async (budget) => {
      const { project } = withConversation();
      const text = await done(project, ['ask', 'lexer', '--budget-chars', String(budget)]);
      const [head = '', ...passages] = text.trimEnd().split('\n\n');
      const shown = passages.filter((one) => /^0a1b2c3d:\d/.test(one)).length;
      expect(head).toContain(`: ${shown} passage`);
      expect(shown).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(budget);
      const data = await ask(project, ['ask', 'lexer', '--budget-chars', String(budget)]);
      expect(data.passages).toHaveLength(shown);
    },
  );
});

test('the reply says how to read on, and how to ask further, in words that work', async () => {
  const { project } = withConversation();
  const text = await done(project, ['ask', 'lexer tests']);
  const [, show = ''] = /To read it: session-journal (.+)/.exec(text) ?? [];
  expect(await done(project, show.split(' '))).toContain('[3] Person');
  expect(text).toContain('To ask it further: session-journal ask --of 0a1b2c3d QUESTION');
});

test('a source is opened as it is printed', async () => {
  const { project } = withConversation();
  const shown = await done(project, ['conversations', 'show', '0a1b2c3d:2']);
  expect(shown).toContain('[2] Person');
  expect(shown).not.toContain('[1] Person');
  expect(shown).not.toContain('[3] Person');
});

describe('without a journal', () => {
  const day = 24 * 60 * 60 * 1000;
  const changed = (path: string, at: number): void => utimesSync(path, at / 1000, at / 1000);

  test('the reply ends with how long Claude Code keeps what was found', async () => {
    const { project, path } = withConversation();
    const soon = Date.now() - 29.5 * day;
    changed(path, soon);
    const date = new Date(soon + 30 * day).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
    const keep = (lead: string) =>
      `${lead} 1 conversation, kept until ${date}\nTo keep what matters: session-journal init\n`;
    const asked = await done(project, ['ask', 'lexer']);
    expect(asked.endsWith(keep('Found in'))).toBe(true);
    expect((await done(project, ['conversations'])).endsWith(keep('Found'))).toBe(true);
    expect(asked).not.toContain('the journal');
  });

  test('the time is the one that the person has set', async () => {
    const { project, path } = withConversation();
    changed(path, Date.now() - 40 * day);
    const late = await done(project, ['conversations']);
    expect(late).toContain('Found 1 conversation, which Claude Code may delete now\n');
    for (const [days, said] of [
      [4000, /kept until \d+ \w+ 20\d\d\n/],
      ['soon', /may delete now/],
      [-1, /may delete now/],
      [0, /may delete now/],
    ] as const) {
      project.write('../home/.claude/settings.json', JSON.stringify({ cleanupPeriodDays: days }));
      expect(await done(project, ['conversations'])).toMatch(said);
    }
  });
});

test('with a journal, nothing is said of that, and the sessions that were searched are counted', async () => {
  const { project } = withConversation();
  await done(project, ['init', '--goal', 'A faster lexer']);
  const text = await done(project, ['ask', 'lexer']);
  expect(text).toContain('from the journal and 1 conversation');
  expect(text).not.toContain('kept until');
  expect((await ask(project, ['ask', 'lexer'])).searched).toEqual({
    sessions: 1,
    conversations: 1,
    captures: 0,
    commits: 0,
    missing: 0,
  });
});
