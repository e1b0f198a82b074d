import { type Act, actButton } from './acts.ts';
import type { PageFrame } from './frame.ts';
import { type Content, type Html, html, inline } from './html.ts';
import { state } from './parts.ts';
import { ago } from './times.ts';

/** A part of what would be done. */
export interface ExactPart {
  /** What it is called; empty where it is the only one. */
  readonly name: string;
  readonly text: string;
}

/** Something that only the person can do something about. */
export interface Need {
  readonly kind: 'permission' | 'question' | 'failed' | 'blocker' | 'damaged';
  /** What it is about: a name, with the address of its page below the project's. */
  readonly of: { readonly word: string; readonly name: string; readonly path: string };
  /** What goes on after the name: `wants to run a command`. */
  readonly says: string;
  /** What would be done, or is asked, exactly; empty if nothing is. */
  readonly exact: readonly ExactPart[];
  readonly text: string;
  /** The command that does something about it. */
  readonly command: string;
  readonly since: number | undefined;
  readonly act: { readonly act: Act; readonly words: string } | undefined;
}

/** Returns one thing that needs the person. */
export function renderNeed(need: Need, { project, now }: PageFrame): Html {
  const { kind, of, says, exact, text, since } = need;
  const name =
    of.path === '' ? html`<b>${of.name}</b>` : html`<a href="/${project.id}/${of.path}">${of.name}</a>`;
  return html`<article class="need">
<header>${state(kind)}<h3>${of.word} ${name} ${says}</h3>${since !== undefined && ago(since, now)}</header>
${exact.map(exactly)}${text !== '' && html`<p dir="auto">${inline(text)}</p>`}${actsOf(need)}
</article>`;
}

function actsOf({ act, command }: Need): Content {
  const hint = command !== '' && html`<p class="sm dim gap">In a terminal: <code>${command}</code></p>`;
  return html`${act !== undefined && html`<div class="acts gap">${actButton(act.act, act.words, 'b p')}</div>`}${hint}`;
}

const invisible = /\\u\{[0-9a-f]+\}/;

/** Returns a text as it is, with nothing cut; what can't be seen is marked. */
function exactly({ name, text }: ExactPart): Html {
  return html`${name !== '' && html`<p class="sm dim gap">${name}</p>`}<pre class="cmd"><code>${marked(text)}</code></pre>`;
}

/** Returns a text in which characters that can't be seen are shown as marks. */
function marked(text: string): Html {
  const shown = html`${text}`.markup.split(new RegExp(`(${invisible.source})`));
  // Every second part is such a character. The text was escaped before it was cut, and none of them spans an entity.
  return {
    markup: shown
      .map((part, index) => (index % 2 === 1 ? `<mark class="ctl">${part}</mark>` : part))
      .join(''),
  };
}
