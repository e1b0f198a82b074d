import { foldText } from '../../core/text/fold.ts';
import type { RunState } from '../state/run.ts';
import type { RunRow } from '../state/run-row.ts';

/** Which runs are wanted. */
export interface RunsWish {
  /** Also those that another run continues, and archived ones. */
  readonly all: boolean;
  /** Only those that work for this session; empty for any. */
  readonly session: string;
  /** Only those in this state; undefined for any. */
  readonly state: RunState | undefined;
}

/** Returns the runs that are wanted, the one that changed last first. Of a chain of runs, the last one stands for all. */
export function selectRuns(rows: readonly RunRow[], { all, session, state }: RunsWish): RunRow[] {
  const continued = new Set(rows.map(({ parent }) => parent));
  return rows
    .filter((row) => all || (!row.isArchived && !continued.has(row.id)))
    .filter((row) => session === '' || row.session === session)
    .filter((row) => state === undefined || row.state === state)
    .sort((a, b) => b.since - a.since || b.createdAt - a.createdAt);
}

/** A folder in which runs have worked. */
export interface RunsFolder {
  readonly path: string;
  readonly runs: number;
  /** When the last of them was made, in milliseconds since 1970. */
  readonly lastAt: number;
}

const mostFolders = 20;

/** Returns the folders that runs have worked in, the last used first. */
export function foldersOf(rows: readonly RunRow[]): RunsFolder[] {
  const found = new Map<string, RunsFolder>();
  for (const { cwd, createdAt } of rows) {
    if (cwd === '' || cwd === '.') continue;
    const { runs = 0, lastAt = 0 } = found.get(cwd) ?? {};
    found.set(cwd, { path: cwd, runs: runs + 1, lastAt: Math.max(lastAt, createdAt) });
  }
  return [...found.values()].sort((a, b) => b.lastAt - a.lastAt).slice(0, mostFolders);
}

/** Says whether a run's name or query has all of these words, as parts of words, in any case. */
export function hasWords(
  { name, query }: { readonly name: string; readonly query: string },
  words: readonly string[],
): boolean {
  const text = foldText(`${name}\n${query}`);
  return words.every((word) => text.includes(foldText(word)));
}

/** Returns a run and those that it continues, the first one first; only those that are there. */
export function chainOf(rows: readonly RunRow[], id: string): RunRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const chain: RunRow[] = [];
  for (let at = byId.get(id); at !== undefined && !chain.includes(at); at = byId.get(at.parent))
    chain.unshift(at);
  return chain;
}
