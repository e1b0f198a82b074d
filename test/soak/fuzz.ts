import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreTargets } from './fuzz-core.ts';
import { fileTargets } from './fuzz-files.ts';
import type { Portion, Trouble } from './fuzz-worker.ts';
import { targetOf } from './fuzz-worker.ts';
import type { Player } from './roles.ts';
import { startPlayer } from './roles.ts';
import type { Part, Row, Soak } from './soak.ts';
import { inParallel, keepEvidence, shareOf } from './soak.ts';

const usualExecutions = 200_000;
const portion = 250;
const patienceMs = 20_000;
// This heap is enough for correct code, and it makes the limit of 200 MB independent of when garbage is collected.
const limits = ['--max-old-space-size=96', '--max-semi-space-size=4'];

/** Gives randomly changed inputs of all kinds to the program's readers: no crash, no hang, no write outside. */
export const fuzz: Part = async (soak) => {
  const count = shareOf(soak, usualExecutions, 5000);
  const portions: Portion[] = [];
  for (let from = 0; from < count; from += portion) {
    portions.push({ from, to: Math.min(count, from + portion), seed: soak.seed, base: '' });
  }
  const times = new Map<string, number>();
  const troubles: Trouble[] = [];
  const players = new Map<number, Player>();
  await inParallel(soak.jobs, portions, async (one, slot) => {
    const base = join(soak.base, `fuzz-${slot}`);
    troubles.push(...(await execute(soak, players, { slot, portion: { ...one, base } })));
    for (let index = one.from; index < one.to; index += 1) {
      const target = targetOf(soak.seed, index);
      times.set(target, (times.get(target) ?? 0) + 1);
    }
    soak.progress(
      `fuzz: ${one.to.toLocaleString('en')} of ${count.toLocaleString('en')}, ${troubles.length} lost`,
    );
  });
  for (const { process } of players.values()) process.disconnect();
  return [...Object.keys(coreTargets), ...Object.keys(fileTargets)].map((target) =>
    rowOf(soak, target, { times, troubles }),
  );
};

function rowOf(
  soak: Soak,
  target: string,
  all: { times: Map<string, number>; troubles: readonly Trouble[] },
): Row {
  const losses = all.troubles
    .filter((trouble) => trouble.target === target)
    .map(({ index, input, message }) => {
      const path = keepEvidence(soak, `fuzz-${target}-${index}.txt`, `${message}\n\n${input}`);
      return `execution ${index}: ${message.split('\n')[0]?.slice(0, 200)} (${path})`;
    });
  return {
    tried: `fuzzed ${target}: no crash, hang, 200 MB, or byte out of place`,
    times: all.times.get(target) ?? 0,
    losses,
  };
}

// A worker that hangs or dies is reported, and a new one gets the rest of its portion.
async function execute(
  soak: Soak,
  players: Map<number, Player>,
  { slot, portion: given }: { slot: number; portion: Portion },
): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  let left = given;
  while (left.from < left.to) {
    const player = players.get(slot) ?? startPlayer(soak, 'fuzz', limits);
    players.set(slot, player);
    const answer = await Promise.race([
      player.ask(left).catch((error: unknown) => String(error)),
      stuck(left.base),
    ]);
    if (Array.isArray(answer)) return [...troubles, ...(answer as Trouble[])];
    player.process.kill('SIGKILL');
    players.delete(slot);
    const index = whereIs(left.base) ?? left.from;
    const target = targetOf(soak.seed, index);
    troubles.push({ index, target, input: `seed ${soak.seed}, execution ${index}`, message: String(answer) });
    left = { ...left, from: index + 1 };
  }
  return troubles;
}

function whereIs(base: string): number | undefined {
  try {
    return Number(readFileSync(join(base, 'at'), 'utf8').trim());
  } catch {
    return undefined;
  }
}

async function stuck(base: string): Promise<string> {
  for (let last = whereIs(base), since = Date.now(); ; ) {
    await new Promise((done) => setTimeout(done, 500).unref());
    const now = whereIs(base);
    if (now !== last) [last, since] = [now, Date.now()];
    if (Date.now() - since > patienceMs) return `It has been hanging for more than ${patienceMs / 1000} s`;
  }
}
