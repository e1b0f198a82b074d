import { kilo } from '../../core/text/count.ts';
import { actButton } from '../pieces/acts.ts';
import type { Page, PageFrame } from '../pieces/frame.ts';
import { type Content, type Html, html, inline, paragraphs } from '../pieces/html.ts';
import { type Need, waitsFor } from '../pieces/needs.ts';
import { bar, count, dollars, grouped, section, state } from '../pieces/parts.ts';
import { dayAndClock } from '../pieces/times.ts';
import { place } from './lists.ts';
import { type RunLogShown, runLogOf } from './run-log.ts';
import type { PageRun } from './run-rows.ts';
import { continueForm } from './start-run.ts';

/** Everything that a run's page shows. */
export interface ShownRun extends PageRun {
  readonly shortId: string;
  /** Why it stands where it stands. */
  readonly reason: string;
  readonly query: string;
  readonly result: string;
  readonly error: string;
  /** The id and the name of its session; empty for none. */
  readonly session: string;
  readonly sessionName: string;
  readonly step: string;
  /** Its permission mode; empty if that isn't known. */
  readonly mode: string;
  /** The id of the run that it continues; empty for none. */
  readonly parent: string;
  readonly conversation: string;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly turns: number;
  /** Tokens and the like, by name. */
  readonly used: readonly { readonly name: string; readonly number: number }[];
  readonly contextTokens: number;
  readonly windowTokens: number;
  /** What else is known of it, by name. */
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  /** What it waits for. */
  readonly needs: readonly Need[];
  readonly log: RunLogShown;
  /** The hash of what is shown of it, for stopping it; empty if it has ended. */
  readonly stop: string;
  /** The hash of what is shown of it, for another run that continues it; empty if none can now. */
  readonly goOn: string;
}

/** Returns the page of a run. */
export function runPage(run: ShownRun, frame: PageFrame): Page {
  const { project, now } = frame;
  const base = `/${project.id}/`;
  const { crumbs, menu } = place('runs', 'Runs', frame);
  const { startedAt, endedAt, session, step, bypass } = run;
  return {
    menu,
    title: `Run ${run.name}`,
    crumbs: [...crumbs, html`<a href="${base}runs">Runs</a>`, html`<span class="mono">${run.shortId}</span>`],
    heading:
      run.needs.length === 0 ? run.name : `${run.name} waits for you: ${count(run.needs.length, 'question')}`,
    meta: [
      state(run.status),
      run.reason,
      startedAt !== undefined &&
        html`<span>${dayAndClock(startedAt, now)}${endedAt !== undefined && html` to ${dayAndClock(endedAt, now)}`}</span>`,
      session !== '' &&
        html`<span>for <a href="${base}sessions/${encodeURIComponent(session)}">${run.sessionName || 'its session'}</a>${step !== '' && html`, ${inline(step)}`}</span>`,
      modeOf(run),
      bypass !== '' && html`<span class="st bad">asks nothing until ${bypass}</span>`,
    ],
    body: html`<div class="cols"><div class="stack flow">${waitsFor(run.needs, frame)}${endOf(run)}${runLogOf(run.log, frame)}</div>${asideOf(run, frame)}</div>`,
  };
}

const modes: Readonly<Record<string, string>> = {
  ask: 'everything but reading is asked',
  edits: 'it changes files in its folder, everything else is asked',
  plan: 'it only plans',
  unattended: 'nothing is asked, and what would be is refused',
};

function modeOf({ mode }: ShownRun): Content {
  const words = Object.hasOwn(modes, mode) && modes[mode];
  return words !== false && html`<span>mode <b>${mode}</b>: ${words}</span>`;
}

function endOf({ result, error }: ShownRun): Content {
  if (result === '' && error === '') return undefined;
  return section(
    { id: 'end', title: 'Result' },
    html`<div class="panel pad">${error !== '' && html`<p>${state('failed', error)}</p>`}${paragraphs(result)}</div>`,
  );
}

function asideOf(run: ShownRun, { project }: PageFrame): Html {
  const base = `/${project.id}/`;
  const { conversation, parent } = run;
  const links = html`${conversation !== '' && html`<dt>Conversation</dt><dd><a href="${base}conversations/${encodeURIComponent(conversation)}">${conversation.slice(0, 8)}</a></dd>`}${
    parent !== '' &&
    html`<dt>Continues</dt><dd><a href="${base}runs/${encodeURIComponent(parent)}">${parent.slice(0, 8)}</a></dd>`
  }`;
  const facts = run.facts.map(({ name, text }) => html`<dt>${name}</dt><dd>${text}</dd>`);
  return html`<aside class="stack" aria-label="Figures of the run">${useOf(run)}${section(
    { id: 'ask', title: 'What it was asked' },
    html`<blockquote class="ask-q">${paragraphs(run.query)}</blockquote>`,
  )}${section({ id: 'facts', title: 'Facts' }, html`<dl class="kv">${links}${facts}</dl>`)}${continueForm(run)}${stopOf(run)}</aside>`;
}

function stopOf({ id, stop }: ShownRun): Content {
  if (stop === '') return undefined;
  const act = { what: 'stop', fields: { run: id }, shown: stop };
  const sure = html`<p class="sm">It ends with everything that it has started. To go on later: <code>session-journal run --continue ${id.slice(0, 8)} "What next"</code></p>${actButton(act, 'Stop it now')}`;
  return html`<div class="acts w"><details><summary class="b">Stop the run…</summary><div class="gap">${sure}</div></details></div>`;
}

function useOf({
  cost = 0,
  isCostSure,
  budget = 0,
  context,
  contextTokens,
  windowTokens,
  used,
  turns,
}: ShownRun): Html {
  const spent = dollars(cost, isCostSure);
  const share = budget > 0 ? cost / budget : undefined;
  const money =
    share === undefined
      ? html`<div class="meter"><p><b>Cost</b><span>${spent}</span></p></div>`
      : meter('Budget', share, `${spent} of ${dollars(budget)}`);
  const full =
    context !== undefined &&
    meter('Context', context, `${kilo(contextTokens)} of ${kilo(windowTokens)}, ${percent(context)} %`);
  const rows = [...used, { name: 'Turns', number: turns }].map(
    ({ name, number }) => html`<dt>${name}</dt><dd>${grouped(number)}</dd>`,
  );
  return html`<section class="panel pad" aria-labelledby="h-use"><h2 id="h-use" class="sr">Use</h2>${money}${full}<dl class="kv r">${rows}</dl></section>`;
}

function meter(name: string, share: number, words: string): Html {
  return html`<div class="meter"><p><b>${name}</b><span>${words}</span></p>${bar(share, `${percent(share)} percent of the ${name.toLowerCase()} used`)}</div>`;
}

function percent(share: number): number {
  return Math.round(share * 100);
}
