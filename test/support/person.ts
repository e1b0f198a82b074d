import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Ran, TestProject } from './make-project.ts';

// It waits until its parent is gone. Then none of its ancestors is the client that may run these tests.
const script =
  'exec 3<&0; { cat <&3 >/dev/null; "$@" >"$RUN/out" 2>"$RUN/err" </dev/null; echo $? >"$RUN/rc"; mv "$RUN/rc" "$RUN/code"; } &';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** Runs a verb in the project as a person at a terminal of their own would: below no Claude client. */
export function asPerson(project: TestProject, ...argv: readonly string[]): Promise<Ran> {
  return runDetached(project, {}, [process.execPath, cli, ...argv]);
}

/** Runs any command in the same way. */
export function runAsPerson(project: TestProject, ...command: readonly string[]): Promise<Ran> {
  return runDetached(project, {}, command);
}

/** Runs a verb in a terminal of a person that shows colours, as wide as this, and returns what it showed. */
export async function showToPerson(
  project: TestProject,
  columns: number,
  ...argv: readonly string[]
): Promise<string> {
  const call = [process.execPath, cli, ...argv].map((word) => `'${word}'`).join(' ');
  const env = { CALL: `stty cols ${columns}; ${call}`, TERM: 'xterm-256color' };
  const { stdout } = await runDetached(project, env, ['sh', '-c', 'script -qec "$CALL" /dev/null']);
  return stdout.replaceAll('\r\n', '\n');
}

// Each answer is typed once the program has asked, and the terminal stays open until the program ends.
const typing = `asked() { [ -e "$RUN/done" ] || [ "$(grep -o '\\[y/N\\]' "$RUN/out" | wc -l)" -ge "$1" ]; }
{ n=0; for answer in $TYPED; do n=$((n + 1)); until asked "$n"; do sleep 0.05; done; echo "$answer"; done
  until [ -e "$RUN/done" ]; do sleep 0.05; done
} | { script -qec "$CALL" /dev/null; touch "$RUN/done"; }`;

/** Does the same in a terminal, where the person types these answers; returns everything that it showed. */
export async function typeAsPerson(
  project: TestProject,
  answers: readonly string[],
  ...argv: readonly string[]
): Promise<string> {
  const call = [process.execPath, cli, ...argv].map((word) => `'${word}'`).join(' ');
  const env = { CALL: call, TYPED: answers.join(' '), TERM: 'dumb' };
  const { stdout } = await runDetached(project, env, ['sh', '-c', typing]);
  return stdout.replaceAll('\r\n', '\n');
}

async function runDetached(
  project: TestProject,
  env: Readonly<Record<string, string>>,
  command: readonly string[],
): Promise<Ran> {
  const run = mkdtempSync(join(project.env.TMPDIR as string, 'run-'));
  const child = spawn('sh', ['-c', script, 'sh', ...command], {
    cwd: project.root,
    env: { ...project.env, ...env, RUN: run },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.on('exit', () => child.stdin.end());
  while (!existsSync(join(run, 'code'))) await setTimeout(20);
  const read = (name: string): string => readFileSync(join(run, name), 'utf8');
  return { code: Number(read('code')), stdout: read('out'), stderr: read('err') };
}
