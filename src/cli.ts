import { join } from 'node:path';
import type { Context } from './io/context.ts';
import { readStandardInput } from './io/standard-input.ts';
import { openTerminal } from './io/terminal.ts';

async function main(): Promise<void> {
  process.stdout.on('error', endQuietly);
  process.stderr.on('error', endQuietly);
  const { runProgram } = await import('./commands/program.ts');
  const { stdout, stderr, exit } = await runProgram(process.argv.slice(2), makeContext());
  if (stdout !== '') process.stdout.write(stdout);
  if (stderr !== '') process.stderr.write(stderr);
  process.exitCode = exit;
}

// Who reads our answer may stop reading: `session-journal view | head`.
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function makeContext(): Context {
  const terminal = openTerminal({ input: process.stdin, output: process.stdout, env: process.env });
  return {
    cwd: currentFolder(),
    now: () => new Date(),
    env: process.env,
    templates: join(import.meta.dirname, '..', 'templates'),
    readInput: readStandardInput,
    ...(terminal === undefined ? {} : { terminal }),
  };
}

// Empty when the folder was removed while the shell still stands in it.
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '';
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 70;
});
