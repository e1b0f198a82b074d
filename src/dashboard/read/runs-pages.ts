import type { PageRun } from '../page/run-rows.ts';
import { listAt, numberAt, textAt } from './json.ts';
import { runRows } from './run-rows.ts';
import { ask, type Sources } from './sources.ts';

/** Returns the list of runs: those that go on first, and what was spent today. */
export async function readRunList(
  { here }: Sources,
  root: string,
): Promise<{ runs: PageRun[]; total: number; spent: string }> {
  const data = await ask(here, ['runs'], root);
  const runs = runRows(listAt(data, 'runs'));
  const spent = textAt(data, 'cost_today');
  return { runs, total: numberAt(data, 'total') ?? runs.length, spent: spent === '$0.00' ? '' : spent };
}
