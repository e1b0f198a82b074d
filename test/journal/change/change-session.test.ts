import { readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { closeCommand } from '../../../src/commands/close.ts';
import { logCommand } from '../../../src/commands/log.ts';
import { pauseCommand } from '../../../src/commands/pause.ts';
import { decodeArgv } from '../../../src/core/calls/read-argv.ts';
import type { Context } from '../../../src/io/project/context.ts';
import { projectAt } from '../../../src/io/project/project.ts';
import { changeSession, warningsOf } from '../../../src/journal/change/change-session.ts';
import { queueCompaction } from '../../../src/journal/change/compaction-queue.ts';
import { findTarget } from '../../../src/journal/which-session/find-target.ts';
import { atEveryStep, runKilled } from '../../support/killed.ts';
import type { TestProject } from '../../support/make-project.ts';
import { makeProject } from '../../support/make-project.ts';
import { ask, done, refused, sample, sampleTask, sessionsIn } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const archived = '.sessions/archive/fix-sweep-bug-abc123.md';
const taskPath = '.tasks/active/fix-sweep-abcdef.md';
const finished = sample({ head: 'task_ids: [fix-sweep]' }).replace(
  '- [ ] Implement fix          <- CURRENT',
  '- [x] Implement fix',
);

function contextOf(project: TestProject, now: string): Context {
  return {
    cwd: project.root,
    now: () => new Date(now),
    newId: () => '019abc12-3456-7def-8901-234567890abc',
    env: project.env,
    templates: fileURLToPath(new URL('../../../templates', import.meta.url)),
  };
}

const field = (text: string, key: string) => new RegExp(`^${key}: '?([^'\n]*)`, 'm').exec(text)?.[1];

describe('a clock that goes backwards (case 43)', () => {
  test('updated_at stays, what is logged has the clock’s time, nothing ends before it began', async () => {
    const project = makeProject({ [file]: sample() });
    const early = contextOf(project, '2024-12-31T23:59:59Z');
    await logCommand.run(decodeArgv(['back then'], logCommand.spec), early);
    expect(field(project.read(file), 'updated_at')).toBe('2025-01-15T14:30:00Z');
    expect(project.read(file)).toContain('- back then (2024-12-31T23:59Z)\n');
    await pauseCommand.run(decodeArgv([], pauseCommand.spec), early);
    expect(field(project.read(file), 'paused_at')).toBe('2025-01-15T10:00:00Z');
    await closeCommand.run(
      decodeArgv(['--abandon', '--reason', 'x', '--session', 'abc123'], closeCommand.spec),
      early,
    );
    expect(field(project.read(archived), 'closed_at')).toBe('2025-01-15T10:00:00Z');
    expect(field(project.read(archived), 'duration_hours')).toBe('0');
  });

  test('times are UTC in every zone and locale', async () => {
    const project = makeProject({ [file]: sample() });
    const hour = (): string => new Date().toISOString().slice(0, 13);
    const before = hour();
    await done(project, ['log', 'x'], {
      env: { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    });
    expect([before, hour()]).toContain(field(project.read(file), 'updated_at')?.slice(0, 13));
  });
});

describe('progress.md (case 44)', () => {
  const progress = '.sessions/journal/abc123/progress.md';
  const entries = (project: TestProject) =>
    project.exists('.sessions/journal/abc123/entries')
      ? readdirSync(project.path('.sessions/journal/abc123/entries'))
      : [];

  test('missing or stale it is made anew, by a call that changes nothing else too', async () => {
    const project = makeProject({ [file]: sample() });
    await done(project, ['log', 'x']);
    const fresh = project.read(progress);
    expect(fresh).toMatch(/^<!-- Derived from \.sessions\/active\/fix-sweep-bug-abc123\.md \(id 019abc12-/);
    project.write(progress, fresh.replace('1/2', '9/9'));
    await done(project, ['log', '--done', 'Reproduce bug']);
    expect(project.read(progress)).toBe(fresh);
    expect(entries(project)).toEqual([]);
  });

  test('keeps what a person wrote under "## Notes"', async () => {
    const project = makeProject({ [file]: sample() });
    await done(project, ['log', 'x']);
    project.write(progress, `${project.read(progress)}\nCall Bo.\n\n## More\nx\n`);
    await done(project, ['log', 'y']);
    expect(project.read(progress)).toMatch(/## Notes\n\nCall Bo\.\n\n## More\nx\n$/);
  });

  test.each([
    ['hand-kept', '# My progress\nAll of it.\n'],
    ['of another id', '<!-- Derived from x.md (id 019aaaaa) by session-journal: … -->\n# Progress: other\n'],
  ])('%s it is kept whole as an entry first', async (_, text) => {
    const project = makeProject({ [file]: sample(), [progress]: text });
    await done(project, ['log', 'x']);
    const [kept, ...more] = entries(project);
    expect(more).toEqual([]);
    expect(project.read(`.sessions/journal/abc123/entries/${kept}`)).toBe(text);
    expect(project.read(progress)).toContain('(id 019abc12-3456-7def-8901-234567890abc)');
  });
});

describe('unsafe ids (case 8)', () => {
  test.each(['../../elsewhere', '/etc', '"a\\0b"', '"a\\nb"', '..', '.git'])(
    '%s never becomes a path',
    async (id) => {
      const project = makeProject({ '.sessions/active/x.md': sample({ id }) });
      for (const argv of [
        ['log', 'x'],
        ['checkpoint'],
        ['pause'],
        ['resume', 'x.md'],
        ['close', '--abandon', '--reason', 'r'],
      ])
        await project.run(...argv);
      const paths = Object.keys(project.tree({ local: false }));
      expect(paths.filter((path) => !/^\.sessions\/(active|archive)\/x\.md$/.test(path))).toEqual([]);
      expect(project.exists('elsewhere')).toBe(false);
      const ran = await project.run('doctor');
      expect(ran.code).toBe(1);
    },
  );

  test('with a safe suffix in the file’s name the journal is the suffix’s', async () => {
    const project = makeProject({ '.sessions/active/x-abc123.md': sample({ id: '../../elsewhere' }) });
    const { entry } = await ask(project, ['checkpoint']);
    expect(entry).toMatch(/^\.sessions\/journal\/abc123\/entries\//);
  });
});

describe('links out of the project are not written through (case 9)', () => {
  test('a journal folder, the archive, a linked session file', async () => {
    const outside = makeProject({ 'a-abc123.md': sample() });
    const before = outside.tree();
    const project = makeProject({ [file]: finished, '.sessions/journal/x': '' });
    symlinkSync(outside.root, project.path('.sessions/journal/abc123'));
    symlinkSync(outside.root, project.path('.sessions/archive'));
    expect(await refused(project, ['checkpoint'])).toContain('it leads out of');
    expect(await refused(project, ['close', '--complete'])).toContain('it leads out of');
    await done(project, ['log', 'x']);
    expect(outside.tree()).toEqual(before);
    const linked = makeProject({ '.sessions/active/README.md': '' });
    symlinkSync(outside.path('a-abc123.md'), linked.path('.sessions/active/a-abc123.md'));
    expect(await refused(linked, ['log', 'x', '--session', 'abc123'])).toContain(
      'There is no session "abc123"',
    );
    expect(outside.tree()).toEqual(before);
  });
});

describe('what could not be done', () => {
  test('a task file that cannot be moved is a warning, and the next command does it', async () => {
    const project = makeProject({
      [file]: finished,
      [taskPath]: sampleTask(),
      '.tasks/archive': 'a file in the place of the folder',
    });
    const answer = await ask(project, ['close', '--complete']);
    expect(answer.warnings[0]).toMatch(/fix-sweep-abcdef\.md.*The next command tries again$/);
    expect(answer.file).toBe(archived);
    renameSync(project.path('.tasks/archive'), project.path('.tasks/archive.old'));
    await done(project, ['list']);
    expect(project.read('.tasks/archive/fix-sweep-abcdef.md')).toBe(sampleTask({ status: 'completed' }));
  });

  test('another session’s unfinished step does not become this one’s place', async () => {
    const other = sample({ id: '019abc12-0000-7def-8901-000000ddd444', shortname: 'other' });
    const project = makeProject({
      [file]: finished,
      '.sessions/active/other-ddd444.md': other,
      [taskPath]: sampleTask(),
      '.tasks/archive': '',
    });
    await ask(project, ['close', '--complete', '--session', 'abc123']);
    expect((await ask(project, ['log', 'x'])).file).toBe('.sessions/active/other-ddd444.md');
    expect((await ask(project, ['checkpoint'])).file).toBe('.sessions/active/other-ddd444.md');
  });

  test('an editor that saves at the moment of the change loses nothing, and the reply says where it is (case 48)', async () => {
    const project = makeProject({ [file]: sample() });
    const context = contextOf(project, '2025-02-01T00:00:00Z');
    const target = await findTarget(context);
    let rounds = 0;
    const changed = await changeSession({ target, context, verb: 'log' }, () => {
      rounds += 1;
      // The first call is before the lock, and the second is the first one under it.
      if (rounds === 2)
        writeFileSync(project.path(file), sample().replace('Fixing the race.', 'Edited meanwhile.'));
      return { fields: { shortname: 'renamed' } };
    });
    expect(project.read(file)).toContain('Edited meanwhile.');
    expect(project.read(file)).toContain('shortname: renamed\n');
    expect(warningsOf(target.project, changed)).toEqual([]);
    expect(
      warningsOf(target.project, { ...changed, displaced: join(target.project.local, 'replaced/x.md') })[0],
    ).toContain('Its version is kept: .sessions/.local/replaced/x.md');
  });

  test('compactions that could not be counted in time are counted by the next change', async () => {
    const project = makeProject({ [file]: sample() });
    for (const _ of [1, 2]) queueCompaction(projectAt(project.root), '019abc12-3456-7def-8901-234567890abc');
    await done(project, ['log', 'x']);
    expect(project.read(file)).toContain('compaction_count: 4\n');
    await done(project, ['log', 'y']);
    expect(project.read(file)).toContain('compaction_count: 4\n');
  });
});

// A close changes the session, its task, an entry and two folders. Killed anywhere, it must happen whole or not at all.
test('a close killed at any step: the next run of any command completes it (case 41)', async () => {
  const seen = new Set<string>();
  const project = makeProject({ [file]: finished, [taskPath]: sampleTask() });
  await atEveryStep(project, async (at) => {
    const killed = await runKilled(project, at, ['close', '--complete']);
    const next = [['list'], ['log', 'x'], ['view'], ['search', 'fix']][at % 4] ?? [];
    await project.run(...next);
    const [active, archive] = [sessionsIn(project), sessionsIn(project, 'archive')];
    expect([...active, ...archive]).toHaveLength(1);
    const isClosed = archive.length === 1;
    seen.add(isClosed ? 'closed' : 'open');
    const text = project.read([...active, ...archive][0] ?? '');
    expect(field(text, 'status')).toBe(isClosed ? 'completed' : 'active');
    expect(project.exists(taskPath)).toBe(!isClosed);
    expect(project.exists('.tasks/archive/fix-sweep-abcdef.md')).toBe(isClosed);
    if (isClosed) expect(project.exists('.sessions/journal/abc123/entries')).toBe(true);
    const leftovers = Object.keys(project.tree()).filter((path) => path.includes('/intents/'));
    expect(leftovers).toEqual([]);
    return killed;
  });
  expect(seen.size, [...seen].join()).toBe(2);
});
