import { actButton } from '../pieces/acts.ts';
import type { PageFrame } from '../pieces/frame.ts';
import { type Content, type Html, html, inline, paragraphs } from '../pieces/html.ts';
import { icon, type Shape } from '../pieces/icons.ts';
import { section } from '../pieces/parts.ts';
import { ago, dayAndClock, shortDay } from '../pieces/times.ts';
import type { Decided, SessionView, ShownBlocker, ShownEntry } from './shown-session.ts';

/** Returns the blockers of a session, those that are open first. */
export function blockersOf(session: SessionView, frame: PageFrame): Content {
  const { blockers } = session;
  if (blockers.length === 0) return undefined;
  const ordered = [...blockers.filter((one) => !one.isResolved), ...blockers.filter((one) => one.isResolved)];
  const rows = ordered.map((one) => blockerRow(one, session, frame));
  return section({ id: 'block', title: 'Blockers' }, html`<ul class="items">${rows}</ul>`);
}

function blockerRow(one: ShownBlocker, { id, isOpen }: SessionView, { now }: PageFrame): Html {
  const { number, text, isResolved, resolvedAt, shown } = one;
  if (isResolved) {
    const when = resolvedAt === undefined ? 'resolved' : html`resolved ${ago(resolvedAt, now)}`;
    return html`<li>${icon('yes', 'resolved')}<span class="dim" dir="auto">${inline(text)}</span><span class="sm dim">${when}</span></li>`;
  }
  const act = { what: 'resolve', fields: { session: id, number: String(number) }, shown };
  return html`<li class="bad">${icon('block', 'open')}<div dir="auto">${inline(text)}${isOpen && html`<br>${actButton(act, 'Mark resolved', 'b q sm')}`}</div></li>`;
}

/** Returns the decisions of a session, the last one first; what was replaced stays, struck through. */
export function decisionsOf(decisions: readonly Decided[], frame: PageFrame): Content {
  if (decisions.length === 0) return undefined;
  const old = decisions.filter(({ supersededBy }) => supersededBy !== '').length;
  const note = `${decisions.length}${old === 0 ? '' : `, ${old} superseded`}`;
  const shown = [...decisions].reverse().map((one) => decision(one, frame));
  return section({ id: 'dec', title: 'Decisions', note }, html`<div class="panel pad">${shown}</div>`);
}

function decision(one: Decided, { project, now }: PageFrame): Html {
  const { number, title, at, by, supersededBy, context, choice, rejected, rationale, text, commits } = one;
  const isOld = supersededBy !== '';
  const name = number === undefined ? inline(title) : html`${number}. ${inline(title)}`;
  const time = at !== undefined && dayAndClock(at, now);
  const end = isOld
    ? html`<span class="end">superseded by ${successor(supersededBy)}${time !== false && html`, ${time}`}</span>`
    : time;
  const made = commits.map(
    ({ commit, subject, conversation }) =>
      html`<a href="/${project.id}/conversations/${conversation}"><code>${commit}</code> ${subject}</a>`,
  );
  return html`<article class="dec${isOld && ' old'}"${number !== undefined && html` id="d${number}"`}><header>${icon('dec')}<h3 dir="auto">${name}</h3>${end}</header>
${context !== '' && html`<div class="say dim" dir="auto">${paragraphs(context)}</div>`}${options(choice, rejected, isOld)}${
  rationale !== '' && html`<div class="say" dir="auto">${paragraphs(rationale)}</div>`
}${text !== '' && html`<div class="say" dir="auto">${paragraphs(text)}</div>`}${
  (made.length > 0 || by !== '') &&
  html`<p class="meta">${by !== '' && html`<span>by ${by}</span>`}${made}</p>`
}</article>`;
}

function successor(text: string): Html {
  const number = /^\D{0,12}(\d{1,6})\b/.exec(text)?.[1];
  return number === undefined ? inline(text) : html`<a href="#d${number}">${inline(text)}</a>`;
}

/** Returns what was chosen, and what was not with the reason. */
export function options(choice: string, rejected: readonly string[], isOld = false): Content {
  if (choice === '' && rejected.length === 0) return undefined;
  const words = isOld ? 'was chosen' : 'chosen';
  return html`<ul class="opts">${
    choice !== '' && html`<li class="yes">${icon('yes', words)}<span dir="auto">${inline(choice)}</span></li>`
  }${rejected.map((text) => html`<li class="no">${icon('no', 'rejected')}<span dir="auto">${inline(text)}</span></li>`)}</ul>`;
}

const findings: Readonly<Record<string, { readonly title: string; readonly shape: Shape }>> = {
  dead: { title: 'Dead ends', shape: 'dead' },
  find: { title: 'Discoveries', shape: 'find' },
  note: { title: 'Notes', shape: 'file' },
};

/** Returns a list of what was found or tried. */
export function findingsOf(
  kind: 'dead' | 'find' | 'note',
  found: readonly ShownEntry[],
  { now }: PageFrame,
): Content {
  const { title, shape } = findings[kind] as { title: string; shape: Shape };
  if (found.length === 0) return undefined;
  const rows = found.map(
    (one) =>
      html`<li>${icon(shape)}<div dir="auto">${one.title !== '' && html`<b>${inline(one.title)}</b> `}${inline(one.text)}${one.by !== '' && html` <span class="dim sm">by ${one.by}</span>`}</div>${one.at !== undefined && shortDay(one.at, now)}</li>`,
  );
  return section({ id: kind, title }, html`<ul class="items">${rows}</ul>`);
}

/** Returns a list of lines under a heading. */
export function linesOf(
  heading: { id: string; title: string; note: string },
  lines: readonly string[],
): Content {
  if (lines.length === 0) return undefined;
  const rows = lines.map((text) => html`<li dir="auto">${inline(text)}</li>`);
  return section(heading, html`<ul class="dots">${rows}</ul>`);
}
