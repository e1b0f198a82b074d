import { utimesSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chance } from '../fixtures/secrets.ts';
import { makeConversation } from '../support/make-conversation.ts';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const token = (seed: number): string => `gh${'p'}_${chance(36, undefined, seed)}`;

describe('doctor --secrets', () => {
  test('finds nothing where nothing is', async () => {
    const project = makeProject({ [file]: sample() });
    await done(project, ['log', `Use ${token(1)}`], { env: conversation() });
    expect(await done(project, ['doctor', '--secrets'])).toMatch(/^🔎 Checked \d+ files: no secrets\n$/);
  });

  test('guarantee: looks through all that is kept, by today’s rules, and shows no secret', async () => {
    const kept = [
      file,
      '.sessions/archive/old.md',
      '.sessions/journal/abc123/entries/e.md',
      '.sessions/.local/replaced/abc123/1.md',
      '.sessions/.local/summaries/c-1.md',
      '.sessions/.local/errors.jsonl',
      '../home/.local/state/session-journal/errors.jsonl',
      '../home/.local/state/session-journal/conversations/c-1/memory.json',
    ];
    const texts = kept.map((path, index) => [
      path,
      `${path === file ? sample() : ''}\nx\nkey ${token(index)}\n`,
    ]);
    const project = makeProject(Object.fromEntries(texts));
    const { findings } = await ask(project, ['doctor', '--secrets'], { code: 1 });
    const found = findings.map((one: { file: string }) => one.file).sort();
    expect(found).toEqual(kept.map((path) => (path.startsWith('..') ? project.path(path) : path)).sort());
    expect(
      findings.every((one: { line: number; kind: string }) => one.kind === 'secret' && one.line > 2),
    ).toBe(true);
    const { stdout } = await project.run('doctor', '--secrets');
    expect(stdout).toMatch(/Checked \d+ files: 8 lines with secrets\n/);
    for (const index of kept.keys()) expect(stdout).not.toContain(token(index).slice(8));
    expect((await project.run('doctor')).stdout).not.toContain('errors.jsonl:3');
  });

  test('does not count words that you listed as no secrets', async () => {
    const project = makeProject({
      [file]: `${sample()}${token(5)}\n`,
      '../home/.config/session-journal/config.json': JSON.stringify({ not_secrets: [token(5)] }),
    });
    expect((await ask(project, ['doctor', '--secrets'])).findings).toEqual([]);
  });
});

describe('doctor --privacy', () => {
  test('lists what is on, and every place with its readers, also without a project', async () => {
    const project = makeProject({ [file]: sample() });
    await done(project, ['log', 'x'], { env: conversation() });
    const untracked = await ask(project, ['doctor', '--privacy']);
    const readers = (answer: typeof untracked): Record<string, string> =>
      Object.fromEntries(
        answer.places.map((one: { path: string; forWhom: string }) => [one.path, one.forWhom]),
      );
    expect(readers(untracked)).toMatchObject({
      [project.path('.sessions')]: 'you, until it is committed',
      [project.path('.sessions/.local')]: 'you',
      [project.path('../home/.local/state/session-journal/conversations')]: 'you',
    });
    expect(untracked.places[0]).toMatchObject({ since: expect.stringMatching(/^20/), files: 2 });
    project.git('add', '--all');
    const elsewhere = await ask(project, ['-C', '..', 'doctor', '--privacy']);
    expect(readers(elsewhere)[project.path('.sessions')]).toBe('everyone who has the repository');
    const shown = await done(project, ['doctor', '--privacy']);
    expect(shown).toMatch(/^Nothing leaves this machine unless you ask for it\.\n/);
    expect(shown).toContain('Connections to a network: none (always)\n');
    expect(shown).toContain('   Who can read it: everyone who has the repository\n');
  });

  test('lists what "ask" and "search" keep of conversations, also without a journal', async () => {
    const project = makeProject();
    makeConversation(project, { id: '0a1b2c3d-0000-4000-8000-000000000001', turns: [{ said: 'alpha' }] });
    const marked = '../home/.local/state/session-journal/conversations/c1/BeforeBash';
    project.write(marked, '');
    utimesSync(project.path(marked), 0, 0);
    expect(await done(project, ['search', 'alpha', '--in', 'conversations'])).toContain('Person: alpha');
    const { places } = await ask(project, ['doctor', '--privacy']);
    expect(places.map(({ since }: { since: string }) => since.slice(0, 4))).not.toContain('1970');
    const state = project.path('../home/.local/state/session-journal/projects');
    expect(places.find(({ path }: { path: string }) => path === state)).toMatchObject({
      what: expect.stringContaining('what "ask" and "search" can find in its conversations'),
      forWhom: 'you',
    });
  });

  test('outside git, everyone who can read the folder can read the journals', async () => {
    const project = makeProject({ [file]: sample() }, { git: false });
    const { places } = await ask(project, ['doctor', '--privacy']);
    expect(places[0].forWhom).toBe('everyone who can read the folder');
  });
});
