import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { familyOf, listProcesses, processesWith } from '../../src/io/process/list-processes.ts';
import { findRun } from '../../src/runs/files/change-run.ts';
import { eventsBegin, readEvents } from '../../src/runs/files/read-events.ts';
import { takenSlots } from '../../src/runs/files/slots.ts';
import type { Run } from '../../src/runs/state/run.ts';
import { isFinal } from '../../src/runs/state/transitions.ts';
import { scriptedProgram } from '../support/scripted-program.ts';
import { makePlace, type Place, type Ran, runBuilt } from './place.ts';
import { pick } from './soak.ts';

/** How runs are played with. */
export interface RandomRuns {
  /** A folder that doesn't exist yet. */
  readonly base: string;
  readonly random: () => number;
  /** How many things are done at random. */
  readonly count: number;
}

interface Play {
  readonly place: Place;
  readonly random: () => number;
  readonly runs: string;
  readonly wrong: string[];
  readonly journal: (...argv: string[]) => Promise<Ran>;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Starts, stops and kills runs and decides their questions, all at random and two at a time, and then lets all of them
 * end. Returns what was shown and wasn't so, and what was lost or left behind.
 */
export async function playRuns({ base, random, count }: RandomRuns): Promise<string[]> {
  const play = await begin(base, random);
  const acts = [start, start, start, stop, killOne, killOne, decide, decide, look];
  for (let n = 0; n < count; n += 1) {
    await Promise.all([
      pick(random, acts)(play, n),
      pause(random() * 300),
      pick(random, acts)(play, n + count),
    ]);
  }
  await letAllEnd(play);
  return [...play.wrong, ...(await troublesAfter(play))];
}

async function begin(base: string, random: () => number): Promise<Play> {
  const made = makePlace(base);
  const client = join(base, 'home/claude');
  writeFileSync(client, scriptedProgram);
  chmodSync(client, 0o755);
  const person = Object.entries(made.env).filter(([name]) => !/^(?:CLAUDE|SESSION_JOURNAL)/.test(name));
  const place = { ...made, env: { ...Object.fromEntries(person), SESSION_JOURNAL_CLAUDE: client } };
  const wrong: string[] = [];
  const journal = async (...argv: string[]): Promise<Ran> => {
    const ran = await runBuilt(place, { argv });
    if (ran.code === 70 || ran.code === null) wrong.push(`${argv.join(' ')} crashed: ${ran.stderr}`);
    return ran;
  };
  await journal('init', '--goal', 'Many runs', '--name', 'many');
  await journal('trust');
  await journal('settings', 'max_runs', '3');
  await journal('settings', 'run.daily_budget', '1000');
  const projects = join(base, 'home/state/session-journal/projects');
  const [project = ''] = readdirSync(projects).filter((name) => !name.startsWith('.'));
  return { place, random, wrong, journal, runs: join(projects, project, 'runs') };
}

function runsOf({ runs }: Play): { run: Run; folder: string }[] {
  if (!existsSync(runs)) return [];
  return readdirSync(runs).flatMap((name) => {
    const run = findRun(join(runs, name));
    return run === undefined ? [] : [{ run, folder: join(runs, name) }];
  });
}

const liveOf = (play: Play) => runsOf(play).filter(({ run }) => !isFinal(run.state));

async function start({ random, journal, wrong }: Play, n: number): Promise<void> {
  const possible = [{ say: `word ${n}` }, { tool: 'sleep 0.1' }, { pause: 100 }, { call: 'true' }];
  const steps = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, possible));
  const flags = ['--name', `r${n}`, '--session', 'many', '--park-after', pick(random, ['1s', '5m'])];
  const ran = await journal('run', JSON.stringify([...steps, { say: `end ${n}` }]), ...flags);
  if (ran.code !== 0) wrong.push(`A run could not be started: ${ran.stderr}`);
}

async function stop(play: Play): Promise<void> {
  const live = liveOf(play);
  if (live.length > 0) await play.journal('runs', 'stop', pick(play.random, live).run.id, '--timeout', '2s');
}

function processesOf(id: string): number[] {
  return familyOf(processesWith('SESSION_JOURNAL_RUN', id), listProcesses()).map(({ pid }) => pid);
}

// The runner, the client, its hook, or a tool.
async function killOne(play: Play): Promise<void> {
  const live = liveOf(play);
  if (live.length === 0) return;
  const { run } = pick(play.random, live);
  const victims = [...processesOf(run.id), ...(run.runner === undefined ? [] : [run.runner.pid])];
  if (victims.length === 0) return;
  try {
    process.kill(pick(play.random, victims), 'SIGKILL');
  } catch {
    // It has ended.
  }
}

async function decide({ journal, random }: Play): Promise<void> {
  const { approvals = [] } = JSON.parse((await journal('approvals', '--json')).stdout || '{}');
  if (approvals.length === 0) return;
  const { id } = pick(random, approvals as { id: string }[]);
  if (random() < 0.7) await journal('approve', id);
  else await journal('deny', id, '--reason', 'Not now');
}

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly pid: number | null;
}

async function shown({ journal }: Play): Promise<Shown[]> {
  return JSON.parse((await journal('runs', '--all', '--json')).stdout || '{}').runs ?? [];
}

// What goes on by itself may have changed since it was listed. So what looks wrong is wrong only if it is listed again.
async function look(play: Play): Promise<void> {
  const isFalse = ({ status, pid }: Shown): boolean =>
    ['running', 'waiting'].includes(status) &&
    (pid === null || !listProcesses().some((one) => one.pid === pid));
  const doubtful = (await shown(play)).filter(isFalse);
  if (doubtful.length === 0) return;
  for (const { id, status, pid } of (await shown(play)).filter(isFalse)) {
    const isStill = doubtful.some((one) => one.id === id && one.status === status && one.pid === pid);
    if (isStill) play.wrong.push(`Run ${id} is shown as ${status}, and its process ${pid} has gone`);
  }
}

async function letAllEnd(play: Play): Promise<void> {
  for (let tries = 0; tries < 40 && liveOf(play).length > 0; tries += 1) {
    await Promise.all([decide(play), look(play)]);
    await pause(100);
  }
  const stopped = await play.journal('runs', 'stop', '--all', '--timeout', '2s');
  if (stopped.code !== 0) play.wrong.push(`runs stop --all failed: ${stopped.stdout}${stopped.stderr}`);
  await play.journal('runs');
}

async function troublesAfter(play: Play): Promise<string[]> {
  const { place, runs } = play;
  const session = join(place.root, '.sessions/active');
  const [file = ''] = readdirSync(session);
  const written = readFileSync(join(session, file), 'utf8');
  const all = runsOf(play).flatMap((one) => troublesOf(one, written));
  const { approvals } = JSON.parse((await play.journal('approvals', '--json')).stdout);
  const unsettled = existsSync(join(runs, 'unsettled')) ? readdirSync(join(runs, 'unsettled')) : [];
  const queue = join(place.base, 'home/state/session-journal/queue');
  return [
    ...all,
    ...unsettled.map((name) => `What follows from the end of ${name} is not done`),
    ...takenSlots(place.env).map((id) => `Run ${id} still holds a slot`),
    ...(existsSync(queue) ? readdirSync(queue) : []).map((name) => `${name} is still in the queue`),
    ...approvals.map(({ id }: { id: string }) => `Question ${id} still waits`),
  ];
}

function troublesOf({ run, folder }: { run: Run; folder: string }, written: string): string[] {
  const { id, name, state } = run;
  const lines = written.split('\n').filter((line) => line.startsWith(`- Run ${name}:`));
  const raw = existsSync(join(folder, 'raw.jsonl')) ? readFileSync(join(folder, 'raw.jsonl'), 'utf8') : '';
  const said = [...raw.matchAll(/"text":"((?:word|end) \d+)"/g)].map(([, text]) => text);
  const told = [...readEvents(folder, eventsBegin)].flatMap(({ event }) => {
    return event.type === 'run.message' && event.data.by === 'claude' ? [String(event.data.text)] : [];
  });
  const heard = told.filter((text) => /^(?:word|end) /.test(text));
  const last = [...readEvents(folder, eventsBegin)].findLast(({ event }) => event.type === 'run.state');
  const left = readdirSync(folder).filter((one) => one.endsWith('.tmp'));
  const errors = existsSync(join(folder, 'runner-errors'))
    ? readFileSync(join(folder, 'runner-errors'), 'utf8')
    : '';
  return [
    ...(isFinal(state) ? [] : [`is ${state}, and was to be stopped`]),
    ...(last?.event.data.state === state
      ? []
      : [`is ${state}, and its last event says ${last?.event.data.state}`]),
    ...(heard.join() === said.join() ? [] : [`said ${said.join()}, and its events have ${heard.join()}`]),
    ...(lines.length === 1 ? [] : [`has ${lines.length} lines in the journal`]),
    ...processesOf(id).map((pid) => `has the process ${pid} left`),
    ...left.map((one) => `has ${one} left`),
    ...(errors === '' ? [] : [`had a runner that failed: ${errors}`]),
  ].map((trouble) => `Run ${name} ${trouble} (${folder})`);
}
