import type { Page, PageFrame } from '../../src/dashboard/page/frame.ts';
import { type PageRun, runsPage } from '../../src/dashboard/page/run-rows.ts';

/** Returns runs in several states; every text in them is this one. */
export function runsWith(text: string): PageRun[] {
  const run = {
    id: 'r1',
    name: text,
    status: 'running',
    what: text,
    context: 0.42,
    cost: 0.84,
    isCostSure: true,
    budget: 5,
    bypass: text,
  };
  return [
    run,
    { ...run, status: 'queued', context: undefined, cost: undefined, bypass: '' },
    { ...run, budget: undefined },
  ];
}

/** Returns the pages of runs with this text wherever a text can stand. */
export function runPagesWith(text: string, frame: PageFrame): Page[] {
  return [runsPage({ runs: runsWith(text), total: 9, spent: text }, frame)];
}
