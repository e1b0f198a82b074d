import { basename, dirname } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText } from '../core/calls/call-spec.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { pickOne } from '../core/text/pick.ts';
import type { Context } from '../io/project/context.ts';
import { openProject } from '../io/project/project.ts';
import { writeBinding } from '../journal/conversation/bindings.ts';
import { stepWords } from '../journal/log/pick-step.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { findNamedTarget, findTarget } from '../journal/which-session/find-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import type { Run, RunPlace } from '../runs/state/run.ts';

type SessionPlace = Pick<RunPlace, 'sessionFile' | 'session' | 'step'>;

const none: SessionPlace = { sessionFile: '', session: '', step: '' };

/**
 * Returns the session and step that a run works for: those that the call names, those of the run that it continues, or the
 * current session; empty for none. Fails if a named one can't be found.
 */
export async function findSession(
  call: Call,
  context: Context,
  parent: Run | undefined,
): Promise<SessionPlace> {
  const named = flagText(call, 'session');
  const step = flagText(call, 'step');
  if (named === undefined && step === undefined && parent !== undefined) return parent.place;
  const target = named === 'none' ? undefined : await targetOf(named, context);
  if (target === undefined) {
    if (step === undefined) return none;
    throw new Failure('misuse', '--step needs a session', { hint: 'Name it: --session ID' });
  }
  const { path, facts } = target.file;
  return { sessionFile: path, session: facts.id, step: await stepOf(step, target, context) };
}

async function targetOf(named: string | undefined, context: Context): Promise<Target | undefined> {
  if (named !== undefined) return findNamedTarget(openProject(context.cwd), named);
  try {
    return await findTarget(context, undefined);
  } catch (error) {
    // Without a session that could be meant, a run works for none.
    if (isFailure(error)) return undefined;
    throw error;
  }
}

async function stepOf(wanted: string | undefined, target: Target, context: Context): Promise<string> {
  if (wanted === undefined) return '';
  const { session } = await loadTarget(target, context);
  return pickOne(wanted, session.steps, stepWords).text;
}

/** Binds a run's conversation to the session that it works for, by its file, also from a worktree. */
export function bindRun({ conversation, place }: Run, { env }: Context): void {
  const { sessionFile, session } = place;
  if (sessionFile === '') return;
  // PROJECT/.sessions/active/FILE
  const project = dirname(dirname(dirname(sessionFile)));
  if (basename(dirname(dirname(sessionFile))) !== '.sessions') return;
  writeBinding(env, conversation, { schema: 1, session: sessionFile, id: session, project });
}
