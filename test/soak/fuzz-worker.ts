import fs from 'node:fs';
import { join } from 'node:path';
import type { Target } from './fuzz-core.ts';
import { coreTargets } from './fuzz-core.ts';
import type { Ground } from './fuzz-files.ts';
import { fileTargets, makeGround } from './fuzz-files.ts';
import type { Guard } from './guard.ts';
import { guardWrites } from './guard.ts';
import { makeRandom } from './soak.ts';

/** Something that went wrong: in which execution, with which target, and how. */
export interface Trouble {
  readonly index: number;
  readonly target: string;
  readonly input: string;
  readonly message: string;
}

/** The executions that a worker should run. */
export interface Portion {
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  readonly base: string;
}

const longestMs = 1000;
const mostBytes = 200 * 1024 * 1024;
const weights = [...Object.entries(coreTargets), ...Object.entries(fileTargets)].map(
  ([name, { weight }]) => ({ name, weight }),
);

/** Returns the name of the target of an execution. */
export function targetOf(seed: number, index: number): string {
  let left =
    makeRandom(Math.imul(seed + 7, 0x9e3779b1) + index)() *
    weights.reduce((sum, { weight }) => sum + weight, 0);
  for (const { name, weight } of weights) {
    left -= weight;
    if (left < 0) return name;
  }
  return 'session files';
}

let place: { readonly guard: Guard; readonly ground: Ground; readonly state: number } | undefined;

function prepare(base: string): NonNullable<typeof place> {
  fs.mkdirSync(base, { recursive: true });
  const state = fs.openSync(join(base, 'at'), 'w');
  const root = join(base, 'ground/project');
  const guard = guardWrites([join(root, '.sessions'), join(root, '.tasks'), join(base, 'ground/home')]);
  return { guard, ground: makeGround(join(base, 'ground'), guard), state };
}

/** Executes a portion and returns what went wrong. */
export async function fuzzPortion({ from, to, seed, base }: Portion): Promise<Trouble[]> {
  place ??= prepare(base);
  const troubles: Trouble[] = [];
  for (let index = from; index < to; index += 1) {
    // Record where it is, for whoever finds it hanging.
    fs.writeSync(place.state, String(index).padStart(12), 0);
    const trouble = await executeTimed(seed, index);
    if (trouble !== undefined) troubles.push(trouble);
    if (index % 100 === 0) place.ground.reset();
  }
  return troubles;
}

// A busy machine is not a hang: a slow execution only counts if it is slow again.
async function executeTimed(seed: number, index: number): Promise<Trouble | undefined> {
  for (let turn = 0; ; turn += 1) {
    const begun = performance.now();
    const trouble = await execute(seed, index);
    const took = performance.now() - begun;
    if (trouble !== undefined && (trouble.message !== '' || took < longestMs))
      return trouble.message === '' ? undefined : trouble;
    if (took < longestMs) return undefined;
    if (turn === 2)
      return { ...(trouble as Trouble), message: `It took ${Math.round(took)} ms, three times` };
  }
}

async function execute(seed: number, index: number): Promise<Trouble> {
  const target = targetOf(seed, index);
  let input = '';
  const make = coreTargets[target]?.target ?? fileTargets[target]?.make(place?.ground as Ground);
  const show = (text: string): void => {
    input = text;
  };
  try {
    await (make as Target)(makeRandom(Math.imul(seed, 0x9e3779b1) + index), show);
    const { rss } = process.memoryUsage();
    const message = rss > mostBytes ? `The process uses ${Math.round(rss / 1024 / 1024)} MB` : '';
    return { index, target, input, message };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { index, target, input, message };
  }
}
