import { queuedCaptures, type SyncOptions, syncShared } from '../../capture/share/sharing.ts';
import { waitingCaptures } from '../../capture/take/due-captures.ts';
import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { hasFlag } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { counted } from '../../core/text/count.ts';
import { formatInstant } from '../../core/time.ts';
import type { Context } from '../../io/project/context.ts';
import { logError } from '../../io/project/error-log.ts';
import type { Reply } from '../reply/command.ts';
import { assertPerson } from '../reply/person.ts';
import { shownTime } from '../reply/shown-time.ts';
import { forgetGoneArchives } from './archived-conversations.ts';
import { askerOf, forbiddenTexts, type SharingHere, sharingHere } from './sharing-here.ts';

/** What a sync did. */
type SyncResult = Awaited<ReturnType<typeof syncShared>>;

/** `captures sync`: pushes and fetches captures now, with the messages of others, or says what waits. */
export async function syncThem(call: Call, context: Context): Promise<Reply> {
  if (call.bare.length > 0)
    throw misuse('captures sync takes no words', 'Run: session-journal captures sync');
  if (hasFlag(call, 'due')) return syncIfDue(context);
  await assertPerson('captures sync', call, context);
  const here = await sharingHere(context);
  if (hasFlag(call, 'status')) return statusReply(here, context);
  const result = await syncNow(here, context, true);
  await forgetGoneArchives(context);
  return syncReply(result);
}

const backgroundMs = 60_000;
const foregroundMs = 30 * 60_000;

/** Synchronises captures for a person, who is asked where there is a terminal. Fails with `refused` without both yeses. */
export async function syncNow(here: SharingHere, context: Context, bodies: boolean): Promise<SyncResult> {
  assertAllowed(here);
  const ask = context.terminal?.ask === undefined ? undefined : questionsOf(context);
  const options = { ...optionsOf(here, context), timeoutMs: foregroundMs, bodies };
  return syncShared(here.state, context.env, ask === undefined ? options : { ...options, ask });
}

function assertAllowed({ forbidden }: SharingHere): void {
  if (forbidden === undefined) return;
  const [message, hint] = forbiddenTexts[forbidden];
  throw new Failure('refused', message, { hint });
}

function optionsOf(
  { whyKept, notSecrets }: SharingHere,
  { now }: Context,
): Omit<SyncOptions, 'timeoutMs' | 'bodies'> {
  return { now: now().getTime(), whyKept, notSecrets };
}

function questionsOf(context: Context): NonNullable<SyncOptions['ask']> {
  const ask = askerOf(context);
  return (question) => {
    switch (question.about) {
      case 'refs':
        return ask(`The remote has ${question.count} references of captures. Fetch them all?`);
      case 'size':
        return ask('The remote has more than 500 MB of captures. Fetch them all?');
      case 'purge': {
        const { request, head } = question;
        const what = showLine(`${head.id} (${head.subject || head.kind}, of ${head.author || 'nobody'})`);
        return ask(
          `Clone ${request.by} wants capture ${what} removed, which clone ${request.writer} took. Remove it?`,
        );
      }
    }
  };
}

// A hook has started this, so nobody reads what is printed. It does only what both yeses allow.
async function syncIfDue(context: Context): Promise<Reply> {
  const { cwd, env, now } = context;
  const { isSyncDue } = await import('../../capture/share/due.ts');
  if (!isSyncDue(cwd, env, now().getTime())) return { text: '', data: { reason: 'not due' } };
  const here = await sharingHere(context);
  if (here.forbidden !== undefined || here.state.yes === undefined)
    return { text: '', data: { reason: 'off' } };
  const options = { ...optionsOf(here, context), timeoutMs: backgroundMs, bodies: false };
  const result = await syncShared(here.state, env, options);
  for (const { id, reason } of result.failed) {
    const message = id === '' ? `Captures: ${reason}` : `Capture ${id}: ${reason}`;
    await logError(here.project, env, {
      at: formatInstant(now().getTime()),
      where: 'captures sync',
      message,
    });
  }
  return { text: '', data: dataOf(result) };
}

/** Returns what a sync did, as its reply says it. */
export function syncReply(result: SyncResult): Reply {
  const { pushed, fetched, queued, failed, requests, apart } = result;
  const did = failed.some(({ id }) => id === '') ? '⛔ Not everything could be done' : '✅ Done';
  const rows = [
    `${did}: pushed ${counted(pushed.length, 'capture')}, fetched ${fetched}`,
    ...(queued.length === 0 ? [] : [`   Still waiting: ${queued.length}`]),
    ...failed.map(({ id, reason }) => `   ❗ ${id === '' ? reason : `${id} stays here: ${reason}`}`),
    ...apart.map((writer) => `   ❗ The history of clone ${writer} was replaced. What was here before stays`),
    ...(requests.length === 0
      ? []
      : [
          `   ❗ Other clones want ${counted(requests.length, 'capture')} removed: run this at a terminal to decide`,
        ]),
  ];
  return { text: rows.join('\n'), data: dataOf(result), exit: failed.length === 0 ? 0 : 1 };
}

function dataOf({ requests, ...result }: SyncResult): Record<string, unknown> {
  return { ...result, requests: [...requests] };
}

async function statusReply({ state, whyKept }: SharingHere, context: Context): Promise<Reply> {
  const queued = await queuedCaptures(state, whyKept);
  const { done, failed } = state.sync;
  const waiting = waitingCaptures(context.cwd, context.env);
  const [oldest] = waiting;
  const rows = [
    `Last sync: ${done === 0 ? 'never' : shownTime(done, context)}`,
    `   Waiting to be pushed: ${counted(queued.length, 'capture')}`,
    ...(oldest === undefined ? [] : [waitingText(waiting.length, shownTime(oldest.at, context))]),
    ...failed.map(({ id, reason }) => `   ❗ ${id === '' ? reason : `${id} stays here: ${reason}`}`),
  ];
  const synced = done === 0 ? null : formatInstant(done);
  return { text: rows.join('\n'), data: { pushed: [], fetched: 0, queued, failed, waiting, synced } };
}

function waitingText(count: number, since: string): string {
  return `   Waiting to be captured: ${count}, since ${since}. To try now: session-journal captures take`;
}
