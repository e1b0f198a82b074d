import { renameSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TestProject } from '../../support/make-project.ts';
import { makeProject } from '../../support/make-project.ts';
import { ask, conversation, done, refused, sample } from '../../support/verbs.ts';

const env = conversation();
const one = '.sessions/active/fix-sweep-bug-abc123.md';
const two = '.sessions/active/other-ddd444.md';
const second = (more = {}) =>
  sample({ id: '019abc12-9999-7def-8901-234567ddd444', shortname: 'other', ...more });

async function meant(
  project: TestProject,
  options: { env?: Record<string, string>; cwd?: string } = {},
): Promise<string> {
  return (await ask(project, ['view'], options)).shortname;
}

describe('an explicit name', () => {
  const project = () => makeProject({ [one]: sample(), [two]: second() });

  test.each([
    '019abc12-3456-7def-8901-234567890abc',
    'fix-sweep-bug-abc123.md',
    'abc123',
    'FIX-sweep-bug',
    '890abc',
    'fix-',
    '019abc12-34',
  ])('%s finds it', async (name) => {
    const place = project();
    expect((await ask(place, ['view', name])).shortname).toBe('fix-sweep-bug');
    expect((await ask(place, ['view', '--session', name])).shortname).toBe('fix-sweep-bug');
  });

  test('that two ids begin with lists both and writes nothing (case 6)', async () => {
    const stderr = await refused(project(), ['log', 'x', '--session', '019abc12']);
    expect(stderr).toContain('"019abc12" matches 2 sessions');
    expect(stderr).toContain('fix-sweep-bug-abc123 · other-ddd444');
    const { error } = await ask(project(), ['log', 'x', '--session', '019abc12'], { code: 1 });
    expect(error).toMatchObject({
      code: 'ambiguous',
      data: { candidates: [{ shortname: 'fix-sweep-bug' }, { shortname: 'other' }] },
    });
  });

  test('nobody has is refused; a short one is told why', async () => {
    expect(await refused(project(), ['view', 'nowhere'])).toContain('There is no session "nowhere"');
    expect(await refused(project(), ['view', 'fix'])).toContain('needs at least 4 characters');
  });

  test('prefers active/ to the archive', async () => {
    const place = makeProject({
      [one]: sample(),
      '.sessions/archive/fix-sweep-bug-eee555.md': sample({
        id: '019abc12-0000-7def-8901-000000eee555',
        status: 'completed',
      }),
    });
    expect((await ask(place, ['view', 'fix-sweep-bug'])).file).toBe(one);
    expect((await ask(place, ['view', 'eee555'])).status).toBe('completed');
  });

  test('of a damaged file is that file, never another that begins so', async () => {
    const place = makeProject({
      '.sessions/active/fix.md': '---\nid: a\nid: b\n---\n',
      '.sessions/active/fix-it-too.md': second({ shortname: 'fix.mds' }),
    });
    expect(await refused(place, ['log', 'x', '--session', 'fix.md'])).toContain(
      '"id" appears twice (line 3) in ".sessions/active/fix.md"',
    );
  });

  test('and another one beside it is misuse', async () => {
    expect(await refused(project(), ['view', 'abc123', '--session', 'ddd444'], { code: 2 })).toContain(
      'Name only one session',
    );
  });
});

describe('a conversation', () => {
  test('means exactly the session it is bound to, even if another is newer (case 12)', async () => {
    const project = makeProject({ [one]: sample(), [two]: second({ updated: '2030-01-01T00:00:00Z' }) });
    await done(project, ['resume', 'abc123'], { env });
    await done(project, ['log', 'mine'], { env });
    expect(project.read(one)).toContain('- mine (');
    expect(project.read(two)).not.toContain('mine');
  });

  test('without a binding and with two active: no content, both named on one line (case 12)', async () => {
    const project = makeProject({ [one]: sample(), [two]: second() });
    const stderr = await refused(project, ['log', 'x']);
    expect(stderr.split('\n')[0]).toBe('2 sessions are active: fix-sweep-bug (abc123), other (ddd444)');
  });

  test('is bound by log when only one can be meant, and not by view', async () => {
    const project = makeProject({ [one]: sample() });
    await done(project, ['view'], { env });
    expect(await refused(project, ['leave'], { env })).toContain('This conversation has no session');
    await done(project, ['log', 'x'], { env });
    project.write(two, second());
    expect(await meant(project, { env })).toBe('fix-sweep-bug');
  });

  test('is not bound anew by --session', async () => {
    const project = makeProject({ [one]: sample(), [two]: second() });
    await done(project, ['resume', 'abc123'], { env });
    for (const argv of [
      ['log', 'x'],
      ['checkpoint'],
      ['set', '--name', 'o2'],
      ['pause'],
      ['close', '--abandon', '--reason', 'r'],
    ]) {
      await done(project, [...argv, '--session', 'ddd444'], { env });
      expect(await meant(project, { env })).toBe('fix-sweep-bug');
    }
  });

  test('is told when its session was closed elsewhere, and takes no other', async () => {
    const project = makeProject({ [one]: sample(), [two]: second() });
    await done(project, ['resume', 'abc123'], { env });
    await done(project, ['close', '--abandon', '--reason', 'x', '--session', 'abc123']);
    for (const argv of [['log', 'x'], ['view'], ['pause'], ['checkpoint'], ['resume']]) {
      const stderr = await refused(project, argv, { env });
      expect(stderr).toContain(
        'Cannot use "fix-sweep-bug", the session of this conversation: it was closed (abandoned)',
      );
      expect(stderr).toContain('resume --reopen abc123');
    }
    await done(project, ['init', '--goal', 'new'], { env });
  });

  test('is told when the file has vanished with a branch, and has it again when it is back', async () => {
    const project = makeProject({ [two]: second() }, { commit: true });
    project.git('checkout', '--quiet', '-b', 'feature');
    project.write(one, sample());
    project.git('add', '--all');
    project.git('commit', '--quiet', '--message', 'Session');
    await done(project, ['resume', 'abc123'], { env });
    project.git('commit', '--quiet', '--all', '--allow-empty', '--message', 'Resumed');
    project.git('checkout', '--quiet', 'main');
    expect(await refused(project, ['log', 'x'], { env })).toMatch(/its file is missing\n.*another branch/);
    project.git('checkout', '--quiet', 'feature');
    await done(project, ['log', 'x'], { env });
  });

  test('follows a file that somebody gave another name', async () => {
    const project = makeProject({ [one]: sample() });
    await done(project, ['resume'], { env });
    renameSync(project.path(one), project.path('.sessions/active/renamed.md'));
    await done(project, ['log', 'found it'], { env });
    expect(project.read('.sessions/active/renamed.md')).toContain('found it');
  });

  test('is refused when another session has its file’s name now', async () => {
    const project = makeProject({ [one]: sample() });
    await done(project, ['resume'], { env });
    project.write(one, second());
    expect(await refused(project, ['log', 'x'], { env })).toContain('its file is missing');
  });
});
