import type { Call } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { isBelowClient } from '../../io/client/clients.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { shortId } from '../../runs/state/choose-run.ts';
import { startDraft } from '../../runs/view/control-runs.ts';
import { namedRun } from '../../runs/view/known-runs.ts';
import type { Reply } from '../reply/command.ts';
import { askThemToRun, forPersons } from '../reply/person.ts';
import { hasMoreRights } from '../run/flags.ts';
import { runHands } from '../run/hands.ts';
import { lookAfterHere } from './project.ts';

/** `runs start`: starts a draft. */
export async function startKept({ bare }: Call, context: Context): Promise<Reply> {
  const [word, other] = bare;
  if (word === undefined || other !== undefined) {
    throw new Failure('misuse', 'Which draft?', { hint: 'session-journal runs start RUN' });
  }
  const listed = await lookAfterHere(context);
  const named = namedRun(listed, word);
  const usual = readConfig(undefined, context.env).runs.budget;
  if (isBelowClient(context.env) && hasMoreRights(named.run.settings, usual)) {
    throw new Failure('refused', forPersons, {
      hint: await askThemToRun(`session-journal runs start ${word}`),
    });
  }
  const run = await startDraft(named, listed, await runHands(context));
  return {
    text: `✅ Started run ${shortId(run.id)}: ${run.name}`,
    data: { id: run.id, short_id: shortId(run.id), name: run.name, status: run.state },
  };
}
