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

/** A session that was made active. */
export interface Resumed {
  readonly changed: Changed;
  /** What no longer holds of what it says, a sentence each. */
  readonly remarks: readonly string[];
  /** What went otherwise than meant, a sentence each. */
  readonly warnings: readonly string[];
}

/** Says whether a session is active or paused. */
export function isResumable(file: SessionFile): boolean {
  return file.facts.status === 'active' || file.facts.status === 'paused';
}

/** Fails for a session that cannot be made active: closed and not to be reopened, or of an unknown status. */
export function assertResumable({ file }: Target, reopen: boolean): void {
  const { status, shortname } = file.facts;
  const isClosed = file.folder === 'archive' || status === 'completed' || status === 'abandoned';
  if (isClosed && !reopen) {
    throw new Failure('refused', `Cannot resume "${shortname}": it is closed (${status})`, {
      hint: `To open it again: session-journal resume --reopen ${handle(file)}`,
    });
  }
  if (isClosed || isResumable(file)) return;
  throw new Failure(
    'refused',
    `Cannot resume "${shortname}": its status "${status}" is none of active, paused, completed, abandoned`,
    {
      hint: `Set the status in ${file.name}`,
    },
  );
}

/** Makes a session active, binds this conversation to it, and returns it with what no longer holds of it. */
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
    return { fields: { ...fields, ...activeFields }, moveTo: 'active' };
  });
  const path = { project: target.project, path: changed.path, id: target.file.facts.id };
  // That the file is older stands among the remarks.
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
