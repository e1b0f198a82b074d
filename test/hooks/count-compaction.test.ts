import { readdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectAt } from '../../src/io/project/project.ts';
import { boundTo, compact, errorsOf, eventText, hook, prompt } from '../support/hook-run.ts';
import { atEveryStep, runKilled } from '../support/killed.ts';
import { plantLock } from '../support/locks.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const made = (text = sample()): TestProject => makeProject({ [session]: text });

function count(project: TestProject): number {
  return Number(/^compaction_count: (\d+)$/m.exec(project.read(session))?.[1]);
}

// A hook that does not get the lock in its time, as on a busy machine, leaves the counting to the next change.
async function countQueued(project: TestProject): Promise<void> {
  expect((await project.run('log', '--session', '890abc', 'x')).code).toBe(0);
}

describe('a compaction is counted once', () => {
  test('whatever tells of it: PreCompact, SessionStart and the next prompt', async () => {
    const project = made();
    await prompt(project, 'hello');
    const told = await compact(project);
    expect(told.message).toBe('💾 fix-sweep-bug: compaction #3, journal handed to the new context');
    expect(count(project)).toBe(3);
    await prompt(project, 'hello');
    expect(count(project)).toBe(3);
    await compact(project, { trigger: 'auto' });
    expect(count(project)).toBe(4);
  });

  test('is no change that undo takes back', async () => {
    const project = made();
    await prompt(project, 'hello');
    await compact(project);
    const undone = await project.run('undo', '--session', '890abc');
    expect(undone.code).toBe(1);
    expect(undone.stderr).toContain('Nothing to undo');
    expect(count(project)).toBe(3);
  });

  test('without a prompt in between each one counts, too', async () => {
    const project = made();
    await prompt(project, 'hello');
    for (const number of [3, 4, 5]) {
      await compact(project);
      expect(count(project)).toBe(number);
    }
  });

  test('when PreCompact is told of several times, one after another and at once', async () => {
    const project = made();
    await prompt(project, 'hello');
    await hook(project, 'PreCompact');
    await hook(project, 'PreCompact');
    expect(count(project)).toBe(3);
    await prompt(project, 'hello');
    await Promise.all([1, 2, 3, 4].map(() => hook(project, 'PreCompact', { trigger: 'auto' })));
    await countQueued(project);
    expect(count(project)).toBe(4);
  });

  test('for each of several conversations at once, in a clone whose .local is not there yet', async () => {
    const project = made();
    const all = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
    for (const session_id of all) await prompt(project, 'hello', { session_id });
    rmSync(project.path('.sessions/.local'), { recursive: true });
    await Promise.all(all.map((session_id) => hook(project, 'PreCompact', { session_id })));
    await countQueued(project);
    expect(count(project)).toBe(8);
  });

  test('when the session cannot be written just then: by the next run that can', async () => {
    const project = made();
    await prompt(project, 'hello');
    project.write('.sessions/.local/replaced', 'in the way');
    await hook(project, 'PreCompact');
    await hook(project, 'SessionStart', { source: 'compact' });
    expect(count(project)).toBe(2);
    rmSync(project.path('.sessions/.local/replaced'));
    expect((await project.run('log', 'x')).code).toBe(0);
    expect(count(project)).toBe(3);
    expect((await project.run('log', 'y')).code).toBe(0);
    expect(count(project)).toBe(3);
  });

  test('when PreCompact never came, and when SessionStart comes twice', async () => {
    const project = made();
    await prompt(project, 'hello');
    const first = await hook(project, 'SessionStart', { source: 'compact' });
    const second = await hook(project, 'SessionStart', { source: 'compact' });
    expect(count(project)).toBe(3);
    expect(second.raw).toBe(first.raw);
  });

  test('when a compaction that was broken off is begun again', async () => {
    const project = made();
    await prompt(project, 'hello');
    await hook(project, 'PreCompact');
    await prompt(project, 'hello');
    await hook(project, 'PreCompact');
    expect(count(project)).toBe(4);
  });

  test('and a resume, a clear or a start behind it counts nothing', async () => {
    const project = made();
    await prompt(project, 'hello');
    await compact(project);
    for (const source of ['resume', 'startup', 'clear', 'fork'])
      await hook(project, 'SessionStart', { source });
    await project.runWith({ env: { CLAUDE_CODE_SESSION_ID: 'c1' } }, 'resume');
    expect(count(project)).toBe(3);
  });

  test('in the first moment of a conversation, which binds it', async () => {
    const project = made();
    await hook(project, 'PreCompact');
    expect(count(project)).toBe(3);
    expect(boundTo(project)).toBeDefined();
  });

  test('by each of 20 conversations at once', async () => {
    const project = made();
    const ids = Array.from({ length: 20 }, (_, at) => `conv-${at}`);
    for (const id of ids.slice(0, 4)) await prompt(project, 'hello', { session_id: id });
    await Promise.all(ids.map((id) => hook(project, 'PreCompact', { session_id: id })));
    await countQueued(project);
    expect(count(project)).toBe(22);
  });
});

describe('what is not counted', () => {
  test.each(['paused', 'completed', 'odd'])('a session that is %s: its bytes stay', async (status) => {
    const project = made();
    await prompt(project, 'hello');
    const text = sample({ status });
    project.write(session, text);
    expect((await hook(project, 'PreCompact')).raw).toBe('');
    expect((await hook(project, 'SessionStart', { source: 'compact' })).context).toBe('');
    expect(project.read(session)).toBe(text);
  });

  test('the only session there is, when it is paused and nobody is bound', async () => {
    const project = made(sample({ status: 'paused' }));
    await compact(project);
    expect(project.read(session)).toBe(sample({ status: 'paused' }));
  });

  test('another’s session', async () => {
    const text = sample({ owner: 'bo@example.org' });
    const project = made(text);
    await prompt(project, 'continue');
    await compact(project);
    expect(project.read(session)).toBe(text);
    expect(boundTo(project)).toBeUndefined();
  });

  test('a conversation that left its session', async () => {
    const project = made();
    await prompt(project, 'hello');
    await project.runWith({ env: { CLAUDE_CODE_SESSION_ID: 'c1' } }, 'leave');
    await compact(project);
    await prompt(project, 'hello again');
    expect(count(project)).toBe(2);
    expect(boundTo(project)).toBeUndefined();
  });

  test('a count that cannot be read: it stays, and the memory comes back', async () => {
    const text = sample().replace('compaction_count: 2', 'compaction_count: two');
    const project = made(text);
    await prompt(project, 'hello');
    const told = await compact(project);
    expect(told.context).toContain('Fixing the race');
    expect(told.message).toContain('compaction #?');
    expect(project.read(session)).toContain('compaction_count: two\n');
    expect(errorsOf(project)).toEqual([]);
  });
});

test('a lock that is held: the compaction is queued, and counted by the next run', async () => {
  const project = made();
  await prompt(project, 'hello');
  plantLock(projectAt(project.root), {});
  expect((await hook(project, 'PreCompact')).raw).toContain('the journal is given back');
  expect((await hook(project, 'SessionStart', { source: 'compact' })).context).toContain('Fixing the race');
  expect(count(project)).toBe(2);
  expect(readdirSync(project.path('.sessions/.local/queue')).length).toBe(1);
  rmSync(project.path('.sessions/.local/lock'));
  expect((await project.runWith({ env: { CLAUDE_CODE_SESSION_ID: 'c1' } }, 'log', 'done')).code).toBe(0);
  expect(count(project)).toBe(3);
  await project.runWith({ env: { CLAUDE_CODE_SESSION_ID: 'c1' } }, 'log', 'more');
  expect(count(project)).toBe(3);
  expect(errorsOf(project)).toEqual([]);
});

test('SIGKILL at any step of PreCompact: a whole file, and the compaction counts once in the end', async () => {
  const seen = new Set<number>();
  const project = made();
  // A capture would go on while the project is put back as it was.
  project.write('.sessions/config.json', '{"capture":"off"}');
  await prompt(project, 'hello');
  const input = eventText(project, 'PreCompact');
  const check = async (at: number): Promise<boolean> => {
    const killed = await runKilled(project, at, { program: 'hook', input });
    expect([2, 3]).toContain(count(project));
    seen.add(count(project));
    expect(project.read(session)).toContain('## Next Steps\n(none yet)\n');
    const told = await hook(project, 'SessionStart', { source: 'compact' });
    expect(told.context).toContain('Fixing the race');
    expect(count(project)).toBe(3);
    await prompt(project, 'hello');
    expect(count(project)).toBe(3);
    return killed;
  };
  await atEveryStep(project, check, 2);
  expect(seen.size).toBe(2);
});

test('PreCompact refreshes the head and progress.md', async () => {
  const project = makeProject({ [session]: sample() }, { commit: true, branch: 'topic' });
  await hook(project, 'PreCompact', { trigger: 'auto' });
  expect(project.read(session)).toMatch(/^git_branch: topic$/m);
  expect(project.read(session)).toContain('git_last_commit: ');
  expect(project.read('.sessions/journal/890abc/progress.md')).toContain('019abc12');
});
