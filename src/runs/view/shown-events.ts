import { findStamp } from '../../io/disk/stat.ts';
import type { KnownClone } from '../../io/project/project-state.ts';
import { followEvents } from '../files/follow-events.ts';
import { listRuns } from '../files/list-runs.ts';
import { eventsBegin, readEvents } from '../files/read-events.ts';
import { pathIn, runFolder, runsFolder } from '../files/run-folder.ts';
import { shortId } from '../state/choose-run.ts';
import { eventTypeNames, findEventType } from '../state/event-record.ts';
import type { RunEvent, RunEventType } from '../state/run-event.ts';
import type { ListedRuns, RunRow } from '../state/run-row.ts';
import { type ShownEvent, shownData } from './event-data.ts';
import { followRuns } from './followed-runs.ts';
import { type LogForm, renderEvent, renderEventLine } from './render-log.ts';
import { type RunLog, readRunLog } from './run-log.ts';

/** Which events are wanted. */
export interface EventsWish {
  /** The id of the run; empty for all. */
  readonly run: string;
  /** Only of runs that work for this session; empty for any. */
  readonly session: string;
  /** Empty for all. */
  readonly types: readonly RunEventType[];
  /** Only those since then, in milliseconds since 1970; undefined for no such limit. */
  readonly since: number | undefined;
}

/** Returns the type of event with this name; undefined if there is none. */
export function eventType(name: string): RunEventType | undefined {
  return findEventType(name);
}

/** Returns the names of the types of events, for a message. */
export function eventTypes(): string {
  return eventTypeNames();
}

/** Returns the events of projects' runs that are wanted, the oldest first. */
export function pastEvents(projects: readonly KnownClone[], wish: EventsWish): ShownEvent[] {
  const all = projects.flatMap(({ state }) => {
    return listRuns(state)
      .filter((row) => isOf(row, wish) && isChangedSince(runFolder(state, row.id), wish.since))
      .flatMap(({ id, session }) => {
        const events = [...readEvents(runFolder(state, id), eventsBegin)];
        return events
          .filter(({ event }) => isWanted(event, wish))
          .map((one) => ({ ...one, run: id, session }));
      });
  });
  return all.sort((a, b) => a.event.at - b.event.at);
}

/** Gives the events of projects' runs as they are written, until the signal; with `since`, first those since then. */
export async function* comingEvents(
  projects: readonly KnownClone[],
  wish: EventsWish,
  signal: AbortSignal,
): AsyncGenerator<ShownEvent> {
  const states = projects.map(({ state }) => state);
  const runs = followRuns(states, {
    isWanted: (row) => isOf(row, wish),
    fromBeginning: wish.since !== undefined,
  });
  const around = states.map(runsFolder);
  for await (const one of followEvents({ around, folders: runs.folders, since: new Map(), signal })) {
    const run = runs.find(one.folder);
    if (run === undefined || one.begin < run.skipped || !isWanted(one.event, wish)) continue;
    yield { ...one, run: run.id, session: run.session };
  }
}

function isChangedSince(folder: string, since = 0): boolean {
  return (findStamp(pathIn(folder, 'events'))?.modified ?? 0) >= since;
}

function isOf({ id, session }: RunRow, wish: EventsWish): boolean {
  return (wish.run === '' || wish.run === id) && (wish.session === '' || wish.session === session);
}

function isWanted({ type, at }: RunEvent, { types, since }: EventsWish): boolean {
  return (types.length === 0 || types.includes(type)) && at >= (since ?? 0);
}

/** Returns what a run, and those that it continues, have said and done, given what lists show of its project's runs. */
export function pastLog(listed: ListedRuns, run: string, form: LogForm): RunLog {
  return readRunLog(listed, run, form);
}

/** A part of a run's log. */
export interface LogPart {
  /** Empty for one that says nothing to a person. */
  readonly text: string;
  readonly data: Record<string, unknown>;
}

/** Gives what a run has said and done, and goes on until it has ended or the signal comes. */
export async function* comingLog(
  project: KnownClone,
  run: string,
  { form, signal }: { readonly form: LogForm; readonly signal: AbortSignal },
): AsyncGenerator<LogPart> {
  const wish = { run, session: '', types: [], since: 0 };
  for await (const one of comingEvents([project], wish, signal)) {
    yield { text: renderEvent(one.event, form), data: shownData(one) };
    if (isEnd(one.event)) return;
  }
}

function isEnd({ type, data }: RunEvent): boolean {
  return type === 'run.state' && ['completed', 'failed', 'interrupted', 'lost'].includes(String(data.state));
}

/** Returns an event as a part of its run's log; empty for one that says nothing to a person. */
export function eventText(event: RunEvent, form: LogForm): string {
  return renderEvent(event, form);
}

/** Returns an event as one line for a person. */
export function eventLine({ run, event }: ShownEvent, format: LogForm['format']): string {
  return renderEventLine(event, shortId(run), { format });
}

/** Returns an event as it is in the JSON output. */
export function eventData(event: ShownEvent): Record<string, unknown> {
  return shownData(event);
}
