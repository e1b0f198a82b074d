// Measures many logs to one session: what the last ones cost compared with the first. Everything runs in one process,
// so that Node's start, which always costs the same, doesn't hide what grows.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { median } from './measure.mjs';
import { sessionText } from './projects.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const atOnce = 50;

// Loads the program without its entry, and its functions for the passes over a session's text that every log needs.
function loadProgram(dir) {
  const outfile = join(dir, 'program.cjs');
  const contents = `
    export { runProgram } from './src/commands/program.ts';
    export { decodeSession } from './src/journal/files/documents.ts';
    export { nextNumberIn } from './src/journal/sections/decisions.ts';
    export { readSession } from './src/journal/session/session.ts';
    export { writeFileAtomic } from './src/io/disk/files.ts';
    export { readText } from './src/io/disk/read.ts';
  `;
  buildSync({
    stdin: { contents, loader: 'ts', resolveDir: root },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}

function idOf(count) {
  const hex = createHash('sha256').update(String(count)).digest('hex');
  return `019abc12-3456-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

async function timed(run) {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

// Returns a function that logs a number of decisions with one call, and returns the milliseconds and session's path.
function logger(program, project, env) {
  let made = 0;
  const context = {
    cwd: project,
    now: () => new Date(Date.UTC(2025, 0, 15) + made * 1000),
    newId: () => idOf(made),
    env,
    templates: join(root, 'templates'),
  };
  return async (count) => {
    const argv = ['log'];
    for (const end = made + count; made < end; made += 1) {
      argv.push('--decision', `Choice ${made}`, '--rationale', `It is the simplest of ${made}`);
    }
    const ms = await timed(async () => {
      const { exit, stderr } = await program.runProgram(argv, context);
      if (exit !== 0) throw new Error(stderr);
    });
    return { ms, path: join(project, '.sessions/active/work-000001.md') };
  };
}

async function measureOnes(program, log) {
  const measured = { total: [], scan: [], bytes: 0 };
  for (let count = 0; count < atOnce; count += 1) {
    const { ms, path } = await log(1);
    measured.total.push(ms);
    measured.scan.push(await timed(() => scan(program, path)));
    measured.bytes = statSync(path).size;
  }
  return figuresOf(measured);
}

/**
 * Returns what the first 50 and the last 50 of `count` logs cost (medians), in total and beyond the scan of the
 * session. The scan reads the file once, finds its figures and the next decision's number, and writes it once; it is
 * timed right after each log. To save time, the logs between are made 100 per call. Before all that, 200 logs go to
 * another session, so that the first measured logs don't pay for compiling the program.
 */
export async function measureManyLogs({ workshop, count }) {
  const program = loadProgram(workshop.env.HOME);
  const start = (name) => logger(program, workshop.project(name, [sessionText(1, 2048)]), workshop.env);
  const warm = start('logs-warm');
  for (let round = 0; round < 4; round += 1) await measureOnes(program, warm);
  const log = start('logs');
  const first = await measureOnes(program, log);
  for (let left = count - 2 * atOnce; left > 0; left -= 100) await log(Math.min(100, left));
  const last = await measureOnes(program, log);
  return { count, first, last, ratio: last.beyond / first.beyond };
}

async function scan({ decodeSession, nextNumberIn, readSession, readText, writeFileAtomic }, path) {
  const text = readText(path);
  const doc = await decodeSession(text);
  writeFileAtomic(`${path}.copy`, text);
  return [readSession(doc).figures, nextNumberIn(doc)];
}

function figuresOf({ total, scan: scans, bytes }) {
  const beyond = total.map((ms, index) => ms - scans[index]);
  return { bytes, total: median(total), scan: median(scans), beyond: median(beyond) };
}
