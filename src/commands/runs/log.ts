import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { hasFlag } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { escapeJson } from '../../core/text/controls.ts';
import type { Context } from '../../io/project/context.ts';
import { comingLog, pastLog } from '../../runs/view/shown-events.ts';
import type { Reply } from '../reply/command.ts';
import { isForModel } from '../reply/person.ts';
import { shownTime } from '../reply/shown-time.ts';
import { projectWithRuns } from './project.ts';
import { oneRun } from './show.ts';

/** `runs log`: what a run, and those that it continues, have said and done. */
export async function showLog(call: Call, context: Context): Promise<Reply> {
  const [isJson, isMarkdown] = [hasFlag(call, 'json'), hasFlag(call, 'md')];
  if (isJson && isMarkdown) throw misuse('--json and --md exclude each other', 'Give one of them');
  const { run, listed } = await oneRun(call, context);
  const kind = isMarkdown ? ('md' as const) : ('text' as const);
  const form = { kind, format: (at: number) => shownTime(at, context) };
  if (!hasFlag(call, 'follow')) {
    const { text, data } = pastLog(listed, run.id, form);
    return { text: text || 'It has said nothing yet', data: {}, lines: data, isForeign: true };
  }
  const { say, signal } = follower(context);
  for await (const { text, data } of comingLog(projectWithRuns(context), run.id, { form, signal })) {
    if (isJson) say(`${escapeJson(JSON.stringify(data))}\n`);
    else if (text !== '') say(`${text}\n`);
  }
  return leftReply(signal);
}

/** Who follows something: how to write to them, and the signal that they want no more. Fails with `refused`. */
export interface Follower {
  readonly say: (text: string) => void;
  readonly signal: AbortSignal;
}

/** Returns how to write to who follows something. Fails with `refused` where nobody would read it before its end. */
export function follower(context: Context): Follower {
  const { say, onInterrupt } = context;
  if (say === undefined || onInterrupt === undefined || isForModel(context)) {
    throw new Failure('refused', '--follow goes on until somebody stops it', {
      hint: 'Leave it out, and ask again later',
    });
  }
  return { say, signal: onInterrupt() };
}

/** Returns the reply after following: that nothing else was stopped with it. */
export function leftReply(signal: AbortSignal): Reply {
  if (!signal.aborted) return { text: '', data: {}, lines: [], isRaw: true };
  return { text: 'What runs goes on. To see it: session-journal runs', data: {}, lines: [] };
}
