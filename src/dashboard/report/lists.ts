import type { ShownIn } from '../page/shown-session.ts';
import { type Content, type Html, html, inline, paragraphs } from '../pieces/html.ts';
import { icon } from '../pieces/icons.ts';
import { count, dollars, section, state } from '../pieces/parts.ts';
import { clock, dayAndClock, dayOf } from '../pieces/times.ts';
import type { ReportedRun, ReportedTalk } from './reported.ts';

/** Returns the runs of a session with what they were asked, what they answered and what they cost. */
export function runsOf(runs: readonly ReportedRun[], shownIn: ShownIn): Content {
  if (runs.length === 0) return undefined;
  const rows = runs.map((run) => runOf(run, shownIn));
  return section(
    { id: 'runs', title: 'Runs', note: costOf(runs) },
    html`<div class="panel pad">${rows}</div>`,
  );
}

function runOf(run: ReportedRun, { now }: ShownIn): Html {
  const { name, status, query, result, startedAt, cost, isCostSure } = run;
  const figures = [cost !== undefined && dollars(cost, isCostSure)].filter((one) => one !== false);
  return html`<article class="dec"><header>${icon('run')}<h3>${name}</h3><span class="end">${figures}${startedAt !== undefined && html`${figures.length > 0 && ', '}${dayAndClock(startedAt, now)}`}</span></header>
<p class="gap">${state(status)}</p><div class="say dim" dir="auto">${paragraphs(query)}</div>${
    result !== '' && html`<div class="say gap" dir="auto">${paragraphs(result)}</div>`
  }</article>`;
}

/** Returns what runs cost together, in words; empty if nobody knows of any. */
export function costOf(runs: readonly ReportedRun[]): string {
  const known = runs.flatMap(({ cost }) => (cost === undefined ? [] : [cost]));
  if (known.length === 0) return '';
  const isSure = known.length === runs.length && runs.every(({ isCostSure }) => isCostSure);
  return `${dollars(
    known.reduce((sum, cost) => sum + cost, 0),
    isSure,
  )} in runs`;
}

/** Returns the id of the place in a report where a conversation is listed. */
export function talkPlace(id: string): string {
  return `t-${id.slice(0, 8).replace(/[^\w-]/g, '')}`;
}

function periodOf(from: number, to: number, now: number | undefined): Html {
  const [start, end] = [
    dayAndClock(from, now),
    dayOf(from, now) === dayOf(to, now) ? clock(to) : dayAndClock(to, now),
  ];
  return to - from < 60_000 ? start : html`${start} to ${end}`;
}

/** Returns the conversations that worked on a session. */
export function talksOf(talks: readonly ReportedTalk[], { now }: ShownIn): Content {
  if (talks.length === 0) return undefined;
  const rows = talks.map(({ id, title, startedAt, lastAt, turns, author }) => {
    const figures = [turns === undefined ? '' : count(turns, 'turn'), author === '' ? '' : `says ${author}`];
    const when = startedAt !== undefined && periodOf(startedAt, lastAt ?? startedAt, now);
    const facts = [html`<code>${id.slice(0, 8)}</code>`, ...figures, when].filter(
      (one) => one !== '' && one !== false,
    );
    const told = facts.map((fact, index) => html`${index > 0 && ', '}${fact}`);
    return html`<li id="${talkPlace(id)}">${icon('talk')}<div dir="auto">${inline(title)}<br><span class="dim sm">${told}</span></div></li>`;
  });
  return section({ id: 'talks', title: 'Conversations' }, html`<ul class="items">${rows}</ul>`);
}
