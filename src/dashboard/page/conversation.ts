import type { Page, PageFrame } from '../pieces/frame.ts';
import { type Content, type Html, html } from '../pieces/html.ts';
import { type Need, waitsFor } from '../pieces/needs.ts';
import { count, empty, grouped, section, state } from '../pieces/parts.ts';
import { dateOf, dayAndClock, timeWith } from '../pieces/times.ts';
import { type ShownTurn, turnOf } from './turns.ts';

/** Everything that a conversation's page shows. */
export interface ShownConversationPage {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  /** The name of the journal session that it worked on, and its id; empty for none. */
  readonly session: string;
  readonly sessionId: string;
  readonly branch: string;
  readonly model: string;
  readonly contextTokens: number;
  readonly startedAt: number | undefined;
  readonly lastAt: number | undefined;
  /** Until when Claude Code keeps it if it doesn't go on; undefined for one that is kept in captures alone. */
  readonly keptUntil: number | undefined;
  readonly author: string;
  readonly turns: readonly ShownTurn[];
  /** How many turns there are in all, and how many compactions and commits. */
  readonly total: number;
  readonly compactions: number;
  readonly commits: number;
  readonly from: number;
  readonly to: number;
  /** What is looked for in it; empty for nothing. */
  readonly query: string;
  /** What was asked: all turns' first words. */
  readonly asked: readonly { readonly number: number; readonly words: string }[];
  /** How it is asked at a terminal. */
  readonly askCommand: string;
  /** What it waits for. */
  readonly needs: readonly Need[];
}

/** How many turns one page shows. */
export const turnsOfPage = 20;

/** Returns the page of a conversation. */
export function conversationPage(shown: ShownConversationPage, frame: PageFrame): Page {
  const { project, now } = frame;
  const base = `/${project.id}/`;
  const { startedAt, lastAt } = shown;
  return {
    menu: 'conversations',
    title: shown.title,
    crumbs: [
      html`<a href="${base}">${project.name}</a>`,
      html`<a href="${base}conversations">Conversations</a>`,
      html`<span class="mono">${shown.id.slice(0, 8)}</span>`,
    ],
    heading: shown.title,
    meta: [
      state(shown.state),
      startedAt !== undefined &&
        html`<span>${dayAndClock(startedAt, now)}${lastAt !== undefined && html` to ${dayAndClock(lastAt, now)}`}</span>`,
      `${count(shown.total, 'turn')}${shown.compactions > 0 ? `, ${count(shown.compactions, 'compaction')}` : ''}`,
      shown.session !== '' &&
        html`<span>for ${shown.sessionId === '' ? shown.session : html`<a href="${base}sessions/${shown.sessionId}">${shown.session}</a>`}</span>`,
      shown.branch !== '' && html`<span>branch <span class="mono">${shown.branch}</span></span>`,
      shown.commits > 0 && count(shown.commits, 'commit'),
      shown.model,
      shown.contextTokens > 0 && `${grouped(Math.round(shown.contextTokens / 1000))}k tokens of context`,
      shown.author !== '' && `pushed by ${shown.author}`,
      keptOf(shown, now),
    ],
    body: html`<div class="cols"><div>${waitsFor(shown.needs, frame)}${findForm(shown, base)}<h2 class="sr">Turns</h2>${turnsOf(shown, frame)}</div>${asideOf(shown)}</div>`,
  };
}

function keptOf({ keptUntil }: ShownConversationPage, now: number): Content {
  if (keptUntil === undefined) return undefined;
  const words = keptUntil > now ? `until ${dateOf(keptUntil)}` : 'until it tidies up next';
  return html`<span>kept by Claude Code ${timeWith(keptUntil, words)}</span>`;
}

function findForm({ id, query }: ShownConversationPage, base: string): Html {
  return html`<form class="find" role="search" aria-label="This conversation" action="${base}conversations/${id}"><label class="sr" for="q-in">Search in this conversation</label><input id="q-in" type="search" name="q" value="${query}" placeholder="Search in this conversation"><button class="b" type="submit">Search</button></form>`;
}

function turnsOf(shown: ShownConversationPage, frame: PageFrame): Html {
  const { turns, query, from, to, total, id } = shown;
  const base = `/${frame.project.id}/conversations/${id}`;
  if (query !== '' && turns.length === 0) return html`<p class="gap dim">No turn contains “${query}”.</p>`;
  if (turns.length === 0) return html`<div class="gap">${empty('Nothing has been said yet.')}</div>`;
  const found =
    query !== '' &&
    html`<p class="meta">${count(turns.length, 'turn')} with “${query}”. <a href="${base}">Show all turns</a></p>`;
  const earlier =
    query === '' &&
    from > 1 &&
    html`<p class="meta"><a href="${base}?to=${from - 1}">Turns ${Math.max(1, from - turnsOfPage)} to ${from - 1}</a></p>`;
  const later =
    query === '' &&
    to < total &&
    html`<p class="meta"><a href="${base}?from=${to + 1}">Turns ${to + 1} to ${Math.min(total, to + turnsOfPage)}</a></p>`;
  return html`${found}${earlier}${turns.map((turn) => turnOf(turn, frame))}${later}`;
}

function asideOf({ asked, askCommand, from, to, id }: ShownConversationPage): Html {
  const rows = asked.map(({ number, words }) => {
    const isHere = number >= from && number <= to;
    const href = isHere ? `#t${number}` : `?from=${number}#t${number}`;
    return html`<li><span class="num">${number}</span><a href="${href}">${words}</a></li>`;
  });
  return html`<aside class="stack stick" aria-label="About this conversation">${
    rows.length > 0 && section({ id: 'toc', title: 'What was asked' }, html`<ol class="toc">${rows}</ol>`)
  }${section({ id: 'askc', title: 'Ask this conversation' }, html`<p class="sm dim">It answers once, from a copy. The price is shown before anything is sent:</p><pre class="cmd gap"><code>${askCommand}</code></pre>`)}<p class="sm dim">Its whole id: <code>${id}</code></p></aside>`;
}
