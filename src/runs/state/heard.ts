import type { PermissionAsked } from '../../core/stream/control-line.ts';
import type { MessageLine } from '../../core/stream/message-line.ts';
import type { ResultLine } from '../../core/stream/result-line.ts';
import type { StreamSaid } from '../../core/stream/stream-line.ts';

/** What has been heard of the client that a run has now: all that the runner needs to know of its stream. */
export interface Heard {
  /** Whether it has said anything at all. */
  readonly hasBegun: boolean;
  /** What it is doing; undefined before it says so. */
  readonly activity: 'running' | 'requires_action' | 'idle' | undefined;
  /** The result that decides: of two results for one turn, the first. Undefined while a turn goes on. */
  readonly result: ResultLine | undefined;
  /** The ids of background tasks and sub-agents that are at work. */
  readonly tasks: readonly string[];
  /** What it asks about and has no answer to yet. */
  readonly asked: readonly PermissionAsked[];
  /** A request to the API that is being tried again, for people; empty for none. */
  readonly retry: string;
  /** Whether there ever was one. What it came to starts another turn. */
  readonly hadTasks: boolean;
  /** When the usage limit ends that it has hit; undefined if it told of none. */
  readonly limitEnds: number | undefined;
  /** How it ended, if a runner saw that. */
  readonly exit: { readonly code: number | undefined; readonly signal: string } | undefined;
}

/** What is known before a client has said anything. */
export const nothingHeard: Heard = {
  hasBegun: false,
  activity: undefined,
  result: undefined,
  tasks: [],
  hadTasks: false,
  asked: [],
  retry: '',
  limitEnds: undefined,
  exit: undefined,
};

/** Returns what is known after another line of the client's stream. */
export function hear(heard: Heard, said: StreamSaid): Heard {
  const begun = { ...heard, hasBegun: true };
  switch (said.kind) {
    case 'client':
      // What earlier clients of the run have said is done with.
      return said.step === 'started'
        ? nothingHeard
        : { ...heard, exit: { code: said.code, signal: said.signal } };
    case 'init':
      // Each turn has one. What the turn before came to decides nothing any more.
      return { ...begun, result: undefined, retry: '' };
    case 'activity':
      return { ...begun, activity: said.activity };
    case 'message':
      return { ...begun, retry: '', asked: askedAfter(begun.asked, said) };
    case 'permission':
      return { ...begun, asked: [...begun.asked, said] };
    case 'withdrawn':
      return { ...begun, asked: begun.asked.filter(({ request }) => request !== said.request) };
    case 'retry':
      return { ...begun, retry: `trying again ${said.attempt}/${said.most} (${said.status ?? said.error})` };
    case 'limit':
      return said.status === 'rejected' ? { ...begun, limitEnds: said.endsAt } : begun;
    case 'result':
      return { ...begun, result: begun.result ?? said, retry: '' };
    case 'task':
      return { ...begun, tasks: tasksAfter(begun.tasks, said), hadTasks: true };
    case 'tasks':
      return { ...begun, tasks: said.ids, hadTasks: true };
    default:
      return begun;
  }
}

function tasksAfter(
  tasks: readonly string[],
  { id, step }: { readonly id: string; readonly step: 'started' | 'progress' | 'ended' },
): readonly string[] {
  const others = tasks.filter((task) => task !== id);
  return step === 'ended' ? others : [...others, id];
}

function askedAfter(asked: Heard['asked'], { parts }: MessageLine): Heard['asked'] {
  const over = new Set(parts.flatMap((part) => (part.kind === 'outcome' ? [part.call] : [])));
  return over.size === 0 ? asked : asked.filter(({ call }) => !over.has(call));
}

/** What keeps a client that has given a result from being ended; empty if nothing does, undefined without a result. */
export function whyNotDone({ result, tasks, activity }: Heard): string | undefined {
  if (result === undefined) return undefined;
  if (result.deferred !== undefined) return '';
  if (result.queued > 0) return 'has another message to answer';
  if (tasks.length > 0) return `waiting for ${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`;
  return activity === 'running' ? 'finishing' : '';
}
