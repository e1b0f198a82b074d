import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../src/io/disk/seen-process.ts';
import { findPtyModule } from '../../src/io/process/pty-module.ts';
import { keepEvidence, makeRandom, type Part, pick, type Row, type Soak, shareOf } from './soak.ts';
import { type Crowd, type Guest, makeCrowd } from './terminal-crowd.ts';

const most = 20;
// These are never killed: their memory is measured.
const steady = 5;
const visits = 200;

/** Everything that was seen to go wrong, and who is attached where. */
interface Day {
  readonly crowd: Crowd;
  readonly random: () => number;
  readonly losses: string[];
  /** The process that should hold each terminal. */
  readonly daemons: Map<string, number>;
  readonly guests: Guest[];
}

/** Terminals that people visit, resize, leave unread and kill: none dies by itself, and nothing is left. */
export const terminals: Part = async (soak) => {
  if (findPtyModule({ packageFolder: soak.root, env: process.env, outside: [] }) === undefined)
    return [{ tried: 'terminals', times: 0, losses: [], untried: 'the PTY module is not installed' }];
  // Not in the soak's own folder: a socket's path must be short.
  const dir = mkdtempSync(join(tmpdir(), 'sjs-'));
  try {
    return await liveThrough(soak, dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

async function liveThrough(soak: Soak, dir: string): Promise<Row[]> {
  const random = makeRandom(soak.seed);
  const day: Day = { ...{ crowd: makeCrowd(soak, dir), random, losses: [] }, daemons: new Map(), guests: [] };
  for (let at = 0; at < most; at += 1) await begin(day, `t${at}`);
  for (let at = 0; at < steady; at += 1) await fill(day, `t${at}`);
  const wanted = shareOf(soak, visits, 40);
  const memory: number[] = [];
  for (let at = 0; at < wanted; at += 1) {
    soak.progress(`terminals: ${at} of ${wanted} visits`);
    await pick(random, deeds)(day);
    if (at % 10 === 9) await inspect(day);
    memory.push(memoryOf(day));
  }
  const growth = grown(memory);
  if (growth > mostGrowth)
    day.losses.push(`the processes' memory grew by ${Math.round(growth * 100)} %: ${memory.join(' ')}`);
  await endAll(day);
  const evidence =
    day.losses.length === 0 ? [] : [keepEvidence(soak, 'terminals.txt', day.losses.join('\n'))];
  return [
    {
      tried: `${most} terminals, visited, resized, left unread and killed`,
      times: wanted,
      losses: [...day.losses.slice(0, 5), ...evidence],
    },
  ];
}

async function begin(day: Day, name: string, how = 'new'): Promise<void> {
  const words = how === 'new' ? ['new', name, '--', '/bin/sh'] : [how, name, '--yes'];
  const { code, text } = await day.crowd.term(...words);
  if (code !== 0) day.losses.push(`${words.join(' ')}: ${text}`);
  else day.daemons.set(name, day.crowd.pidsOf(name)[0]);
}

// As much history as a terminal ever keeps, at the largest size, so that what grows later is a loss.
async function fill(day: Day, name: string): Promise<void> {
  const guest = await day.crowd.attach(name, 'lead', sizes[3]);
  guest.type('seq 3000; echo full\n');
  while (!(await day.crowd.term('peek', name)).text.includes('\nfull'))
    await new Promise((resolve) => setTimeout(resolve, 50));
  guest.leave();
}

function anyOf(day: Day, from = 0): string {
  return `t${from + Math.floor(day.random() * (most - from))}`;
}

const sizes = [
  { cols: 80, rows: 24 },
  { cols: 200, rows: 60 },
  { cols: 20, rows: 5 },
  { cols: 500, rows: 100 },
] as const;

/** What people do. */
const deeds: readonly ((day: Day) => Promise<void>)[] = [
  visit,
  visit,
  visit,
  stare,
  storm,
  stare,
  killIt,
  killDaemon,
  tidy,
  renameTwice,
];

async function visit(day: Day): Promise<void> {
  const guest = await day.crowd.attach(anyOf(day), 'lead', pick(day.random, sizes));
  guest.type('\nseq 3000\n');
  day.guests.push(guest);
  // The one who came first goes.
  if (day.guests.length > 30) for (const gone of day.guests.splice(0, 10)) gone.leave();
}

// A viewer who reads nothing, while much is written.
async function stare(day: Day): Promise<void> {
  const name = anyOf(day);
  const guest = await day.crowd.attach(name, 'view', pick(day.random, sizes));
  guest.sleep();
  day.guests.push(guest);
  await day.crowd.term('send', name, '--enter', 'head -c 3000000 /dev/zero | tr "\\0" y; clear');
}

async function storm(day: Day): Promise<void> {
  const guest = await day.crowd.attach(anyOf(day), 'lead', pick(day.random, sizes));
  for (let at = 0; at < 100; at += 1)
    guest.resize(2 + Math.floor(day.random() * 300), 2 + Math.floor(day.random() * 100));
  guest.leave();
}

async function killIt(day: Day): Promise<void> {
  const name = anyOf(day, steady);
  const { code, text } = await day.crowd.term('kill', name, '--force');
  if (code !== 0) day.losses.push(`kill ${name}: ${text}`);
  await begin(day, name, 'respawn');
}

async function killDaemon(day: Day): Promise<void> {
  const name = anyOf(day, steady);
  const [daemon, child] = day.crowd.pidsOf(name);
  process.kill(daemon, 'SIGKILL');
  while (isRunning(daemon) || isRunning(child)) await new Promise((resolve) => setTimeout(resolve, 10));
  await begin(day, name, 'respawn');
}

async function tidy(day: Day): Promise<void> {
  await Promise.all([
    day.crowd.term('doctor', '--fix'),
    day.crowd.term('list'),
    day.crowd.term('doctor', '--fix'),
  ]);
}

async function renameTwice(day: Day): Promise<void> {
  const name = anyOf(day);
  for (const words of [
    [name, 'elsewhere'],
    ['elsewhere', name],
  ]) {
    const { code, text } = await day.crowd.term('rename', ...words);
    if (code !== 0) day.losses.push(`rename ${words.join(' ')}: ${text}`);
  }
}

async function inspect(day: Day): Promise<void> {
  const { text } = await day.crowd.term('list', '--json');
  const rows = JSON.parse(text).terminals as readonly {
    readonly name: string;
    readonly state: string;
    readonly pid: number;
  }[];
  for (const [name, pid] of day.daemons) {
    const row = rows.find((one) => one.name === name);
    if (!isRunning(pid)) day.losses.push(`the process of ${name} died`);
    if (!existsSync(join(day.crowd.dir, name))) day.losses.push(`the socket of ${name} was removed`);
    if (row?.state !== 'running' || row.pid !== pid)
      day.losses.push(`${name} is ${row?.state ?? 'not listed'}`);
  }
}

const mostGrowth = 0.25;

// In kB, of those that are never killed. What waits to be collected is in it, so the middle of many counts.
function memoryOf(day: Day): number {
  const pids = Array.from({ length: steady }, (_, at) => day.daemons.get(`t${at}`) ?? 0);
  return pids.reduce(
    (sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
    0,
  );
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function grown(memory: readonly number[]): number {
  const half = Math.floor(memory.length / 2);
  const [first, second] = [middle(memory.slice(0, half)), middle(memory.slice(half))];
  return first === 0 ? 0 : second / first - 1;
}

function middle(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

async function endAll(day: Day): Promise<void> {
  for (const guest of day.guests) guest.leave();
  const names = [...day.daemons.keys()];
  const pids = names.flatMap((name) => day.crowd.pidsOf(name));
  const { code, text } = await day.crowd.term('kill', ...names, '--force');
  if (code !== 0) day.losses.push(`kill all: ${text}`);
  for (const pid of pids.filter(isRunning)) day.losses.push(`process ${pid} was left`);
  const left = readdirSync(day.crowd.dir).filter((name) => !['.meta', '.log'].includes(name));
  const logs = readdirSync(join(day.crowd.dir, '.log'));
  for (const name of [...left, ...logs]) day.losses.push(`${name} was left in the folder`);
}
