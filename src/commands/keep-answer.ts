import type { Call } from '../core/calls/call-spec.ts';
import { flagText } from '../core/calls/call-spec.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import { cutToLetters } from '../core/text/cut.ts';
import { oneLine } from '../core/text/escape.ts';
import { formatInstant } from '../core/time.ts';
import type { Context } from '../io/project/context.ts';
import { findProject } from '../io/project/project.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import type { Reply } from './reply/command.ts';
import type { Redaction } from './reply/redact.ts';
import { runScreened } from './reply/redact.ts';

// The briefing shows discoveries, so a long one would crowd out the others.
const mostCharacters = 2000;

/** Keeps an answer in a session that was found before anybody was asked. */
export interface Keeper {
  /** What the conversation is told about the length of its answer. */
  readonly wish: string;
  /**
   * Logs an answer as a discovery with its source, and returns the reply with where it is. If that fails, the reply still
   * holds the answer, says why it isn't kept, and exits with 1.
   */
  readonly keep: (reply: Reply, kept: KeptAnswer) => Promise<Reply>;
}

/** Returns what keeps an answer in the session that a call means. Fails as `log` would, before anybody is paid. */
export async function findKeeper(call: Call, context: Context): Promise<Keeper> {
  const { findLoggable } = await import('./log.ts');
  const target = await findLoggable(context, flagText(call, 'session'));
  return {
    wish: 'Answer in at most 1500 characters, because the answer is kept in a journal.',
    keep: (reply, kept) => keepAnswer(reply, kept, { target, context }),
  };
}

/** An answer, and where it came from. */
export interface KeptAnswer {
  readonly question: string;
  readonly answer: string;
  readonly conversation: {
    readonly id: string;
    readonly title: string;
    /** In milliseconds since 1970. */
    readonly lastAt: number;
  };
  /** Whether nobody vouches for the transcript. */
  readonly isForeign: boolean;
  readonly beforeCompaction: number | undefined;
}

async function keepAnswer(
  reply: Reply,
  kept: KeptAnswer,
  { target, context }: { readonly target: Target; readonly context: Context },
): Promise<Reply> {
  try {
    assertShort(kept.answer);
    const { data } = await log(kept, target, context);
    const [place] = data.logged as { readonly line: number }[];
    return {
      ...reply,
      text: `${reply.text}\n${keptLines(data, place?.line)}`,
      data: { ...reply.data, kept: keptData(data, place?.line) },
    };
  } catch (error) {
    if (!isFailure(error)) throw error;
    const { code, message, hint = '' } = error;
    const why = [message, hint].filter((one) => one !== '').join('. ');
    return {
      ...reply,
      text: `${reply.text}\n   ❗ Not kept: ${why}`,
      data: { ...reply.data, not_kept: { code, message, hint } },
      exit: 1,
    };
  }
}

function assertShort(answer: string): void {
  const { length } = Array.from(answer.trim());
  if (length > 0 && length <= mostCharacters) return;
  const what = `the answer has ${length} characters, and a discovery may have ${mostCharacters}`;
  throw new Failure('refused', length === 0 ? 'the answer is empty' : what, {
    hint: 'Log what matters: session-journal log --discovery TEXT',
  });
}

// The session is named, because another one may have become the current one in the meantime.
async function log(kept: KeptAnswer, target: Target, context: Context): Promise<Reply> {
  const { logCommand } = await import('./log.ts');
  const call = {
    given: [
      { name: 'discovery', text: `${kept.answer.trim()}\n\n${sourceOf(kept)}` },
      { name: 'title', text: cutToLetters(oneLine(kept.question), 100) },
      { name: 'session', text: target.file.facts.id },
    ],
    bare: [],
  };
  const projects = [target.project, findProject(context.cwd)];
  return runScreened(logCommand, call, { context: { ...context, cwd: target.project.root }, projects });
}

function sourceOf({ conversation, isForeign, beforeCompaction }: KeptAnswer): string {
  const { id, title, lastAt } = conversation;
  return [
    `From conversation ${id} (${title}), last active ${formatInstant(lastAt)}`,
    ...(beforeCompaction === undefined ? [] : [`before its compaction ${beforeCompaction}`]),
    ...(isForeign ? ['by a transcript from elsewhere'] : []),
  ].join(', ');
}

type Data = Reply['data'];

function keptLines(data: Data, line: number | undefined): string {
  const name = showLine(String(data.shortname));
  const secrets = ((data.redacted ?? []) as Redaction[]).map(({ kind }) => kind);
  const place = line === undefined ? 'already' : `as a discovery (${showLine(String(data.file))}:${line})`;
  return [
    `   💾 Kept in ${name} ${place}`,
    ...(data.warnings as string[]).map((warning) => `   ❗ ${warning}`),
    ...(secrets.length === 0 ? [] : [`   🔒 Redacted ${[...new Set(secrets)].join(', ')}`]),
  ].join('\n');
}

function keptData({ id, shortname, file, redacted }: Data, line: number | undefined): Data {
  return {
    session: id,
    shortname,
    file,
    ...(line === undefined ? {} : { line }),
    ...(redacted === undefined ? {} : { redacted }),
  };
}
