import type { Page, PageFrame } from '../pieces/frame.ts';
import { type Html, html } from '../pieces/html.ts';
import { count, dollars, empty, state } from '../pieces/parts.ts';
import { place } from './lists.ts';
import { startForm } from './start-run.ts';

/** A run in a list. */
export interface PageRun {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  /** What it does, or waits for. */
  readonly what: string;
  /** The share of its context that is used, from 0 to 1; undefined if it isn't known. */
  readonly context: number | undefined;
  readonly cost: number | undefined;
  readonly isCostSure: boolean;
  readonly budget: number | undefined;
  /** Until when it asks nothing, in words; empty if it asks. */
  readonly bypass: string;
}

/** What the page with the runs of a project shows. */
export interface ShownRuns {
  readonly runs: readonly PageRun[];
  /** Counts those that aren't shown, too. */
  readonly total: number;
  /** What was spent today, in words; empty for nothing. */
  readonly spent: string;
  /** The hash of the project, for starting a run in it. */
  readonly start: string;
}

/** Returns the page with the runs of a project. */
export function runsPage({ runs, total, spent, start }: ShownRuns, frame: PageFrame): Page {
  const rest =
    total > runs.length &&
    html`<p class="dim gap">${total - runs.length} more: <code>session-journal runs --all</code></p>`;
  const none = empty(
    'Claude has not run here without a terminal yet. To start a run:',
    'session-journal run "What it should do"',
  );
  return {
    ...place('runs', 'Runs', frame),
    meta: [count(total, 'run'), spent !== '' && `${spent} today`],
    body: html`${runs.length === 0 ? none : html`${renderRunRows(runs, frame)}${rest}`}${startForm(start, frame)}`,
  };
}

/** Returns a list of runs. */
export function renderRunRows(runs: readonly PageRun[], { project }: PageFrame): Html {
  const rows = runs.map(
    (run) =>
      html`<li>${state(run.status)}<a class="plain" href="/${project.id}/runs/${run.id}"><b>${run.name}</b></a><span class="what">${run.what}</span><span class="figs">${bypassOf(run)}${figuresOf(run)}</span></li>`,
  );
  return html`<ul class="rows panel">${rows}</ul>`;
}

function bypassOf({ bypass }: PageRun): Html | false {
  return bypass !== '' && html`<span class="st bad">asks nothing until ${bypass}</span> `;
}

function figuresOf({ context, cost, isCostSure, budget }: PageRun): string {
  const money =
    cost === undefined
      ? ''
      : `${dollars(cost, isCostSure)}${budget === undefined ? '' : ` of ${dollars(budget)}`}`;
  const used = context === undefined ? '' : `context ${Math.round(context * 100)} %`;
  return [used, money].filter((part) => part !== '').join(', ');
}
