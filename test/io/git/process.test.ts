import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runGit, runGitSync } from '../../../src/io/git/process.ts';
import { makeFolder } from '../../support/folder.ts';
import { git, initGit } from '../../support/git.ts';

const none = { ok: false, stdout: '' };

describe('a git call', () => {
  test('never fails: without git, without a folder, with a wrong argument', async () => {
    const root = makeFolder();
    const env = { PATH: root };
    expect(await runGit(root, ['--version'], { env })).toEqual(none);
    expect(runGitSync(root, ['--version'], { env })).toEqual(none);
    expect(await runGit(join(root, 'gone'), ['--version'])).toEqual(none);
    expect(runGitSync(join(root, 'gone'), ['--version'])).toEqual(none);
    expect(await runGit(root, ['frobnicate\0'])).toEqual(none);
    expect(runGitSync(root, ['frobnicate\0'])).toEqual(none);
    expect((await runGit(root, ['--version'])).stdout).toMatch(/^git version/u);
  });

  test('ends at its deadline: one that came to its own end would be well', async () => {
    const root = makeFolder();
    writeFileSync(join(root, 'git'), '#!/bin/sh\nexec /bin/sleep 60\n');
    chmodSync(join(root, 'git'), 0o755);
    expect((await runGit(root, ['x'], { env: { PATH: root }, timeoutMs: 100 })).ok).toBe(false);
    expect(runGitSync(root, ['x'], { env: { PATH: root }, timeoutMs: 100 }).ok).toBe(false);
  });

  test('hands words over as they are', async () => {
    const root = makeFolder();
    const words = ['$(touch PWNED)', '`touch PWNED`', "'; touch PWNED #"];
    for (const word of words) await runGit(root, ['rev-parse', '--sq-quote', word]);
    expect(existsSync(join(root, 'PWNED'))).toBe(false);
  });

  test('asks the folder it is given, whatever repository started us, and no program that it names', async () => {
    const root = makeFolder();
    const other = makeFolder();
    for (const folder of [root, other]) initGit(folder);
    const env = { ...process.env, GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other };
    expect((await runGit(root, ['rev-parse', '--show-toplevel'], { env })).stdout.trim()).toBe(root);
    git(root, 'config', 'core.fsmonitor', `touch ${join(root, 'PWNED')}; false`);
    expect((await runGit(root, ['status', '--porcelain'])).ok).toBe(true);
    expect(existsSync(join(root, 'PWNED'))).toBe(false);
  });

  test('attack: no program that a repository names is started', async () => {
    const root = makeFolder();
    initGit(root);
    const mark = join(root, 'PWNED');
    const program = join(root, 'evil.sh');
    writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\n`);
    chmodSync(program, 0o755);
    writeFileSync(join(root, 'a.txt'), 'one\n');
    writeFileSync(join(root, '.gitattributes'), '*.txt diff=evil\n');
    git(root, 'add', '.');
    git(root, 'commit', '--quiet', '--message', 'Start');
    writeFileSync(join(root, 'a.txt'), 'two\n');
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
    ])
      git(root, 'config', key, program);
    git(root, 'config', 'core.hooksPath', root);
    writeFileSync(join(root, 'post-index-change'), `#!/bin/sh\ntouch '${mark}'\n`);
    chmodSync(join(root, 'post-index-change'), 0o755);
    const env = { ...process.env, GIT_EXTERNAL_DIFF: program, GIT_PAGER: program };
    for (const words of [
      ['status', '--porcelain'],
      ['log', '--oneline'],
      ['diff', '--no-ext-diff', '--no-textconv', 'HEAD'],
      ['update-index', '--refresh'],
      ['ls-files', '-z'],
    ])
      await runGit(root, words, { env });
    expect(existsSync(mark)).toBe(false);
  });

  test('attack: a git that lies in the repository is not started, by whatever way PATH leads there', async () => {
    const root = makeFolder();
    initGit(root);
    writeFileSync(join(root, 'git'), `#!/bin/sh\ntouch '${join(root, 'PWNED')}'\n`);
    chmodSync(join(root, 'git'), 0o755);
    for (const entry of ['.', '', root]) {
      const env = { ...process.env, PATH: [entry, process.env.PATH].join(delimiter) };
      expect((await runGit(root, ['rev-parse', '--is-inside-work-tree'], { env })).stdout.trim()).toBe(
        'true',
      );
      expect(runGitSync(root, ['rev-parse', '--is-inside-work-tree'], { env }).stdout.trim()).toBe('true');
    }
    expect(existsSync(join(root, 'PWNED'))).toBe(false);
  });

  test('guarantee: fetches nothing, not even what a partial clone lacks', async () => {
    const root = makeFolder();
    const lean = join(makeFolder(), 'lean');
    initGit(root);
    writeFileSync(join(root, 'a.txt'), 'text\n');
    git(root, 'add', '.');
    git(root, 'commit', '--quiet', '--message', 'Start');
    git(root, 'config', 'uploadpack.allowFilter', 'true');
    git(root, 'clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${root}`, lean);
    expect((await runGit(lean, ['cat-file', 'blob', 'HEAD:a.txt'])).ok).toBe(false);
    expect(runGitSync(lean, ['cat-file', 'blob', 'HEAD:a.txt']).ok).toBe(false);
    expect(git(lean, 'cat-file', 'blob', 'HEAD:a.txt').trim()).toBe('text');
  });
});
