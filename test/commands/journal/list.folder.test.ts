import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeProject } from '../../support/make-project.ts';
import { ask, done, sample } from '../../support/verbs.ts';

function idOf(index: number): string {
  return `019abc12-3456-7def-8901-${(0x100000 + index).toString(16).padStart(12, '0')}`;
}

describe('what is in the folder (cases 10, 20, 36)', () => {
  test('only sessions are listed, damaged ones last, with file and line', async () => {
    const project = makeProject({
      '.sessions/active/good-abc123.md': sample(),
      '.sessions/active/README.md': '# How we work\n',
      '.sessions/active/config.json': '{}',
      '.sessions/active/.DS_Store': '\0',
      '.sessions/active/.hidden.md': sample(),
      '.sessions/active/no-id.md': '---\ntitle: x\n---\n',
      '.sessions/active/.good.md.1.0123456789abcdef01.tmp': 'x',
      '.sessions/active/a b.md': sample({ id: idOf(1), shortname: 'a b' }),
      '.sessions/active/-dash.md': sample({ id: idOf(2), shortname: 'dash' }),
      '.sessions/active/line\nbreak.md': sample({ id: idOf(3), shortname: 'line' }),
      '.sessions/active/empty.md': '',
      '.sessions/active/blank.md': ' \n\n',
      '.sessions/active/unclosed.md': '---\nid: a\n',
      '.sessions/active/slipped.md': `\n\n${sample()}`,
      '.sessions/active/conflict.md': `<<<<<<< ours\n${sample()}=======\n${sample()}>>>>>>> theirs\n`,
      '.sessions/active/in-body.md': sample({ id: idOf(4), body: '# x\n<<<<<<< a\n=======\n>>>>>>> b\n' }),
      '.sessions/active/nul.md': `${sample()}`.replace('status', 'sta\0tus'),
    });
    mkdirSync(project.path('.sessions/active/folder.md'));
    symlinkSync('/etc/hosts', project.path('.sessions/active/link.md'));
    const { sessions, damaged } = await ask(project, ['list']);
    expect(sessions.map((one: { shortname: string }) => one.shortname).sort()).toEqual([
      'a b',
      'dash',
      'fix-sweep-bug',
      'line',
    ]);
    expect(damaged.map((one: { file: string }) => one.file.split('/').at(-1)).sort()).toEqual([
      'blank.md',
      'conflict.md',
      'empty.md',
      'in-body.md',
      'nul.md',
      'slipped.md',
      'unclosed.md',
    ]);
    const out = await done(project, ['list']);
    expect(out).toContain(
      '❗ .sessions/active/in-body.md: Cannot read the session: a merge conflict is unresolved (line 12)\n',
    );
    expect(out.indexOf('fix-sweep-bug')).toBeLessThan(out.indexOf('❗'));
    expect(out).not.toContain(project.root);
  });

  test('an active/ that is a link out of the project holds nothing (case 9)', async () => {
    const outside = makeProject({ 'a-abc123.md': sample() });
    const project = makeProject({ '.sessions/.gitignore': '' });
    symlinkSync(outside.root, project.path('.sessions/active'));
    expect((await ask(project, ['list'])).sessions).toEqual([]);
  });
});
