import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { decodeLines } from '../core/calls/read-lines.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import { cutToLetters } from '../core/text/cut.ts';
import { containText } from '../core/text/escape.ts';
import { formatMinute } from '../core/time.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import { shownPath } from '../io/project/project.ts';
import { projectPath } from '../io/project/project-path.ts';
import { defaultBudget, measureBriefing } from '../journal/briefing/briefing.ts';
import type { Changed } from '../journal/change/change-session.ts';
import { changeSession, renderWarnings, warningsOf } from '../journal/change/change-session.ts';
import { askGitFacts } from '../journal/change/git-fields.ts';
import { isRepeated, rememberLog } from '../journal/change/logged-once.ts';
import type { SessionChange } from '../journal/change/session-change.ts';
import { lineAt } from '../journal/document/damage.ts';
import type { Document } from '../journal/document/document.ts';
import type { BlockReader, Logged } from '../journal/log/draft.ts';
import type { LogChange } from '../journal/log/log-change.ts';
import { needsBlocks, planLog } from '../journal/log/log-change.ts';
import type { LogRequest } from '../journal/log/log-request.ts';
import { logSpec, readLogRequest } from '../journal/log/log-request.ts';
import { readChecklist } from '../journal/sections/checklist.ts';
import { signedTime } from '../journal/which-session/author.ts';
import { bind } from '../journal/which-session/current-session.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { findTarget, targetName } from '../journal/which-session/find-target.ts';
import { handle } from '../journal/which-session/refusals.ts';
import { readShown, rememberShown } from '../journal/which-session/shown-steps.ts';
import type { Command, Reply } from './command.ts';
import { stepsLines } from './steps-line.ts';

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
  const blocks = await loadBlocks(request);
  const { commit } = await askGitFacts(target, context);
  const changed = await changeSession({ target, context, verb: 'log' }, (doc, now) => {
    // The session may have been paused or closed while this run waited for the lock.
    assertActive(now.target);
    if (isRepeated(context, target, request)) return { plan: undefined, edits: [] };
    const plan = planFor(doc, { target: now.target, context, request, blocks });
    // Remembered under the lock, so that if two come at the same moment, the second sees the first.
    return {
      plan,
      ...changeOf(plan),
      fields: commitField(plan, commit),
      afterwards: () => rememberLog(context, target, request),
    };
  });
  const { plan } = changed.decided;
  if (plan === undefined) return repeated(target);
  const path = { project: target.project, path: changed.path, id: target.file.facts.id };
  const unbound = target.how === 'only' || target.how === 'terminal' ? bind(context, path) : [];
  const warnings = [...warningsOf(target.project, changed), ...unbound];
  const budget = readConfig(target.project, context.env).briefingBudget ?? defaultBudget;
  const reply = replyOf(target, { changed, plan, budget, warnings });
  rememberShown(context, changed.session, reply.text);
  return reply;
}

function changeOf({ edits, newSteps, givesNumbers, logged }: LogChange): SessionChange {
  const did = logged.map((one) => `${one.what}: ${numbered(one)}`);
  return { edits, newSteps, givesNumbers, did };
}

// What was there already is no news about the commits since.
function commitField({ edits }: LogChange, commit: string): { log_commit?: string } {
  return edits.length === 0 || commit === '' ? {} : { log_commit: commit };
}

interface Planning {
  readonly target: Target;
  readonly context: Context;
  readonly request: LogRequest;
  readonly blocks: BlockReader;
}

function planFor(doc: Document, { target, context, request, blocks }: Planning): LogChange {
  const { id } = target.file.facts;
  const time = signedTime(formatMinute(context.now().getTime()), target, context);
  try {
    return planLog(doc, request, { time, blocks, shown: readShown(context, id) });
  } catch (error) {
    // A refusal may list the steps, so that the next call can use their numbers.
    if (isFailure(error) && error.hint !== undefined) {
      rememberShown(context, { id, steps: readChecklist(doc).steps }, error.hint);
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

// remark is loaded only if an existing item is rewritten.
async function loadBlocks(request: LogRequest): Promise<BlockReader> {
  if (needsBlocks(request)) return import('../core/markdown/item-by-remark.ts');
  const unused = (): never => {
    throw new Error('The block reader is needed but was not loaded');
  };
  return { readItem: unused };
}

function repeated({ file, project }: Target): Reply {
  const path = shownPath(project, file.path);
  return {
    text: `📝 Already logged to ${file.facts.shortname} for this prompt; nothing was written`,
    data: {
      id: file.facts.id,
      shortname: file.facts.shortname,
      file: path,
      changed: false,
      repeated: true,
      logged: [],
      already: [],
      warnings: [],
    },
  };
}

const measuredBudgets = 1.25;

interface Replying {
  readonly changed: Changed;
  readonly plan: LogChange;
  readonly budget: number;
  readonly warnings: readonly string[];
}

function replyOf(target: Target, { changed, plan, budget, warnings }: Replying): Reply {
  const { session, doc } = changed;
  const file = shownPath(target.project, changed.path);
  const logged = plan.logged.map((one) => ({ ...one, line: findLine(doc, one) }));
  const { done, total, current } = session.figures;
  // Measuring all of a long journal takes time, and nobody needs to know how far beyond the budget it is.
  const size = measureBriefing(session, budget * measuredBudgets);
  const lines = [
    `📝 ${plan.logged.length > 0 ? 'Logged to' : 'Nothing new for'} ${session.shortname}`,
    ...logged.map((one) => `   ${one.what}: ${shorten(numbered(one))} (${file}:${one.line})`),
    ...plan.already.map((text) => `   ${shorten(text)}`),
    ...stepsLines(session),
    ...(size > budget * 0.75
      ? [`   Briefing: ${kilo(size)}/${kilo(budget)} KB. To shorten it: session-journal tidy`]
      : []),
  ];
  const data = {
    id: session.id,
    shortname: session.shortname,
    file,
    changed: changed.changed,
    logged,
    already: plan.already,
    progress: { done, total },
    current,
    briefing: { size, budget },
    warnings,
  };
  return { text: lines.join('\n') + renderWarnings(warnings), data };
}

function numbered({ text, number }: Logged): string {
  return number === undefined ? showLine(text) : `${number}. ${showLine(text)}`;
}

// Returns the last line of the section that begins with what was logged, or the section's heading if it was removed.
function findLine(doc: Document, { section, text }: Logged): number {
  const found = doc.sections.get(section);
  if (found === undefined) return 1;
  const body = doc.text.slice(found.start, found.end);
  // After a mark or a title, a text is escaped less than at the start of its item.
  const ats = [false, true].map((inline) => {
    return body.lastIndexOf(containText(text, { indent: 0, eol: '\n', inline }).split('\n', 1)[0] as string);
  });
  return lineAt(doc.text, found.start + Math.max(0, ...ats));
}

function kilo(size: number): string {
  return (size / 1000).toFixed(1);
}

function shorten(text: string): string {
  return cutToLetters(text, 100);
}
