import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runNetworkGit } from '../../../src/io/git/network.ts';
import { makeProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';
import { git, initGit } from '../../support/git.ts';

// Stands for an ssh that reaches a server which never answers.
function silentShell(script = 'sleep 1000 & echo "$!" >>"$0.pids"\nwait\n'): {
  folder: string;
  env: Record<string, string | undefined>;
  pids: () => number[];
} {
  const folder = makeFolder({
    ssh: `#!/bin/sh\necho "$$" >>"$0.pids"\n${script}`,
  });
  chmodSync(join(folder, 'ssh'), 0o755);
  const env = { ...process.env, GIT_SSH_COMMAND: join(folder, 'ssh'), GIT_SSH_VARIANT: 'simple' };
  const read = (): string[] => readFileSync(join(folder, 'ssh.pids'), 'utf8').trim().split('\n');
  return { folder, env, pids: () => (existsSync(join(folder, 'ssh.pids')) ? read().map(Number) : []) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function untilGone(pids: readonly number[]): Promise<void> {
  while (pids.some(isRunning)) await setTimeout(20);
}

const args = ['ls-remote', 'ssh://nowhere/x.git'];

test('what takes too long is ended with everything that git started', async () => {
  const { folder, env, pids } = silentShell();
  const answer = await runNetworkGit(folder, { args, settings: [], env, timeoutMs: 1500 });
  expect(answer).toMatchObject({ ok: false, ended: 'late' });
  expect(pids()).toHaveLength(2);
  await untilGone(pids());
});

test('what left the session and holds the output open keeps nobody waiting', async () => {
  const { folder, env, pids } = silentShell('setsid sleep 1000 & echo "$!" >>"$0.pids"\n');
  const answer = await runNetworkGit(folder, { args, settings: [], env, timeoutMs: 1500 });
  expect(answer).toMatchObject({ ok: false, ended: 'late' });
  for (const pid of pids().slice(1)) process.kill(pid);
  await untilGone(pids());
});

test('everything that git started ends with the program, even if that is killed', async () => {
  const { folder, env, pids } = silentShell();
  const program = makeProgram(`import { runNetworkGit } from 'src/io/git/network.ts';
const call = { args: ['ls-remote', 'ssh://nowhere/x.git'], settings: [], timeoutMs: 600_000 };
runNetworkGit(process.argv[2], { ...call, env: process.env });`);
  const child = spawn(process.execPath, [program, folder], { env, stdio: 'ignore' });
  while (pids().length < 2) await setTimeout(20);
  child.kill('SIGKILL');
  await untilGone(pids());
});

test('settings are there for git, after those of the environment, and are no arguments', async () => {
  const folder = makeFolder();
  initGit(folder);
  const env = { ...process.env, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'a.b', GIT_CONFIG_VALUE_0: 'first' };
  const settings = [['c.d', 'second']] as const;
  const call = { args: ['config', '--get-regexp', '^[ac][.]'], settings, env, timeoutMs: 10_000 };
  expect(await runNetworkGit(folder, call)).toMatchObject({ ok: true, stdout: 'a.b first\nc.d second\n' });
});

test('a protocol that runs programs, or is readable on the way, is not used', async () => {
  const folder = makeFolder();
  const call = { settings: [], env: process.env, timeoutMs: 10_000 };
  for (const url of ['ext::sh -c "touch made"', 'http://127.0.0.1:9/x', 'git://127.0.0.1:9/x']) {
    const { ok, stderr } = await runNetworkGit(folder, { ...call, args: ['ls-remote', url] });
    expect([ok, stderr]).toEqual([false, expect.stringContaining('not allowed')]);
  }
  expect(existsSync(join(folder, 'made'))).toBe(false);
});

test('a file that gets larger than allowed ends the call', async () => {
  const [from, to] = [makeFolder({ big: `${Math.random()}`.repeat(1000) }), makeFolder()];
  initGit(from);
  git(from, 'add', 'big');
  git(from, 'commit', '--quiet', '-m', 'big');
  initGit(to);
  const call = {
    args: ['-c', 'core.compression=0', 'fetch', from],
    settings: [['fetch.unpackLimit', '1']] as const,
  };
  const small = { ...call, env: process.env, timeoutMs: 60_000, mostBytes: 1024 };
  git(from, 'config', 'core.compression', '0');
  git(from, 'repack', '-adFq');
  expect(await runNetworkGit(to, small)).toMatchObject({ ok: false, ended: 'large' });
  expect(await runNetworkGit(to, { ...small, mostBytes: 1024 * 1024 })).toMatchObject({ ok: true });
});

test('a git that is not there is an answer, too', async () => {
  const call = { args: ['version'], settings: [], env: { PATH: '/nowhere' }, timeoutMs: 1000 };
  expect(await runNetworkGit(makeFolder(), call)).toMatchObject({ ok: false, ended: undefined });
});
