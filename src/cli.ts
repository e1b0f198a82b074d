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

// The command has been carried out or refused by now, so only the output is lost.
function answer(text: string): void {
  try {
    writeNow(1, text);
  } catch (error) {
    process.exitCode = 1;
    writeNow(
      2,
      `Cannot write the output: ${(error as Error).message}\n  The command itself has finished. To check, run: session-journal view\n`,
    );
  }
}

function makeContext(): Context {
  // The two streams take 5 ms to load, so they are loaded only if there is a terminal.
  const terminal = mayBeTerminal()
    ? openTerminal({ input: process.stdin, output: process.stdout, env: process.env })
    : undefined;
  return {
    cwd: currentFolder(),
    now: () => new Date(),
    env: process.env,
    templates: join(import.meta.dirname, '..', 'templates'),
    readInput: readStandardInput,
    say: (text) => writeNow(1, text),
    onInterrupt,
    ...(terminal === undefined ? {} : { terminal }),
  };
}

// The second Ctrl-C ends the program, if it hasn't ended by then.
function onInterrupt(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return stop.signal;
}

// Returns an empty text if the folder was removed while the shell is still in it.
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
