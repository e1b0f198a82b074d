import { allCaptures, purgeCaptures, sharedCaptures } from '../../capture/share/sharing.ts';
import { type DueOptions, goOffRecordNow, goOnRecordNow } from '../../capture/take/due-captures.ts';
import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { counted } from '../../core/text/count.ts';
import type { Context } from '../../io/project/context.ts';
import { readBinding } from '../../journal/conversation/bindings.ts';
import type { Reply } from '../reply/command.ts';
import { forgetGoneArchives } from './archived-conversations.ts';
import { sharingHere } from './sharing-here.ts';

/** `captures off-record`: captures nothing more of this conversation, and removes what was captured of it. */
export async function goOff(call: Call, context: Context): Promise<Reply> {
  const conversation = conversationOf(call, context);
  const removed: string[] = [];
  const shared: string[] = [];
  for (const cwd of await goOffRecordNow(dueOptions(context), conversation)) {
    const there = await removeAll(conversation, { ...context, cwd });
    removed.push(...there.removed);
    shared.push(...there.shared);
  }
  await forgetGoneArchives(context);
  const rows = [
    '🔒 This conversation is off the record: nothing of it is captured from now on',
    `   Removed ${counted(removed.length, 'capture')} of it`,
    ...sharedRows(shared),
    '   To undo: session-journal captures on-record',
  ];
  return { text: rows.join('\n'), data: { removed, shared } };
}

function sharedRows({ length }: readonly string[]): string[] {
  if (length === 0) return [];
  return [
    `   ❗ ${counted(length, 'capture')} of these had been shared: the remote and your team's clones have them until their next sync`,
    '   To remove them from the remote now, at a terminal: session-journal captures sync (with captures share on)',
  ];
}

interface Removed {
  readonly removed: readonly string[];
  /** Those that a remote has. */
  readonly shared: readonly string[];
}

// Removes the captures of a conversation from a clone, and returns their ids.
async function removeAll(conversation: string, context: Context): Promise<Removed> {
  const { place, state } = await sharingHere(context);
  const known = (await allCaptures(state)).filter((one) => one.own && one.conversation === conversation);
  const there = await sharedCaptures(state);
  await purgeCaptures(place, state, known);
  const removed = known.map(({ id }) => id);
  return { removed, shared: removed.filter((id) => there.has(id)) };
}

/** `captures on-record`: captures what is said in this conversation from now on. */
export async function goOn(call: Call, context: Context): Promise<Reply> {
  const conversation = conversationOf(call, context);
  await goOnRecordNow(dueOptions(context), conversation);
  return { text: '✅ What is said in this conversation from now on is captured again', data: {} };
}

/** Returns where a call asks for captures, and how the journal tells a conversation's session. */
export function dueOptions(context: Context): DueOptions {
  return { ...context, sessionOf: (id) => readBinding(context.env, id)?.id ?? '' };
}

function conversationOf(call: Call, { env }: Context): string {
  const id = env.CLAUDE_CODE_SESSION_ID ?? '';
  if (call.bare.length > 0) {
    throw misuse('That takes no more words', 'It is about the conversation as a whole: leave them out');
  }
  if (id !== '') return id;
  throw misuse(
    'Which conversation?',
    'Run it in the conversation itself: ! session-journal captures off-record',
  );
}
