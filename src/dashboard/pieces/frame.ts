import { type Content, type Html, html } from './html.ts';
import { drawings, icon, type Shape } from './icons.ts';
import { count, grouped, stateIcon } from './parts.ts';
import { ago } from './times.ts';

/** A session in the list beside every page. */
export interface SideSession {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly done: number;
  readonly total: number;
}

/** What stands around every page. */
export interface PageFrame {
  readonly project: { readonly id: string; readonly name: string; readonly path: string };
  /** All projects that this server shows. */
  readonly projects: readonly { readonly id: string; readonly name: string; readonly needs: number }[];
  readonly needs: number;
  readonly counts: {
    readonly sessions: number;
    readonly conversations: number;
    /** Those at work. */
    readonly runs: number;
    readonly terminals: number;
  };
  readonly active: readonly SideSession[];
  /** Where the server is reached. */
  readonly address: string;
  /** Whether nothing can be changed from this page, because of how the server was started. */
  readonly isReadOnly: boolean;
  readonly isLan: boolean;
  readonly now: number;
  readonly assets: Assets;
}

/** The addresses of script and style, which change with their content. */
export interface Assets {
  readonly script: string;
  readonly style: string;
  /** What only pages of terminals load. */
  readonly terminal: { readonly script: string; readonly style: string };
}

/** One page: what stands in the frame. */
export interface Page {
  /** Which entry of the menu it belongs to; empty for none. */
  readonly menu:
    | ''
    | 'home'
    | 'sessions'
    | 'conversations'
    | 'runs'
    | 'terminals'
    | 'why'
    | 'settings'
    | 'search';
  /** The session that it shows, for the list beside it. */
  readonly session?: string;
  /** The title of the tab. */
  readonly title: string;
  /** Where it is: pairs of address and words. */
  readonly crumbs: readonly Content[];
  readonly heading: Content;
  readonly meta: readonly Content[];
  readonly body: Html;
  /** A part of script and style that only this page needs. */
  readonly part?: 'terminal';
  /** What was searched for. */
  readonly query?: string;
}

/** Returns a whole page. */
export function renderPage(page: Page, frame: PageFrame): string {
  const body = html`<a class="skip" href="#main">Skip to the page</a><div class="app">${side(page, frame)}<main id="main" tabindex="-1">${top(page)}${page.body}</main></div>`;
  const title = frame.needs > 0 ? `(${frame.needs}) ${page.title}` : page.title;
  return documentOf({ title, body, assets: frame.assets, project: frame.project.id, part: page.part });
}

/** Returns a page without a frame, for who hasn't logged in. */
export function renderBare(title: string, body: Html, assets: Assets): string {
  return documentOf({
    title,
    body: html`<main id="main" class="bare">${body}</main>`,
    assets,
    project: '',
    part: undefined,
  });
}

interface WholeDocument {
  readonly title: string;
  readonly body: Html;
  readonly assets: Assets;
  readonly project: string;
  readonly part: Page['part'];
}

function documentOf({ title, body, assets, project, part }: WholeDocument): string {
  const more = part === undefined ? undefined : assets[part];
  const page = html`<html lang="en"${project !== '' && html` data-project="${project}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assets.style}">
${more !== undefined && html`<link rel="stylesheet" href="${more.style}">`}<script src="${assets.script}" defer></script>
${more !== undefined && html`<script src="${more.script}" defer></script>`}</head>
<body>
${drawings(body)}${body}
</body>
</html>
`;
  return `<!doctype html>\n${page.markup}`;
}

function top({ crumbs, heading, meta }: Page): Html {
  const path = crumbs.map((crumb, index) => html`${index > 0 && ' / '}${crumb}`);
  const facts = meta.filter((one) => one !== '' && one !== undefined && one !== false);
  return html`<header class="top">${
    crumbs.length > 0 && html`<nav class="crumb" aria-label="Path">${path}</nav>`
  }<h1 dir="auto">${heading}</h1>${facts.length > 0 && html`<p class="meta">${facts.map(asFact)}</p>`}</header>`;
}

function asFact(fact: Content): Html {
  const isBuilt = typeof fact === 'object' && 'markup' in fact && /^<(?:span|a) /.test(fact.markup);
  return isBuilt ? html`${fact}` : html`<span>${fact}</span>`;
}

interface Entry {
  readonly menu: Page['menu'];
  readonly shape: Shape;
  readonly name: string;
  readonly path: string;
  readonly figure: Content;
}

function entriesOf({ needs, counts }: PageFrame): Entry[] {
  const figure = (number: number, word = ''): Content =>
    number > 0 && html`<span class="n">${grouped(number)}${word}</span>`;
  return [
    {
      menu: 'home',
      shape: 'home',
      name: 'Home',
      path: '',
      figure: needs > 0 && html`<span class="n ask">${needs} ${needs === 1 ? 'needs' : 'need'} you</span>`,
    },
    { menu: 'sessions', shape: 'book', name: 'Sessions', path: 'sessions', figure: figure(counts.sessions) },
    {
      menu: 'conversations',
      shape: 'talk',
      name: 'Conversations',
      path: 'conversations',
      figure: figure(counts.conversations),
    },
    { menu: 'runs', shape: 'run', name: 'Runs', path: 'runs', figure: figure(counts.runs, ' now') },
    {
      menu: 'terminals',
      shape: 'term',
      name: 'Terminals',
      path: 'terminals',
      figure: figure(counts.terminals),
    },
    { menu: 'why', shape: 'q', name: 'Why', path: 'why', figure: undefined },
    { menu: 'settings', shape: 'gear', name: 'Settings', path: 'settings', figure: undefined },
  ];
}

function side(page: Page, frame: PageFrame): Html {
  const { project, active } = frame;
  const base = `/${project.id}/`;
  const entries = entriesOf(frame).map(
    ({ menu, shape, name, path, figure }) =>
      html`<li><a href="${base}${path}"${menu === page.menu && page.session === undefined && html` aria-current="page"`}>${icon(shape)}${name} ${figure}</a></li>`,
  );
  const sessions = active.map(
    (one) =>
      html`<li><a href="${base}sessions/${one.id}"${one.id === page.session && html` aria-current="page"`}>${stateIcon(one.status)}<span class="cutoff">${one.name}</span> ${one.total > 0 && html`<span class="n">${one.done}/${one.total}</span>`}</a></li>`,
  );
  return html`<header class="side">
<div class="brand"><a href="${base}">${icon('book')}Session Journal</a><span class="sm dim mono cutoff">${project.path}</span></div>
<form role="search" aria-label="Everything" action="${base}search"><label class="sr" for="q-all">Search everything</label><input id="q-all" type="search" name="q" value="${page.query ?? ''}" placeholder="Search everything ( / )" autocomplete="off"></form>
<nav class="nav" aria-label="Pages"><ul>${entries}</ul></nav>
${sessions.length > 0 && html`<nav class="nav" aria-label="Active sessions"><h2>Active sessions</h2><ul>${sessions}</ul></nav>`}
${projectsOf(frame)}
${serverOf(frame)}
</header>`;
}

function projectsOf({ projects, project }: PageFrame): Content {
  const others = projects.filter(({ id }) => id !== project.id);
  const rows = others.map(
    ({ id, name, needs }) =>
      html`<li><a href="/${id}/"><span class="cutoff">${name}</span> ${needs > 0 && html`<span class="n ask">${needs}</span>`}</a></li>`,
  );
  return (
    rows.length > 0 &&
    html`<nav class="nav" aria-label="Other projects"><h2>Other projects</h2><ul>${rows}</ul></nav>`
  );
}

function serverOf({ address, isReadOnly, isLan, now }: PageFrame): Html {
  const reach = isLan ? 'your network, read-only' : `this machine only${isReadOnly ? ', read-only' : ''}`;
  return html`<div class="srv"><p role="status" id="live">Shown as of ${ago(now, now)}.</p><p>${address}, ${reach}</p></div>`;
}

/** Returns how many things need the person, as a sentence. */
export function needsHeading(needs: number): string {
  if (needs === 0) return 'Nothing needs you';
  return `${count(needs, 'thing')} ${needs === 1 ? 'needs' : 'need'} you`;
}
