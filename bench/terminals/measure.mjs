// `npm run bench -- terminals [--rounds N]` measures terminals beside tmux and dtach, in one run: the ratios count.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../measure.mjs';
import { nativeModule, openWindow } from './window.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const node = process.execPath;

function isThere(program) {
  return spawnSync('which', [program]).status === 0;
}

/** How each program starts a command detached, attaches to it, and is ended. */
function enginesIn(dir, env) {
  const own = (...words) => execFileSync(node, [cli, 'term', ...words], { env, cwd: dir });
  const tmux = (...words) => ['tmux', '-L', 'bench', '-f', '/dev/null', ...words];
  const run = ([program, ...words]) => execFileSync(program, words, { env, cwd: dir });
  const engines = {
    ours: {
      start: (name, command) => own('new', name, '--', ...command),
      attach: (name) => [node, cli, 'term', name],
      end: () => {
        const names = readdirSync(join(dir, 't')).filter((name) => name[0] !== '.');
        if (names.length > 0) own('kill', ...names, '--force');
      },
    },
    tmux: {
      start: (name, command) =>
        run(tmux('new-session', '-d', '-x', '80', '-y', '24', '-s', name, '--', ...command)),
      attach: (name) => tmux('attach', '-t', name),
      end: () => spawnSync('tmux', ['-L', 'bench', 'kill-server'], { env }),
    },
    dtach: {
      start: (name, command) => run(['dtach', '-n', join(dir, name), ...command]),
      attach: (name) => ['dtach', '-a', join(dir, name), '-r', 'winch'],
      // It has no command for that: its processes are those that name this folder.
      end: () => {
        for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) endIfOf(pid, dir);
      },
    },
  };
  return Object.fromEntries(Object.entries(engines).filter(([name]) => name === 'ours' || isThere(name)));
}

function endIfOf(pid, dir) {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (words[0] === 'dtach' && words.some((word) => word.startsWith(`${dir}/`))) endGroupOf(Number(pid));
  } catch {}
}

function endGroupOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
  for (const one of [...children, pid]) process.kill(Number(one), 'SIGKILL');
}

const resolved = (argv) => [
  argv[0].includes('/') ? argv[0] : execFileSync('which', [argv[0]]).toString().trim(),
  ...argv.slice(1),
];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const since = (start) => Number(process.hrtime.bigint() - start) / 1e6;

// Keys that a raw `cat` sends back, one after the other.
async function echoOf(argv, place, rounds) {
  const window = openWindow(resolved(argv), place);
  await pause(1500);
  const times = [];
  for (let at = 0; at < rounds * 10; at += 1) {
    const key = String.fromCharCode(97 + (at % 26));
    const start = process.hrtime.bigint();
    await window.next(key, () => window.type(key));
    times.push(since(start));
    await pause(5);
  }
  window.close();
  return median(times);
}

// From the start of the client to the last line of the screen.
async function attachOnce(argv, place) {
  const start = process.hrtime.bigint();
  const window = openWindow(resolved(argv), place);
  await window.next('line-24');
  const ms = since(start);
  window.close();
  return ms;
}

async function attachTimes(engines, place, rounds) {
  const rows = { 'node -e 0': [] };
  for (const [name, engine] of Object.entries(engines)) {
    // dtach keeps no screen: the program draws it again when the window's size changes.
    const draw = 'clear; seq -f line-%g 24';
    engine.start('full', ['sh', '-c', `${draw}; trap "${draw}" WINCH; while :; do sleep 0.05; done`]);
    rows[name] = [];
  }
  await pause(800);
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    spawnSync(node, ['-e', '0'], place);
    rows['node -e 0'].push(since(start));
    for (const [name, engine] of Object.entries(engines))
      rows[name].push(await attachOnce(engine.attach('full'), place));
  }
  return Object.fromEntries(Object.entries(rows).map(([name, times]) => [name, median(times)]));
}

const kinds = {
  log: (at) => `2026-11-29 12:00:00 INFO request ${at} took 12 ms from 10.0.0.1 path /api/v1/things ok\n`,
  colour: (at) => `\x1b[1;3${at % 8}mword\x1b[0m \x1b[38;5;${at % 256}mcolour ${at}\x1b[0m \u65e5\u672c\n`,
  TUI: (at) => `\x1b[?2026h\x1b[${(at % 24) + 1};1H\x1b[2Kline ${at}\x1b[?2026l`,
};

// How fast a program without clients gets rid of its output.
async function detachedRate(engine, file, { dir, bytes, name }) {
  const done = join(dir, `${name}.done`);
  engine.start(name, [
    'sh',
    '-c',
    `cat "${file}"; date +%s%N > "${done}.part"; mv "${done}.part" "${done}"; sleep 1`,
  ]);
  const start = BigInt(Date.now()) * 1000000n;
  for (;;) {
    try {
      const end = BigInt(readFileSync(done, 'utf8').trim());
      return bytes / 1e6 / (Number(end - start) / 1e9);
    } catch {
      await pause(10);
    }
  }
}

function idleFigures(dir, env) {
  const records = readdirSync(join(dir, 't', '.meta')).filter(
    (name) => name.endsWith('.json') && name[0] !== '.',
  );
  const pids = records
    .map((name) => JSON.parse(readFileSync(join(dir, 't', '.meta', name), 'utf8')))
    .filter(({ endedAt }) => endedAt === 0)
    .map(({ daemon }) => daemon.pid);
  const pss = pids.map(
    (pid) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024,
  );
  const cpu = () =>
    pids.reduce(
      (sum, pid) =>
        sum +
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .split(') ')[1]
          .split(' ')
          .slice(11, 13)
          .reduce((a, b) => a + Number(b), 0) *
          10,
      0,
    );
  const before = cpu();
  spawnSync('sleep', ['10']);
  const used = cpu() - before;
  const list = () => {
    const start = process.hrtime.bigint();
    spawnSync(node, [cli, 'term', 'list'], { env, cwd: dir });
    return since(start);
  };
  return {
    terminals: pids.length,
    'PSS MB each': median(pss),
    'CPU ms in 10 s, all': used,
    'term list ms': median([list(), list(), list(), list(), list()]),
  };
}

async function echoTimes(engines, place, rounds) {
  const raw = ['sh', '-c', 'stty raw -echo; cat'];
  const times = { direct: await echoOf(['/bin/sh', '-c', raw[2]], place, rounds) };
  for (const [name, engine] of Object.entries(engines)) {
    engine.start('echo', raw);
    await pause(500);
    times[name] = await echoOf(engine.attach('echo'), place, rounds);
  }
  return times;
}

async function detachedRates(engines, kind, { dir, megabytes }) {
  const portion = Array.from({ length: 20_000 }, (_, at) => kinds[kind](at)).join('');
  const file = join(dir, kind);
  const times = Math.max(1, Math.ceil((megabytes * 1e6) / Buffer.byteLength(portion)));
  writeFileSync(file, portion.repeat(times));
  const bytes = readFileSync(file).length;
  const row = {};
  for (const [name, engine] of Object.entries(engines)) {
    row[name] = await detachedRate(engine, file, { dir, bytes, name: `${name}-${kind}` });
  }
  return row;
}

/** Measures all of it, prints it, and returns it. */
export async function measureTerminals({ rounds, megabytes }) {
  if (nativeModule() === undefined) throw new Error('The PTY module is not installed. Run: npm ci');
  const dir = mkdtempSync(join(tmpdir(), 'sjb-'));
  const env = {
    PATH: process.env.PATH,
    HOME: dir,
    TERM: 'xterm-256color',
    SHELL: '/bin/sh',
    LANG: 'C.UTF-8',
    SESSION_JOURNAL_TERM_DIR: join(dir, 't'),
  };
  const place = { cwd: dir, env };
  const engines = enginesIn(dir, env);
  if (engines.dtach === undefined) console.log('dtach is not installed: it is left out');
  const results = {};
  try {
    results['echo ms'] = await echoTimes(engines, place, rounds);
    results['attach ms'] = await attachTimes(engines, place, rounds);
    for (const kind of Object.keys(kinds)) {
      results[`detached ${kind} MB/s`] = await detachedRates(engines, kind, { dir, megabytes });
    }
    for (let at = 0; at < 20; at += 1) engines.ours.start(`idle${at}`, ['sh', '-c', 'seq 200; sleep 1000']);
    await pause(10_000);
    results['20 idle'] = idleFigures(dir, env);
  } finally {
    for (const { end } of Object.values(engines)) end();
    rmSync(dir, { recursive: true, force: true });
  }
  console.table(
    Object.fromEntries(
      Object.entries(results).map(([name, row]) => [
        name,
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Math.round(value * 100) / 100])),
      ]),
    ),
  );
  return results;
}
