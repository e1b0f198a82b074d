import { describe, expect, test } from 'vitest';
import { chance } from '../../fixtures/secrets.ts';
import { holders } from '../../support/holders.ts';
import { makeProject } from '../../support/make-project.ts';
import { done, sample, sampleTask } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const github = `gh${'p'}_${chance(36)}`;
const pypi = `py${'pi'}-AgEIcHlwaS5vcmc${chance(60, undefined, 2)}`;

describe('guarantee: what is copied into a session is screened, too:', () => {
  test('a linked task and the template that a new session is made from', async () => {
    const task = '.tasks/active/fix.md';
    const [other, third] = [`gh${'o'}_${chance(36, undefined, 4)}`, `gh${'s'}_${chance(36, undefined, 5)}`];
    const project = makeProject({
      [task]: sampleTask()
        .replace('title: Fix the sweep', `title: Fix ${github}`)
        .replace('It fails now', `With ${pypi} it fails now`)
        .replace('A test shows it', `A test with ${other} shows it`),
      '.sessions/templates/session.md': `---\n{{head}}\n---\n\n# {{title}}\n\nDeploy with ${third}\n\n## TL;DR\n{{tldr}}\n\n## Progress\n{{remaining}}\n`,
    });
    const out = await done(project, ['init', '--task', 'fix-sweep']);
    expect(out).toContain('github-token in the linked task');
    expect(out).toContain('pypi-token in the linked task');
    expect(out).toContain('github-token in the template');
    // The task's old version is kept in this clone, like that of any file that is replaced.
    const committed = (secret: string) =>
      holders(project, secret).filter((path) => !path.includes('/.local/'));
    for (const secret of [github, pypi, other]) expect(committed(secret)).toEqual([task]);
    expect(holders(project, third)).toEqual(['.sessions/templates/session.md']);
    await done(project, ['init', '--task', 'fix-sweep', '--pause-current', '--keep-secret']);
    expect(holders(project, pypi).length).toBeGreaterThan(1);
  });

  test('a progress.md kept by hand, which becomes an entry; the whole of it stays in this clone', async () => {
    const progress = '.sessions/journal/abc123/progress.md';
    const project = makeProject({
      [file]: sample(),
      [progress]: `# My notes\n\nUse ${github}, not ${pypi}\n`,
    });
    await done(project, ['log', 'Something']);
    const found = holders(project, github);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^\.sessions\/\.local\/replaced\/.*progress\.md$/);
    const entry = Object.entries(project.tree()).find(([path]) => path.includes('progress-kept'));
    expect(entry?.[1]).toBe('# My notes\n\nUse [redacted:github-token], not [redacted:pypi-token]\n');
  });
});
