import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBinding } from '../../../src/journal/conversation/bindings.ts';
import { keepCapture, makeCapture, storeOf } from '../../support/captures.ts';
import { git } from '../../support/git.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { asPerson, typeAsPerson } from '../../support/person.ts';
import { makeRemote, reachableTexts } from '../../support/shared-clones.ts';
import { sample } from '../../support/verbs.ts';

const shared = '019abc12-3456-7def-8901-234567890abc';
const talk = (digit: string): string => `${digit.repeat(8)}-2222-4333-8444-555555555555`;

function makeShared(files: Record<string, string>): { project: TestProject; remote: string } {
  const project = makeProject({
    '.sessions/active/fix-sweep-bug-890abc.md': sample({ id: shared }),
    '.sessions/config.json': '{ "capture.share": true }\n',
    ...files,
  });
  const remote = makeRemote();
  git(project.root, 'remote', 'add', 'origin', remote);
  return { project, remote };
}

function take({ root }: TestProject, id: string, of: { session?: string; conversation?: string }) {
  const capture = makeCapture({ id, subject: `Work of ${id}`, ...of });
  return keepCapture(storeOf(root), capture);
}

function bind(project: TestProject, conversation: string, to: { root: string; session: string }): void {
  const { root, session } = to;
  const path = join(
    project.env.HOME as string,
    '.local/state/session-journal/conversations',
    conversation,
    'binding.json',
  );
  mkdirSync(dirname(path), { recursive: true });
  const file = join(root, '.sessions/active', `${session}.md`);
  writeFileSync(path, JSON.stringify({ schema: 1, session: file, id: session, project: root }));
}

async function pushedBy(project: TestProject): Promise<string[]> {
  await typeAsPerson(project, ['y', 'y'], 'captures', 'share', 'on');
  const { stdout, stderr } = await asPerson(project, 'captures', 'sync', '--json');
  return JSON.parse(stdout || stderr).pushed;
}

test('a private journal nested in a shared repository is never shared, and neither are its conversations', async () => {
  const { project, remote } = makeShared({
    'notes/.sessions/.gitignore': '# private\n*\n',
    'notes/.sessions/active/copy-890abc.md': sample({ id: shared }),
  });
  await take(project, '0000000001', { session: shared, conversation: talk('1') });
  await take(project, '0000000002', { session: 'diary-def456', conversation: talk('2') });
  await take(project, '0000000003', { session: shared, conversation: talk('2') });
  await take(project, '0000000004', { session: '', conversation: talk('3') });
  bind(project, talk('3'), { root: project.path('notes'), session: 'diary-def456' });
  await take(project, '0000000005', { session: shared, conversation: talk('4') });
  bind(project, talk('4'), { root: project.path('notes'), session: shared });
  expect(await pushedBy(project)).toEqual(['0000000001']);
  expect(reachableTexts(remote)).not.toMatch(/000000000[2345]/);
});

test('a journal beside it that did not agree is not shared, and nothing is shared from inside a private one', async () => {
  const { project, remote } = makeShared({
    'other/.sessions/active/other-def456.md': sample({ id: 'other-def456' }),
    'notes/.sessions/.gitignore': '# private\n*\n',
    'notes/.sessions/config.json': '{ "capture.share": true }\n',
  });
  await take(project, '0000000001', { session: 'other-def456', conversation: talk('1') });
  bind(project, talk('1'), { root: project.path('other'), session: 'other-def456' });
  expect(await pushedBy(project)).toEqual([]);
  const inside = { ...project, root: project.path('notes') };
  const { code, stderr } = await asPerson(inside, 'captures', 'sync');
  expect([code, stderr]).toEqual([1, expect.stringContaining('The sessions of this project are private')]);
  expect(await typeAsPerson(inside, ['y', 'y'], 'captures', 'share', 'on')).toContain('are private');
  expect(reachableTexts(remote)).not.toContain('0000000001');
});

test('a session whose file is on another branch, in another working tree, is shared all the same', async () => {
  const { project } = makeShared({});
  project.git('add', '--all');
  project.git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '-m', 'Start');
  project.git('worktree', 'add', '--quiet', '--detach', '../tree');
  bind(project, talk('1'), { root: project.path('../tree'), session: 'on-a-branch-def456' });
  await take(project, '0000000001', { session: 'on-a-branch-def456', conversation: talk('1') });
  await take(project, '0000000002', { session: 'nowhere-def456', conversation: talk('2') });
  await take(project, '0000000003', { session: '', conversation: talk('3') });
  expect((await pushedBy(project)).sort()).toEqual(['0000000001', '0000000003']);
});

test('attack: what was said in a private journal is not shared when the conversation moves to a shared one before it is captured', async () => {
  const { project, remote } = makeShared({});
  const run = (conversation: string, cwd: string, ...argv: string[]) =>
    project.runWith({ cwd, env: { CLAUDE_CODE_SESSION_ID: conversation } }, ...argv);
  mkdirSync(project.path('notes/.sessions'), { recursive: true });
  mkdirSync(project.path('inner'));
  git(project.path('inner'), 'init', '--quiet');
  await run(talk('1'), 'notes', 'init', '--private', '--goal', 'Diary');
  await run(talk('2'), 'inner', 'init', '--goal', 'Another repository');
  for (const digit of ['1', '2', '3']) {
    expect((await run(talk(digit), '.', 'resume', 'fix-sweep')).code).toBe(0);
    await take(project, digit.repeat(10), { session: shared, conversation: talk(digit) });
  }
  // A fork has what was said before.
  writeBinding(project.env, talk('4'), {
    schema: 1,
    session: project.path('.sessions/active/fix-sweep-bug-890abc.md'),
    id: shared,
    project: project.root,
    from: talk('1'),
  });
  await take(project, '4444444444', { session: shared, conversation: talk('4') });
  expect(await pushedBy(project)).toEqual(['3333333333']);
  expect(reachableTexts(remote)).not.toMatch(/1111111111|2222222222|4444444444/);
});

test('a conversation that worked in a working tree which is gone is shared all the same, unless its journal was private', async () => {
  const { project } = makeShared({});
  project.git('add', '--all');
  project.git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '-m', 'Start');
  const move = async (digit: string, isPrivate: boolean): Promise<void> => {
    const tree = `../tree${digit}`;
    project.git('worktree', 'add', '--quiet', '--detach', tree);
    if (isPrivate) writeFileSync(project.path(`${tree}/.sessions/.gitignore`), '# private\n*\n');
    const env = { CLAUDE_CODE_SESSION_ID: talk(digit) };
    await project.runWith({ cwd: tree, env }, 'init', '--goal', 'Over there');
    project.git('worktree', 'remove', '--force', tree);
    await project.runWith({ env }, 'resume', 'fix-sweep');
    await take(project, digit.repeat(10), { session: shared, conversation: talk(digit) });
  };
  await move('1', false);
  await move('2', true);
  expect(await pushedBy(project)).toEqual(['1111111111']);
});
