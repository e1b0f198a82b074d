import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { borrow, linesAt } from './git.ts';
import { findStretches } from './history.ts';
import { judge, noScore, type Score, truthOf } from './judge.ts';
import { ways } from './rewrite.ts';
import { play } from './scripted.ts';

/** What is measured. */
export interface Measured {
  readonly repository: string;
  readonly length: number;
  readonly count: number;
  readonly mostFiles: number;
  readonly only: string;
}

/** Returns the scores of a repository, by the way in which its stretches were rewritten. */
export async function measureRecall({
  repository,
  length,
  count,
  mostFiles,
  only,
}: Measured): Promise<Map<string, Score>> {
  const workshop = mkdtempSync(join(tmpdir(), 'recall-'));
  try {
    const folder = borrow(repository, join(workshop, 'repository'));
    const scores = new Map<string, Score>();
    for (const stretch of findStretches(folder, length, count)) {
      const played = play(folder, stretch);
      const paths = played.paths
        .filter((path) => hasFile(folder, stretch.at(-1) as string, path))
        .slice(0, mostFiles);
      const files = paths.map((path) => ({ played, path, truth: truthOf(folder, played, path) }));
      for (const [way, rewrite] of Object.entries(ways).filter(([name]) => name.includes(only))) {
        const score = scores.get(way) ?? noScore();
        scores.set(way, score);
        const rewritten = rewrite(folder, played.commits);
        for (const file of files) await judge(folder, file, { rewritten, score });
      }
    }
    return scores;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function hasFile(folder: string, commit: string, path: string): boolean {
  return isText(linesAt(folder, commit, path));
}

const mostLines = 4000;

function isText(lines: readonly string[] | undefined): boolean {
  return lines !== undefined && lines.length <= mostLines && !lines.some((line) => line.includes('\0'));
}

const percent = (some: number, all: number): string =>
  all === 0 ? '–' : `${((100 * some) / all).toFixed(2)} %`;

/** Returns scores as a table in markdown. */
export function renderScores(repository: string, length: number, scores: ReadonlyMap<string, Score>): string {
  const rows = [...scores].map(([way, { right, wrong, none, silent, false: lies, shared, twins }]) => {
    const all = right + wrong + none;
    return `| ${way} | ${all} | ${percent(right, all)} | ${wrong} | ${none} | ${silent + lies} | ${lies} | ${shared + twins} |`;
  });
  return [
    `### ${basename(repository.replace(/\/(?:repo|\.git)\/?$/, ''))}, ${length} commits at a time`,
    '',
    "| way | agent's lines | to the right turn | to a wrong turn | no answer | other lines | false answers | left out |",
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
