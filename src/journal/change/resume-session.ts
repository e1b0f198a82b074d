import { Failure } from '../../core/failure.ts';
import type { Context } from '../../io/project/context.ts';
import type { SessionFile } from '../files/sessions.ts';
import type { Target } from '../which-session/find-target.ts';
import { bind } from '../which-session/find-target.ts';
import { loadTarget } from '../which-session/load-target.ts';
import { handle } from '../which-session/refusals.ts';
import type { Changed } from './change-session.ts';
import { changeSession, warningsOf } from './change-session.ts';
import { gitFields } from './git-fields.ts';
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

/** Makes a session active and attaches this conversation to it. Fails like `assertResumable` and `changeSession`. */
export async function resumeSession(
  target: Target,
  context: Context,
  { reopen }: { reopen: boolean },
): Promise<Resumed> {
  assertResumable(target, reopen);
  const { fields } = await gitFields(target, context, { kind: 'resume' });
  const before = await loadTarget(target, context);
  const remarks = await checkSession(target, before.session, context);
  const changed = await changeSession({ target, context, verb: 'resume' }, (_doc, now) => {
    assertResumable(now.target, reopen);
    const { status } = now.target.file.facts;
    const did = status === 'active' ? [] : [`Status: ${status} → active`];
    return { fields: { ...fields, ...activeFields }, did, moveTo: 'active' };
  });
  const path = { project: target.project, path: changed.path, id: target.file.facts.id };
  // The remarks already say that the file is older.
  const warnings = [...warningsOf(target.project, { ...changed, older: [] }), ...bind(context, path)];
  return { changed, remarks, warnings };
}

const activeFields = {
  status: 'active',
  paused_at: undefined,
  pause_reason: undefined,
  closed_at: undefined,
  close_reason: undefined,
  duration_hours: undefined,
};
