import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, refused, sample, sampleTask } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const taskPath = '.tasks/active/fix-sweep-abcdef.md';
const linked = sample({ head: 'task_ids: [fix-sweep]' });

describe('pause', () => {
  test('with a note, then resume, twice: the keys appear and go, and never stand twice (case 38)', async () => {
    const project = makeProject({ [file]: sample() });
    const start = project.read(file);
    for (const note of ['Lunch', 'Switching to an urgent bug']) {
      await done(project, ['pause', '--note', note]);
      const paused = project.read(file);
      expect(paused.match(/^paused_at:/gm)).toHaveLength(1);
      expect(paused).toContain(`pause_reason: ${note}\n`);
      expect(paused).toContain('status: paused\n');
      await done(project, ['resume']);
      expect(project.read(file)).not.toMatch(/paused_at|pause_reason/);
    }
    const strip = (text: string) => text.replace(/^(updated_at|git_last_commit): .*\n/gm, '');
    expect(strip(project.read(file))).toBe(strip(start));
  });

  test('writes an entry with the state and the note, and names it', async () => {
    const project = makeProject({ [file]: sample() });
    const answer = await ask(project, ['pause', '--note', 'Lunch']);
    expect(answer.entry).toMatch(/^\.sessions\/journal\/abc123\/entries\/[-\dTZ]+-pause\.md$/);
    expect(project.read(answer.entry)).toMatch(
      /^# Pause: fix-sweep-bug[\s\S]*\*\*Status\*\*: paused[\s\S]*## Note\nLunch\n/,
    );
    expect(answer).toMatchObject({ status: 'paused', file, progress: { done: 1, total: 2 }, warnings: [] });
  });

  test('is refused when it is already paused, with the way to resume it', async () => {
    const project = makeProject({ [file]: sample({ status: 'paused' }) });
    const stderr = await refused(project, ['pause', '--session', 'abc123']);
    expect(stderr).toContain('it is already paused\n  To resume it: session-journal resume abc123');
  });

  test('of a closed session is refused', async () => {
    const project = makeProject({ '.sessions/archive/old-abc123.md': sample({ status: 'completed' }) });
    expect(await refused(project, ['pause', '--session', 'abc123'])).toContain('it is closed (completed)');
  });
});

describe('--switch-to', () => {
  const other = '.sessions/active/other-ddd444.md';
  const second = (status: string, body?: string) =>
    sample({
      id: '019abc12-3456-7def-8901-234567ddd444',
      shortname: 'other',
      status,
      ...(body === undefined ? {} : { body }),
    });

  test('pauses one and resumes the other, to which the conversation is bound then', async () => {
    const project = makeProject({ [file]: sample(), [other]: second('paused') });
    const answer = await ask(project, ['pause', '--session', 'abc123', '--switch-to', 'other'], {
      env: conversation(),
    });
    expect(answer.resumed).toMatchObject({ shortname: 'other', status: 'active' });
    expect(project.read(file)).toContain('status: paused\n');
    expect((await ask(project, ['view'], { env: conversation() })).shortname).toBe('other');
  });

  test.each([
    ['unknown', 'nowhere', {}, 'There is no session "nowhere"'],
    ['itself', 'abc123', {}, 'it is the session you are pausing'],
    [
      'closed',
      'ddd444',
      { '.sessions/archive/other-ddd444.md': second('completed') },
      'it is closed (completed)',
    ],
    ['of an unknown status', 'ddd444', { [other]: second('on-ice') }, 'its status "on-ice" is not one of'],
    [
      'damaged in its body',
      'ddd444',
      { [other]: second('paused', '# x\n<<<<<<< a\n=======\n>>>>>>> b\n') },
      'a merge conflict',
    ],
    ['damaged in its head', 'ddd444', { [other]: '---\nid: a\nid: b\n---\n' }, '"id" appears twice'],
    [
      'too large',
      'ddd444',
      { [other]: second('paused', 'x'.repeat(11 * 1024 * 1024)) },
      'the limit of 10 MB',
    ],
  ])('to a session %s leaves everything (case 42)', async (...row) => {
    const [, name, files, message] = row;
    const project = makeProject({ [file]: sample(), ...(files as Record<string, string>) });
    expect(await refused(project, ['pause', '--session', 'abc123', '--switch-to', name])).toContain(message);
  });
});

describe('linked tasks', () => {
  test('become ready, in place', async () => {
    const project = makeProject({ [file]: linked, [taskPath]: sampleTask({ status: 'in_progress' }) });
    await done(project, ['pause']);
    expect(project.read(taskPath)).toBe(sampleTask({ status: 'ready' }));
  });

  test('stay as they are with --keep-task-status', async () => {
    const project = makeProject({ [file]: linked, [taskPath]: sampleTask({ status: 'in_progress' }) });
    await done(project, ['pause', '--keep-task-status']);
    expect(project.read(taskPath)).toBe(sampleTask({ status: 'in_progress' }));
  });

  test('that are not there are not spoken of', async () => {
    const project = makeProject({ [file]: linked });
    expect(await done(project, ['pause'])).not.toMatch(/task/i);
    expect(project.exists('.tasks')).toBe(false);
  });
});
