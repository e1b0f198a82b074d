import type { PageFrame } from './frame.ts';
import { type Html, html } from './html.ts';
import { dollars, state } from './parts.ts';

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
  readonly budget: number | undefined;
  /** Until when it asks nothing, in words; empty if it asks. */
  readonly bypass: string;
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

function figuresOf({ context, cost, budget }: PageRun): string {
  const money =
    cost === undefined ? '' : `${dollars(cost)}${budget === undefined ? '' : ` of ${dollars(budget)}`}`;
  const used = context === undefined ? '' : `context ${Math.round(context * 100)} %`;
  return [used, money].filter((part) => part !== '').join(', ');
}
