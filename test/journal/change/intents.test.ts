import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/io/disk/sha256.ts';
import { type Project, projectAt } from '../../../src/io/project/project.ts';
import { writeIntent } from '../../../src/journal/change/intents.ts';
import { finishIntent } from '../../../src/journal/change/unfinished-change.ts';
import { makeFolder } from '../../support/folder.ts';

const entry = '.sessions/journal/9e1f0c/entries/a.md';
const task = '.tasks/active/t.md';

function make(): Project {
  return projectAt(makeFolder({ '.sessions/active/x.md': 'x', [entry]: 'an entry', [task]: 'ready' }));
}

test('says which files beside the session its steps concern, and keeps what they replace', () => {
  const project = make();
  const files = writeIntent(project, {
    session: 'active/x.md',
    sha: sha256('x'),
    steps: [
      { write: '.sessions/journal/9e1f0c/entries/b.md', text: 'new' },
      { write: task, text: 'done' },
      { move: task, to: '.tasks/archive/t.md' },
      { move: '.tasks/active/u.md', to: '.tasks/archive/u.md' },
      { move: '.sessions/active/x.md', to: '.sessions/archive/x.md' },
    ],
  });
  const kept = expect.stringMatching(/^\.sessions\/\.local\/replaced\/.*-t\.md$/);
  const created = '.sessions/journal/9e1f0c/entries/b.md';
  expect(files).toEqual([
    { before: created, after: created, sha: sha256('new') },
    { before: task, after: '.tasks/archive/t.md', sha: sha256('done'), kept },
    { before: '.tasks/active/u.md', after: '.tasks/archive/u.md', sha: '' },
  ]);
  expect(readFileSync(join(project.root, files[1]?.kept ?? ''), 'utf8')).toBe('ready');
});

test.each([
  ['an entry', false],
  ['mine now', true],
])('removes an entry that reads %j: stays %j', (text, stays) => {
  const project = make();
  mkdirSync(join(project.dir, 'archive'));
  writeIntent(project, { session: 'active/x.md', sha: sha256('x'), steps: [{ remove: entry }] });
  writeFileSync(join(project.root, entry), text);
  finishIntent(project);
  expect(existsSync(join(project.root, entry))).toBe(stays);
});
