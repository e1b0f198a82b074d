import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, flagTexts, hasFlag } from '../../core/calls/call-spec.ts';
import { escapeJson, showLine } from '../../core/text/controls.ts';
import type { Context } from '../../io/project/context.ts';
import { namedRun } from '../../runs/view/known-runs.ts';
import type { EventsWish } from '../../runs/view/shown-events.ts';
import {
  comingEvents,
  eventData,
  eventLine,
  eventType,
  eventTypes,
  pastEvents,
} from '../../runs/view/shown-events.ts';
import type { Reply } from '../reply/command.ts';
import { flagTime } from '../reply/flag-time.ts';
import { shownTime } from '../reply/shown-time.ts';
import { follower, leftReply } from './log.ts';
import { lookAfterHere, projectsMeant } from './project.ts';
import { runsSession } from './session.ts';

/** `runs events`: what happened in all runs, one line an event; with --follow, what happens from now on. */
export async function showEvents(call: Call, context: Context): Promise<Reply> {
  const [stray] = call.bare;
  if (stray !== undefined) {
    throw misuse(`Unknown word "${showLine(stray)}"`, `Only of one run: --run ${showLine(stray)}`);
  }
  const projects = projectsMeant(context, hasFlag(call, 'all-projects'));
  const wish = await readWish(call, context);
  const isJson = hasFlag(call, 'json');
  const line = (event: Parameters<typeof eventData>[0]): string =>
    isJson ? escapeJson(JSON.stringify(eventData(event))) : eventLine(event, (at) => shownTime(at, context));
  if (!hasFlag(call, 'follow')) {
    const events = pastEvents(projects, wish);
    const text = events.length === 0 && !isJson ? 'No such events' : events.map(line).join('\n');
    return { text, data: {}, lines: events.map(eventData), isForeign: events.length > 0 };
  }
  const { say, signal } = follower(context);
  for await (const event of comingEvents(projects, wish, signal)) say(`${line(event)}\n`);
  return leftReply(signal);
}

async function readWish(call: Call, context: Context): Promise<EventsWish> {
  const run = flagText(call, 'run');
  const types = flagTexts(call, 'type').map((name) => {
    const type = eventType(name);
    if (type !== undefined) return type;
    throw misuse(`Invalid --type "${showLine(name)}"`, `It takes one of: ${eventTypes()}`);
  });
  return {
    run: run === undefined ? '' : namedRun(await lookAfterHere(context), run).run.id,
    session: await runsSession(call, context),
    types,
    since: await flagTime(call, 'since', context),
  };
}
