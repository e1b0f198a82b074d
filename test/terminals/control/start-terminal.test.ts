import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { processStat } from '../../../src/io/disk/seen-process.ts';
import { makeTerminalProject, type TerminalProject, whyNoPty } from '../../support/terminals.ts';

const packageFolder = fileURLToPath(new URL('../../../', import.meta.url));

async function codeOf(project: TerminalProject, ...argv: string[]): Promise<string> {
  return JSON.parse((await project.tryTerm([...argv, '--json'])).stdout).error?.code;
}

/** Runs `term` from a copy of the program that has no module beside it, with a file in its place that is none. */
function startWithBadModule(project: TerminalProject, ...argv: string[]): unknown {
  const copy = project.path('../copy');
  for (const name of ['dist', 'templates', 'package.json'])
    cpSync(join(packageFolder, name), join(copy, name), { recursive: true });
  project.write('../copy/pty.node', 'not a module');
  const env = {
    ...{ ...project.env, PATH: '/usr/bin:/bin', npm_config_prefix: project.path('../none') },
    ...{ SESSION_JOURNAL_TERM_DIR: project.dir, SESSION_JOURNAL_PTY: join(copy, 'pty.node') },
  };
  const words = [join(copy, 'dist', 'cli.cjs'), 'term', ...argv, '--json'];
  const { stdout } = spawnSync(process.execPath, words, { env, cwd: project.root, encoding: 'utf8' });
  return JSON.parse(stdout).error;
}

describe.skipIf(whyNoPty !== '')('a terminal that could not be started again', () => {
  test('is still there, with its conversations, and starts when it can', async () => {
    const project = makeTerminalProject({ 'work/run.sh': '#!/bin/sh\nexit 3\n' });
    const program = project.path('work/run.sh');
    chmodSync(program, 0o755);
    await project.term('new', 'a', '--cwd', 'work', '--', program);
    await project.tryTerm(['wait', 'a']);
    const conversations = join(project.dir, '.meta', 'a.conversations');
    appendFileSync(conversations, 'talk-1\n');
    const before = project.record('a');
    chmodSync(program, 0o644);
    expect(await codeOf(project, 'respawn', 'a', '--yes')).toBe('start-failed');
    renameSync(project.path('work'), project.path('away'));
    expect(await codeOf(project, 'respawn', 'a', '--yes')).toBe('start-failed');
    // A module that is none is only found out by the terminal's process.
    renameSync(project.path('away'), project.path('work'));
    chmodSync(program, 0o755);
    const failed = startWithBadModule(project, 'respawn', 'a', '--yes');
    expect(failed).toMatchObject({ code: 'start-failed', message: 'The terminal "a" could not be started' });
    expect(project.record('a')).toEqual({ ...before, conversations: ['talk-1'] });
    expect(existsSync(conversations)).toBe(true);
    await project.term('respawn', 'a', '--yes');
    await project.tryTerm(['wait', 'a']);
    expect(project.record('a').events.map(({ what }) => what)).toEqual([
      'started',
      'ended',
      'respawned',
      'ended',
    ]);
  });
});

describe.skipIf(whyNoPty !== '')('another terminal', () => {
  test('is not possible where 200 run already', async () => {
    const project = makeTerminalProject();
    await project.term('new', 'a', '--', 'cat');
    const { pid = 0 } = spawn('sleep', ['1000']);
    const daemon = { pid, started: processStat(pid).started };
    for (let at = 1; at < 200; at += 1) {
      const name = `t${at}`;
      const record = { name, daemon, createdAt: Date.now(), endedAt: 0 };
      writeFileSync(join(project.dir, '.meta', `${name}.json`), JSON.stringify(record));
    }
    const { stdout } = await project.tryTerm(['new', 'b', '--json', '--', 'cat']);
    expect(JSON.parse(stdout).error).toMatchObject({
      code: 'start-failed',
      message: '200 terminals run already, and no more can',
    });
    await project.term('kill', 'a');
    await project.term('new', 'b', '--', 'cat');
  });
});
