import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../../src/commands/program.ts';
import type { Context } from '../../src/io/project/context.ts';
import { makeProject } from '../support/make-project.ts';
import { done, sample } from '../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
describe('the surroundings', () => {
  test('a pipe gets no colour and absolute times', async () => {
    const project = makeProject({ [file]: sample() });
    for (const argv of [['list'], ['view'], ['resume']]) {
      const out = await done(project, argv, { env: { FORCE_COLOR: '1', TERM: 'xterm-256color' } });
      expect(out).not.toContain('\u001b');
      expect(out).not.toContain(' ago');
    }
  });

  test('a terminal gets one bold line and relative times; NO_COLOR none', async () => {
    const project = makeProject({ [file]: sample() });
    const context = (color: boolean): Context => ({
      cwd: project.root,
      now: () => new Date('2025-01-15T15:30:00Z'),
      newId: () => 'x',
      env: project.env,
      templates: fileURLToPath(new URL('../../templates', import.meta.url)),
      terminal: { columns: 80, color },
    });
    const { stdout } = await runProgram(['view'], context(true));
    expect(stdout).toContain('\u001b[1m📋 fix-sweep-bug (active)\u001b[0m\n');
    expect(stdout).toContain('Last log: 5 h ago');
    expect((await runProgram(['view'], context(false))).stdout).not.toContain('\u001b');
    expect((await runProgram(['view', '--raw'], context(true))).stdout).toBe(sample());
  });

  test('a bug exits with 70 and keeps its stack; in JSON it has a code', async () => {
    const project = makeProject({ [file]: sample() });
    const broken = {
      cwd: project.root,
      env: project.env,
      now: () => {
        throw new TypeError('clock');
      },
    } as unknown as Context;
    const ran = await runProgram(['log', 'x'], broken);
    expect(ran).toMatchObject({ exit: 70, stdout: '' });
    expect(ran.stderr).toMatch(/TypeError: clock\n {4}at /);
    expect(JSON.parse((await runProgram(['log', 'x', '--json'], broken)).stdout).error.code).toBe('bug');
  });

  test('folders that cannot be read are no bug', async () => {
    const project = makeProject({ [file]: sample() });
    mkdirSync(project.path('.sessions/journal'));
    writeFileSync(project.path('.sessions/journal/abc123'), 'a file in the place of the folder');
    const out = await done(project, ['log', 'x']);
    expect(out).toContain('Logged to fix-sweep-bug');
    const ran = await project.run('checkpoint');
    expect(ran.code, ran.stderr).not.toBe(70);
  });

  test.runIf(process.getuid?.() === 0)('a person who may not write is told so, and no litter stays', () => {
    const project = makeProject({ [file]: sample() });
    const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
    for (let at = project.root; at.length > 5; at = at.slice(0, at.lastIndexOf('/'))) chmodSync(at, 0o755);
    const before = project.tree();
    const options = {
      cwd: project.root,
      env: { ...project.env, HOME: '/nonexistent' },
      uid: 65534,
      gid: 65534,
      encoding: 'utf8' as const,
    };
    for (const argv of [
      ['log', 'x'],
      ['init', '--goal', 'x'],
      ['pause'],
      ['close', '--abandon', '--reason', 'x'],
    ]) {
      const ran = spawnSync(
        process.execPath,
        [cli, ...argv, ...(argv[0] === 'init' ? [] : ['--session', 'abc123'])],
        options,
      );
      expect({ status: ran.status, stderr: ran.stderr }).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/permission denied\n {2}/),
      });
    }
    chmodSync(project.path('.sessions/active'), 0o700);
    const list = spawnSync(process.execPath, [cli, 'list'], options);
    expect(list.status, list.stderr).toBe(0);
    chmodSync(project.path('.sessions/active'), 0o755);
    expect(project.tree()).toEqual(before);
  });

  test('a working directory that was removed is named', () => {
    const project = makeProject({ 'gone/x': '' });
    const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
    const script = `cd gone && rm -r ../gone && "${process.execPath}" "${cli}" view`;
    const ran = spawnSync('sh', ['-c', script], { cwd: project.root, env: project.env, encoding: 'utf8' });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('The working directory no longer exists');
  });

  test('whoever reads the answer may stop reading', () => {
    const project = makeProject({ [file]: sample() + 'text\n'.repeat(200_000) });
    const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
    const ran = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" view --raw | head -1`], {
      cwd: project.root,
      env: project.env,
      encoding: 'utf8',
    });
    expect({ out: ran.stdout, err: ran.stderr }).toEqual({ out: '---\n', err: '' });
  });
});
