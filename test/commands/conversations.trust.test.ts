import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeConversation } from '../support/make-conversation.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { ask, conversation, done, refused } from '../support/verbs.ts';

const own = '0a1b2c3d-0000-4000-8000-000000000001';
const foreign = 'ffff0000-0000-4000-8000-000000000003';
const key = `ghp_${'Zz9Yy8Xx7W'.repeat(4).slice(0, 36)}`;
const model = { env: conversation('c9') };

const elsewhere = {
  id: foreign,
  turns: [{ said: 'What was said elsewhere' }],
  title: 'Elsewhere',
  cwd: '/else',
};

function withBoth(): { project: TestProject; path: string } {
  const project = makeProject();
  makeConversation(project, { id: own, turns: [{ said: 'Here' }], title: 'Own' });
  return { project, path: makeConversation(project, elsewhere) };
}

describe('attack test: a model reads only the conversations of this project', () => {
  test.each(['ffff0000', 'elsewhere', 'the path'])('by %s', async (name) => {
    const { project, path } = withBoth();
    const args = ['conversations', 'show', name === 'the path' ? path : name];
    const said = await refused(project, args, model);
    expect(said).toContain(
      'is not a conversation of this project\n  Only the person can allow it: --all-projects',
    );
    expect(said).not.toContain('said elsewhere');
    // A person reads any of their own, and so does a model that the person allowed to.
    expect(await done(project, args)).toContain('What was said elsewhere');
    expect(await done(project, [...args, '--all-projects'], model)).toContain('What was said elsewhere');
  });

  test('any file that looks like a transcript', async () => {
    const { project, path } = withBoth();
    const cwd = project.path('.');
    project.write('made.jsonl', readFileSync(path, 'utf8').replaceAll('"/else"', JSON.stringify(cwd)));
    await refused(project, ['conversations', 'show', './made.jsonl'], model);
    expect(await done(project, ['conversations', 'show', own], model)).toContain('Here');
  });
});

test('a name that means one conversation here is not ambiguous because of another project', async () => {
  const { project } = withBoth();
  makeConversation(project, { ...elsewhere, title: 'Own' });
  expect((await ask(project, ['conversations', 'show', 'own'])).id).toBe(own);
});

describe('attack test: secrets of a transcript are not printed again', () => {
  const turns = [
    {
      said: `Use ${key} for it`,
      answered: `I use ${key}`,
      did: [{ tool: 'Bash', input: { command: `curl -H "Authorization: ${key}"` }, error: `401 ${key}` }],
    },
  ];

  test('in a list, in what was said and done, and in JSON; only the person can see them', async () => {
    const project = makeProject();
    makeConversation(project, { id: own, turns });
    const show = ['conversations', 'show', own, '--tools'];
    for (const args of [
      ['conversations'],
      show,
      ['conversations', '--all'],
      ['ask', 'use for it', '--json'],
    ]) {
      const text = await done(project, args);
      expect(text).not.toContain(key);
      expect(text).toContain('redacted');
    }
    expect(JSON.stringify(await ask(project, show))).not.toContain(key);
    expect(JSON.stringify(await ask(project, ['conversations']))).not.toContain(key);
    expect(await done(project, [...show, '--raw'])).toContain(`curl -H "Authorization: ${key}"`);
  });

  test('also where --all is given', async () => {
    const project = makeProject();
    makeConversation(project, { id: own, turns, title: `Key ${key}` });
    expect(await done(project, ['conversations', 'show', own])).not.toContain(key);
  });
});
