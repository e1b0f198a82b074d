import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runHands } from './commands/run/hands.ts';
import { superviseRun } from './runs/runner/supervise.ts';

// Follows one run, whose folder is the only argument. Nobody reads what it prints but `runner-errors` in that folder.

// A runner waits most of its time, for hours. Without V8's two compilers for code that runs often, it holds about 4 MB less
// memory (45.7 MB in place of 49.8 MB on Node 20); most of that is due to the optimizing one.
setFlagsFromString('--no-opt --no-sparkplug');

async function main(): Promise<void> {
  const [folder = ''] = process.argv.slice(2);
  const templates = join(import.meta.dirname, '..', 'templates');
  const context = { cwd: folder, now: () => new Date(), env: process.env, templates };
  await superviseRun(folder, await runHands(context));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
