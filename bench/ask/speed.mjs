// Measures the list of conversations and the answers of `ask` on transcripts of up to 2 GB.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { median, peakOnce, runOnce } from '../measure.mjs';
import { growTranscript, writeTranscripts } from './make-transcripts.mjs';
import { cli, inProject } from './project.mjs';

const megabyte = 1024 * 1024;
const conversationsOfTwoGigabytes = 1300;
const rounds = 5;

function commandsOf({ root, env }) {
  const command = (...argv) => ({ argv: [process.execPath, cli, ...argv], cwd: root, env });
  return {
    bare: { argv: [process.execPath, '-e', '0'], cwd: root, env },
    list: command('conversations'),
    rare: command('ask', 'pg_advisory_lock and the sweeper'),
    common: command('ask', 'holds live in the table of bookings'),
    search: command('search', '--in', 'all', 'pg_advisory_lock'),
    pattern: command('search', '--in', 'all', '--regex', 'pg_\\w+_lock'),
  };
}

// On a busy machine, the time of the clock says little. Bare Node is measured in the same way.
function cpuOf(one) {
  const file = join(one.env.HOME, 'cpu');
  const memory = peakOnce({ ...one, env: { ...one.env, BENCH_CPU: file } });
  return { cpu: Number(readFileSync(file, 'utf8')), memory };
}

function printCost(name, one, bare) {
  const { cpu, memory } = cpuOf(one);
  const alone = cpuOf(bare).cpu;
  const seconds = `${(cpu / 1000).toFixed(2)} s of CPU   ×${(cpu / alone).toFixed(1)}`;
  console.log(`${name.padEnd(44)} ${seconds}   ${Math.round(memory)} MB (goal: 150 MB)`);
}

/** Returns the median milliseconds of a command, and of Node alone before each run. */
function timed(one, bare) {
  const runs = Array.from({ length: rounds }, () => ({ base: runOnce(bare), all: runOnce(one) }));
  return { base: median(runs.map(({ base }) => base)), all: median(runs.map(({ all }) => all)) };
}

function print(name, { base, all }, goal) {
  const beside = (all - base) / 1000;
  const times = (all / base).toFixed(1);
  console.log(
    `${name.padEnd(44)} ${(all / 1000).toFixed(2)} s   ${beside.toFixed(2)} s beside Node   ×${times}${goal === undefined ? '' : `   (goal: ${goal} s)`}`,
  );
}

// Each question reads 200 MB more, until everything was read.
function readAll({ root, env }) {
  for (let count = 1; ; count += 1) {
    const start = performance.now();
    const argv = [cli, 'ask', 'sweeper', '--json'];
    const { stdout } = spawnSync(process.execPath, argv, { cwd: root, env, encoding: 'utf8' });
    const { missing } = JSON.parse(stdout).searched;
    const ms = performance.now() - start;
    if (count === 1 || missing === 0)
      console.log(
        `question ${count}, while transcripts are read`.padEnd(44),
        `${(ms / 1000).toFixed(2)} s   ${missing} left`,
      );
    if (missing === 0) return;
  }
}

const warmGoals = new Map([
  [100, 0.1],
  [1000, 0.3],
  [2000, 0.6],
]);

function measureSize(megabytes) {
  inProject((project) => {
    const { root, env } = project;
    const count = Math.round((conversationsOfTwoGigabytes * megabytes) / 2000);
    const paths = writeTranscripts({ root, home: env.HOME, count, bytes: megabytes * megabyte });
    console.log(`\n${count} conversations of ${megabytes} MB\n`);
    const commands = commandsOf(project);
    const forget = () =>
      rmSync(join(env.XDG_STATE_HOME, 'session-journal'), { recursive: true, force: true });
    measureFirst(commands, forget);
    forget();
    readAll(project);
    measureLater(commands, warmGoals.get(megabytes));
    growTranscript(paths[0], root, megabyte);
    const { bare, rare } = commands;
    print('answer after one new megabyte', { base: runOnce(bare), all: runOnce(rare) });
  });
}

function measureFirst({ bare, list, rare }, forget) {
  print('first list', { base: runOnce(bare), all: runOnce(list) }, 1);
  print('later list', timed(list, bare), 0.3);
  forget();
  printCost('first list', list, bare);
  printCost('later list', list, bare);
  print('first answer, of at most 200 MB', { base: runOnce(bare), all: runOnce(rare) }, 1);
  forget();
  printCost('first answer, of at most 200 MB', rare, bare);
}

function measureLater({ bare, rare, common, search, pattern }, goal) {
  print('later answer, a rare word', timed(rare, bare), goal);
  print('later answer, common words', timed(common, bare), goal);
  printCost('later answer, a rare word', rare, bare);
  printCost('later answer, common words', common, bare);
  printCost('search --in all', search, bare);
  printCost('search --in all --regex', pattern, bare);
}

/** Measures each of some sizes in megabytes. */
export function measureAskSpeed(sizes) {
  for (const size of sizes) measureSize(size);
}
