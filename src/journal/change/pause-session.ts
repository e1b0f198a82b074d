import { Failure } from '../../core/failure.ts';
import { oneLine } from '../../core/text/escape.ts';
import type { Context } from '../../io/project/context.ts';
import { notBeforeCreation } from '../document/session-facts.ts';
import type { Target } from '../which-session/find-target.ts';
import { assertOpen } from '../which-session/find-target.ts';
import { handle } from '../which-session/refusals.ts';
import type { Changed } from './change-session.ts';
import { changeSession } from './change-session.ts';
import { gitFields } from './git-fields.ts';
import { linkedTasks, taskSteps } from './linked-tasks.ts';

/** Fails with `refused` if a session is closed or already paused. */
export function assertPausable(target: Target): void {
  assertOpen(target, 'pause');
  const { status, shortname } = target.file.facts;
  if (status !== 'paused') return;
  throw new Failure('refused', `Cannot pause "${shortname}": it is already paused`, {
    hint: `To resume it: session-journal resume ${handle(target.file)}`,
  });
}

/** How to pause a session. */
interface PauseWish {
  readonly note?: string | undefined;
  readonly keepTasks?: boolean;
  /** The email of the session's owner from now on; undefined leaves it as it is. */
  readonly newOwner?: string | undefined;
}

/** Pauses a session with an entry, and sets its linked tasks to `ready` unless `keepTasks` is true. */
export async function pauseSession(
  target: Target,
  context: Context,
  { note, keepTasks, newOwner }: PauseWish,
): Promise<Changed> {
  const handed = newOwner === undefined ? [] : [`Handed over to ${newOwner}`];
  const said = [...handed, ...(note === undefined ? [] : [note])];
  const about = said.length === 0 ? undefined : said.join('\n\n');
  const { fields, entry } = await gitFields(target, context, { kind: 'pause', note: about });
  return changeSession({ target, context, verb: 'pause' }, async (doc, now) => {
    assertPausable(now.target);
    const { taskIds } = now.target.file.facts;
    const tasks = keepTasks === true ? [] : await linkedTasks(target.project, taskIds);
    return {
      fields: {
        ...fields,
        status: 'paused',
        paused_at: notBeforeCreation(doc, context.now().getTime()),
        pause_reason: note === undefined ? undefined : oneLine(note),
        ...(newOwner === undefined ? {} : { owner: newOwner }),
      },
      entry,
      did: [`Status: ${now.target.file.facts.status} → paused`, ...handed],
      followUps: tasks.flatMap((task) => taskSteps(task, 'ready')),
    };
  });
}
