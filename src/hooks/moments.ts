import type { HookEvent } from '../core/client/hook-event.ts';
import type { Context } from '../io/project/context.ts';
import { captureCommits, captureNow } from './capture.ts';

/** Stop: has the commits captured that no tool call showed. Returns what to print: nothing. */
export async function onStop(event: HookEvent, context: Context): Promise<string> {
  await captureCommits({ event, context });
  return '';
}

/** TaskCompleted: has captured what was said for the task. Returns what to print: nothing. */
export async function onTaskCompleted(event: HookEvent, context: Context): Promise<string> {
  await captureNow({ event, context }, 'task', event.task === undefined ? [] : [event.task]);
  return '';
}

/** SessionEnd: has captured what was said since the last time. Returns what to print: nothing. */
export async function onSessionEnd(event: HookEvent, context: Context): Promise<string> {
  await captureNow({ event, context }, 'end');
  return '';
}
