import { packHere } from '../capture/view/listed-captures.ts';
import { misuse } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import type { Context } from '../io/project/context.ts';
import { sizeText } from './captures-list.ts';
import type { Reply } from './command.ts';

/** `captures pack`: lets git pack the captures, without what was removed. */
export async function packThem({ bare }: Call, { cwd }: Context): Promise<Reply> {
  if (bare.length > 0) throw misuse('captures pack takes nothing else', 'Run: session-journal captures pack');
  const packed = await packHere(cwd);
  if (packed === undefined) return { text: 'No captures in this repository', data: { before: 0, after: 0 } };
  const { before, after } = packed;
  return { text: `✅ Packed the captures: ${sizeText(before)} before, ${sizeText(after)} now`, data: packed };
}
