import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import type { Context } from '../../io/project/context.ts';
import type { OpenedRun } from '../../runs/view/known-runs.ts';
import { namedRun, runShown } from '../../runs/view/known-runs.ts';
import type { Reply } from '../reply/command.ts';
import { shownTime } from '../reply/shown-time.ts';
import { withTerminalNow } from '../run/started-from.ts';
import { lookAfterHere } from './project.ts';

/** `runs show`: all about one run. */
export async function showIt(call: Call, context: Context): Promise<Reply> {
  const { run, folder } = await oneRun(call, context);
  const shown = { run: withTerminalNow(context)(run), folder };
  const { text, data } = runShown(shown, {
    now: context.now().getTime(),
    format: (at) => shownTime(at, context),
    width: context.terminal?.columns,
  });
  return { text, data, isForeign: true };
}

/** Returns the run that the call names as its only word. Fails with `misuse`, `not-found` and `ambiguous`. */
export async function oneRun({ bare }: Call, context: Context): Promise<OpenedRun> {
  const [word, stray] = bare;
  if (word === undefined || stray !== undefined) {
    throw misuse('Name one run', 'For example: session-journal runs show last');
  }
  return namedRun(await lookAfterHere(context), word);
}
