import { type DayCost, dayBars } from '../pieces/bars.ts';
import type { Page, PageFrame } from '../pieces/frame.ts';
import { needsHeading } from '../pieces/frame.ts';
import { type Content, type Html, html, inline, nothing } from '../pieces/html.ts';
import { icon } from '../pieces/icons.ts';
import type { Need } from '../pieces/needs.ts';
import { renderNeed } from '../pieces/needs.ts';
import { count, dollars, empty, progress, section, state } from '../pieces/parts.ts';
import { type Happened, railOf } from '../pieces/timeline.ts';
import { ago, fullTime } from '../pieces/times.ts';
import { type PageRun, renderRunRows } from './run-rows.ts';

/** A session on its card. */
export interface SessionCard {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly status: string;
  readonly done: number;
  readonly total: number;
  /** The current or the next step. */
  readonly step: { readonly text: string; readonly isCurrent: boolean } | undefined;
  readonly blockers: readonly string[];
  /** What the journal doesn't know of yet. */
  readonly unlogged: readonly string[];
  readonly lastDecision: string;
  /** Conversations and runs that are at work on it. */
  readonly atWork: { readonly conversations: number; readonly runs: number };
  readonly lastLog: number | undefined;
  readonly owner: string;
}

/** A terminal in the list. */
export interface TerminalRow {
  readonly name: string;
  readonly state: string;
  readonly reason: string;
  readonly since: number | undefined;
}

/** What was spent. */
export interface Costs {
  readonly today: number;
  readonly isSure: boolean;
  /** The limit of a day; undefined without one. */
  readonly limit: number | undefined;
  readonly parts: readonly { readonly name: string; readonly amount: number; readonly isSure: boolean }[];
  /** What the runs of the last days cost, today at the end. */
  readonly days: readonly DayCost[];
}

/** What the first page shows. */
export interface Home {
  readonly branch: string;
  readonly needs: readonly Need[];
  readonly sessions: readonly SessionCard[];
  /** Sessions with the archive. */
  readonly all: number;
  /** Sessions that the repository brought and nobody has resumed here. */
  readonly brought: number;
  readonly runs: readonly PageRun[];
  readonly terminals: readonly TerminalRow[];
  readonly costs: Costs | undefined;
  /** What happened lately, the last first. */
  readonly lately: readonly Happened[];
}

/** Returns the first page: what needs the person, then what is being worked on. */
export function homePage(home: Home, frame: PageFrame): Page {
  const { project, now } = frame;
  const title = needsHeading(home.needs.length);
  const rest = home.needs.length === 0 ? '' : 'All other work goes on without you';
  return {
    menu: 'home',
    title: `${project.name}: home`,
    crumbs: [],
    heading: title,
    meta: [
      html`<span>${fullTime(now)}</span>`,
      home.branch === ''
        ? project.name
        : html`<span>${project.name}, branch <span class="mono">${home.branch}</span></span>`,
      rest,
    ],
    body: html`<div class="cols"><div class="stack flow">${needsOf(home, frame)}${sessionsOf(home, frame)}${runsOf(home, frame)}</div>${asideOf(home, frame)}</div>`,
  };
}

function needsOf({ needs }: Home, frame: PageFrame): Content {
  if (needs.length === 0) return undefined;
  return html`<section aria-labelledby="h-need"><h2 id="h-need" class="sr">Needs you</h2><div class="panel">${needs.map((need) => renderNeed(need, frame))}</div></section>`;
}

function sessionsOf({ sessions, all, brought }: Home, frame: PageFrame): Html {
  const statuses = [...new Set(sessions.map(({ status }) => status))].map(
    (name) => `${sessions.filter(({ status }) => status === name).length} ${name}`,
  );
  const more = all > 0 && html`<a href="/${frame.project.id}/sessions">All ${all}, with the archive</a>`;
  const cards = sessions.map((one) => card(one, frame));
  const none = empty(
    'No session is active here. To start one:',
    'session-journal init --goal "What you want to reach"',
  );
  const foreign =
    brought > 0 &&
    html`<p class="sm dim gap">This repository brings ${count(brought, 'session')} that you haven’t resumed here. See them: <code>session-journal list</code></p>`;
  return section(
    { id: 'ses', title: 'Sessions', note: statuses.join(', '), more },
    html`${cards.length === 0 ? none : html`<ul class="cards">${cards}</ul>`}${foreign}`,
  );
}

function card(one: SessionCard, { project, now }: PageFrame): Html {
  const { id, name, title, status, done, total } = one;
  const steps = total === 0 ? 'No steps yet' : `${done} of ${count(total, 'step')}`;
  return html`<li><article class="panel card">
<div><h3 dir="auto"><a class="plain" href="/${project.id}/sessions/${id}">${title}</a></h3><p class="meta">${title !== name && html`<span class="mono">${name}</span>`}${status !== 'active' && state(status)}${one.owner !== '' && html`<span>${one.owner}</span>`}</p></div>
<div>${progress(done, total, one.step?.isCurrent === true)}<p class="sm dim">${steps}</p></div>
<ul class="lines">${linesOf(one)}</ul>
<p class="sm dim foot">${footOf(one, now)}</p>
</article></li>`;
}

function linesOf({ step, blockers, unlogged, lastDecision }: SessionCard): Html[] {
  return [
    ...(step === undefined
      ? []
      : [
          step.isCurrent
            ? html`<li class="now">${icon('now')}<span><b>${inline(step.text)}</b></span></li>`
            : html`<li>${icon('open')}<span>${inline(step.text)}</span></li>`,
        ]),
    ...blockers
      .slice(0, 2)
      .map((text) => html`<li class="bad">${icon('block')}<span>Blocked: ${inline(text)}</span></li>`),
    ...unlogged.slice(0, 2).map((text) => html`<li>${icon('commit')}<span>${text}</span></li>`),
    ...(lastDecision === ''
      ? []
      : [html`<li>${icon('dec')}<span>Decided: ${inline(lastDecision)}</span></li>`]),
  ];
}

function footOf({ atWork, lastLog }: SessionCard, now: number): Content {
  const parts = [
    atWork.conversations > 0 ? count(atWork.conversations, 'conversation') : '',
    atWork.runs > 0 ? count(atWork.runs, 'run') : '',
  ].filter((part) => part !== '');
  const work = parts.length > 0 && `${parts.join(' and ')} at work. `;
  return html`${work}${lastLog === undefined ? 'Nothing logged yet.' : html`Logged ${ago(lastLog, now)}.`}`;
}

function runsOf({ runs }: Home, frame: PageFrame): Content {
  if (runs.length === 0) return undefined;
  const more = html`<a href="/${frame.project.id}/runs">All runs</a>`;
  return section({ id: 'run', title: 'Runs at work', more }, renderRunRows(runs, frame));
}

function asideOf({ costs, terminals, lately }: Home, frame: PageFrame): Html {
  const parts = [costsOf(costs), terminalsOf(terminals, frame), latelyOf(lately, frame)];
  return html`<aside class="stack" aria-label="Today">${parts}</aside>`;
}

function costsOf(costs: Costs | undefined): Content {
  if (costs === undefined) return undefined;
  const { today, isSure, limit, parts, days } = costs;
  const rows = parts.map(
    ({ name, amount, isSure: sure }) => html`<dt>${name}</dt><dd>${dollars(amount, sure)}</dd>`,
  );
  return html`<section aria-labelledby="h-cost" class="panel pad"><h2 id="h-cost">Cost today</h2><p class="big gap">${dollars(today, isSure)}</p>${
    limit !== undefined && html`<p class="sm dim">of ${dollars(limit)} a day for the runs of all projects</p>`
  }${days.some(({ amount }) => amount > 0) && dayBars(days)}${rows.length > 0 && html`<dl class="kv r gap">${rows}</dl>`}</section>`;
}

function terminalsOf(terminals: readonly TerminalRow[], { project, now }: PageFrame): Content {
  if (terminals.length === 0) return undefined;
  const rows = terminals.map(
    ({ name, state: at, reason, since }) =>
      html`<li>${icon('term')}<div><b>${name}</b><br>${stateOf(at, reason)}</div>${since !== undefined && ago(since, now)}</li>`,
  );
  const more = html`<a href="/${project.id}/terminals">All terminals</a>`;
  return section({ id: 'term', title: 'Terminals', more }, html`<ul class="items">${rows}</ul>`);
}

function stateOf(at: string, reason: string): Html {
  if (reason === '' || (at !== 'needs-me' && at !== 'unknown')) return state(at);
  return state(at, `${at === 'unknown' ? at : 'needs you'}: ${reason}`);
}

function latelyOf(lately: readonly Happened[], { now }: PageFrame): Content {
  if (lately.length === 0) return nothing;
  return section({ id: 'since', title: 'Lately' }, railOf(lately, { now, withDays: false }));
}
