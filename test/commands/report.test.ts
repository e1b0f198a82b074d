import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { makeProject } from '../support/make-project.ts';
import { ask, done, refused, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';
const start = '<!doctype html>\n';

describe('report', () => {
  test('prints everything in markdown, with the entries in the timeline', async () => {
    const project = makeProject({ [file]: sample() });
    await done(project, ['log', '--decision', 'Lock', '--rationale', 'Simple']);
    await done(project, ['checkpoint', '--note', 'Half way']);
    const text = await done(project, ['report']);
    expect(text).toContain('# Fix the race\n\n- Session: fix-sweep-bug\n- Status: active\n');
    expect(text).toContain('- [x] 1. Reproduce bug (2025-01-15T10:30)\n- [ ] 2. Implement fix\n');
    expect(text).toContain('  - Rationale: Simple\n');
    expect(text).toMatch(/\*\*\d{4}-\d\d-\d\d \d\d:\d\dZ Checkpoint\*\*: Half way\n/);
    expect(await done(project, ['report', '--md', 'fix-sweep'])).toBe(text);
  });

  test('prints the short form, as view --pr does', async () => {
    const project = makeProject({ [file]: sample() });
    expect(await done(project, ['report', '--pr'])).toBe(await done(project, ['view', '--pr']));
    expect(await ask(project, ['report', '--pr'])).toMatchObject({ shortname: 'fix-sweep-bug', form: 'pr' });
  });

  test('guarantee: Claude gets that of a session which the repository brought as one labelled block', async () => {
    const project = makeProject({ [file]: sample() }, { brought: true });
    const env = { CLAUDE_CODE_SESSION_ID: 'c1' };
    for (const form of ['--md', '--pr']) {
      const text = await done(project, ['report', form, '890abc'], { env });
      expect(text).toMatch(/^\[session-journal reply: [\s\S]*\[end of session-journal reply\]\n$/);
    }
  });

  test('whoever names a file for markdown is told how to write one', async () => {
    const project = makeProject({ [file]: sample() });
    expect(await refused(project, ['report', '--pr', 'out.md'])).toBe(
      'There is no session "out.md"\n  To write a report into a file: session-journal report --pr > out.md\n',
    );
    expect(await refused(project, ['report', 'nope'])).toContain('To list all sessions');
  });

  test('tells an archived session, too', async () => {
    const project = makeProject({ [file.replace('active', 'archive')]: sample({ status: 'completed' }) });
    expect(await done(project, ['report', 'fix-sweep-bug'])).toContain('- Status: completed\n');
  });

  test('writes a page, and replaces an earlier one', async () => {
    const project = makeProject({ [file]: sample() });
    const path = join(makeFolder(), 'r.html');
    expect(await done(project, ['report', '--html', path, 'fix-sweep-bug'])).toBe(
      `📋 Report of fix-sweep-bug: ${path}\n`,
    );
    const page = readFileSync(path, 'utf8');
    expect(page.startsWith(start)).toBe(true);
    await done(project, ['log', '--discovery', 'It leaks']);
    expect((await ask(project, ['report', '--html', 'r.html'])).file).toBe('r.html');
    await done(project, ['report', '--html', path]);
    expect(readFileSync(path, 'utf8')).toContain('It leaks');
    const printed = await done(project, ['report', '--html', '-']);
    // Only the moment when it was made is another one.
    expect(printed.split('<footer')[0]).toBe(readFileSync(path, 'utf8').split('<footer')[0]);
  });

  test('does not replace any other file', async () => {
    const project = makeProject({ [file]: sample(), 'index.html': `${start}<p>mine` });
    expect(await refused(project, ['report', '--html', 'index.html'])).toContain('is no report');
    expect(await refused(project, ['report', '--html', '.'])).toContain('already exists');
    expect(await refused(project, ['report', '--html', 'no/such.html'])).toContain('no/such.html');
    await refused(project, ['report', '--pr', '--html', '-'], { code: 2 });
  });
});
