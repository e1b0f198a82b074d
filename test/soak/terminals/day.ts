import type { Context } from '../../../src/io/project/context.ts';
import { killTerminal } from '../../../src/terminals/control/control-terminal.ts';
import { examineTerminals, listTerminals } from '../../../src/terminals/control/known-terminals.ts';
import { startTerminal } from '../../../src/terminals/control/start-terminal.ts';
import { socketPath, type TerminalFolder } from '../../../src/terminals/files/terminal-folder.ts';
import { tags } from '../../../src/terminals/frames/frame.ts';
import { encodeSize } from '../../../src/terminals/frames/messages.ts';
import { makeRandom, pick } from '../soak.ts';
import { hasEnded, type Living, leftOf, memoryOf, troublesOf } from './checks.ts';
import { attachClient, type SoakClient } from './client.ts';

/** How much to do. */
export interface DayPlan {
  readonly folder: TerminalFolder;
  /** The folder of the built program. */
  readonly packageFolder: string;
  readonly context: Context;
  readonly seed: number;
  readonly terminals: number;
  /** How often clients attach. */
  readonly attaches: number;
  readonly progress: (text: string) => void;
}

/** What was done, and what went wrong. */
export interface DayReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly losses: readonly string[];
  /** KB of memory of a terminal's process, as medians of both halves; 0 where the system doesn't say. */
  readonly memory: { readonly first: number; readonly second: number };
}

interface Day extends DayPlan {
  readonly random: () => number;
  readonly living: Map<string, Living>;
  readonly ended: Living[];
  readonly clients: Set<SoakClient>;
  readonly counts: Record<string, number>;
  readonly losses: string[];
  readonly sizes: { readonly first: number[]; readonly second: number[] };
}

// Terminals whose programs say little, much, draw on the whole screen, or write all the time.
const programs = [
  'cat',
  'while :; do date; sleep 0.2; done',
  'while :; do printf "\\033[?1049h\\033[2J\\033[H\\033[7m%s\\033[m" "$(date)"; sleep 0.1; done',
  'while :; do seq 20000; sleep 0.5; done',
  'trap "" HUP; sleep 1000 & while :; do sleep 1; done',
];
const mostClients = 60;
const restMs = 20;
const looks = 20;

/** Lets clients come and go at terminals, which are resized, killed and started again, and returns what went wrong. */
export async function spendDay(plan: DayPlan): Promise<DayReport> {
  const day = beginDay(plan);
  for (let at = 0; at < plan.terminals; at += 1) await startOne(day, `t${at}`);
  while ((day.counts.attached ?? 0) < plan.attaches && day.losses.length === 0) {
    const before = day.counts.attached ?? 0;
    await step(day);
    const now = day.counts.attached ?? 0;
    if (now > before && now % Math.ceil(plan.attaches / looks) === 0) await lookAround(day);
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  await endDay(day);
  return { counts: day.counts, losses: day.losses, memory: memoryIn(day) };
}

function beginDay(plan: DayPlan): Day {
  return {
    ...plan,
    random: makeRandom(plan.seed),
    living: new Map(),
    ended: [],
    clients: new Set(),
    counts: {},
    losses: [],
    sizes: { first: [], second: [] },
  };
}

function count(day: Day, what: string): void {
  day.counts[what] = (day.counts[what] ?? 0) + 1;
  day.progress(
    Object.entries(day.counts)
      .map(([name, times]) => `${name} ${times}`)
      .join(', '),
  );
}

async function startOne(day: Day, name: string): Promise<void> {
  const command = ['/bin/sh', '-c', pick(day.random, programs)];
  const wanted = { name, command, cwd: day.folder.dir, version: '', outside: [] };
  const { record } = await startTerminal(day.folder, wanted, day.context);
  if (record === undefined) day.losses.push(`${name} has no record`);
  else day.living.set(name, { name, daemon: record.daemon, child: record.child });
  count(day, 'started');
}

type Act = (day: Day) => void | Promise<void>;

// The first ones happen most.
const acts: readonly (readonly [share: number, act: Act])[] = [
  [0.4, attachOne],
  [0.62, detachOne],
  [0.72, resizeOne],
  [0.82, typeOne],
  [0.88, killOne],
  [0.94, crashOne],
  [1, stopOne],
];

async function step(day: Day): Promise<void> {
  const chance = day.random();
  for (const client of day.clients)
    if (client.isClosed()) day.losses.push(`${client.terminal} closed a client`);
  await (acts.find(([share]) => chance < share) as (typeof acts)[number])[1](day);
}

async function attachOne(day: Day): Promise<void> {
  if (day.clients.size >= mostClients) return detachOne(day);
  const { name } = anyLiving(day);
  const role = day.random() < 0.6 ? 'lead' : 'view';
  const reads = role === 'lead' || day.random() < 0.5;
  const place = { path: socketPath(day.folder, name), terminal: name };
  day.clients.add(await attachClient(place, { role, ...sizeFrom(day) }, reads));
  count(day, 'attached');
  if (!reads) count(day, 'attached and never reading');
}

function anyLiving({ living, random }: Day): Living {
  return pick(random, [...living.values()]);
}

function sizeFrom({ random }: Day): { readonly cols: number; readonly rows: number } {
  return { cols: 20 + Math.floor(random() * 150), rows: 5 + Math.floor(random() * 60) };
}

function someClient({ clients, random }: Day): SoakClient | undefined {
  return clients.size === 0 ? undefined : pick(random, [...clients]);
}

function detachOne(day: Day): void {
  const client = someClient(day);
  if (client === undefined) return;
  // Some say goodbye, and others are killed.
  if (day.random() < 0.5) client.send(tags.detach);
  else client.close();
  day.clients.delete(client);
  count(day, 'detached');
}

function resizeOne(day: Day): void {
  const client = someClient(day);
  if (client === undefined) return;
  for (let storm = 0; storm < 5; storm += 1) client.send(tags.resize, encodeSize(sizeFrom(day)));
  count(day, 'resized');
}

function typeOne(day: Day): void {
  someClient(day)?.send(tags.input, 'x\r');
  count(day, 'typed');
}

// All must be alive, and neither a list nor a repair does any harm.
async function lookAround(day: Day): Promise<void> {
  const { folder, context, packageFolder } = day;
  const how = { env: context.env, packageFolder, cwd: folder.dir, isFixing: true };
  await Promise.all([listTerminals(folder, context), examineTerminals(folder, how)]);
  day.losses.push(...(await troublesOf(folder, [...day.living.values()])));
  const isSecond = (day.counts.attached ?? 0) * 2 > day.attaches;
  day.sizes[isSecond ? 'second' : 'first'].push(...memoryOf([...day.living.values()]));
  count(day, 'looked at all');
}

function forget(day: Day, { name }: Living): void {
  for (const client of day.clients) {
    if (client.terminal !== name) continue;
    client.close();
    day.clients.delete(client);
  }
}

async function killOne(day: Day): Promise<void> {
  const one = anyLiving(day);
  forget(day, one);
  await killTerminal(day.folder, one.name, day.random() < 0.5);
  await replace(day, one);
  count(day, 'killed');
}

// As the system does when memory is short.
async function crashOne(day: Day): Promise<void> {
  const one = anyLiving(day);
  forget(day, one);
  process.kill(one.daemon.pid, 'SIGKILL');
  while (!hasEnded(one.daemon)) await new Promise((resolve) => setTimeout(resolve, restMs));
  // A program that ignores the end of its terminal goes on, until somebody ends it by the terminal's name.
  await killTerminal(day.folder, one.name, true);
  await replace(day, one);
  count(day, 'crashed');
}

async function replace(day: Day, one: Living): Promise<void> {
  day.ended.push(one);
  await startOne(day, one.name);
}

// A process that is stopped doesn't answer, and is left alone by those who repair.
async function stopOne(day: Day): Promise<void> {
  const { daemon } = anyLiving(day);
  process.kill(daemon.pid, 'SIGSTOP');
  try {
    const how = {
      env: day.context.env,
      packageFolder: day.packageFolder,
      cwd: day.folder.dir,
      isFixing: true,
    };
    await examineTerminals(day.folder, how);
  } finally {
    process.kill(daemon.pid, 'SIGCONT');
  }
  count(day, 'stopped');
}

async function endDay(day: Day): Promise<void> {
  day.losses.push(...(await troublesOf(day.folder, [...day.living.values()])));
  for (const client of day.clients) client.close();
  for (const one of day.living.values()) {
    await killTerminal(day.folder, one.name, true);
    day.ended.push(one);
  }
  // The last of a process is its socket, a moment after the program.
  for (let wait = 0; wait < 250 && leftOf(day.folder, day.ended).length > 0; wait += 1)
    await new Promise((resolve) => setTimeout(resolve, restMs));
  day.losses.push(...leftOf(day.folder, day.ended).map((what) => `left behind: ${what}`));
}

function memoryIn({ sizes }: Day): DayReport['memory'] {
  return { first: middle(sizes.first), second: middle(sizes.second) };
}

function middle(list: readonly number[]): number {
  return [...list].sort((one, other) => one - other)[list.length >> 1] ?? 0;
}
