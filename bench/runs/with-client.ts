// What runs cost beside the bare client, both on the real client and a local model.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isFinal } from '../../src/runs/state/transitions.ts';
import { type ClientPlace, makeClientPlace, type Programs } from './client-place.ts';

/** Something that was measured, beside what it is compared with. */
export interface Figure {
  readonly name: string;
  /** In the unit that the name says. */
  readonly value: number;
  readonly baseline: number;
  /** The most that the value divided by the baseline may be. */
  readonly goal: number;
}

const workMs = 5000;
const bare = ['-p', 'go', '--output-format', 'stream-json', '--verbose'];

/** Measures all of it, and returns the figures. */
export async function measureWithClient(programs: Programs, rounds: number): Promise<Figure[]> {
  const place = await makeClientPlace(programs);
  try {
    const start = await startCost(place, programs, rounds);
    const memory = await runnerMemory(place);
    const decided = await decisionTimes(place, programs, rounds);
    return [...start, memory, ...decided, await eightAtOnce(place, programs)];
  } finally {
    await place.close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

async function nodeAlone(place: ClientPlace): Promise<number> {
  return (await place.time(process.execPath, '-e', '0')).ms;
}

// A person who has the plugin has its hooks in every client. Elsewhere, only runs have them.
async function startCost(place: ClientPlace, { client }: Programs, rounds: number): Promise<Figure[]> {
  place.api.play(async ({ kind }) => {
    if (kind === 'turn') await setTimeout(workMs);
    return 'Done';
  });
  const first = JSON.parse((await place.journal('run', 'go', '--wait', '--json')).stdout);
  const hooked = [...bare, '--settings', join(place.folder(first.id), 'settings.json')];
  const [over, overHooked, nodes]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < rounds; at += 1) {
    nodes.push(await nodeAlone(place));
    const alone = await place.time(client, ...bare);
    const run = await place.journal('run', 'go', '--wait');
    const withHooks = await place.time(client, ...hooked);
    over.push(run.ms - alone.ms);
    overHooked.push(run.ms - withHooks.ms);
  }
  const beside = { baseline: median(nodes), goal: 2 };
  return [
    {
      name: 'run --wait of 5 s, beyond bare claude -p, beside node -e 0 (ms)',
      value: median(over),
      ...beside,
    },
    { name: 'the same, beyond claude -p with the same hooks (ms)', value: median(overHooked), ...beside },
  ];
}

function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

// Unlike times, memory hardly differs between machines: the goal is 45 MB everywhere.
async function runnerMemory(place: ClientPlace): Promise<Figure> {
  const idle = place.time(
    process.execPath,
    '-e',
    'setTimeout(() => console.log(process.memoryUsage.rss()), 500)',
  );
  const baseline = Number((await idle).stdout) / 1024 / 1024;
  const id = await place.start('go');
  const { runner } = await place.until(
    id,
    ({ state, client }) => state === 'running' && client !== undefined,
  );
  await setTimeout(workMs / 2);
  const value = memoryOf(runner?.pid ?? 0);
  await place.until(id, ({ state }) => isFinal(state));
  return { name: 'memory of a runner, beside idle Node (MB)', value, baseline, goal: 45 / baseline };
}

const stamped = 'date +%s%3N > ran';

async function decisionTimes(place: ClientPlace, { client }: Programs, rounds: number): Promise<Figure[]> {
  const starts = [];
  const [waiting, parked, nodes]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < rounds; at += 1) {
    nodes.push(await nodeAlone(place));
    starts.push(await clientStart(place, client));
    waiting.push(await decisionTime(place, 'waiting'));
    parked.push((await decisionTime(place, 'parked', '--park-after', '1s')) - (starts.at(-1) as number));
  }
  const baseline = median(nodes);
  // 300 ms where Node alone takes 26.
  const goal = 11.5;
  return [
    {
      name: 'decision to tool while a process waits, beside node -e 0 (ms)',
      value: median(waiting),
      baseline,
      goal,
    },
    {
      name: "decision to tool when parked, beyond the client's start, beside node -e 0 (ms)",
      value: median(parked),
      baseline,
      goal,
    },
  ];
}

/** Until the client asks its model for the first time. */
async function clientStart(place: ClientPlace, client: string): Promise<number> {
  const begun = performance.now();
  let asked = 0;
  place.api.play(({ kind }) => {
    if (kind === 'turn' && asked === 0) asked = performance.now();
    return 'Done';
  });
  await place.time(client, ...bare);
  return asked - begun;
}

async function decisionTime(
  place: ClientPlace,
  state: 'waiting' | 'parked',
  ...flags: string[]
): Promise<number> {
  let turns = 0;
  place.api.play(({ kind }) => {
    if (kind !== 'turn') return undefined;
    turns += 1;
    return turns === 1 ? { tools: [{ name: 'Bash', input: { command: stamped } }] } : 'Done';
  });
  const id = await place.start('go', ...flags);
  await place.until(id, (run) => run.state === state);
  const approvals = join(place.folder(id), 'approvals');
  const [name = ''] = readdirSync(approvals).filter((one) => /^[0-9a-f]{8}\.json$/.test(one));
  const question = name.slice(0, 8);
  await place.journal('approve', question);
  await place.until(id, (run) => isFinal(run.state));
  const { decidedAt } = JSON.parse(readFileSync(join(approvals, `${question}.decision.json`), 'utf8'));
  return Number(readFileSync(join(place.project, 'ran'), 'utf8')) - decidedAt;
}

const many = 8;

// All must end well, with what each was told to say.
async function eightAtOnce(place: ClientPlace, { client }: Programs): Promise<Figure> {
  await place.journal('settings', 'max_runs', String(many));
  place.api.play(({ kind, text }) =>
    kind === 'turn' ? `Done: ${/number (\d+)/.exec(text)?.[1]}` : undefined,
  );
  const numbers = Array.from({ length: many }, (_, at) => at);
  const bareBegun = performance.now();
  await Promise.all(numbers.map((at) => place.time(client, '-p', `number ${at}`)));
  const baseline = performance.now() - bareBegun;
  const begun = performance.now();
  const ids = await Promise.all(numbers.map((at) => place.start(`number ${at}`)));
  const runs = await Promise.all(ids.map((id) => place.until(id, ({ state }) => isFinal(state))));
  const value = performance.now() - begun;
  for (const [at, { state, reason, end }] of runs.entries()) {
    if (state !== 'completed' || end?.result !== `Done: ${at}`)
      throw new Error(`${at}: ${state} ${reason} ${end?.result}`);
    if (!existsSync(join(place.folder(ids[at] as string), 'events.jsonl'))) throw new Error('No events');
  }
  return {
    name: `${many} runs at once, all completed, beside ${many} bare claude -p (ms)`,
    value,
    baseline,
    goal: 2,
  };
}
