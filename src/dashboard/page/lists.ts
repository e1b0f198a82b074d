import type { Page, PageFrame } from '../pieces/frame.ts';
import { type Html, html, inline } from '../pieces/html.ts';
import { icon } from '../pieces/icons.ts';
import { count, empty, state } from '../pieces/parts.ts';
import { ago } from '../pieces/times.ts';

/** A session in the list of all. */
export interface SessionRow {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly done: number;
  readonly total: number;
  readonly work: string;
  readonly branch: string;
  readonly owner: string;
  readonly at: number | undefined;
}

/** A session file that can't be read. */
export interface DamagedRow {
  readonly file: string;
  readonly message: string;
}

/** Returns the page with all sessions. */
export function sessionsPage(
  {
    sessions,
    damaged,
  }: { readonly sessions: readonly SessionRow[]; readonly damaged: readonly DamagedRow[] },
  frame: PageFrame,
): Page {
  const { project, now } = frame;
  const rows = sessions.map(
    (one) =>
      html`<li>${state(one.status)}<a class="plain" href="/${project.id}/sessions/${one.id}"><b>${one.name}</b></a><span class="what" dir="auto">${inline(one.work)}</span><span class="figs">${one.owner !== '' && `${one.owner}, `}${one.total > 0 && `${one.done}/${one.total}, `}${one.at === undefined ? 'never' : ago(one.at, now)}</span></li>`,
  );
  const broken = damaged.map(
    ({ file, message }) =>
      html`<li>${state('damaged')}<b class="mono">${file}</b><span class="what">${message}</span><span class="figs"></span></li>`,
  );
  const list = html`<ul class="rows panel">${broken}${rows}</ul>`;
  const none = empty(
    'There are no sessions here yet. To start one:',
    'session-journal init --goal "What you want to reach"',
  );
  return {
    ...place('sessions', 'Sessions', frame),
    meta: [count(sessions.length, 'session')],
    body: rows.length + broken.length === 0 ? none : list,
  };
}

/** A conversation in the list. */
export interface ConversationRow {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly session: string;
  readonly branch: string;
  readonly turns: number | undefined;
  readonly at: number | undefined;
}

/** Returns the page with the conversations of a project; `total` counts those that aren't shown, too. */
export function conversationsPage(
  { rows: all, total }: { readonly rows: readonly ConversationRow[]; readonly total: number },
  frame: PageFrame,
): Page {
  const rows = all.map((one) => talkRow(one, frame));
  const rest =
    total > all.length &&
    html`<p class="dim gap">${count(total - all.length, 'older conversation')}: <code>session-journal conversations --limit ${total}</code></p>`;
  const none = empty('No conversation with Claude Code worked in this project yet.', 'claude');
  return {
    ...place('conversations', 'Conversations', frame),
    meta: [count(total, 'conversation')],
    body: rows.length === 0 ? none : html`<ul class="rows panel">${rows}</ul>${rest}`,
  };
}

function talkRow(one: ConversationRow, { project, now }: PageFrame): Html {
  const facts = [one.session, one.branch, one.turns === undefined ? '' : count(one.turns, 'turn')];
  const figures = facts.filter((fact) => fact !== '').join(', ');
  return html`<li>${state(one.state)}<span class="what wide"><a class="plain" href="/${project.id}/conversations/${one.id}" dir="auto"><b>${one.title}</b></a></span><span class="figs">${figures}${one.at !== undefined && html`${figures !== '' && ', '}${ago(one.at, now)}`}</span></li>`;
}

/** A hit of a search. */
export interface FoundRow {
  readonly kind: 'journal' | 'conversation' | 'commit';
  readonly where: string;
  readonly what: string;
  readonly text: string;
  readonly author: string;
  readonly at: number | undefined;
  /** The address of its page below the project's; empty if it has none. */
  readonly path: string;
}

/** What a search found. */
export interface SearchFound {
  readonly query: string;
  readonly total: number;
  readonly rows: readonly FoundRow[];
  /** How many conversations were not searched yet. */
  readonly missing: number;
  readonly trouble: string;
}

const shapes = { journal: 'book', conversation: 'talk', commit: 'commit' } as const;

/** Returns the page with what a search found. */
export function searchPage(found: SearchFound, frame: PageFrame): Page {
  const { query, total, rows, missing, trouble } = found;
  const { project, now } = frame;
  const shown = rows.map((one) => {
    const name =
      one.path === ''
        ? html`<b class="mono">${one.where}</b>`
        : html`<a href="/${project.id}/${one.path}">${one.where}</a>`;
    return html`<li>${icon(shapes[one.kind], one.kind)}<div dir="auto">${name} <span class="dim">${one.what}${one.author !== '' && `, ${one.author}`}</span><br>${one.text}</div>${one.at !== undefined && ago(one.at, now)}</li>`;
  });
  const more =
    total > rows.length &&
    html`<p class="dim gap">${total - rows.length} more: <code>session-journal search --in all --limit ${total}</code></p>`;
  const unread =
    missing > 0 &&
    html`<p class="dim gap">${count(missing, 'conversation')} not read yet. Search again to include them.</p>`;
  const none =
    query === ''
      ? empty(
          'Search sessions, entries, conversations and commits. In a terminal:',
          'session-journal search WORDS',
        )
      : empty(`Nothing contains “${query}”.`);
  return {
    ...place('search', query === '' ? 'Search' : `Search: ${query}`, frame),
    query,
    meta: [query !== '' && count(total, 'result')],
    body: html`${trouble !== '' && html`<p>${state('failed', trouble)}</p>`}${
      shown.length === 0 ? none : html`<div class="panel pad"><ul class="items found">${shown}</ul></div>`
    }${more}${unread}`,
  };
}

/** Returns what the pages of lists have in common. */
export function place(
  menu: Page['menu'],
  name: string,
  { project }: PageFrame,
): Pick<Page, 'menu' | 'title' | 'crumbs' | 'heading'> {
  return { menu, title: name, crumbs: [html`<a href="/${project.id}/">${project.name}</a>`], heading: name };
}
