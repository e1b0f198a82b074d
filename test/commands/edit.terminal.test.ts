import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TestProject } from '../support/make-project.ts';
import { makeProject } from '../support/make-project.ts';
import type { Screen } from '../support/screen.ts';
import { isWithoutScreen, openScreen, sessionJournal } from '../support/screen.ts';
import { sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-890abc.md';

// `ed` reads what is typed and prints what it did, so a test can wait for it.
function openEdit(project: TestProject): Screen {
  const screen = openScreen(project, { EDITOR: 'ed -p "ed>"', PATH: `/usr/bin:/bin:${project.env.PATH}` });
  screen.type(`${sessionJournal} edit; echo "code $?"`, 'Enter');
  return screen;
}

async function replaceIn(screen: Screen, command: string): Promise<void> {
  await screen.shows('ed>', { atEnd: true });
  screen.type('-l', command);
  screen.type('Enter');
  screen.type('w', 'Enter', 'q', 'Enter');
}

describe.skipIf(isWithoutScreen)('edit at a real terminal', () => {
  test('shows what is broken, edits again, and saves', async () => {
    const project = makeProject({ [file]: sample() });
    const screen = openEdit(project);
    await replaceIn(screen, ',s/^status: active/status: *active/');
    const asked = await screen.shows('e = edit again, d = discard what you wrote:');
    expect(asked).toContain('This cannot be saved:\n   Line 4: Invalid front matter');
    screen.type('x', 'Enter', 'e', 'Enter');
    await replaceIn(screen, ',s/^status: .active/status: paused/');
    await screen.shows('Session edited: fix-sweep-bug');
    await screen.shows('code 0');
    expect(project.read(file)).toContain('\nstatus: paused\n');
  });

  test('asks before it saves what looks wrong', async () => {
    const project = makeProject({ [file]: sample() });
    const screen = openEdit(project);
    await replaceIn(screen, ',s/^status: active/status: busy/');
    await screen.shows('s = save it as it is');
    screen.type('s', 'Enter');
    await screen.shows('code 0');
    expect(project.read(file)).toContain('\nstatus: busy\n');
  });

  test('discards what was written, or keeps it if nobody answers', async () => {
    const project = makeProject({ [file]: sample() });
    const screen = openEdit(project);
    await replaceIn(screen, ',s/^id: .*/id: mine/');
    await screen.shows('d = discard what you wrote:');
    screen.type('C-d');
    await screen.shows('code 1');
    await screen.shows('session-journal edit 890abc');
    screen.type(`clear; ${sessionJournal} edit; echo "then $?"`, 'Enter');
    await screen.shows('An earlier edit of fix-sweep-bug was not saved');
    screen.type('e', 'Enter');
    await screen.shows('ed>', { atEnd: true });
    screen.type('q', 'Enter');
    await screen.shows('d = discard what you wrote:');
    screen.type('d', 'Enter');
    await screen.shows('fix-sweep-bug is as it was');
    await screen.shows('then 0');
    expect(project.read(file)).toBe(sample());
    expect(project.exists('.sessions/.local/edits/fix-sweep-bug-890abc.md')).toBe(false);
  });

  test('says what is damaged, and where, before it opens the editor', async () => {
    const damaged = sample().replace('status: active', 'status: *active');
    const project = makeProject({ [file]: damaged });
    const screen = openEdit(project);
    const asked = await screen.shows('e = repair it in your editor, d = do nothing:');
    expect(asked).toContain(`❗ ${file} is damaged:\n   Line 4: Invalid front`);
    screen.type('d', 'Enter');
    await screen.shows('code 0');
    expect(project.read(file)).toBe(damaged);
    screen.type(`clear; ${sessionJournal} edit; echo "then $?"`, 'Enter');
    await screen.shows('d = do nothing:');
    screen.type('e', 'Enter');
    await replaceIn(screen, ',s/^status: .active/status: active/');
    await screen.shows('Session repaired: fix-sweep-bug');
    await screen.shows('then 0');
    expect(project.read(file)).toBe(sample());
  });

  test('a session that is being edited is not opened twice, and Ctrl-C is for the editor', async () => {
    const project = makeProject({ [file]: sample() });
    const screen = openEdit(project);
    await screen.shows('ed>', { atEnd: true });
    screen.type('C-c');
    await screen.shows('?');
    const other = await project.runWith({ env: { EDITOR: 'true' } }, 'edit');
    expect(other.stderr).toContain('"fix-sweep-bug" is being edited already');
    screen.type('q', 'Enter');
    await screen.shows('Nothing to change in fix-sweep-bug');
  });

  test('versions that both changed one line are put before the person', async () => {
    const project = makeProject({ [file]: sample() });
    const screen = openEdit(project);
    await screen.shows('ed>', { atEnd: true });
    writeFileSync(project.path(file), sample().replace('Fix the race', 'Theirs'));
    await replaceIn(screen, ',s/: Fix the race/: Mine/');
    const asked = await screen.shows('a merge conflict is unresolved');
    expect(asked).toContain('Keep what both versions wrote, without the marker lines');
    screen.type('e', 'Enter');
    await replaceIn(screen, ',g/^[<=>]\\{7\\}/d');
    await screen.shows('code 0');
    expect(project.read(file)).toMatch(/: Theirs\n[\s\S]*: Mine\n/);
  });
});
