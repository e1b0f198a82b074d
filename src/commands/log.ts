import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { decodeLines } from '../core/calls/read-lines.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { formatMinute } from '../core/time.ts';
import { readText } from '../io/disk/read.ts';
import type { GitHead } from '../io/git/git.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { shownPath } from '../io/project/project.ts';
import { projectPath } from '../io/project/project-path.ts';
import { defaultBudget } from '../journal/briefing/briefing.ts';
import { changeSession, warningsOf } from '../journal/change/change-session.ts';
import { askGitFacts } from '../journal/change/git-fields.ts';
import { isRepeated, rememberLog } from '../journal/change/logged-once.ts';
import { assertWritable } from '../journal/change/preconditions.ts';
import type { SessionChange } from '../journal/change/session-change.ts';
import type { Document } from '../journal/document/document.ts';
import { decodeSession } from '../journal/files/documents.ts';
import type { BlockReader } from '../journal/log/draft.ts';
import type { LogChange } from '../journal/log/log-change.ts';
import { needsBlocks, planLog } from '../journal/log/log-change.ts';
import type { LogRequest } from '../journal/log/log-request.ts';
import { logSpec, readLogRequest } from '../journal/log/log-request.ts';
import { readChecklist } from '../journal/sections/checklist.ts';
import { readLists } from '../journal/sections/numbered.ts';
import { signedTime } from '../journal/which-session/author.ts';
import { bind } from '../journal/which-session/current-session.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { findTarget, targetName } from '../journal/which-session/find-target.ts';
import { handle } from '../journal/which-session/refusals.ts';
import { readShown, rememberShown } from '../journal/which-session/shown-things.ts';
import { listsLoggedTo, logReply, numbered, repeatedReply } from './journal/log-reply.ts';
import type { Command, Reply } from './reply/command.ts';

/** `log`: logs any number of things as one atomic change. */
export const logCommand: Command = {
  summary:
    'Log progress, decisions, discoveries, dead ends, blockers and next steps; all flags of one call are saved as one change',
  spec: logSpec,
  run: runLog,
};

async function runLog(given: Call, context: Context): Promise<Reply> {
  const call = hasFlag(given, 'stdin') ? await readStandardInput(given, context) : ownFlags(given);
  const asked = readLogRequest(call);
  if (Object.values(asked).every((list) => list.length === 0)) {
    throw new Failure('misuse', 'Nothing to log', {
      hint: 'For example: session-journal log --done 1 --decision TITLE --rationale TEXT. All flags: session-journal log --help',
    });
  }
  const target = await findTarget(context, targetName(given));
  assertActive(target);
  const fromRoot = (path: string): string => projectPath(target.project, context.cwd, path);
  const files = asked.files.map((file) => ({ ...file, path: fromRoot(file.path) }));
  const request = { ...asked, files };
  const how = { context, request, blocks: await loadBlocks(request), plan: await loadPlan(request) };
  const git = await askGitFacts(target, context);
  const changed = await changeSession({ target, context, verb: 'log' }, (doc, now) => {
    // The session may have been paused or closed while this run waited for the lock.
    assertActive(now.target);
    if (isRepeated(context, target, request)) return { plan: undefined, edits: [] };
    const plan = planFor(doc, { ...how, target: now.target });
    // Remembered under the lock, so that if two come at the same moment, the second sees the first.
    return {
      plan,
      ...changeOf(plan, git),
      fields: commitField(plan, git),
      afterwards: () => rememberLog(context, target, request),
    };
  });
  const { plan } = changed.decided;
  if (plan === undefined) return repeatedReply(target);
  const path = { project: target.project, path: changed.path, id: target.file.facts.id };
  const unbound = target.how === 'only' || target.how === 'terminal' ? bind(context, path) : [];
  const warnings = [...warningsOf(target.project, changed), ...unbound];
  const budget = readConfig(target.project, context.env).briefingBudget ?? defaultBudget;
  const reply = logReply(target, { changed, plan, budget, warnings });
  const { id, steps } = changed.session;
  rememberShown(context, { id, steps, others: listsLoggedTo(changed.doc, plan.logged) }, reply.text);
  return reply;
}

function changeOf(
  { edits, newSteps, givesNumbers, logged, dropped }: LogChange,
  git: GitHead,
): SessionChange {
  const did = logged.map((one) => `${one.what}: ${numbered(one)}`);
  const change = { edits, newSteps, givesNumbers, did };
  if (!dropped) return change;
  return { ...change, entry: { kind: 'drop', note: did.join('\n'), moved: dropped, ...git } };
}

// What was there already is no news about the commits since.
function commitField({ edits }: LogChange, { commit }: GitHead): { log_commit?: string } {
  return edits.length === 0 || commit === '' ? {} : { log_commit: commit };
}

interface Planning {
  readonly target: Target;
  readonly context: Context;
  readonly request: LogRequest;
  readonly blocks: BlockReader;
  readonly plan: typeof planLog;
}

function planFor(doc: Document, { target, context, request, blocks, plan }: Planning): LogChange {
  const { id } = target.file.facts;
  const time = signedTime(formatMinute(context.now().getTime()), target, context);
  try {
    return plan(doc, request, { time, blocks, shown: readShown(context, id) });
  } catch (error) {
    // A refusal may list the steps, so that the next call can use their numbers.
    if (isFailure(error) && error.hint !== undefined) {
      const others = readLists(
        doc,
        request.corrections.map(({ kind }) => kind),
      );
      rememberShown(context, { id, steps: readChecklist(doc).steps, others }, error.hint);
    }
    throw error;
  }
}

// Removes the flags that every command takes.
function ownFlags({ given, bare }: Call): Call {
  return { given: given.filter(({ name }) => logSpec.flags.some((flag) => flag.name === name)), bare };
}

async function readStandardInput(given: Call, context: Context): Promise<Call> {
  const others = ownFlags(given).given.filter(({ name }) => name !== 'stdin');
  if (others.length + given.bare.length > 0) {
    throw new Failure('misuse', 'Cannot combine --stdin with other text or flags', {
      hint: 'Put everything into the standard input',
    });
  }
  return decodeLines((await context.readInput?.()) ?? '', logSpec);
}

/** Returns the session that a call names, or the current one. Fails if a log to it would be refused, whatever it holds. */
export async function findLoggable(context: Context, named?: string): Promise<Target> {
  const target = await findTarget(context, named);
  assertActive(target);
  assertWritable(target, { edits: [] });
  await decodeSession(readText(target.file.path), {}, shownPath(target.project, target.file.path));
  return target;
}

function assertActive({ file }: Target): void {
  if (file.facts.status === 'active') return;
  const name = file.facts.shortname;
  const reopen = file.folder === 'archive' ? '--reopen ' : '';
  throw new Failure(
    'refused',
    `Cannot log to "${name}": it ${file.facts.status ? `is ${file.facts.status}` : 'has no status'}`,
    {
      hint: `To make it active again: session-journal resume ${reopen}${handle(file)}`,
    },
  );
}

// Corrections are rare, so what plans them is loaded only for them.
async function loadPlan({ corrections }: LogRequest): Promise<typeof planLog> {
  if (corrections.length === 0) return planLog;
  return (await import('../journal/log/log-corrections.ts')).planCorrections;
}

// remark is loaded only if an existing item is rewritten.
async function loadBlocks(request: LogRequest): Promise<BlockReader> {
  if (needsBlocks(request)) return import('../core/markdown/item-by-remark.ts');
  const unused = (): never => {
    throw new Error('The block reader is needed but was not loaded');
  };
  return { readItem: unused };
}
