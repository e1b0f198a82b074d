import { allCaptures, purgeCaptures } from '../capture/share/sharing.ts';
import { type DueOptions, goOffRecordHere, goOnRecordHere } from '../capture/take/due-captures.ts';
import { misuse } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { counted } from '../core/text/count.ts';
import type { Context } from '../io/project/context.ts';
import { readBinding } from '../journal/conversation/bindings.ts';
import type { Reply } from './command.ts';
import { sharingHere } from './sharing-here.ts';

/** `captures off-record`: captures nothing more of this conversation, and removes what was captured of it. */
export async function goOff(call: Call, context: Context): Promise<Reply> {
  const conversation = conversationOf(call, context);
  await goOffRecordHere(optionsOf(context), conversation);
  const here = await sharingHere(context);
  const known = (await allCaptures(here.state)).filter((one) => one.own && one.conversation === conversation);
  if (known.length > 0) await purgeCaptures(here.place, here.state, known);
  const rows = [
    '🔒 This conversation is off the record: nothing of it is captured from now on',
    `   Removed ${counted(known.length, 'capture')} of it`,
    '   To undo, type here: ! session-journal captures on-record',
  ];
  return { text: rows.join('\n'), data: { removed: known.map(({ id }) => id) } };
}

/** `captures on-record`: captures what is said in this conversation from now on. */
export async function goOn(call: Call, context: Context): Promise<Reply> {
  const conversation = conversationOf(call, context);
  await goOnRecordHere(optionsOf(context), conversation);
  return { text: '✅ What is said in this conversation from now on is captured again', data: {} };
}

function optionsOf(context: Context): DueOptions {
  return { ...context, sessionOf: (id) => readBinding(context.env, id)?.id ?? '' };
}

function conversationOf(call: Call, { env }: Context): string {
  const id = env.CLAUDE_CODE_SESSION_ID ?? '';
  if (call.bare.length === 0 && id !== '') return id;
  throw misuse(
    'Which conversation?',
    'Run it in the conversation itself: ! session-journal captures off-record',
  );
}
