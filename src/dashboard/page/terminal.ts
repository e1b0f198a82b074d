import type { Page, PageFrame } from '../pieces/frame.ts';
import { type Content, type Html, html } from '../pieces/html.ts';
import { section, state } from '../pieces/parts.ts';
import { ago } from '../pieces/times.ts';

/** Everything that a terminal's page shows. */
export interface ShownTerminal {
  readonly name: string;
  readonly state: string;
  readonly reason: string;
  readonly since: number | undefined;
  /** What its screen showed when the page was made; undefined if it has ended or doesn't answer. */
  readonly screen: readonly string[] | undefined;
  /** Whether this dashboard was started with `--terminals`. */
  readonly isTypable: boolean;
  /** The hash of what is shown of it, for typing. */
  readonly shown: string;
  /** The session that it is for, and the conversation in it; empty for none. */
  readonly session: string;
  readonly conversation: string;
  /** What else is known of it, by name. */
  readonly facts: readonly { readonly name: string; readonly text: string }[];
}

/** Returns the page of a terminal. */
export function terminalPage(terminal: ShownTerminal, frame: PageFrame): Page {
  const { name, reason, since } = terminal;
  const base = `/${frame.project.id}/`;
  return {
    menu: 'terminals',
    title: `Terminal ${name}`,
    crumbs: [
      html`<a href="${base}">${frame.project.name}</a>`,
      html`<a href="${base}terminals">Terminals</a>`,
    ],
    heading: name,
    meta: [
      state(terminal.state),
      reason,
      since !== undefined && html`<span>since ${ago(since, frame.now)}</span>`,
    ],
    body: html`<div class="stack">${screenOf(terminal, base)}${factsOf(terminal, base)}</div>`,
    part: 'terminal',
  };
}

function screenOf({ name, screen, isTypable, shown }: ShownTerminal, base: string): Html {
  if (screen === undefined)
    return html`<p class="dim">It has ended or doesn’t answer, so there is nothing to show.</p>${attachOf(name)}`;
  const typing = isTypable
    ? html`<div class="acts gap w"><button class="b" type="button" data-type="${shown}" data-terminal="${name}">Type here</button><button class="b" type="button" data-size data-kept>Use this window’s size</button><span class="sm dim">Keys go into the terminal until Shift+Esc.</span></div>`
    : html`<p class="sm dim gap">This page only looks. To type on pages, start the dashboard so: <code>session-journal dashboard --stop</code>, then <code>session-journal dashboard --terminals</code></p>`;
  // Without a script, it stays as it was when the page was made.
  const picture = html`<pre class="cmd"><code>${screen.join('\n')}</code></pre>`;
  return html`<section aria-label="Screen"><div class="screen" data-screen="${base}screens/${encodeURIComponent(name)}" data-kept tabindex="0">${picture}</div><p class="sm gap" role="status" id="screen-state" data-kept></p>${typing}${attachOf(name)}</section>`;
}

function attachOf(name: string): Html {
  return html`<p class="sm dim gap">In a terminal: <code>session-journal term ${name}</code></p>`;
}

function factsOf({ session, conversation, facts }: ShownTerminal, base: string): Content {
  const rows = facts.map((fact) => html`<dt>${fact.name}</dt><dd>${fact.text}</dd>`);
  const links = html`${session !== '' && html`<dt>Session</dt><dd><a href="${base}sessions/${encodeURIComponent(session)}">${session}</a></dd>`}${
    conversation !== '' &&
    html`<dt>Conversation</dt><dd><a href="${base}conversations/${encodeURIComponent(conversation)}">${conversation.slice(0, 8)}</a></dd>`
  }`;
  return section({ id: 'facts', title: 'Facts' }, html`<dl class="kv panel pad">${links}${rows}</dl>`);
}
