import type { Page, PageFrame } from '../pieces/frame.ts';
import { type Content, type Html, html, paragraphs } from '../pieces/html.ts';
import { icon } from '../pieces/icons.ts';
import { type Need, waitsFor } from '../pieces/needs.ts';
import { count, empty, grouped, section, state } from '../pieces/parts.ts';
import { dayAndClock } from '../pieces/times.ts';

/** A tool call of a turn. */
export interface PageCall {
  readonly tool: string;
  readonly target: string;
  /** How it ended, if not well: `exit 1`; empty otherwise. */
  readonly trouble: string;
}

/** A turn of a conversation. */
export interface ShownTurn {
  readonly number: number;
  readonly at: number | undefined;
  readonly said: string;
  readonly answered: string;
  readonly did: readonly PageCall[];
  readonly files: readonly string[];
  readonly isRewound: boolean;
  readonly isInterrupted: boolean;
  /** The sub-agent that had it; empty for the conversation's own. */
  readonly agent: string;
}

/** Everything that a conversation's page shows. */
export interface ShownConversationPage {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly session: string;
  readonly sessionId: string;
  readonly branch: string;
  readonly model: string;
  readonly contextTokens: number;
  readonly startedAt: number | undefined;
  readonly lastAt: number | undefined;
  /** Until when the client keeps it; undefined if that isn't known. */
  readonly author: string;
  readonly turns: readonly ShownTurn[];
  /** How many turns there are in all. */
  readonly total: number;
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
      count(shown.total, 'turn'),
      shown.session !== '' &&
        html`<span>for ${shown.sessionId === '' ? shown.session : html`<a href="${base}sessions/${shown.sessionId}">${shown.session}</a>`}</span>`,
      shown.branch !== '' && html`<span>branch <span class="mono">${shown.branch}</span></span>`,
      shown.model,
      shown.contextTokens > 0 && `${grouped(Math.round(shown.contextTokens / 1000))}k tokens of context`,
      shown.author !== '' && `pushed by ${shown.author}`,
    ],
    body: html`<div class="cols"><div>${waitsFor(shown.needs, frame)}${findForm(shown, base)}<h2 class="sr">Turns</h2>${turnsOf(shown, frame)}</div>${asideOf(shown)}</div>`,
  };
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

function turnOf(turn: ShownTurn, { now }: PageFrame): Html {
  const { number, at, said, answered, did, agent, isRewound, isInterrupted } = turn;
  if (isRewound)
    return html`<details class="fold rew"><summary>Turn ${number}, rewound: “${said.slice(0, 80)}” It does not count and is kept for reading.</summary>${paragraphs(answered)}</details>`;
  const who = agent === '' ? 'You' : 'Asked of a sub-agent';
  const body = html`${said !== '' && html`<div class="said"><h3 class="who">${who}</h3><div dir="auto">${paragraphs(said)}</div></div>`}${
    answered !== '' &&
    html`<div class="says"><h3 class="who">${agent === '' ? 'Claude' : 'Sub-agent'}</h3>${paragraphs(answered)}</div>`
  }${callsOf(did)}${isInterrupted && html`<p class="did dim">${icon('no')} Interrupted by the person</p>`}`;
  const place = agent === '' ? `t${number}` : `a${agent}-${number}`;
  return html`<article class="turn${agent !== '' && ' sub'}" id="${place}" aria-label="${agent === '' ? 'Turn' : 'Sub-agent’s turn'} ${number}"><p class="at"><a href="#${place}">Turn ${number}</a> ${at !== undefined && dayAndClock(at, now)}</p><div>${body}</div></article>`;
}

function callsOf(did: readonly PageCall[]): Content {
  if (did.length === 0) return undefined;
  const rows = did.map(
    ({ tool, target, trouble }) =>
      html`<li><span>${tool}</span><span><code>${target}</code></span><span class="dim">${trouble !== '' && html`<span class="bad">${icon('fail')}${trouble}</span>`}</span></li>`,
  );
  return html`<details class="fold did"><summary>${summaryOf(did)}</summary><ul class="calls">${rows}</ul></details>`;
}

const verbs: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:Edit|MultiEdit|Write|NotebookEdit)$/, 'changed', 'file'],
  [/^(?:Read|Grep|Glob|LS|NotebookRead)$/, 'read', 'file'],
  [/^Bash/, 'ran', 'command'],
  [/^(?:Agent|Task)$/, 'started', 'sub-agent'],
];

// `Changed 2 files, read 3 files, ran 1 command, 1 other call`.
function summaryOf(did: readonly PageCall[]): string {
  const counts = verbs.map(([tool, verb, noun]) => ({
    verb,
    noun,
    calls: did.filter((one) => tool.test(one.tool)),
  }));
  const known = counts.reduce((sum, { calls }) => sum + calls.length, 0);
  const told = counts.flatMap(({ verb, noun, calls }) =>
    calls.length === 0 ? [] : [`${verb} ${count(calls.length, noun)}`],
  );
  const others = did.length - known;
  const failed = did.filter(({ trouble }) => trouble !== '').length;
  const all = [
    ...told,
    ...(others > 0 ? [count(others, 'other call')] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  const text = all.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
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
