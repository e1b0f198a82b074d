import { expireDue } from '../../capture/take/due-captures.ts';
import { packHere } from '../../capture/view/listed-captures.ts';
import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { counted, sizeText } from '../../core/text/count.ts';
import type { Context } from '../../io/project/context.ts';
import type { Reply } from '../reply/command.ts';
import { forgetGoneArchives } from './archived-conversations.ts';
import { dueOptions } from './record.ts';

/** `captures pack`: lets git pack the captures, without what was removed and what is older than it is kept. */
export async function packThem({ bare }: Call, context: Context): Promise<Reply> {
  if (bare.length > 0) throw misuse('captures pack takes nothing else', 'Run: session-journal captures pack');
  const expired = await expireDue(dueOptions(context), true);
  if (expired > 0) await forgetGoneArchives(context);
  const packed = await packHere(context.cwd);
  if (packed === undefined)
    return { text: 'No captures in this repository', data: { before: 0, after: 0, expired: 0 } };
  const { before, after } = packed;
  const rows = [
    `✅ Packed the captures: ${sizeText(before)} before, ${sizeText(after)} now`,
    ...(expired === 0 ? [] : [`   Removed ${counted(expired, 'capture')} older than capture.keep_days`]),
  ];
  return { text: rows.join('\n'), data: { ...packed, expired } };
}
