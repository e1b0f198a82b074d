import { eventsBegin, readEvents } from '../files/read-events.ts';
import { runFolder } from '../files/run-folder.ts';
import { shortId } from '../state/choose-run.ts';
import type { ListedRuns } from '../state/run-row.ts';
import { type ShownEvent, shownData } from './event-data.ts';
import { type LogForm, renderEvent } from './render-log.ts';
import { chainOf } from './select-runs.ts';

/** What a run and those that it continues have said and done. */
export interface RunLog {
  readonly text: string;
  readonly data: readonly Record<string, unknown>[];
}

/** Returns the log of a run, given what lists show of its project's runs, with those that it continues before it, the first one first. */
export function readRunLog({ state, rows }: ListedRuns, id: string, form: LogForm): RunLog {
  const logs = chainOf(rows, id).map(({ id: run, session }): ShownEvent[] => {
    const events = [...readEvents(runFolder(state, run), eventsBegin)];
    return events.map(({ seq, event }) => ({ seq, event, run, session }));
  });
  return {
    text: logs.map((log) => renderLog(log, form, logs.length > 1)).join('\n'),
    data: logs.flatMap((log) => log.map(shownData)),
  };
}

function renderLog(log: readonly ShownEvent[], form: LogForm, isOfMany: boolean): string {
  const id = shortId(log[0]?.run ?? '');
  const title = form.kind === 'md' ? `## Run ${id}\n` : `Run ${id}`;
  const parts = log.map(({ event }) => renderEvent(event, form)).filter((part) => part !== '');
  return [...(isOfMany ? [title] : []), ...parts].join('\n');
}
