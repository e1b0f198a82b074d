import { join } from 'node:path';
import { readStandardInput } from './io/console/input.ts';
import { endRun, mayBeTerminal, writeNow } from './io/console/output.ts';
import { openTerminal } from './io/console/terminal.ts';
import type { Context } from './io/project/context.ts';

async function main(): Promise<void> {
  const { runProgram } = await import('./commands/program.ts');
  const { stdout, stderr, exit } = await runProgram(process.argv.slice(2), makeContext());
  process.exitCode = exit;
  if (stderr !== '') writeNow(2, stderr);
  if (stdout !== '') answer(stdout);
  endRun();
}

// What was asked is done by now, or was refused: only the words are lost.
function answer(text: string): void {
  try {
    writeNow(1, text);
  } catch (error) {
    process.exitCode = 1;
    writeNow(
      2,
      `Cannot write the answer: ${(error as Error).message}\n  What was asked is done: session-journal view\n`,
    );
  }
}

function makeContext(): Context {
  // Both streams take 5 ms to load, which only a person's terminal is worth.
  const terminal = mayBeTerminal()
    ? openTerminal({ input: process.stdin, output: process.stdout, env: process.env })
    : undefined;
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
  writeNow(2, `${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 70;
});
