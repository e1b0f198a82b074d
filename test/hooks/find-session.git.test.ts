import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { boundTo, compact, errorsOf, hook, prompt } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { writeOwnSession } from '../support/taken-up.ts';
import { done, refused, sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const id = '019abc12-3456-7def-8901-234567890abc';
const conversation = { env: { CLAUDE_CODE_SESSION_ID: 'c1' } };
const older = 'The file is older than the last change made in this clone';

/** A project with a running client: the session is committed, and the conversation is attached to it. */
async function running(): Promise<TestProject> {
  const project = makeProject({ [session]: sample(), '.gitignore': '.local/\n' }, { commit: true });
  await hook(project, 'SessionStart', { source: 'startup' });
  await prompt(project, 'hello');
  expect(boundTo(project)).toBe(id);
  return project;
}

const log = (project: TestProject, ...words: string[]): Promise<string> =>
  done(project, ['log', ...words], conversation);

function commit(project: TestProject, message: string): void {
  project.git('add', '--all');
  project.git('commit', '--quiet', '--message', message);
}

/** What the model and the person are told on "continue". */
async function continued(project: TestProject): Promise<string> {
  const { context, message } = await prompt(project, 'continue');
  return `${context}\n${message}`;
}

describe('guarantee: a branch that is switched under a running client is noticed:', () => {
  test('a file that is older there is said to be, once by log, and on "continue", with the branch', async () => {
    const project = await running();
    project.git('switch', '--quiet', '--create', 'feature');
    await log(project, '--decision', 'Lock first');
    commit(project, 'Decide');
    project.git('switch', '--quiet', 'main');
    expect((await prompt(project, 'hello')).raw).toBe('');
    const told = await continued(project);
    expect(told).toContain(older);
    expect(told).not.toContain('Lock first');
    expect(await log(project, 'On main')).toContain(older);
    expect(await log(project, 'On main again')).not.toContain(older);
    commit(project, 'Go on');
    project.git('switch', '--quiet', 'feature');
    expect(project.read(session)).toContain('Lock first');
    const back = await continued(project);
    expect(back).toContain('Lock first');
    expect(back).toContain('The current branch is feature, but the session was on main');
    expect(errorsOf(project)).toEqual([]);
  });

  test('a compaction on the older file says so with the memory', async () => {
    const project = await running();
    await log(project, '--decision', 'Lock first');
    project.git('stash', '--quiet');
    const told = await compact(project);
    expect(told.context).toContain(older);
    expect(told.context).toContain('Fixing the race');
    project.git('checkout', '--quiet', '--', '.');
    project.git('stash', 'pop', '--quiet');
    expect((await compact(project)).context).toContain('Lock first');
    expect((await compact(project)).context).not.toContain(older);
  });

  test('a session that is not on the branch has vanished, and is there again behind the way back', async () => {
    const project = makeProject({ 'a.txt': 'a\n' }, { commit: true });
    project.git('switch', '--quiet', '--create', 'feature');
    writeOwnSession(project, session, sample());
    commit(project, 'Begin');
    await prompt(project, 'hello');
    await log(project, '--discovery', 'It is the lock');
    commit(project, 'Find');
    project.git('switch', '--quiet', 'main');
    const gone = /Cannot find "fix-sweep-bug-890abc", the session of this conversation: its file is missing/;
    const ways = /another branch.*restore it from git.*\.sessions\/\.local\/replaced/s;
    for (const told of [
      await continued(project),
      (await hook(project, 'SessionStart', { source: 'resume' })).message,
      (await compact(project)).message,
      await refused(project, ['log', 'x'], conversation),
    ]) {
      expect(told).toMatch(gone);
      expect(told).toMatch(ways);
    }
    expect(project.exists('.sessions/active')).toBe(false);
    project.git('switch', '--quiet', 'feature');
    expect(await continued(project)).toContain('It is the lock');
    await log(project, 'Back');
    expect(project.read(session)).toMatch(/It is the lock[\s\S]*|Back/);
    expect(errorsOf(project)).toEqual([]);
  });
});

describe('guarantee: what a pull brings is noticed:', () => {
  /** Commits something as a colleague would, on the remote, and returns how to pull it. */
  function colleague(project: TestProject, change: (text: string) => string, move?: string): () => void {
    project.git('branch', 'theirs');
    project.git('worktree', 'add', '--quiet', '../theirs', 'theirs');
    const there = `../theirs/${session}`;
    project.write(there, change(project.read(there)));
    const at = project.path('../theirs');
    if (move !== undefined) {
      project.git('-C', at, 'rm', '--quiet', '--cached', session);
      project.write(`../theirs/${move}`, project.read(there));
      rmSync(project.path(there));
    }
    project.git('-C', at, 'add', '--all');
    project.git('-C', at, 'commit', '--quiet', '--message', 'Theirs');
    return () => void project.git('pull', '--quiet', '--no-rebase', '--no-edit', '.', 'theirs');
  }

  test('another’s decision is told on "continue", and what is logged then stands beside it', async () => {
    const project = await running();
    expect(await continued(project)).toContain('Fixing the race');
    const pull = colleague(project, (text) =>
      text
        .replace('2025-01-15T14:30:00Z', '2025-01-16T10:00:00Z')
        .replace(
          /(## Decisions\n)\(none yet\)/,
          '$1### 1. Use a queue (2025-01-16T10:00Z)\n**Rationale**: order',
        ),
    );
    pull();
    const told = await continued(project);
    expect(told).toContain('Use a queue');
    expect(told).not.toContain(older);
    await log(project, '--decision', 'Lock first');
    expect(project.read(session)).toMatch(/### 1\. Use a queue[\s\S]*### 2\. Lock first/);
  });

  test('a session that a colleague has closed and archived is said to be closed, with the way to open it', async () => {
    const project = await running();
    const archived = '.sessions/archive/fix-sweep-bug-890abc.md';
    colleague(project, (text) => text.replace('status: active', 'status: completed'), archived)();
    for (const told of [
      await continued(project),
      (await compact(project)).message,
      await refused(project, ['log', 'x'], conversation),
    ]) {
      expect(told).toContain(
        'Cannot use "fix-sweep-bug", the session of this conversation: it was closed (completed)',
      );
      expect(told).toMatch(/(?:session-journal |\/session:)resume --reopen 890abc/);
    }
    expect(project.read(archived)).toContain('status: completed');
    await done(project, ['resume', '--reopen', '890abc'], conversation);
    expect(await continued(project)).toContain('Fixing the race');
  });

  test('a pull that conflicts leaves both sides as they are, and says how they are merged', async () => {
    const project = await running();
    const pull = colleague(project, (text) => text.replace('Fixing the race.', 'Fixing their race.'));
    project.write(session, project.read(session).replace('Fixing the race.', 'Fixing our race.'));
    commit(project, 'Ours');
    expect(pull).toThrow();
    const text = project.read(session);
    expect(text).toContain('<<<<<<<');
    for (const told of [
      await continued(project),
      (await compact(project)).message,
      await refused(project, ['log', 'x'], conversation),
    ]) {
      expect(told).toMatch(/conflict/);
      expect(told).toContain('session-journal doctor --fix');
    }
    expect(project.read(session)).toBe(text);
  });
});

describe('guarantee: a stash or a deletion under a running client loses nothing:', () => {
  test('what was logged before the stash is said to be missing, and log and pop do not destroy each other', async () => {
    const project = await running();
    await log(project, '--discovery', 'Before the stash');
    project.git('stash', '--quiet');
    expect(await continued(project)).toContain(older);
    expect(await log(project, '--blocker', 'Behind the stash')).toContain(older);
    expect(() => project.git('stash', 'pop', '--quiet')).toThrow();
    expect(project.git('show', `stash@{0}:${session}`)).toContain('Before the stash');
    expect(project.read(session)).toContain('Behind the stash');
  });

  test('a deleted file is not made anew by any hook, and its last versions are named', async () => {
    const project = await running();
    await log(project, 'One');
    await log(project, 'Two');
    rmSync(project.path(session));
    for (const text of ['hello', 'continue']) await prompt(project, text);
    await compact(project);
    expect(project.exists(session)).toBe(false);
    expect(await refused(project, ['log', 'Three'], conversation)).toContain('.sessions/.local/replaced');
    const kept = Object.entries(project.tree()).filter(([path]) =>
      path.startsWith('.sessions/.local/replaced/'),
    );
    expect(kept.some(([, text]) => text.includes('One'))).toBe(true);
    project.git('restore', session);
    expect(await continued(project)).toContain('Fixing the race');
  });

  test('undo takes nothing back that another branch brought', async () => {
    const project = await running();
    await log(project, 'One');
    project.git('stash', '--quiet');
    const before = project.read(session);
    await project.runWith(conversation, 'undo');
    expect(project.read(session)).toBe(before);
  });

  test('a resume says once that the file is older', async () => {
    const project = await running();
    await log(project, 'One');
    project.git('stash', '--quiet');
    const told = await done(project, ['resume', '890abc'], conversation);
    expect(told.split(older)).toHaveLength(2);
  });
});
