import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/io/project/context.ts';
import { openProject } from '../../../src/io/project/project.ts';
import { mergeFromIndex } from '../../../src/journal/merge-driver/merge-texts.ts';
import type { MergeProject } from '../../support/merge-project.ts';
import { makeMergeProject } from '../../support/merge-project.ts';

async function conflict(): Promise<MergeProject> {
  const made = await makeMergeProject();
  await made.logOn('theirs', ['--done', '2', '--decision', 'Theirs'], ['--blocker', 'CI']);
  await made.logOn('ours', ['--done', '1', '--decision', 'Ours', '--discovery', 'found']);
  expect(made.tryGit('merge', '--no-edit', 'theirs')).toBe(false);
  expect(made.project.read(made.file)).toContain('<<<<<<<');
  return made;
}

const fromIndex = ({ project, file }: MergeProject): ReturnType<typeof mergeFromIndex> => {
  const context = { cwd: project.root, env: project.env } as unknown as Context;
  return mergeFromIndex(openProject(project.root), project.path(file), context);
};

describe('guarantee: a session that git left in conflict can be merged afterwards, with nothing configured', () => {
  test("from the versions in git's index", async () => {
    const made = await conflict();
    const merged = await fromIndex(made);
    expect(merged?.conflicts).toEqual([]);
    for (const part of ['Ours', 'Theirs', 'found', '- CI', '2/3 steps complete'])
      expect(merged?.text).toContain(part);
    expect(made.project.read(made.file)).toContain('<<<<<<<');
  });

  test('in the middle of a rebase and of a cherry-pick', async () => {
    const made = await conflict();
    made.project.git('merge', '--abort');
    for (const way of ['rebase', 'cherry-pick']) {
      expect(made.tryGit(way, 'theirs')).toBe(false);
      expect((await fromIndex(made))?.text).toContain('- CI');
      made.project.git(way, '--abort');
    }
  });

  test('from the markers if the index no longer has the versions', async () => {
    const made = await conflict();
    made.project.git('add', '--all');
    const merged = await fromIndex(made);
    expect(merged?.conflicts).toEqual([]);
    for (const part of ['Ours', 'Theirs', 'found', '- CI', '2/3 steps complete'])
      expect(merged?.text).toContain(part);
    expect(merged?.text.match(/\[[ x]\] (?:one|two|three)/g)?.sort()).toEqual([
      '[ ] three',
      '[x] one',
      '[x] two',
    ]);
  });

  test('from markers that also show the common version', async () => {
    const made = await conflict();
    made.project.git('checkout', '--quiet', '--conflict=diff3', made.file);
    made.project.git('add', '--all');
    expect((await fromIndex(made))?.text).toContain('- CI');
  });

  test('in a working tree with line ends of its own', async () => {
    const made = await makeMergeProject();
    await made.logOn('theirs', ['--discovery', 'theirs']);
    await made.logOn('ours', ['--discovery', 'ours']);
    made.project.git('config', 'core.autocrlf', 'true');
    made.tryGit('merge', '--no-edit', 'theirs');
    const text = (await fromIndex(made))?.text as string;
    expect(text).toContain('1. ours');
    expect(text.replace(/\r\n/g, '')).not.toContain('\n');
  });

  test('not from a file without conflict, nor one that a side removed', async () => {
    const made = await makeMergeProject();
    expect(await fromIndex(made)).toBeUndefined();
    await made.logOn('theirs', ['--discovery', 'theirs']);
    made.project.git('switch', '--quiet', 'ours');
    made.project.git('rm', '--quiet', made.file);
    made.project.git('commit', '--quiet', '--message', 'Gone');
    expect(made.tryGit('merge', '--no-edit', 'theirs')).toBe(false);
    expect(await fromIndex(made)).toBeUndefined();
  });
});
