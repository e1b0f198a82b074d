// `npm run bench -- runs [--rounds N] [--count N]`: what runs cost beside the bare client, how long a list of many takes,
// and how late a follower hears of an event. Each figure is a ratio to a baseline of the same run.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { measureLists } from './lists.mjs';

const top = fileURLToPath(new URL('../..', import.meta.url));
const programs = {
  cli: join(top, 'dist', 'cli.cjs'),
  client: join(top, 'test/e2e/node_modules/@anthropic-ai/claude-code/bin/claude.exe'),
};

/** Measures all of it, and prints the figures with their goals. */
export async function measureRuns({ rounds, count }) {
  const listed = await measureLists(count);
  if (!existsSync(programs.client)) console.log('The client is not installed. Run: npm run e2e');
  const withClient = existsSync(programs.client) ? await measureClient(rounds) : [];
  print([...withClient, ...listed]);
}

async function measureClient(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'runs-code-'));
  try {
    const outfile = join(folder, 'with-client.mjs');
    const entry = fileURLToPath(new URL('with-client.ts', import.meta.url));
    buildSync({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const { measureWithClient } = await import(pathToFileURL(outfile).href);
    return await measureWithClient(programs, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(figures) {
  for (const { name, value, baseline, goal } of figures) {
    const ratio = value / baseline;
    const verdict = ratio <= goal ? 'met' : 'missed';
    console.log(
      `${name}: ${value.toFixed(1)} beside ${baseline.toFixed(1)}, ×${ratio.toFixed(2)} (goal: ×${goal.toFixed(2)}, ${verdict})`,
    );
  }
}
