import type { Call, CallSpec } from '../../core/calls/call-spec.ts';
import { decodeLines } from '../../core/calls/read-lines.ts';
import { formatMinute } from '../../core/time.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { projectPath } from '../../io/project/project-path.ts';
import type { SessionPlan } from '../../journal/change/create-session.ts';
import { decodeSession } from '../../journal/files/documents.ts';
import type { Logged } from '../../journal/log/draft.ts';
import { planLog } from '../../journal/log/log-change.ts';
import type { LogRequest } from '../../journal/log/log-request.ts';
import { logSpec, readLogRequest } from '../../journal/log/log-request.ts';
import { applyChange } from '../../journal/session/apply-change.ts';

// `init --stdin`: a session that begins with what a conversation has decided, tried and done before. The lines are
// those of `init` and of `log`. It is in the bundle of `log`.

/** What `init --stdin` read: the flags of `init`, and what to log to the new session. */
export interface DraftLines {
  readonly given: Call['given'];
  readonly request: LogRequest;
}

// The lines come from the same place as the plan that `from` would name, a person decides about the others, and a new
// session has nothing to correct.
const notInLines = new Set(['stdin', 'from', 'private', 'pause-current', 'force', 'undone', 'edit', 'drop']);

/** Returns what `key: value` lines ask of a new session. Throws a Failure `misuse` if `init` and `log` both lack a key. */
export function readDraft(text: string, initSpec: CallSpec): DraftLines {
  const own = initSpec.flags.filter(({ name }) => !notInLines.has(name));
  const isOwn = (name: string): boolean => own.some((flag) => flag.name === name);
  const logged = logSpec.flags.filter(({ name }) => !isOwn(name) && !notInLines.has(name));
  const { given } = decodeLines(text, { ...initSpec, flags: [...own, ...logged] });
  return {
    given: given.filter(({ name }) => isOwn(name)),
    request: readLogRequest({ given: given.filter(({ name }) => !isOwn(name)), bare: [] }),
  };
}

/** A planned session that has been filled, and what was logged to it. */
export interface FilledPlan {
  readonly plan: SessionPlan;
  readonly logged: readonly Logged[];
}

/** Returns a planned session with what there is to log. Fails as `log` does. */
export async function fillPlan(
  plan: SessionPlan,
  request: LogRequest,
  context: Context,
): Promise<FilledPlan> {
  const { project, text } = plan;
  const now = context.now().getTime();
  const doc = await decodeSession(text, readConfig(project, context.env).sectionAliases);
  const files = request.files.map((file) => ({
    ...file,
    path: projectPath(project, context.cwd, file.path),
  }));
  const blocks = await import('../../core/markdown/item-by-remark.ts');
  // The steps have just got their numbers, in the order in which they were given.
  const tools = { time: formatMinute(now), blocks, shown: new Map() };
  const change = planLog(doc, { ...request, files }, tools);
  return { plan: { ...plan, text: applyChange(doc, change, { now }) }, logged: change.logged };
}
