import type { PageFrame } from '../pieces/frame.ts';
import { type Content, type Html, html } from '../pieces/html.ts';
import { icon } from '../pieces/icons.ts';
import { count, dollars, section, state } from '../pieces/parts.ts';
import type { Happened } from '../pieces/timeline.ts';
import type { SessionRun, SessionView, ShownIn, ShownStep } from './shown-session.ts';

const mostListed = 8;

/** Returns the runs for a session, the last one first; nothing if there were none. */
export function sessionRunsOf({ runs }: SessionView, { project }: PageFrame): Content {
  if (runs.length === 0) return undefined;
  const rows = runs
    .slice(0, mostListed)
    .map(
      ({ id, name, status, cost, isCostSure }) =>
        html`<li>${icon('run')}<div><a href="/${project.id}/runs/${encodeURIComponent(id)}" dir="auto">${name}</a><br>${state(status)}</div>${cost !== undefined && html`<span class="sm dim">${dollars(cost, isCostSure)}</span>`}</li>`,
    );
  const more = runs.length > mostListed && html`<a href="/${project.id}/runs">All runs</a>`;
  return section({ id: 'runs', title: 'Runs', more }, html`<ul class="items">${rows}</ul>`);
}

/** Returns what the runs for a session cost together, in words; empty if none of them cost anything. */
export function sessionCostOf({ runs }: SessionView): string {
  const sum = runs.reduce((all, { cost = 0 }) => all + cost, 0);
  return sum === 0
    ? ''
    : `${dollars(
        sum,
        runs.every(({ isCostSure }) => isCostSure),
      )} in runs`;
}

/** Returns the runs that wait for the person, as facts of a summary. */
export function askingOf({ runs }: SessionView, { run }: ShownIn): Html[] {
  const asking = runs.filter(({ asks, status }) => asks > 0 || status === 'waiting');
  return asking.map(
    ({ id, name, asks }) =>
      html`<span>${state('waiting')} <a href="${run(id)}">Run ${name} ${asks === 0 ? 'waits for you' : `has ${count(asks, 'question')}`}</a></span>`,
  );
}

/** Returns the run that works for a step that isn't done, and what it needs; the last one counts. */
export function stepRunOf(
  { text, isDone, isCurrent }: ShownStep,
  { runs }: SessionView,
  { run: addressOf }: ShownIn,
): { readonly named: Content; readonly pill: Content } {
  const own = isDone ? undefined : runs.find(({ step, status }) => step === text && status !== 'draft');
  if (own === undefined) return { named: undefined, pill: undefined };
  return {
    named: html`<span class="sm dim">${isCurrent ? ', ' : ' '}run <a href="${addressOf(own.id)}">${own.name}</a></span>`,
    pill: pillOf(own),
  };
}

function pillOf({ asks, status }: SessionRun): Content {
  if (asks > 0 || status === 'waiting') return state('waiting');
  return (status === 'failed' || status === 'lost') && state(status, `run ${status}`);
}

/** Returns what happened with the addresses that it has here. */
export function linked(timeline: readonly Happened[], { talk, run }: ShownIn): Happened[] {
  return timeline.map((one) => {
    if (one.of === undefined || one.href !== '') return one;
    return { ...one, href: one.of.kind === 'run' ? run(one.of.id) : talk(one.of.id) };
  });
}
