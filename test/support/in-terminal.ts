import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from './folder.ts';
import type { TestProject } from './make-project.ts';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** Why tests can't have a terminal here; '' if they can. */
export function whyNoTerminal(): string {
  const { status } = spawnSync('script', ['-qec', 'exit 7', '/dev/null'], { stdio: 'pipe' });
  return status === 7 ? '' : 'no `script` of util-linux here';
}

/**
 * Runs a shell script in the project, in a new terminal of 80 columns, and returns everything that it showed. In it,
 * `sj` is the built program. `before` are words in front of the shell, such as `withoutProc`.
 */
export function inTerminal(project: TestProject, script: string, before: readonly string[] = []): string {
  const path = join(makeFolder(), 'typed.sh');
  writeFileSync(path, `stty cols 80 2>/dev/null\nsj() { '${process.execPath}' '${cli}' "$@"; }\n${script}\n`);
  const line = [...before, '/bin/sh', path].map((word) => `'${word}'`).join(' ');
  const { stdout, stderr, status } = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd: project.root,
    env: { ...project.env, SHELL: '/bin/sh', TERM: 'dumb' },
    encoding: 'utf8',
    timeout: 200_000,
  });
  if (status === null) throw new Error(`The terminal did not end: ${stderr}`);
  return stdout.replaceAll('\r\n', '\n');
}
