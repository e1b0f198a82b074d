import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, refused, sample, sampleTask, sessionsIn } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const archived = '.sessions/archive/fix-sweep-bug-abc123.md';
const taskPath = '.tasks/active/fix-sweep-abcdef.md';
const finished = sample().replace('- [ ] Implement fix          <- CURRENT', '- [x] Implement fix');

describe('close --complete', () => {
  test('moves the file to the archive and says what came of it', async () => {
    const project = makeProject({ [file]: finished });
    const out = await done(project, ['close', '--complete', '--summary', 'Fixed the race.']);
    expect(out).toMatch(
      /^✅ Session Completed: fix-sweep-bug\n {3}Duration: \d+ days\n {3}Compactions: 2\n {3}Steps: 2\/2\n/,
    );
    expect(out).toContain('   Summary:\n   Fixed the race.\n');
    expect(out).not.toContain('Recorded');
    expect(sessionsIn(project)).toEqual([]);
    const text = project.read(archived);
    expect(text).toMatch(/status: completed\n[\s\S]*closed_at: [\s\S]*duration_hours: \d/);
    expect(text).toContain('## TL;DR (Read This First)\nFixed the race.\n');
    expect(project.exists(file)).toBe(false);
  });

  test('with open steps and blockers lists them and is refused; --force completes it (case 40)', async () => {
    const project = makeProject({ [file]: sample() });
    await done(project, ['log', '--blocker', 'API docs']);
    expect(await refused(project, ['close', '--complete'])).toBe(
      'Cannot complete "fix-sweep-bug": 1 step and 1 blocker still open\n' +
        '  step 2: Implement fix · blocker 1: API docs. Finish them with log --done and log --resolved, or close anyway with --force\n',
    );
    const answer = await ask(project, ['close', '--complete', '--force']);
    expect(answer).toMatchObject({ status: 'completed', file: archived, progress: { done: 1, total: 2 } });
  });

  test('works after a clone, in which git made no archive folder', async () => {
    const project = makeProject({ [file]: finished, [taskPath]: sampleTask() });
    rmSync(project.path('.sessions/archive'), { recursive: true, force: true });
    await done(project, ['close', '--complete']);
    expect(sessionsIn(project, 'archive')).toEqual([archived]);
  });

  test('under a name that the archive holds already loses neither (case 41)', async () => {
    const older = sample({ id: '019abc12-3456-7def-8901-999999999999', status: 'completed' });
    const project = makeProject({ [file]: finished, [archived]: older });
    const answer = await ask(project, ['close', '--complete']);
    expect(answer.file).toBe('.sessions/archive/fix-sweep-bug-abc123-2.md');
    expect(project.read(archived)).toBe(older);
    expect(project.read(answer.file)).toContain('status: completed\n');
    expect(sessionsIn(project)).toEqual([]);
  });

  test('takes the pause away and unbinds the conversation', async () => {
    const project = makeProject();
    await done(project, ['init', '--goal', 'x'], { env: conversation() });
    await done(project, ['pause', '--note', 'n'], { env: conversation() });
    const { file: path } = await ask(project, ['close', '--complete'], { env: conversation() });
    expect(project.read(path)).not.toMatch(/pause/);
    expect(await refused(project, ['leave'], { env: conversation() })).toContain(
      'This conversation has no session',
    );
  });
});

describe('close --abandon', () => {
  test('needs no finished steps, and keeps the reason (case 40)', async () => {
    const project = makeProject({ [file]: sample() });
    const out = await done(project, ['close', '--abandon', '--reason', 'Requirements\nchanged']);
    expect(out).toContain('📋 Session Abandoned: fix-sweep-bug\n');
    expect(out).toContain('Reason: Requirements changed\n');
    expect(project.read(archived)).toContain('status: abandoned\n');
    expect(project.read(archived)).toContain('close_reason: Requirements changed\n');
  });

  test.each([
    [['close', '--abandon'], '--abandon needs a reason'],
    [['close'], 'Neither --complete nor --abandon was given'],
    [['close', '--complete', '--abandon', '--reason', 'x'], 'Both --complete and --abandon were given'],
  ])('misuse: %j', async (argv, message) => {
    const stderr = await refused(makeProject({ [file]: sample() }), argv, { code: 2 });
    expect(stderr).toContain(message);
    expect(stderr).toContain('session-journal close --abandon --reason TEXT');
  });
});

describe('linked tasks', () => {
  const linked = finished.replace('created_at', 'task_ids: [fix-sweep]\ncreated_at');

  test('are completed and moved to their archive', async () => {
    const project = makeProject({ [file]: linked, [taskPath]: sampleTask() });
    expect(await done(project, ['close', '--complete'])).toContain('Linked task fix-sweep: completed ✅\n');
    expect(project.exists(taskPath)).toBe(false);
    expect(project.read('.tasks/archive/fix-sweep-abcdef.md')).toBe(sampleTask({ status: 'completed' }));
  });

  test('become ready when it is abandoned', async () => {
    const project = makeProject({ [file]: linked, [taskPath]: sampleTask({ status: 'in_progress' }) });
    expect(await done(project, ['close', '--abandon', '--reason', 'x'])).toContain('fix-sweep: ready\n');
    expect(project.read(taskPath)).toBe(sampleTask({ status: 'ready' }));
  });
});

test('a session created in the future has a duration of 0, and is not closed before its creation (case 43)', async () => {
  const project = makeProject({ [file]: finished.replace('2025-01-15T10:00', '2199-01-15T10:00') });
  expect((await ask(project, ['close', '--complete'])).duration_hours).toBe(0);
  expect(project.read(archived)).toMatch(/closed_at: '?2199-01-15T10:00:00Z'?\n/);
});
