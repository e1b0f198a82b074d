import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { removeQuietly } from '../disk/files.ts';
import { filesIn } from '../disk/folders.ts';
import { asRecord, readJson, writeJson } from '../disk/json.ts';
import { makeNonce } from '../disk/owner.ts';
import { type Env, ensureStateDir, stateDir } from '../project/person.ts';

/** The folder in the person's state: a file for each question, so that two at once are both counted. */
export const askedCostsFolder = 'asked-costs';
const keptMs = 30 * 24 * 60 * 60_000;

/** Keeps what a question to an earlier conversation cost, in US dollars. Never fails: the answer is there, and was paid for. */
export function keepAskedCost(env: Env, { at, usd }: { readonly at: number; readonly usd: number }): void {
  if (!(usd > 0)) return;
  try {
    const dir = ensureStateDir(env, askedCostsFolder);
    for (const name of filesIn(dir, '.json')) {
      if (at - askedAt(name) > keptMs) removeQuietly(join(dir, name));
    }
    writeJson(join(dir, `${at}-${makeNonce()}.json`), { usd });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

/** Returns what questions to earlier conversations have cost since a time, in US dollars, in all projects. */
export function askedCostSince(env: Env, since: number): number {
  const state = stateDir(env);
  if (state === undefined) return 0;
  const dir = join(state, askedCostsFolder);
  return filesIn(dir, '.json')
    .filter((name) => askedAt(name) >= since)
    .reduce((sum, name) => sum + costIn(join(dir, name)), 0);
}

// The name begins with when it was asked, so that only what counts is opened.
function askedAt(name: string): number {
  return Number.parseInt(name, 10) || 0;
}

function costIn(path: string): number {
  const usd = asRecord(readJson(path))?.usd;
  return typeof usd === 'number' && usd > 0 ? usd : 0;
}
