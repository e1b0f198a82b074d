import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { first, question, withClient } from '../support/client-in-place.ts';
import { inTerminal, whyNoTerminal } from '../support/in-terminal.ts';
import { makeConversation } from '../support/make-conversation.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { ask, conversation, done, refused } from '../support/verbs.ts';

// Situations that others were told of as bugs. Those of the real client are in test/e2e/ask-conversation.e2e.ts.
const second = '0a1b2c3d-0000-4000-8000-000000000002';

interface Passage {
  readonly text: string;
  readonly source: { readonly conversation?: string };
}

async function passages(project: TestProject, words: string, env = {}): Promise<Passage[]> {
  return (await ask(project, ['ask', words], { env })).passages;
}

describe('situation:', () => {
  test('a question is asked from where the conversation’s folder is gone: it says that it ran elsewhere', async () => {
    const { project, env } = withClient();
    makeConversation(project, { id: first, turns: [{ said: 'Hello', answered: 'Hi' }], cwd: '/nowhere' });
    expect(await done(project, question, { env })).toContain('in a temporary folder because its own is gone');
  });

  test('an id whose transcript is gone: no client starts, the reason is clear, and the journal still answers', async () => {
    const { project, path, env } = withClient();
    const bound = conversation(first);
    await done(project, ['init', '--name', 'sweep', '--goal', 'Fix the sweep'], { env: bound });
    await done(project, ['log', '--decision', 'Use a mutex'], { env: bound });
    rmSync(path);
    const named = await refused(project, ['ask', '--of', 'sweep', 'how?'], { env });
    expect(named).toContain(`The session was worked on in ${first}, whose transcript is gone`);
    expect(named).toContain('Ask the journal: session-journal ask WORDS');
    await refused(project, ['ask', '--of', first, 'how?'], { env });
    expect(project.exists('../home/args')).toBe(false);
    expect((await passages(project, 'mutex'))[0]?.text).toContain('Use a mutex');
  });

  test('the id changed by /clear: a session means the conversation that worked on it last', async () => {
    const { project, env } = withClient();
    makeConversation(project, {
      id: second,
      turns: [{ said: 'After the clear', answered: 'Yes' }],
      from: '2025-01-16T10:00:00Z',
    });
    await done(project, ['init', '--name', 'sweep', '--goal', 'Fix the sweep'], { env: conversation(first) });
    await done(project, ['resume', 'sweep'], { env: conversation(second) });
    expect(await ask(project, ['ask', '--of', 'sweep', 'how?'], { env })).toMatchObject({
      conversation: second,
    });
  });

  test('a conversation was forked: what was said in either branch is found, with the branch’s own id', async () => {
    const project = makeProject();
    const turns = [{ said: 'Fix the race in the sweeper', answered: 'With a mutex' }];
    makeConversation(project, { id: first, turns: [...turns, { said: 'Rename the lexer' }] });
    const path = makeConversation(project, { id: second, turns: [...turns, { said: 'Rename the printer' }] });
    // A fork has the lines of its origin, ids included, up to where it left.
    const common = readFileSync(path.replace(second, first), 'utf8').split('\n').slice(0, 3);
    const own = readFileSync(path, 'utf8').split('\n').slice(3);
    writeFileSync(path, [...common, ...own].join('\n'));
    const about = async (words: string) =>
      (await passages(project, words)).map(({ source }) => source.conversation);
    expect((await about('rename lexer'))[0]).toBe(first);
    expect((await about('rename printer'))[0]).toBe(second);
    expect((await about('race sweeper')).filter((id) => id !== undefined)).toHaveLength(1);
  });

  test('an id was written a moment ago: the next question finds it', async () => {
    const project = makeProject();
    const path = makeConversation(project, {
      id: first,
      turns: [{ said: 'Fix the race', answered: 'Fixed' }],
    });
    expect(await passages(project, 'req_7Zq9')).toEqual([]);
    const [, line = ''] = readFileSync(path, 'utf8').split('\n');
    appendFileSync(
      path,
      `${line.replace('Fix the race', 'Look at req_7Zq9').replace(`${first}-0`, `${first}-9`)}\n`,
    );
    expect((await passages(project, 'req_7Zq9'))[0]?.text).toContain('req_7Zq9');
  });

  test('a transcript has lone surrogates and bytes that are no UTF-8: the rest is searched', async () => {
    const project = makeProject();
    const path = makeConversation(project, {
      id: first,
      turns: [{ said: 'Fix the race', answered: 'With a mutex' }],
    });
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    const [head = '', ...rest] = lines;
    const broken = [
      Buffer.from('{"type":"user","message":{"role":"user","content":"\xff\xfe'),
      Buffer.from('\n'),
    ];
    const lone = rest[0]?.replace('Fix the race', 'Fix \\ud800 the race').replace(`${first}-0`, `${first}-7`);
    writeFileSync(
      path,
      Buffer.concat([
        Buffer.from(`${head}\n`),
        Buffer.from([0xff, 0xfe, 10]),
        ...broken,
        Buffer.from(`${lone}\n${rest.join('\n')}\n`),
      ]),
    );
    const found = await passages(project, 'mutex race');
    expect(found[0]?.text).toContain('With a mutex');
  });

  test.skipIf(whyNoTerminal() !== '')(
    'the talk with a conversation is a conversation, too: it is no source of a later answer',
    async () => {
      const { project, env } = withClient('I am listening\n');
      inTerminal({ ...project, env: { ...project.env, ...env } }, 'sj ask --of 0a1b2c3d --talk --yes');
      const talks = join(project.env.XDG_STATE_HOME as string, 'session-journal', 'talks.json');
      const [id = ''] = Object.keys(JSON.parse(readFileSync(talks, 'utf8')));
      const path = makeConversation(project, {
        id,
        turns: [{ said: 'Why the xylophone?', answered: 'It rings' }],
      });
      mkdirSync(dirname(path), { recursive: true });
      expect(await passages(project, 'xylophone')).toEqual([]);
      const { hits } = await ask(project, ['search', 'xylophone', '--in', 'all']);
      expect(hits).toEqual([]);
      expect(await done(project, ['conversations', 'show', id])).toContain('xylophone');
    },
  );
});
