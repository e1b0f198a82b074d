import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { serve } from './dashboard/server/serve.ts';
import { decodeOptions } from './dashboard/server/server-file.ts';
import { readOwn } from './io/process/own-program.ts';
import { listRuns } from './runs/files/list-runs.ts';
import { runFolder } from './runs/files/run-folder.ts';
import { isFinal } from './runs/state/transitions.ts';

// It waits most of the time, and shall not need much memory for that: without the optimizing compiler, 5 MB less.
setFlagsFromString('--no-opt');
setFlagsFromString('--optimize-for-size');

// Whose pages these are is decided by who logs in, not by the conversation or terminal that happened to start us.
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:CLAUDE(?!_CONFIG_DIR)|SESSION_JOURNAL_(?:SESSION|RUN|TERM(?!_DIR)))/.test(name),
  ),
);
const dist = import.meta.dirname;
const templates = join(dirname(dist), 'templates');

async function here(words: readonly string[], cwd: string): Promise<string> {
  const { runProgram } = await import('./commands/program.ts');
  const { stdout } = await runProgram(words, { cwd, env, templates, now: () => new Date(), isOnPage: true });
  return stdout;
}

function liveRuns(state: string): string[] {
  const live = listRuns(state).filter((run) => !isFinal(run.state));
  return live.map(({ id }) => runFolder(state, id));
}

async function main(): Promise<void> {
  const apart = (words: readonly string[], cwd: string) =>
    readOwn({ dist, program: 'cli.cjs', words, cwd, env });
  const options = decodeOptions(JSON.parse(process.argv[2] ?? '{}'));
  const sources = { here, apart };
  const stop = await serve({ options, env, dist, sources, liveRuns, end: () => process.exit() });
  if (stop === undefined) process.exit(1);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

main().catch(() => process.exit(70));
