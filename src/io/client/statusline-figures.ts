import { join } from 'node:path';
import { removeQuietly } from '../disk/files.ts';
import { filesIn } from '../disk/folders.ts';
import { asRecord, readJson, writeJson } from '../disk/json.ts';
import { findStat } from '../disk/stat.ts';
import { type Env, ensureStateDir, stateDir } from '../project/person.ts';

/** The folder in the person's state. */
const folder = 'figures';
const keptMs = 30 * 24 * 60 * 60_000;

/** What the client last said of a conversation to its status line. It is the only live source of cost. */
export interface LastFigures {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly model: string;
  /** In US dollars, by the client's prices. */
  readonly cost: number;
  /** How much of the context is used, in percent. */
  readonly contextPercent: number | undefined;
  /** What the client said, in its own words; see `core/client/agent-record.ts`. Empty if an older version kept it. */
  readonly said: Readonly<Record<string, unknown>>;
}

/** Figures that were kept, with what was spent before their day began. */
export interface KeptFigures extends LastFigures {
  /** What of the cost was spent on the local day of `at`. */
  readonly costOfDay: number;
}

const safeName = /^[\w-]{4,64}$/;

/** Returns the last figures of a conversation; undefined if it has none. */
export function findFigures(env: Env, conversation: string): KeptFigures | undefined {
  const state = stateDir(env);
  if (state === undefined || !safeName.test(conversation)) return undefined;
  return decodeFigures(readJson(join(state, folder, `${conversation}.json`)));
}

/** Keeps the figures of a conversation. Fails with `unwritable`. */
export function writeFigures(env: Env, conversation: string, figures: LastFigures): void {
  if (!safeName.test(conversation)) return;
  const dir = ensureStateDir(env, folder);
  for (const name of filesIn(dir, '.json')) {
    const path = join(dir, name);
    if (figures.at - (findStat(path)?.mtimeMs ?? figures.at) > keptMs) removeQuietly(path);
  }
  const path = join(dir, `${conversation}.json`);
  const former = decodeFigures(readJson(path));
  // The client counts anew after /clear.
  const spent =
    former === undefined || figures.cost < former.cost ? figures.cost : figures.cost - former.cost;
  const isSameDay = former !== undefined && isOneDay(former.at, figures.at);
  const costOfDay = (isSameDay ? former.costOfDay : 0) + spent;
  writeJson(path, { schema: 1, ...figures, costOfDay });
}

/** Returns the figures of the conversations that had any since a time, by their ids. */
export function figuresSince(env: Env, since: number): ReadonlyMap<string, KeptFigures> {
  const state = stateDir(env);
  if (state === undefined) return new Map();
  const dir = join(state, folder);
  const found = filesIn(dir, '.json').flatMap((name): [string, KeptFigures][] => {
    const figures = decodeFigures(readJson(join(dir, name)));
    return figures === undefined || figures.at < since ? [] : [[name.replace(/\.json$/, ''), figures]];
  });
  return new Map(found);
}

function decodeFigures(value: unknown): KeptFigures | undefined {
  const { at, model, cost, contextPercent, costOfDay, said } = asRecord(value) ?? {};
  if (typeof at !== 'number' || typeof model !== 'string' || typeof cost !== 'number') return undefined;
  const percent = typeof contextPercent === 'number' ? contextPercent : undefined;
  return {
    at,
    model,
    cost,
    contextPercent: percent,
    costOfDay: typeof costOfDay === 'number' ? costOfDay : 0,
    said: asRecord(said) ?? {},
  };
}

function isOneDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
