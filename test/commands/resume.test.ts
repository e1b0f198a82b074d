import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import { ask, conversation, done, refused, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const archived = '.sessions/archive/fix-sweep-bug-abc123.md';
const other = '.sessions/active/other-ddd444.md';
const second = (more = {}) =>
  sample({ id: '019abc12-3456-7def-8901-234567ddd444', shortname: 'other', ...more });
const closed = sample({
  status: 'completed',
  head: 'closed_at: 2025-01-16T10:00:00Z\nclose_reason: done\nduration_hours: 24',
});

describe('resume', () => {
  test('prints the briefing and binds the conversation', async () => {
    const project = makeProject({
      [file]: sample({ status: 'paused' }),
      [other]: second({ status: 'paused' }),
    });
    const out = await done(project, ['resume', 'fix-sweep-bug'], { env: conversation() });
    expect(out).toMatch(/^📋 Resuming Session: fix-sweep-bug\n {3}ID: abc123\n {3}File: /);
    expect(out).toContain('Current step: 2. Implement fix\n');
    expect(project.read(file)).toContain('status: active\n');
    expect((await ask(project, ['view'], { env: conversation() })).shortname).toBe('fix-sweep-bug');
    await done(project, ['resume', 'ddd444'], { env: conversation() });
    expect((await ask(project, ['view'], { env: conversation() })).shortname).toBe('other');
  });

  test('never counts a compaction', async () => {
    const project = makeProject({ [file]: sample() });
    await done(project, ['resume']);
    expect(project.read(file)).toContain('compaction_count: 2\n');
  });

  test('shows resume commands and runs none', async () => {
    const text = `${sample()}\n## Resume Commands\n\`touch PWNED\`\n`;
    const project = makeProject({ [file]: text });
    expect(await done(project, ['resume'])).toContain('(not run):\n`touch PWNED`\n');
    expect(project.exists('PWNED')).toBe(false);
  });

  test('without an id takes the only paused one', async () => {
    const project = makeProject({ [file]: sample({ status: 'paused' }) });
    expect((await ask(project, ['resume'])).status).toBe('active');
  });

  test('without an id and with several names them; --last takes the one changed last', async () => {
    const project = makeProject({
      [file]: sample({ status: 'paused' }),
      [other]: second({ status: 'paused', updated: '2025-02-01T00:00:00Z' }),
    });
    const stderr = await refused(project, ['resume']);
    expect(stderr).toContain('fix-sweep-bug (abc123, paused), other (ddd444, paused)');
    expect(stderr).toContain('resume --last');
    expect((await ask(project, ['resume', '--last'])).shortname).toBe('other');
  });

  test('with nothing to resume says how to start', async () => {
    const project = makeProject({ '.sessions/active/README.md': 'Hello' });
    expect(await refused(project, ['resume'])).toContain('Start one: session-journal init --goal TEXT');
  });

  test('--list is the list', async () => {
    const project = makeProject({ [file]: sample() });
    expect(await done(project, ['resume', '--list'])).toBe(await done(project, ['view', 'list']));
  });

  test('a status that is none of the four is refused with where to set it', async () => {
    const project = makeProject({ [file]: sample({ status: 'on-ice' }) });
    expect(await refused(project, ['resume', 'abc123'])).toContain(
      'Set its status in the front matter of fix-sweep-bug-abc123.md, for example: status: active',
    );
  });
});

describe('a closed session (case 42)', () => {
  test('is only shown', async () => {
    const project = makeProject({ [archived]: closed });
    const before = project.tree();
    const out = await done(project, ['resume', 'abc123']);
    expect(out).toContain('📋 Closed Session: fix-sweep-bug (completed)\n');
    expect(out).toContain('session-journal resume --reopen abc123');
    expect(project.tree()).toEqual(before);
  });

  test('is moved back by --reopen, and what said it was closed is gone', async () => {
    const project = makeProject({ [archived]: closed });
    await done(project, ['resume', '--reopen', 'abc123'], { env: conversation() });
    expect(project.exists(archived)).toBe(false);
    const text = project.read(file);
    expect(text).toContain('status: active\n');
    expect(text).not.toMatch(/closed_at|close_reason|duration_hours/);
    await done(project, ['log', 'again'], { env: conversation() });
  });

  test('takes another name where active/ holds its own', async () => {
    const project = makeProject({ [archived]: closed, [file]: second() });
    const answer = await ask(project, [
      'resume',
      '--reopen',
      '--session',
      '019abc12-3456-7def-8901-234567890abc',
    ]);
    expect(answer.file).toBe('.sessions/active/fix-sweep-bug-abc123-2.md');
    expect(project.read(file)).toBe(second());
  });
});

describe('it checks what it says', () => {
  test('branch, commits since, key files and places that moved', async () => {
    const project = makeProject({ 'src/a.ts': 'one\ntwo\nthree\n' }, { commit: true });
    const argv = [
      '--key-file',
      'src/a.ts',
      '--key-file',
      'src/gone.ts',
      '--key-context',
      'See src/a.ts:2 and src/a.ts:3',
    ];
    await done(project, ['init', '--goal', 'x', ...argv]);
    project.git('checkout', '--quiet', '-b', 'feature');
    project.write('src/a.ts', 'zero\none\ntwo\nTHREE\n');
    project.git('commit', '--quiet', '--all', '--message', 'Change');
    const { remarks } = await ask(project, ['resume']);
    expect(remarks).toEqual([
      'The current branch is feature, but the session was on main',
      expect.stringMatching(/^Not in the journal yet: 1 commit \([0-9a-f]{7}\)$/),
      'Key file src/gone.ts does not exist',
      'src/a.ts:2 is now line 3',
      'src/a.ts:3 has changed since',
    ]);
    expect((await ask(project, ['resume'])).remarks).not.toContain(
      'The current branch is feature, but the session was on main',
    );
  });

  test('places below a project that is not the top of the repository', async () => {
    const project = makeProject(
      { 'app/.sessions/active/README.md': '', 'app/a.ts': 'one\ntwo\n' },
      { commit: true },
    );
    await done(project, ['init', '--goal', 'x', '--key-context', 'a.ts:2'], { cwd: 'app' });
    project.write('app/a.ts', 'zero\none\ntwo\n');
    expect((await ask(project, ['resume'], { cwd: 'app' })).remarks).toContain('a.ts:2 is now line 3');
  });
});
