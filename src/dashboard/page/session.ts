import { type Act, actButton, actForm } from '../pieces/acts.ts';
import type { Page, PageFrame } from '../pieces/frame.ts';
import { type Content, type Html, html, inline, outsideLink, paragraphs } from '../pieces/html.ts';
import { icon } from '../pieces/icons.ts';
import { count, empty, progress, section, state } from '../pieces/parts.ts';
import { railOf } from '../pieces/timeline.ts';
import { dayWithin, shortDay, timeWith } from '../pieces/times.ts';
import { blockersOf, commitsOf, decisionsOf, findingsOf, linesOf, nextOf } from './session-lists.ts';
import { askingOf, linked, sessionCostOf, sessionRunsOf, stepRunOf } from './session-runs.ts';
import type { SessionView, ShownIn, ShownStep } from './shown-session.ts';

/** Returns the page of a session. */
export function sessionPage(session: SessionView, frame: PageFrame): Page {
  const { project, now } = frame;
  const base = `/${project.id}/`;
  const started = session.startedAt;
  return {
    menu: 'sessions',
    session: session.id,
    title: session.title,
    crumbs: [
      html`<a href="${base}">${project.name}</a>`,
      html`<a href="${base}sessions">Sessions</a>`,
      html`<span class="mono">${session.name}</span>`,
    ],
    heading: inline(session.title),
    meta: [
      state(session.status),
      session.reason,
      session.owner,
      session.branch !== '' && html`<span>branch <span class="mono">${session.branch}</span></span>`,
      started !== undefined && html`<span>started ${timeWith(started, dayWithin(started, now))}</span>`,
      session.compactions > 0 && count(session.compactions, 'compaction'),
      sessionCostOf(session),
      ...session.tasks.map((task) => outsideLink(task, task)),
    ],
    body: html`<div class="cols"><div class="stack flow">${summaryOf(session, shownInOf(frame))}${sessionParts(session, shownInOf(frame))}</div>${asideOf(session, frame)}</div>`,
  };
}

function shownInOf({ project, now }: PageFrame): ShownIn {
  const [talks, runs] = [`/${project.id}/conversations/`, `/${project.id}/runs/`];
  return {
    now,
    talk: (id) => talks + encodeURIComponent(id),
    run: (id) => runs + encodeURIComponent(id),
    quotes: false,
  };
}

/** Returns what a session's file says below its summary: plan, decisions, findings and lists. */
export function sessionParts(session: SessionView, shownIn: ShownIn): Content {
  const { prose, deadEnds, discoveries, notes, keyContext, keyFiles, files } = session;
  const dead = findingsOf('dead', { found: deadEnds, prose: prose.dead_ends }, shownIn);
  const found = findingsOf('find', { found: discoveries, prose: prose.discoveries }, shownIn);
  const key = { id: 'key', title: 'Key context', note: 'given back after every compaction' };
  return [
    planOf(session, shownIn),
    pair(blockersOf(session, shownIn), nextOf(session)),
    decisionsOf(session, shownIn),
    pair(dead, found),
    findingsOf('note', { found: notes, prose: '' }, shownIn),
    linesOf(key, keyContext, prose.key_context),
    linesOf({ id: 'keyf', title: 'Key files', note: '' }, keyFiles),
    linesOf({ id: 'files', title: 'Files', note: 'changed for this session' }, files),
    commitsOf(session.commits, shownIn),
  ];
}

function pair(one: Content, other: Content): Content {
  return (one !== undefined || other !== undefined) && html`<div class="two">${one}${other}</div>`;
}

/** Returns the TL;DR of a session, with what is to be said of its state; nothing if there is neither. */
export function summaryOf(session: SessionView, shownIn: ShownIn): Content {
  const { tldr, remarks } = session;
  const facts = [...askingOf(session, shownIn), ...remarks.map((remark) => html`<span>${remark}</span>`)];
  if (tldr === '' && facts.length === 0) return undefined;
  return html`<section class="panel pad" aria-labelledby="h-tldr"><h2 id="h-tldr" class="sr">TL;DR</h2>${
    tldr !== '' && html`<div class="tldr" dir="auto">${paragraphs(tldr)}</div>`
  }${facts.length > 0 && html`<p class="meta">${facts}</p>`}</section>`;
}

function planOf(session: SessionView, shownIn: ShownIn): Html {
  const { steps } = session;
  const done = steps.filter(({ isDone }) => isDone).length;
  const hasCurrent = steps.some(({ isCurrent }) => isCurrent);
  const note = steps.length === 0 ? '' : `${done} of ${count(steps.length, 'step')} done`;
  const rows = steps.map((step) => stepRow(step, session, shownIn));
  const list = html`${progress(done, steps.length, hasCurrent)}<ol class="steps">${rows}</ol>`;
  const none = empty(
    'The plan has no steps yet. To add one:',
    'session-journal log --next "What comes first"',
  );
  return section(
    { id: 'plan', title: 'Plan', note },
    html`${steps.length === 0 ? none : list}${logForm(session)}`,
  );
}

function stepRow(step: ShownStep, session: SessionView, shownIn: ShownIn): Html {
  const { named, pill } = stepRunOf(step, session, shownIn);
  const { number, text, isDone, isCurrent, at, shown } = step;
  const kind = isDone ? 'done' : isCurrent ? 'cur' : '';
  const shape = isDone ? icon('done', 'done') : isCurrent ? icon('now', 'current') : icon('open', 'open');
  const act: Act = {
    what: isDone ? 'undone' : 'done',
    fields: { session: session.id, number: String(number) },
    shown,
  };
  const button = session.isOpen && actButton(act, isDone ? 'Reopen' : 'Tick', 'b q sm');
  return html`<li${kind !== '' && html` class="${kind}"`}${isCurrent && html` aria-current="step"`}>${shape}<span class="n">${number}</span><span class="tx" dir="auto">${inline(text)}${isCurrent && html` <span class="sm dim">current</span>`}${named}</span><span class="sm dim end">${pill}${at !== undefined && shortDay(at, shownIn.now)}${button}</span></li>`;
}

const kinds = [
  ['progress', 'Progress'],
  ['discovery', 'Discovery'],
  ['tried', 'Dead end'],
  ['blocker', 'Blocker'],
  ['next', 'Next step'],
] as const;

function logForm({ id, isOpen, shown }: SessionView): Content {
  if (!isOpen) return undefined;
  const options = kinds.map(([value, name]) => html`<option value="${value}">${name}</option>`);
  const body = html`<label class="f" for="log-text">What happened?</label><textarea id="log-text" name="text" rows="2" required maxlength="4000"></textarea>
<p class="acts gap"><label class="sr" for="log-kind">Kind</label><select id="log-kind" name="kind">${options}</select><button class="b" type="submit">Log it</button></p>`;
  const point = actButton({ what: 'checkpoint', fields: { session: id }, shown }, 'Save a checkpoint');
  return html`<details class="w fold gap"><summary>Log something</summary>${actForm({ what: 'log', fields: { session: id }, shown }, body)}${point}</details>`;
}

function asideOf(session: SessionView, frame: PageFrame): Html {
  const { timeline, conversations } = session;
  const { project, now } = frame;
  const talks = conversations.map(
    ({ id, title, state: at }) =>
      html`<li>${icon('talk')}<div><a href="/${project.id}/conversations/${id}">${title}</a><br>${state(at)}</div></li>`,
  );
  const newestFirst = linked(timeline, shownInOf(frame)).reverse();
  return html`<aside class="stack" aria-label="What happened">${
    talks.length > 0 &&
    section({ id: 'talks', title: 'Conversations' }, html`<ul class="items">${talks}</ul>`)
  }${sessionRunsOf(session, frame)}${section(
    { id: 'time', title: 'Timeline' },
    newestFirst.length === 0
      ? empty('Nothing has happened yet. To log something:', 'session-journal log "What was done"')
      : railOf(newestFirst, { now, withDays: true }),
  )}</aside>`;
}
