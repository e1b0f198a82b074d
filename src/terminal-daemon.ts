import { limitErrors } from './io/process/limit-errors.ts';
import { runDaemon } from './terminals/daemon/run-daemon.ts';

// Set by the build.
declare const BUILD_ID: string;

// They go to a file that is kept as long as the terminal runs.
limitErrors(64 * 1024);

// Each terminal has a process of its own, which goes on when the window and the program that started it are closed.
runDaemon(process.env, BUILD_ID).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
