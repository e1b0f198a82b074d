import { showLine } from '../../core/text/controls.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { sessionParts, summaryOf } from '../page/session.ts';
import { linked } from '../page/session-runs.ts';
import type { ShownIn } from '../page/shown-session.ts';
import { type Content, type Html, html, inline, outsideLink } from '../pieces/html.ts';
import { drawings } from '../pieces/icons.ts';
import { section, state } from '../pieces/parts.ts';
import { railOf } from '../pieces/timeline.ts';
import { dayAndClock } from '../pieces/times.ts';
import { costOf, runsOf, talkPlace, talksOf } from './lists.ts';
import { figuresOf, pictureOf } from './picture.ts';
import type { ReportView } from './reported.ts';

/** What every report of ours begins with. */
export const reportStart =
  '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="generator" content="session-journal">\n';

/** How a report is made. */
export interface ReportForm {
  readonly madeAt: number;
  /** The stylesheet, which stands in the page. */
  readonly style: string;
  /** Its SHA-256, in base64: the page allows no other style. */
  readonly styleHash: string;
}

/** Returns a report as one page that loads nothing and runs nothing. */
export function renderReport(view: ReportView, { madeAt, style, styleHash }: ReportForm): string {
  const body = bodyOf(view, madeAt);
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const head = html`<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${cutAtWord(showLine(view.session.title), 120)}</title>`;
  const page = html`${head}
<style>${{ markup: style }}</style>
<body class="report">
${drawings(body)}${body}
</body>
</html>
`;
  return reportStart + page.markup;
}

function bodyOf(view: ReportView, madeAt: number): Html {
  const { runs, talks } = view;
  const shownIn = shownInOf(view);
  // Nothing can be ticked on paper, and runs stand below with what they answered.
  const session = { ...view.session, isOpen: false, runs: [] };
  return html`<main id="main">${topOf(view)}<div class="cols"><div class="stack flow">${[
    summaryOf(session, shownIn),
    pictureOf(view),
    sessionParts(session, shownIn),
    runsOf(runs, shownIn),
    talksOf(talks, shownIn),
  ]}</div>${timelineOf(view, shownIn)}</div>
<footer class="sm dim">Made by Session Journal on ${dayAndClock(madeAt, undefined)}. Times are in ${zoneOf(madeAt)}.</footer></main>`;
}

function shownInOf({ talks }: ReportView): ShownIn {
  const places = new Set(talks.map(({ id }) => talkPlace(id)));
  return {
    now: undefined,
    talk: (id) => (places.has(talkPlace(id)) ? `#${talkPlace(id)}` : ''),
    run: () => '',
    quotes: true,
  };
}

function topOf(view: ReportView): Html {
  const { session, project, closedAt, runs } = view;
  const { startedAt, branch, tasks } = session;
  const facts: Content[] = [
    state(session.status),
    session.reason,
    session.owner,
    branch !== '' && html`branch <span class="mono">${branch}</span>`,
    startedAt !== undefined && html`started ${dayAndClock(startedAt, undefined)}`,
    closedAt !== undefined && html`closed ${dayAndClock(closedAt, undefined)}`,
    ...figuresOf(view),
    costOf(runs),
    ...tasks.map((task) => outsideLink(task, task)),
  ];
  const shown = facts.filter((one) => one !== '' && one !== false).map((one) => html`<span>${one}</span>`);
  return html`<header class="top"><p class="crumb">${project} / <span class="mono">${session.name}</span></p><h1 dir="auto">${inline(session.title)}</h1><p class="meta">${shown}</p></header>`;
}

function timelineOf({ session }: ReportView, shownIn: ShownIn): Content {
  const { now } = shownIn;
  const timeline = linked(session.timeline, shownIn);
  if (timeline.length === 0) return undefined;
  const rail = railOf(timeline, { now, withDays: true });
  return html`<aside class="stack" aria-label="What happened">${section({ id: 'time', title: 'Timeline' }, rail)}</aside>`;
}

function zoneOf(at: number): string {
  const minutes = -new Date(at).getTimezoneOffset();
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${rest}`}`;
}
