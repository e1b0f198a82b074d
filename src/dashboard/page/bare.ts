import type { Assets, Page, PageFrame } from '../pieces/frame.ts';
import { renderBare } from '../pieces/frame.ts';
import { type Html, html } from '../pieces/html.ts';
import { icon } from '../pieces/icons.ts';
import { place } from './lists.ts';

/** Returns the page on which a code is typed; `trouble` says what was wrong with the last one. */
export function loginPage(assets: Assets, trouble: string): string {
  const body = html`<div class="login panel pad"><h1>${icon('book')} Session Journal</h1>
<p class="gap">This page shows your work, so it asks who you are. In a terminal, run:</p>
<pre class="cmd gap"><code>session-journal dashboard</code></pre>
${trouble !== '' && html`<p class="gap" role="alert"><span class="st bad">${icon('fail')}${trouble}</span></p>`}
<form method="post" action="/login" class="gap"><label class="f" for="code">Code, valid for a minute</label><p class="acts"><input id="code" name="ticket" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60" autofocus><button class="b p" type="submit">Log in</button></p></form></div>`;
  return renderBare('Log in: Session Journal', body, assets);
}

/** Returns the page after a login. Its script keeps the write key for this tab and goes on; without one, it only reads. */
export function loggedInPage(assets: Assets, writeKey: string, start: string): string {
  const body = html`<div class="login panel pad"${writeKey !== '' && html` data-write-key="${writeKey}"`} data-start="${start}"><h1>You are logged in</h1><p class="gap"><a class="b p" href="${start}">Open the dashboard</a></p></div>`;
  return renderBare('Session Journal', body, assets);
}

/** Returns the page in place of one that can't be made, because what it shows can't be read. */
export function unreadablePage(assets: Assets, message: string, hint: string): string {
  const body = html`<div class="login panel pad"><h1>This project can’t be shown now</h1><p class="gap" role="alert"><span class="st bad">${icon('fail')}${message}</span></p>${hint !== '' && html`<p class="gap">${hint}</p>`}<p class="gap"><a class="b p" href="">Try again</a></p></div>`;
  return renderBare('Session Journal', body, assets);
}

/** Returns a page that says what is wrong, for who has logged in. */
export function troublePage(message: string, hint: string, frame: PageFrame): Page {
  return {
    ...place('', 'Not found', frame),
    heading: message,
    meta: [],
    body: html`${hint !== '' && html`<p>${hint}</p>`}<p class="gap"><a href="/${frame.project.id}/">Home</a></p>`,
  };
}

/** A setting, what it is for, and where its value comes from. */
export interface ShownSetting {
  readonly key: string;
  readonly about: string;
  readonly value: string;
  readonly from: string;
}

/** Something that happens by itself. */
export interface ShownThing {
  readonly name: string;
  readonly value: string;
  readonly from: string;
  readonly change: string;
}

/** Returns the page with the settings; they are changed at a terminal. */
export function settingsPage(
  {
    settings,
    things,
  }: { readonly settings: readonly ShownSetting[]; readonly things: readonly ShownThing[] },
  frame: PageFrame,
): Page {
  const rows = settings.map(
    ({ key, about, value, from }) =>
      html`<dt><code>${key}</code></dt><dd>${value}${from !== value && html` <span class="dim">(${from})</span>`}<br><span class="sm dim">${about}</span></dd>`,
  );
  const shown = things.map(thing);
  return {
    ...place('settings', 'Settings', frame),
    meta: ['Changed at a terminal: ', html`<span><code>session-journal settings KEY VALUE</code></span>`],
    body: html`<div class="stack flow"><section aria-labelledby="h-auto"><div class="head"><h2 id="h-auto">What happens by itself</h2></div><ul class="items">${shown}</ul></section><section aria-labelledby="h-set"><div class="head"><h2 id="h-set">Settings</h2></div><dl class="kv panel pad">${rows}</dl></section></div>`,
  };
}

function thing({ name, value, from, change }: ShownThing): Html {
  const isOn = value !== 'off' && value !== 'none';
  return html`<li>${icon(isOn ? 'done' : 'open')}<div><b>${name}</b>: ${value} <span class="dim">(${from})</span><br><span class="sm dim">To change it: ${change}</span></div></li>`;
}
