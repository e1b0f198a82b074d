import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { hasFlag } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { formatLocal } from '../../core/time.ts';
import { isBelowClient } from '../../io/client/clients.ts';
import type { Context } from '../../io/project/context.ts';
import { readRun } from '../../runs/files/change-run.ts';
import { approvePending, setMode } from '../../runs/view/set-mode.ts';
import { forPersons } from '../reply/person.ts';
import { readSettings } from '../run/flags.ts';
import { runHands } from '../run/hands.ts';

/** Refuses to an agent what `runs set` may change only for a person: what the run may do, and a draft's query. */
export function assertMaySet(call: Call, { env }: Context): void {
  const isSafer = ['ask', 'default', 'plan'].includes(modeIn(call) ?? 'ask');
  const isForPerson = !isSafer || ['bypass-for', 'and-pending', 'draft'].some((name) => hasFlag(call, name));
  if (!isForPerson || !isBelowClient(env)) return;
  throw new Failure('refused', forPersons, { hint: 'Ask them to run it, in a terminal of their own' });
}

function modeIn({ given }: Call): string | undefined {
  return given.find(({ name }) => name === 'permission-mode')?.text;
}

/** Changes what a run may do if the call says so; returns a line about it, or an empty one. */
export async function setModeIn(call: Call, folder: string, context: Context): Promise<string> {
  const names = ['permission-mode', 'bypass-for', 'and-pending'];
  if (!names.some((name) => hasFlag(call, name))) return '';
  const base = readRun(folder).settings;
  const now = context.now().getTime();
  const { mode, bypassUntil } = readSettings(call, { base, now, resolve: (path) => path });
  if (mode !== 'bypass' && (hasFlag(call, 'bypass-for') || hasFlag(call, 'and-pending'))) {
    throw misuse('--bypass-for and --and-pending are for the mode bypass', 'Add --permission-mode bypass');
  }
  await setMode(folder, { mode, bypassUntil });
  const until = bypassUntil === undefined ? '' : ` until ${formatLocal(bypassUntil)}`;
  const line = `Permission mode: ${mode}${until}`;
  if (!hasFlag(call, 'and-pending')) return line;
  const approved = await approvePending(folder, { by: 'terminal', hands: await runHands(context) });
  return approved.length === 0 ? line : `${line}\nApproved what was waiting: ${approved.join(', ')}`;
}
