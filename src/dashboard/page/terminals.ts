import type { Page, PageFrame } from '../pieces/frame.ts';
import { html } from '../pieces/html.ts';
import { count, empty, state } from '../pieces/parts.ts';
import { ago } from '../pieces/times.ts';
import type { TerminalRow } from './home.ts';
import { place } from './lists.ts';

/** Returns the page with the terminals of a project. */
export function terminalsPage(terminals: readonly TerminalRow[], frame: PageFrame): Page {
  const rows = terminals.map(
    ({ name, state: at, reason, since }) =>
      html`<li>${state(at)}<a class="plain" href="/${frame.project.id}/terminals/${encodeURIComponent(name)}"><b>${name}</b></a><span class="what" dir="auto">${reason}</span><span class="figs">${since !== undefined && ago(since, frame.now)}</span></li>`,
  );
  const none = empty('There are no terminals here. To start one:', 'session-journal term');
  const how = html`<p class="dim gap">To see what one shows: <code>session-journal term peek NAME</code></p>`;
  return {
    ...place('terminals', 'Terminals', frame),
    meta: [count(terminals.length, 'terminal')],
    body: rows.length === 0 ? none : html`<ul class="rows panel">${rows}</ul>${how}`,
  };
}
