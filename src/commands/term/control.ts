import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { hasFlag } from '../../core/calls/call-spec.ts';
import { Failure, isFailure } from '../../core/failure.ts';
import { listAnd } from '../../core/text/count.ts';
import type { Context } from '../../io/project/context.ts';
import {
  detachClients,
  killTerminal,
  renameTerminal,
  sendInput,
} from '../../terminals/control/control-terminal.ts';
import { ownTerminal, terminalsOf } from '../../terminals/control/known-terminals.ts';
import type { Reply } from '../reply/command.ts';
import { termWords } from './flags.ts';

const listHint = 'List them: session-journal term list';

/** `term detach [NAME]`: closes all clients of a terminal, by default of the one that this runs in. */
export async function detachIt(call: Call, { env }: Context): Promise<Reply> {
  const folder = terminalsOf(env);
  const name = call.bare[0] ?? ownTerminal(folder)?.name;
  if (name === undefined) throw misuse('term detach needs the name of a terminal outside of one', listHint);
  await detachClients(folder, name);
  return { text: `Detached all clients of ${name}`, data: { name } };
}

/** `term kill NAME…`: ends terminals with everything in them. */
export async function killThem(call: Call, { env }: Context): Promise<Reply> {
  const names = [...new Set(call.bare)];
  if (names.length === 0) throw misuse('term kill needs the name of a terminal', listHint);
  const isForced = hasFlag(call, 'force');
  const ends = await Promise.allSettled(names.map((name) => killTerminal(terminalsOf(env), name, isForced)));
  const failed = ends.flatMap((end, at) => {
    return end.status === 'rejected' ? [{ name: names[at] ?? '', error: end.reason as unknown }] : [];
  });
  const [first] = failed;
  const killed = names.filter((name) => !failed.some((one) => one.name === name));
  if (first === undefined) return { text: `Ended ${listAnd(killed)}`, data: { killed } };
  if (!isFailure(first.error)) throw first.error;
  const { code, message, hint } = first.error;
  const done = killed.length === 0 ? '' : `. Ended: ${listAnd(killed)}`;
  throw new Failure(code, `${message}${done}`, { ...(hint && { hint }), data: { killed } });
}

/** `term rename NAME NEW`: gives a terminal another name. */
export async function renameIt(call: Call, { env }: Context): Promise<Reply> {
  const [from, to] = call.bare;
  if (from === undefined || to === undefined)
    throw misuse('term rename needs a name and a new one', 'Write: session-journal term rename NAME NEW');
  if (termWords.some((word) => word === to)) {
    throw new Failure('bad-name', `Cannot name a terminal "${to}": "term ${to}" is a command`, {
      hint: 'Choose another name',
    });
  }
  await renameTerminal(terminalsOf(env), from, to);
  return { text: `Renamed ${from} to ${to}`, data: { from, name: to } };
}

/** `term send NAME TEXT`: types into a terminal; `-` types what standard input says. */
export async function sendIt(call: Call, { env, readInput }: Context): Promise<Reply> {
  const [name, text] = call.bare;
  if (name === undefined || (text === undefined && !hasFlag(call, 'enter')))
    throw misuse('term send needs a name and a text', 'Write: session-journal term send NAME TEXT');
  const typed = text === '-' ? ((await readInput?.()) ?? '') : (text ?? '');
  const bytes = Buffer.from(hasFlag(call, 'enter') ? `${typed}\r` : typed);
  await sendInput(terminalsOf(env), name, { bytes, isPerson: false });
  return { text: `Sent to ${name}`, data: { name, bytes: bytes.length } };
}
