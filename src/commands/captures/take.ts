import {
  type DueOptions,
  expireDue,
  hasEarlierCommits,
  type NoCapture,
  previewDue,
  takeDue,
  takeEarlier,
  takeQueued,
} from '../../capture/take/due-captures.ts';
import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { hasFlag } from '../../core/calls/call-spec.ts';
import { Failure, isFailure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { counted } from '../../core/text/count.ts';
import { formatInstant } from '../../core/time.ts';
import type { Context } from '../../io/project/context.ts';
import { logError } from '../../io/project/error-log.ts';
import { findProject } from '../../io/project/project.ts';
import type { Reply } from '../reply/command.ts';
import { flagTime } from '../reply/flag-time.ts';
import { forgetGoneArchives } from './archived-conversations.ts';
import { dueOptions } from './record.ts';

/** `captures take`: captures what is new, or says what would be captured. */
export async function takeThem(call: Call, context: Context): Promise<Reply> {
  if (call.bare.length > 0)
    throw misuse('captures take takes no more words', 'Run: session-journal captures take');
  const options = dueOptions(context);
  if (hasFlag(call, 'queued')) return { text: '', data: dataOf(await takeUnseen(options, context)) };
  const conversation = context.env.CLAUDE_CODE_SESSION_ID ?? '';
  if (!hasFlag(call, 'dry-run')) {
    const taken = await takeDue(options, conversation);
    const isNone = typeof taken !== 'string' && taken.captures.length === 0;
    return takenReply(taken, isNone && (await hasEarlierCommits(options)));
  }
  const taken = await previewDue(options, conversation);
  if (typeof taken === 'string') return { text: reasons[taken], data: { reason: reasons[taken] } };
  const would = taken.captures.map(({ commit, messages, bytes, redacted }) => ({
    commit,
    messages,
    bytes,
    redacted,
  }));
  const text = would.length === 0 ? 'Nothing new to capture' : ['Would capture:', ...rows(taken)].join('\n');
  return { text, data: would.length === 0 ? { reason: 'Nothing new to capture' } : { would } };
}

// Nobody sees what a process that a hook has started says.
async function takeUnseen(options: DueOptions, context: Context): Promise<Taken | NoCapture> {
  const { cwd, env, now } = context;
  try {
    const taken = await takeQueued(options);
    // It is removed with the next capture if somebody else is at work in the store.
    const expired = await expireDue(options).catch(onlyLocked);
    if (expired > 0) await forgetGoneArchives(context);
    return taken;
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: String(error) };
    const entry = { at: formatInstant(now().getTime()), where: 'captures take', message };
    await logError(findProject(cwd), env, isFailure(error) ? { ...entry, code: error.code } : entry);
    throw error;
  }
}

function onlyLocked(error: unknown): number {
  if (isFailure(error) && error.code === 'locked') return 0;
  throw error;
}

type Taken = Exclude<Awaited<ReturnType<typeof takeDue>>, NoCapture>;

/** `captures backfill`: captures what was said before captures were taken. */
export async function backfillThem(call: Call, context: Context): Promise<Reply> {
  if (call.bare.length > 0) {
    throw misuse(
      'captures backfill takes no more words',
      'Run: session-journal captures backfill --since WHEN',
    );
  }
  const since = (await flagTime(call, 'since', context)) ?? context.now().getTime() - keptMs;
  return takenReply(await takeEarlier(dueOptions(context), since), false);
}

const keptMs = 365 * 24 * 60 * 60_000;

const reasons: Readonly<Record<NoCapture, string>> = {
  'no-git': 'Captures are kept in a git repository, and there is none here',
  off: 'Capturing is off',
};

const earlierText =
  '   There are commits from before. To capture their conversations: session-journal captures backfill';

function dataOf(taken: Taken | NoCapture): Record<string, unknown> {
  return typeof taken === 'string' ? { reason: reasons[taken] } : { ...taken };
}

function takenReply(taken: Taken | NoCapture, isMoreBefore: boolean): Reply {
  if (taken === 'off') {
    throw new Failure('refused', 'Capturing is off', { hint: 'To see where: session-journal settings' });
  }
  if (taken === 'no-git') throw new Failure('refused', reasons[taken], { hint: 'Make one: git init' });
  if (taken.captures.length === 0) {
    const more = isMoreBefore ? `\n${earlierText}` : '';
    return { text: `Nothing new to capture${more}`, data: dataOf(taken) };
  }
  const head = `💾 Took ${counted(taken.captures.length, 'capture')}`;
  return { text: [head, ...rows(taken)].join('\n'), data: dataOf(taken), isForeign: true };
}

function rows({ captures }: Taken): string[] {
  return captures.map(({ id, kind, commit, subject, messages, redacted }) => {
    const what = commit === '' ? kind : `${commit.slice(0, 7)} ${showLine(subject)}`;
    const without = redacted === 0 ? '' : `, without ${counted(redacted, 'secret')}`;
    return `   ${id} ${what}: ${counted(messages, 'message')}${without}`;
  });
}
