import { actButton, askedBy } from '../pieces/acts.ts';
import { type Content, type Html, html, inline, paragraphs } from '../pieces/html.ts';
import { icon, type Shape } from '../pieces/icons.ts';
import { section } from '../pieces/parts.ts';
import { ago, dayAndClock, shortDay } from '../pieces/times.ts';
import type {
  Decided,
  Quote,
  SessionView,
  ShownBlocker,
  ShownCommit,
  ShownEntry,
  ShownIn,
} from './shown-session.ts';

/** Returns the blockers of a session, those that are open first. */
export function blockersOf(session: SessionView, shownIn: ShownIn): Content {
  const { blockers, prose } = session;
  if (blockers.length === 0 && prose.blockers === '') return undefined;
  const ordered = [...blockers.filter((one) => !one.isResolved), ...blockers.filter((one) => one.isResolved)];
  const rows = ordered.map((one) => blockerRow(one, session, shownIn));
  return section({ id: 'block', title: 'Blockers' }, html`${beside(prose.blockers)}${listOf(rows)}`);
}

function blockerRow(one: ShownBlocker, { id, isOpen }: SessionView, { now }: ShownIn): Html {
  const { number, text, isResolved, resolvedAt, shown } = one;
  if (isResolved) {
    const when = resolvedAt === undefined ? 'resolved' : html`resolved ${ago(resolvedAt, now)}`;
    return html`<li>${icon('yes', 'resolved')}<span class="dim" dir="auto">${inline(text)}</span><span class="sm dim">${when}</span></li>`;
  }
  const act = { what: 'resolve', fields: { session: id, number: String(number) }, shown };
  return html`<li class="bad"${isOpen && askedBy(act)}>${icon('block', 'open')}<div dir="auto">${inline(text)}${isOpen && html`<br>${actButton(act, 'Mark resolved', 'b q sm')}`}</div></li>`;
}

/** Returns the decisions of a session, the last one first; what was replaced stays, struck through. */
export function decisionsOf({ decisions, prose }: SessionView, shownIn: ShownIn): Content {
  if (decisions.length === 0 && prose.decisions === '') return undefined;
  const old = decisions.filter(({ supersededBy }) => supersededBy !== '').length;
  const note = decisions.length === 0 ? '' : `${decisions.length}${old === 0 ? '' : `, ${old} superseded`}`;
  const shown = [...decisions].reverse().map((one) => decision(one, shownIn));
  const list =
    shown.length > 0 && html`${shownIn.quotes && quotedOf(decisions)}<div class="panel pad">${shown}</div>`;
  return section({ id: 'dec', title: 'Decisions', note }, html`${beside(prose.decisions)}${list}`);
}

// Where a passage is missing, nobody should look for it, or think that nothing was said.
function quotedOf(decisions: readonly Decided[]): Content {
  const quoted = decisions.filter(({ passage }) => passage !== undefined).length;
  const all = decisions.length;
  if (quoted === all) return undefined;
  const words =
    quoted === 0
      ? 'No conversation is quoted: for none of the decisions is it certain in which turn it was logged.'
      : `The conversation is quoted with ${quoted} of ${all} decisions: for the others it isn’t certain in which turn they were logged.`;
  return html`<p class="sm dim beside">${words}</p>`;
}

function decision(one: Decided, shownIn: ShownIn): Html {
  const { number, title, at, by, supersededBy, context, choice, rejected, rationale, text, passage } = one;
  const isOld = supersededBy !== '';
  const name = number === undefined ? inline(title) : html`${number}. ${inline(title)}`;
  const time = at !== undefined && dayAndClock(at, shownIn.now);
  const end = isOld
    ? html`<span class="end">superseded by ${successor(supersededBy)}${time !== false && html`, ${time}`}</span>`
    : time;
  const made = madeFor(one, shownIn);
  return html`<article class="dec${isOld && ' old'}"${number !== undefined && html` id="d${number}"`}><header>${icon('dec')}<h3 dir="auto">${name}</h3>${end}</header>
${context !== '' && html`<div class="say dim" dir="auto">${paragraphs(context)}</div>`}${options(choice, rejected, isOld)}${
  rationale !== '' && html`<div class="say" dir="auto">${paragraphs(rationale)}</div>`
}${text !== '' && html`<div class="say" dir="auto">${paragraphs(text)}</div>`}${passage !== undefined && quote(passage, shownIn)}${
  (made.length > 0 || by !== '') &&
  html`<p class="meta">${by !== '' && html`<span>by ${by}</span>`}${made}</p>`
}</article>`;
}

function madeFor({ commits }: Decided, { talk }: ShownIn): Html[] {
  return commits.map(({ commit, subject, conversation }) =>
    linked(talk(conversation), html`<code>${commit}</code> ${subject}`),
  );
}

/** Returns a link, or without an address the words alone. */
function linked(address: string, words: Html): Html {
  return address === '' ? html`<span>${words}</span>` : html`<a href="${address}">${words}</a>`;
}

// Quotes always say who said it.
function quote({ conversation, title, turn, said, answered }: Quote, { talk }: ShownIn): Html {
  const where = linked(talk(conversation), html`Conversation “${title}”`);
  return html`<figure class="quote"><blockquote dir="auto"><p class="who">Asked</p>${paragraphs(said)}</blockquote>${
    answered !== '' &&
    html`<blockquote dir="auto"><p class="who">Claude</p>${paragraphs(answered)}</blockquote>`
  }<figcaption>${where}, turn ${turn}</figcaption></figure>`;
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
  { found, prose }: { readonly found: readonly ShownEntry[]; readonly prose: string },
  { now }: ShownIn,
): Content {
  const { title, shape } = findings[kind] as { title: string; shape: Shape };
  if (found.length === 0 && prose === '') return undefined;
  const rows = found.map(
    (one) =>
      html`<li>${icon(shape)}<div dir="auto">${titled(one)}${one.by !== '' && html` <span class="dim sm">by ${one.by}</span>`}</div>${one.at !== undefined && shortDay(one.at, now)}</li>`,
  );
  return section({ id: kind, title }, html`${beside(prose)}${listOf(rows)}`);
}

function titled({ title, text }: ShownEntry): Html {
  const mark = text === '' || /[.:!?]$/.test(title) ? '' : ':';
  return html`${title !== '' && html`<b>${inline(title)}${mark}</b> `}${inline(text)}`;
}

function beside(prose: string): Content {
  return prose !== '' && html`<div class="say beside" dir="auto">${paragraphs(prose)}</div>`;
}

function listOf(rows: readonly Html[]): Content {
  return rows.length > 0 && html`<ul class="items">${rows}</ul>`;
}

/** Returns a list of lines under a heading, after what people wrote beside it. */
export function linesOf(
  heading: { id: string; title: string; note: string },
  lines: readonly string[],
  prose = '',
): Content {
  if (lines.length === 0 && prose === '') return undefined;
  const rows = lines.map((text) => html`<li dir="auto">${inline(text)}</li>`);
  return section(heading, html`${beside(prose)}${rows.length > 0 && html`<ul class="dots">${rows}</ul>`}`);
}

/** Returns the commits of a session with the conversations in which they were made. */
export function commitsOf(commits: readonly ShownCommit[], { now, talk }: ShownIn): Content {
  if (commits.length === 0) return undefined;
  const rows = commits.map(({ commit, at, subject, conversation, by }) => {
    const where = linked(talk(conversation), html`conversation ${conversation}`);
    return html`<li>${icon('commit')}<div dir="auto"><code>${commit}</code> ${subject}<br><span class="dim sm">${where}${by !== '' && `, ${by}`}</span></div>${at !== undefined && dayAndClock(at, now)}</li>`;
  });
  const note = 'each with what was said, as it is kept with the commit';
  return section({ id: 'commits', title: 'Commits', note }, html`<ul class="items">${rows}</ul>`);
}

/** Returns what comes next. */
export function nextOf({ next, prose }: SessionView): Content {
  if (next.length === 0 && prose.next_steps === '') return undefined;
  const rows = next.map(
    (one, index) =>
      html`<li><span class="dim num">${index + 1}</span><span dir="auto">${titled(one)}</span></li>`,
  );
  const list = rows.length > 0 && html`<ol class="items">${rows}</ol>`;
  return section({ id: 'next', title: 'Next' }, html`${beside(prose.next_steps)}${list}`);
}
