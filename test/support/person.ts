import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Ran, TestProject } from './make-project.ts';

// It waits until its parent is gone. Then none of its ancestors is the client that may run these tests.
const script =
  'exec 3<&0; { cat <&3 >/dev/null; "$@" >"$RUN/out" 2>"$RUN/err" </dev/null; echo $? >"$RUN/rc"; mv "$RUN/rc" "$RUN/code"; } &';

/** Runs a verb in the project as a person at a terminal of their own would: below no Claude client. */
export async function asPerson(project: TestProject, ...argv: readonly string[]): Promise<Ran> {
  const run = mkdtempSync(join(project.env.TMPDIR as string, 'run-'));
  const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
  const child = spawn('sh', ['-c', script, 'sh', process.execPath, cli, ...argv], {
    cwd: project.root,
    env: { ...project.env, RUN: run },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.on('exit', () => child.stdin.end());
  while (!existsSync(join(run, 'code'))) await setTimeout(20);
  const read = (name: string): string => readFileSync(join(run, name), 'utf8');
  return { code: Number(read('code')), stdout: read('out'), stderr: read('err') };
}
