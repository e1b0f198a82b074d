import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import type { Context } from '../../io/project/context.ts';
import type { ListedRuns } from '../../runs/state/run-row.ts';
import type { OpenedRun } from '../../runs/view/known-runs.ts';
import { namedRun, runShown } from '../../runs/view/known-runs.ts';
import type { Reply } from '../reply/command.ts';
import { shownTime } from '../reply/shown-time.ts';
import { withTerminalNow } from '../run/started-from.ts';
import { lookAfterHere, runsRoot } from './project.ts';
import { sessionNames } from './session.ts';

/** `runs show`: all about one run. */
export async function showIt(call: Call, context: Context): Promise<Reply> {
  const found = await oneRun(call, context);
  const folders = found.run.place.session === '' ? [] : [runsRoot(context)];
  const shown = { ...found, run: withTerminalNow(context)(found.run) };
  const { text, data } = runShown(shown, {
    now: context.now().getTime(),
    format: (at) => shownTime(at, context),
    width: context.terminal?.columns,
    sessions: await sessionNames(folders),
  });
  return { text, data, isForeign: true };
}

/** A run that a call names, and what lists show of its project's runs. */
export interface NamedRun extends OpenedRun {
  readonly listed: ListedRuns;
}

/** Returns the run that the call names as its only word. Fails with `misuse`, `not-found` and `ambiguous`. */
export async function oneRun({ bare }: Call, context: Context): Promise<NamedRun> {
  const [word, stray] = bare;
  if (word === undefined || stray !== undefined) {
    throw misuse(
      'Which run?',
      'Give one name, the beginning of one id, or "last". To list them: session-journal runs',
    );
  }
  const listed = await lookAfterHere(context);
  return { ...namedRun(listed, word), listed };
}
