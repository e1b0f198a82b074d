import { Failure } from '../../core/failure.ts';
import { oneLine } from '../../core/text/escape.ts';
import type { Context } from '../../io/project/context.ts';
import type { SessionFile } from '../files/sessions.ts';
import { makeCurrent } from '../which-session/current-session.ts';
import type { Target } from '../which-session/find-target.ts';
import { loadTarget } from '../which-session/load-target.ts';
import { handle } from '../which-session/refusals.ts';
import { takeUp } from '../which-session/taken-up.ts';
import type { Changed } from './change-session.ts';
import { changeSession, warningsOf } from './change-session.ts';
import { gitFields } from './git-fields.ts';
import { noteKeyContext } from './pulled-key-context.ts';
import { checkSession } from './remarks.ts';

/** A session that was resumed. */
export interface Resumed {
  readonly changed: Changed;
  /** What the session says that is no longer true, one sentence each. */
  readonly remarks: readonly string[];
  /** What went wrong or differently than intended, one sentence each. */
  readonly warnings: readonly string[];
}

/** Says whether a session is active or paused. */
export function isResumable(file: SessionFile): boolean {
  return file.facts.status === 'active' || file.facts.status === 'paused';
}

/** Fails with `refused` if a session can't be made active: closed without `reopen`, or with an unknown status. */
export function assertResumable({ file }: Target, reopen: boolean): void {
  const { status, shortname } = file.facts;
  const isClosed = file.folder === 'archive' || status === 'completed' || status === 'abandoned';
  if (isClosed && !reopen) {
    throw new Failure('refused', `Cannot resume "${shortname}": it is closed (${status})`, {
      hint: `To reopen it: session-journal resume --reopen ${handle(file)}`,
    });
  }
  if (isClosed || isResumable(file)) return;
  throw new Failure(
    'refused',
    `Cannot resume "${shortname}": its status "${status}" is not one of active, paused, completed, abandoned`,
    {
      hint: `Set its status in the front matter of ${file.name}, for example: status: active`,
    },
  );
}

/** How to resume a session. */
interface ResumeWish {
  readonly reopen: boolean;
  /** The email of the session's owner from now on; undefined leaves it as it is. */
  readonly newOwner?: string | undefined;
}

/**
 * Makes a session the current one of this conversation or terminal, and active. Fails like `assertResumable` and
 * `changeSession`.
 */
export async function resumeSession(
  target: Target,
  context: Context,
  { reopen, newOwner }: ResumeWish,
): Promise<Resumed> {
  assertResumable(target, reopen);
  const { fields, entry } = await gitFields(target, context, { kind: 'take-over' });
  const before = await loadTarget(target, context);
  const remarks = await checkSession(target, before.session, context);
  const changed = await changeSession({ target, context, verb: 'resume' }, (_doc, now) => {
    assertResumable(now.target, reopen);
    const { status, owner } = now.target.file.facts;
    const taken = takeOver(owner, newOwner);
    return {
      fields: { ...fields, ...activeFields, ...(taken === undefined ? {} : { owner: newOwner }) },
      did: [...(status === 'active' ? [] : [`Status: ${status} → active`]), ...(taken ?? [])],
      moveTo: 'active',
      ...(taken === undefined ? {} : { entry: { ...entry, note: taken.join('') } }),
    };
  });
  const path = { project: target.project, path: changed.path, id: target.file.facts.id };
  noteKeyContext(target.project, context, changed.session);
  // The remarks already say that the file is older.
  const warnings = [
    ...warningsOf(target.project, { ...changed, older: [] }),
    ...takeUp(target.project, context.env, path.id),
    ...makeCurrent(context, path),
  ];
  return { changed, remarks, warnings };
}

function takeOver(owner: string, newOwner: string | undefined): string[] | undefined {
  if (newOwner === undefined || newOwner.toLowerCase() === owner.toLowerCase()) return undefined;
  return [`Taken over by ${newOwner}${owner === '' ? '' : ` from ${oneLine(owner)}`}`];
}

const activeFields = {
  status: 'active',
  paused_at: undefined,
  pause_reason: undefined,
  closed_at: undefined,
  close_reason: undefined,
  duration_hours: undefined,
};
