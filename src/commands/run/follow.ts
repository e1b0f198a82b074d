import type { Context } from '../../io/project/context.ts';
import { shortId } from '../../runs/state/choose-run.ts';
import type { Run, RunState } from '../../runs/state/run.ts';
import type { RunEvent } from '../../runs/state/run-event.ts';
import { isOver, untilOver } from '../../runs/view/control-runs.ts';
import { openedData } from '../../runs/view/known-runs.ts';
import { eventText } from '../../runs/view/shown-events.ts';
import type { Reply } from '../reply/command.ts';
import { shownTime } from '../reply/shown-time.ts';

/** How a run that was started is waited for. */
export interface Waiting {
  /** What was said of its start. */
  readonly begun: Reply;
  /** Whether what it does is shown meanwhile. */
  readonly isFollowed: boolean;
  /** Whether nothing but the reply is printed. */
  readonly isQuiet: boolean;
}

const exits: Partial<Record<RunState, 0 | 1 | 3 | 130>> = { completed: 0, parked: 3, interrupted: 130 };

/** Waits until a run has ended or was put away, and returns what became of it. Ctrl-C ends only the waiting. */
export async function waitForRun(folder: string, waiting: Waiting, context: Context): Promise<Reply> {
  const { begun, isFollowed, isQuiet } = waiting;
  const say = (isQuiet ? undefined : context.say) ?? (() => undefined);
  const form = { kind: 'text', format: (at: number) => shownTime(at, context) } as const;
  say(`${begun.text}\n`);
  const run = await untilOver(folder, context.onInterrupt?.(), (event) => {
    const isSaid = event.type === 'run.budget' || (isFollowed && !isQuery(event));
    const text = isSaid ? eventText(event, form) : '';
    if (text !== '') say(`${text}\n`);
  });
  const data = { ...begun.data, ...openedData({ run, folder }) };
  return isOver(run) ? endReply(run, data) : leftReply(run, data);
}

// Who started the run has just typed it.
function isQuery({ type, data }: RunEvent): boolean {
  return type === 'run.message' && data.by === 'person';
}

function endReply(run: Run, data: Reply['data']): Reply {
  const { state, reason, end } = run;
  const name = `${shortId(run.id)} ${run.name}`;
  const said = [...new Set([reason, end?.error ?? ''])].filter((text) => text !== '').join(': ');
  const result = end?.result ?? '';
  const sign = state === 'completed' ? '✅' : '❗';
  return {
    text: [`${sign} ${name}: ${state}${said === '' ? '' : ` (${said})`}`, ...wayOn(state), result]
      .join('\n')
      .trim(),
    data,
    isForeign: true,
    exit: exits[state] ?? 1,
  };
}

function wayOn(state: RunState): string[] {
  return state === 'parked' ? ['  It goes on once you have decided: session-journal approvals'] : [];
}

function leftReply(run: Run, data: Reply['data']): Reply {
  const id = shortId(run.id);
  return {
    text: `📋 The run goes on. To follow it again: session-journal runs log ${id} --follow`,
    data,
    exit: 130,
  };
}
