import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withClient } from '../support/client-in-place.ts';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const program = `#!/bin/sh
echo "$$" > "$HOME/begun"
exec sleep 600
`;

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test.each([
  ['Ctrl-C', 'SIGINT', true],
  ['a closed terminal', 'SIGHUP', true],
  ['the end of the whole group', 'SIGTERM', true],
  ['a kill of the program alone', 'SIGKILL', false],
] as const)('%s ends a client that is asked, and nothing stays of its files', async (_, signal, isForAll) => {
  const { project, path, env } = withClient();
  project.write('../elsewhere/a.jsonl', readFileSync(path, 'utf8'));
  project.write('../bin/claude', program);
  chmodSync(project.path('../bin/claude'), 0o755);
  const folder = join(project.env.XDG_STATE_HOME as string, 'session-journal', 'asked');
  const words = [cli, 'ask', '--of', '../elsewhere/a.jsonl', 'how?', '--yes'];
  const child = spawn(process.execPath, words, {
    cwd: project.root,
    env: { ...project.env, ...env },
    detached: true,
    stdio: 'pipe',
  });
  const ended = new Promise((done) => child.on('exit', (_code, by) => done(by)));
  const begun = project.path('../home/begun');
  while (!existsSync(begun) || !readFileSync(begun, 'utf8').endsWith('\n')) await sleep(20);
  expect(readdirSync(folder)).toHaveLength(1);
  process.kill(isForAll ? -(child.pid as number) : (child.pid as number), signal);
  expect(await ended).toBe(signal);
  while (readdirSync(folder).length > 0 || isThere(Number(readFileSync(begun, 'utf8')))) await sleep(20);
});
