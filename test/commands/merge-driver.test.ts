import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeProject } from '../support/make-project.ts';
import type { MergeProject } from '../support/merge-project.ts';
import { makeMergeProject } from '../support/merge-project.ts';

const config = 'merge.session-journal.driver';

async function branchOut(made: MergeProject): Promise<void> {
  await made.logOn(
    'theirs',
    ['--done', '2', '--decision', 'Theirs', '--choice', 't', '--supersedes', '1'],
    ['--blocker', 'CI'],
  );
  await made.logOn(
    'ours',
    ['--done', '1', '--decision', 'Ours', '--choice', 'o', '--discovery', 'found'],
    ['--next', 'more'],
  );
}

function expectBoth({ project, file }: MergeProject): void {
  const text = project.read(file);
  expect(text).not.toMatch(/^[<=>]{7}/m);
  for (const part of [
    'Ours',
    'Theirs',
    'found',
    'more',
    '- CI',
    '**Progress**: 2/3 steps complete',
    '**Current**: three',
  ]) {
    expect(text).toContain(part);
  }
  expect(text.match(/<- CURRENT/g)).toHaveLength(1);
  expect([...text.matchAll(/^### (\d+)\. /gm)].map((match) => match[1]).sort()).toEqual(['1', '2', '3']);
}

async function startBoth(install = true): Promise<MergeProject> {
  const made = await makeMergeProject({ install });
  await made.logOn('main', ['--decision', 'First']);
  for (const branch of ['ours', 'theirs']) {
    made.project.git('switch', '--quiet', branch);
    made.project.git('merge', '--quiet', '--ff-only', 'main');
  }
  return made;
}

describe('guarantee: git merges what two branches logged into one session', () => {
  test('git merge', async () => {
    const made = await startBoth();
    await branchOut(made);
    made.project.git('merge', '--no-edit', 'theirs');
    expectBoth(made);
    expect(made.project.read(made.file)).toContain('**Superseded by**: ');
    expect(made.project.git('status', '--porcelain')).toBe('');
    expect((await made.project.run('doctor', '--json')).stdout).not.toContain('"damaged"');
  });

  test('git rebase, of several commits', async () => {
    const made = await startBoth();
    await branchOut(made);
    await made.logOn('ours', ['--tried', 'Channels', '--result', 'deadlock']);
    made.project.git('rebase', '--quiet', 'theirs');
    expectBoth(made);
    expect(made.project.read(made.file)).toContain('**Channels**');
  });

  test('git cherry-pick, and the same commit once more by a merge: nothing twice', async () => {
    const made = await startBoth();
    await branchOut(made);
    made.project.git('cherry-pick', 'theirs');
    expectBoth(made);
    const before = made.project.read(made.file);
    made.project.git('merge', '--no-edit', 'theirs');
    const entries = (text: string): string[] =>
      text.split('\n').filter((line) => /^(?:- |\d+\. |### )/.test(line));
    expect(entries(made.project.read(made.file))).toEqual(entries(before));
  });

  test('a merge that brings the session to the archive', async () => {
    const made = await startBoth();
    await made.logOn('theirs', ['--progress', 'theirs did']);
    await made.project.run(
      'close',
      '--complete',
      '--force',
      '--session',
      made.file.slice('.sessions/active/'.length),
    );
    made.project.git('add', '--all');
    made.project.git('commit', '--quiet', '--message', 'Close');
    await made.logOn('ours', ['--progress', 'ours did']);
    made.project.git('merge', '--no-edit', 'theirs');
    const archived = made.project.read(made.file.replace('active', 'archive'));
    expect(archived).toContain('status: completed');
    expect(archived).toContain('ours did');
    expect(archived).toContain('theirs did');
  });

  test('what both rewrote stays marked, in that section only, and git knows of the conflict', async () => {
    const made = await startBoth();
    await made.logOn('theirs', ['--tldr', 'Their words.', '--discovery', 'theirs found']);
    await made.logOn('ours', ['--tldr', 'Our words.', '--discovery', 'ours found']);
    expect(made.tryGit('merge', '--no-edit', 'theirs')).toBe(false);
    const text = made.project.read(made.file);
    expect(text).toContain('<<<<<<< ours\nOur words.\n=======\nTheir words.\n>>>>>>> theirs\n\n**Progress**');
    expect(text.match(/^<{7}/gm)).toHaveLength(1);
    expect(text).toContain('1. ours found');
    expect(text).toContain('2. theirs found');
    expect(made.project.git('status', '--porcelain')).toContain('UU ');
  });
});

describe('the driver when it cannot help', () => {
  test('a session without a readable head is merged as any text', async () => {
    const made = await startBoth();
    for (const branch of ['theirs', 'ours']) {
      made.project.git('switch', '--quiet', branch);
      const text = made.project
        .read(made.file)
        .replace('status: active', `status: active\nstatus: ${branch}`);
      made.project.write(made.file, text);
      made.project.git('commit', '--quiet', '--all', '--message', 'Damage');
    }
    expect(made.tryGit('merge', '--no-edit', 'theirs')).toBe(false);
    expect(made.project.read(made.file)).toContain(
      '<<<<<<< ours\nstatus: ours\n=======\nstatus: theirs\n>>>>>>> theirs\n',
    );
  });

  test.each(['the program', 'the script', 'all of it'])(
    '%s is gone: as git does without it',
    async (what) => {
      const made = await startBoth();
      await branchOut(made);
      const dir = join(made.project.env.XDG_STATE_HOME as string, 'session-journal/merge-driver');
      for (const name of readdirSync(dir)) {
        if (what === 'all of it' || (what === 'the script') === name.endsWith('.sh'))
          rmSync(join(dir, name), { recursive: true });
      }
      expect(made.tryGit('merge', '--no-edit', 'theirs')).toBe(false);
      const text = made.project.read(made.file);
      expect(text).toContain('<<<<<<< ours\n');
      expect(text).toContain('>>>>>>> theirs\n');
      for (const part of ['Ours', 'Theirs']) expect(text).toContain(part);
    },
  );

  test('guarantee: it still merges once an update of the plugin has removed the folder that it was installed from', async () => {
    const made = await startBoth(false);
    const { project } = made;
    const plugin = project.path('../plugin 1.0');
    for (const part of ['dist', 'templates', 'package.json'])
      cpSync(fileURLToPath(new URL(`../../${part}`, import.meta.url)), join(plugin, part), {
        recursive: true,
      });
    const cli = join(plugin, 'dist/cli.cjs');
    execFileSync(process.execPath, [cli, 'merge-driver', '--install'], {
      cwd: project.root,
      env: project.env,
    });
    rmSync(plugin, { recursive: true });
    expect(project.git('config', config)).not.toContain('plugin 1.0');
    await branchOut(made);
    expect(made.tryGit('merge', '--no-edit', 'theirs')).toBe(true);
    expectBoth(made);
  });

  test('a program that breaks leaves the merge to git', async () => {
    const made = await startBoth();
    await branchOut(made);
    const dir = join(made.project.env.XDG_STATE_HOME as string, 'session-journal/merge-driver');
    const copy = readdirSync(dir).find((name) => !name.endsWith('.sh')) as string;
    for (const name of readdirSync(join(dir, copy))) {
      chmodSync(join(dir, copy, name), 0o600);
      rmSync(join(dir, copy, name));
    }
    expect(made.tryGit('merge', '--no-edit', 'theirs')).toBe(false);
    expect(made.project.read(made.file)).toContain('<<<<<<< ours\n');
  });
});

describe('merge-driver --install', () => {
  test('tells this clone and its colleagues, twice the same, and --uninstall takes it back', async () => {
    const { project } = await makeMergeProject();
    const before = project.git('config', '--list', '--local');
    const ran = await project.run('merge-driver', '--install');
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toContain('Added the merge driver to .sessions/.gitattributes');
    expect(project.read('.sessions/.gitattributes')).toBe(
      'active/*.md merge=session-journal\narchive/*.md merge=session-journal\n',
    );
    const command = project.git('config', config);
    const again = await project.run('merge-driver', '--install', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ merging: true, done: [] });
    expect(project.git('config', config)).toBe(command);
    expect((await project.run('merge-driver', '--uninstall')).code).toBe(0);
    expect(project.exists('.sessions/.gitattributes')).toBe(false);
    expect(project.git('config', '--list', '--local')).toBe(before);
  });

  test("leaves a person's own attributes alone", async () => {
    const { project } = await makeMergeProject();
    project.write('.sessions/.gitattributes', '*.md text\r\nactive/*.md merge=session-journal\r\nlast');
    await project.run('merge-driver', '--install');
    expect(project.read('.sessions/.gitattributes')).toBe(
      '*.md text\r\nactive/*.md merge=session-journal\r\nlast\r\narchive/*.md merge=session-journal\r\n',
    );
    await project.run('merge-driver', '--uninstall');
    expect(project.read('.sessions/.gitattributes')).toBe('*.md text\r\nlast\r\n');
  });

  test('is refused outside git, and asks for one thing only', async () => {
    const project = makeProject({}, { git: false });
    await project.run('init', '--goal', 'x');
    expect(await project.run('merge-driver', '--install')).toMatchObject({ code: 1 });
    for (const words of [
      [],
      ['--install', '--uninstall'],
      ['a', '--install'],
      ['a', 'b'],
      ['a', 'b', 'c', 'x'],
    ]) {
      expect(await project.run('merge-driver', ...words)).toMatchObject({ code: 2 });
    }
  });

  test('works where the home folder has a space, a quote and a percent sign in its name', async () => {
    const made = await makeMergeProject();
    const env = { ...made.project.env, XDG_STATE_HOME: join(made.project.root, '..', "it's 100 %O state") };
    expect(await made.project.runWith({ env }, 'merge-driver', '--install')).toMatchObject({ code: 0 });
    made.project.git('add', '--all');
    made.project.git('commit', '--quiet', '--message', 'Attributes');
    for (const branch of ['ours', 'theirs']) made.project.git('branch', '--force', branch);
    await made.logOn('theirs', ['--discovery', 'theirs']);
    await made.logOn('ours', ['--discovery', 'ours']);
    made.project.git('merge', '--no-edit', 'theirs');
    expect(made.project.read(made.file)).toContain('1. ours');
  });
});
