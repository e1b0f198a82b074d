import type { Call, CallSpec, FlagSpec, Given } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { cleanText } from '../../core/text/escape.ts';
import { isPlaceholder } from '../document/markers.ts';
import type { NewDecision } from '../sections/decision-edit.ts';
import type { Correction } from './corrections.ts';
import { readCorrection } from './corrections.ts';
import { readGivenSteps } from './listed-steps.ts';

/** What one `log` call asks for, each list in the order it was given. */
export interface LogRequest {
  readonly notes: string[];
  readonly steps: string[];
  readonly done: string[];
  /** For each text of `done`, how many of `steps` and `next` were given before it: only these exist already. */
  readonly doneAfter: { readonly steps: number; readonly next: number }[];
  readonly undone: string[];
  readonly current: string[];
  readonly decisions: (NewDecision & { supersedes?: string })[];
  readonly discoveries: { text: string; title?: string }[];
  readonly tried: { text: string; result?: string }[];
  readonly blockers: string[];
  readonly resolved: string[];
  readonly next: string[];
  readonly files: { path: string; description?: string }[];
  readonly keyContext: string[];
  readonly dropKeyContext: string[];
  readonly dropNext: string[];
  readonly tldr: string[];
  /** What is to be edited or dropped; then the call asks for nothing else. */
  readonly corrections: Correction[];
}

const text = (name: string, placeholder: string, about: string): FlagSpec => {
  return { name, takes: 'text', placeholder, about, repeat: true };
};

/** The flags of `log`. Flags that describe another one come after it. */
export const logSpec: CallSpec = {
  verb: 'log',
  bare: 'text',
  flags: [
    {
      ...text('progress', 'TEXT', 'Note something that was done (default for text without a flag)'),
      short: 'm',
    },
    text('step', 'TEXT', 'Add a step to the plan; a list becomes several steps'),
    text('done', 'TEXT|N', 'Mark a step or a next step as done'),
    text('undone', 'TEXT|N', 'Mark a done step as open again'),
    { name: 'current', takes: 'text', placeholder: 'TEXT|N', about: 'Set the current step' },
    text('decision', 'TITLE', 'Log a decision; the next five flags describe it'),
    text('context', 'TEXT', 'Say why the decision was needed'),
    text('options', 'TEXT', 'List the options there were'),
    text('choice', 'TEXT', 'Say what was chosen'),
    text('rationale', 'TEXT', 'Say why it was chosen'),
    text('supersedes', 'N', 'Replace this earlier decision'),
    text('discovery', 'TEXT', 'Log something you found out'),
    text('title', 'TEXT', 'Give the discovery a title'),
    text('tried', 'TEXT', 'Log a dead end'),
    text('result', 'TEXT', 'Say why it failed'),
    text('blocker', 'TEXT', 'Log what blocks the work'),
    text('resolved', 'TEXT|N', 'Mark a blocker as resolved'),
    text('next', 'TEXT', 'Add a next step'),
    text('file', 'PATH', 'List a changed file'),
    text('description', 'TEXT', 'Say what the file is, or what changed in it'),
    text('key-context', 'TEXT', 'Add a fact that must survive every compaction'),
    text('drop-key-context', 'TEXT|N', 'Remove key context that is no longer true'),
    text('drop-next', 'TEXT|N', 'Remove a next step that is no longer needed'),
    { name: 'tldr', takes: 'text', placeholder: 'TEXT', about: 'Replace the TL;DR paragraph' },
    text(
      'edit',
      'KIND:N=TEXT',
      'Change the text of a step, a decision or anything else that was logged, in a call of its own',
    ),
    text('drop', 'KIND:N', 'Move anything that was logged out of the session into an entry'),
    { name: 'stdin', takes: 'none', about: 'Read `key: value` lines from standard input' },
  ],
};

const logged: ReadonlySet<string> = new Set(
  logSpec.flags.filter((flag) => flag.takes === 'text').map(({ name }) => name),
);

/**
 * Returns what a `log` call asks for. Throws a Failure `misuse` if a text is empty, or if a
 * flag comes without the one that it describes.
 */
export function readLogRequest(call: Call): LogRequest {
  const request = emptyRequest();
  request.notes.push(...call.bare);
  let waiting: Given[] = [];
  for (const given of call.given) {
    if (!logged.has(given.name)) continue;
    refuseEmpty(given);
    if (!(given.name in owners)) {
      addMain(request, given);
      waiting = waiting.filter((detail) => !describe(request, detail));
    } else if (!describe(request, given)) {
      waiting.push(given);
    }
  }
  const stray = waiting[0];
  if (stray !== undefined) {
    throw new Failure('misuse', `--${stray.name} needs --${owners[stray.name]}`, {
      hint: `Put --${owners[stray.name]} before it`,
    });
  }
  for (const note of request.notes) refuseEmpty({ name: 'progress', text: note });
  refuseMixed(call);
  return request;
}

function emptyRequest(): LogRequest {
  return {
    notes: [],
    steps: [],
    done: [],
    doneAfter: [],
    undone: [],
    current: [],
    decisions: [],
    discoveries: [],
    tried: [],
    blockers: [],
    resolved: [],
    next: [],
    files: [],
    keyContext: [],
    dropKeyContext: [],
    dropNext: [],
    tldr: [],
    corrections: [],
  };
}

// What else a call changes could move the things that its numbers mean.
function refuseMixed({ given, bare }: Call): void {
  const correction = given.find(({ name }) => name === 'edit' || name === 'drop');
  const other = given.find(({ name }) => logged.has(name) && name !== 'edit' && name !== 'drop');
  if (correction === undefined || (other === undefined && bare.length === 0)) return;
  const what = other === undefined ? 'text' : `--${other.name}`;
  throw new Failure('misuse', `Cannot combine --${correction.name} with ${what}`, {
    hint: 'Correct what was logged in a call of its own',
  });
}

const owners: Readonly<Record<string, string>> = {
  context: 'decision',
  options: 'decision',
  choice: 'decision',
  rationale: 'decision',
  supersedes: 'decision',
  title: 'discovery',
  result: 'tried',
  description: 'file',
};

const lists: Readonly<Record<string, keyof LogRequest>> = {
  progress: 'notes',
  done: 'done',
  undone: 'undone',
  current: 'current',
  blocker: 'blockers',
  resolved: 'resolved',
  next: 'next',
  'key-context': 'keyContext',
  'drop-key-context': 'dropKeyContext',
  'drop-next': 'dropNext',
  tldr: 'tldr',
};

function addMain(request: LogRequest, { name, text }: Given): void {
  const list = lists[name];
  if (name === 'done') request.doneAfter.push(givenSoFar(request));
  if (name === 'edit' || name === 'drop') request.corrections.push(readCorrection({ name, text }));
  else if (name === 'step') addSteps(request, text);
  else if (list !== undefined) (request[list] as string[]).push(text);
  else if (name === 'decision') request.decisions.push({ title: text });
  else if (name === 'discovery') request.discoveries.push({ text });
  else if (name === 'tried') request.tried.push({ text });
  else request.files.push({ path: text });
}

// A step that is ticked in a list is as if it had been added and then marked as done.
function addSteps(request: LogRequest, given: string): void {
  for (const { text, done } of readGivenSteps(given)) {
    request.steps.push(text);
    if (!done) continue;
    request.done.push(text);
    request.doneAfter.push(givenSoFar(request));
  }
}

function givenSoFar({ steps, next }: LogRequest): LogRequest['doneAfter'][number] {
  return { steps: steps.length, next: next.length };
}

// A detail describes the last entry of its kind. Returns false if there is
// none yet; throws if it has that detail already.
function describe(request: LogRequest, { name, text }: Given): boolean {
  const targets = {
    decision: request.decisions,
    discovery: request.discoveries,
    tried: request.tried,
    file: request.files,
  };
  const target = targets[owners[name] as keyof typeof targets].at(-1) as Record<string, string> | undefined;
  if (target === undefined) return false;
  if (name in target) {
    throw new Failure('misuse', `--${name} was given twice for one --${owners[name]}`);
  }
  target[name] = text;
  return true;
}

function refuseEmpty({ name, text }: Given): void {
  const clean = cleanText(text);
  if (clean === '') {
    throw new Failure('misuse', `Empty text for --${name}`, { hint: 'Give it some text' });
  }
  if (!plainLists.has(name) || !isPlaceholder(clean)) return;
  throw new Failure('misuse', `Cannot log "${clean}" with --${name}: it would read as an empty list`, {
    hint: name === 'blocker' ? 'If a blocker is gone, use --resolved TEXT|N' : 'Say it in more words',
  });
}

// In these lists a text is alone in its item, as `None currently` is.
const plainLists: ReadonlySet<string> = new Set(['blocker', 'next', 'key-context']);
