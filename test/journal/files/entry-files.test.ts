import { symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectAt } from '../../../src/io/project/project.ts';
import { entryNote, findEntries } from '../../../src/journal/files/entry-files.ts';
import { makeProject } from '../../support/make-project.ts';
import { ask, done, refused, sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const folder = '.sessions/journal/abc123/entries';
const entry = `${folder}/2025-02-15T10-00-00Z-checkpoint.md`;

function project() {
  return makeProject({
    [file]: sample(),
    [entry]: '# Checkpoint\n\n## Note\nBefore the release\nand more\n',
    [`${folder}/2025-02-15T10-00-00Z-checkpoint-2.md`]: '# Second\n',
    [`${folder}/2025-01-15T10:00:00.md`]: 'The form of the seed\n',
    '.sessions/journal/ddd444/entries/2025-03-01T10-00-00Z-pause.md': '# Paused\n',
    '.sessions/journal/ddd444/entries/2025-02-15T10-00-00Z-checkpoint.md': '# Of another session\n',
  });
}

describe('view ENTRY', () => {
  test.each([
    ['2025-03-01T10-00-00Z-pause', '# Paused\n'],
    ['2025-03-01T10-00-00Z-pause.md', '# Paused\n'],
    ['2025-03', '# Paused\n'],
    ['2025-01-15T10:00:00', 'The form of the seed\n'],
    [entry, '# Checkpoint\n\n## Note\nBefore the release\nand more\n'],
  ])('%s prints the entry', async (name, text) => {
    expect(await done(project(), ['view', name])).toBe(text);
  });

  test('as JSON has its file, kind and text', async () => {
    expect(await ask(project(), ['view', '2025-03'])).toMatchObject({
      file: '.sessions/journal/ddd444/entries/2025-03-01T10-00-00Z-pause.md',
      kind: 'pause',
      text: '# Paused\n',
    });
  });

  test('with a name of several lists them, and one of none is an unknown session', async () => {
    expect(await refused(project(), ['view', '2025-02-15T10-00-00Z-checkpoint'])).toContain(
      'matches 2 entries',
    );
    expect(await refused(project(), ['view', '2025-02'])).toContain('matches 3 entries');
    for (const name of ['2024-02', '202', 'nothing'])
      expect(await refused(project(), ['view', name])).toContain(`There is no session "${name}"`);
  });

  test('does not follow links out of the journal', async () => {
    const outside = makeProject({ '2026-01-01T10-00-00Z-note.md': 'secret' });
    const place = project();
    symlinkSync(
      outside.path('2026-01-01T10-00-00Z-note.md'),
      place.path(`${folder}/2026-01-01T10-00-00Z-x.md`),
    );
    symlinkSync(outside.root, place.path('.sessions/journal/ddd444/more'));
    expect(await refused(place, ['view', '2026-01'])).toContain('There is no session');
    const whole = makeProject({ [file]: sample() });
    symlinkSync(outside.root, whole.path('.sessions/journal'));
    expect(findEntries(projectAt(whole.root), '2026-01')).toEqual([]);
    const linked = makeProject({ [file]: sample(), '.sessions/journal/abc123/progress.md': '' });
    symlinkSync(outside.root, linked.path(folder));
    expect(await ask(linked, ['view', '--entries'])).toMatchObject({ entries: [] });
  });
});

test('view --entries shows when each was written and what its note says', async () => {
  expect(await done(project(), ['view', '--entries'])).toBe(
    `ENTRY                              WHEN                  NOTE
2025-02-15T10-00-00Z-checkpoint    2025-02-15T10:00:00Z  Before the release
2025-02-15T10-00-00Z-checkpoint-2  2025-02-15T10:00:00Z
2025-01-15T10:00:00                2025-01-15T10:00:00Z

To show one: session-journal view ENTRY
`,
  );
});

test('the note of an entry that cannot be read is empty', () => {
  expect(entryNote({ path: '/nowhere/x.md', name: 'x', at: undefined, kind: '' })).toBe('');
});
