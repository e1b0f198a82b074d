import type { Call, CallSpec, FlagSpec, Given } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { cleanText } from '../../core/text/escape.ts';
import { isPlaceholder } from '../document/markers.ts';
import type { NewDecision } from '../sections/decision-edit.ts';

/** What one `log` call asks for, each list in the order it was given. */
export interface LogRequest {
  readonly notes: string[];
  readonly steps: string[];
  readonly done: string[];
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
}

const text = (name: string, placeholder: string, about: string): FlagSpec => {
  return { name, takes: 'text', placeholder, about, repeat: true };
};

/** The flags of `log`; those that describe another follow it. */
export const logSpec: CallSpec = {
  verb: 'log',
  bare: 'text',
  flags: [
    text('progress', 'TEXT', 'What was done: a note under Completed (bare text means this)'),
    text('step', 'TEXT', 'A new step of the plan'),
    text('done', 'TEXT|N', 'A step (or a next step) that is done'),
    { name: 'current', takes: 'text', placeholder: 'TEXT|N', about: 'The step being worked on now' },
    text('decision', 'TITLE', 'A decision, with any of the next five'),
    text('context', 'TEXT', 'Why a decision was needed'),
    text('options', 'TEXT', 'What could have been chosen'),
    text('choice', 'TEXT', 'What was chosen'),
    text('rationale', 'TEXT', 'Why'),
    text('supersedes', 'N', 'The earlier decision that this one replaces'),
    text('discovery', 'TEXT', 'Something found out'),
    text('title', 'TEXT', 'A title for the discovery'),
    text('tried', 'TEXT', 'A dead end'),
    text('result', 'TEXT', 'Why it failed'),
    text('blocker', 'TEXT', 'What is in the way'),
    text('resolved', 'TEXT|N', 'A blocker that is resolved'),
    text('next', 'TEXT', 'A next step'),
    text('file', 'PATH', 'A file that was changed'),
    text('description', 'TEXT', 'What the file is, or what changed in it'),
    text('key-context', 'TEXT', 'A fact that must survive every compaction'),
    text('drop-key-context', 'TEXT|N', 'A line of key context that no longer holds'),
    text('drop-next', 'TEXT|N', 'A next step that is not wanted any more'),
    { name: 'tldr', takes: 'text', placeholder: 'TEXT', about: "The TL;DR's paragraph, written anew" },
    { name: 'stdin', takes: 'none', about: 'Read `key: value` lines from standard input' },
  ],
};

const logged: ReadonlySet<string> = new Set(
  logSpec.flags.filter((flag) => flag.takes === 'text').map(({ name }) => name),
);

/** Returns what a `log` call asks for. Throws a Failure when a flag stands without the one it describes. */
export function readLogRequest(call: Call): LogRequest {
  const request: LogRequest = {
    notes: [...call.bare],
    steps: [],
    done: [],
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
  };
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
    throw new Failure('misuse', `Cannot use "--${stray.name}" without "--${owners[stray.name]}"`, {
      hint: `Put --${owners[stray.name]} before it`,
    });
  }
  for (const note of request.notes) refuseEmpty({ name: 'progress', text: note });
  return request;
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
  step: 'steps',
  done: 'done',
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
  if (list !== undefined) (request[list] as string[]).push(text);
  else if (name === 'decision') request.decisions.push({ title: text });
  else if (name === 'discovery') request.discoveries.push({ text });
  else if (name === 'tried') request.tried.push({ text });
  else request.files.push({ path: text });
}

// A detail describes the last of its kind; false when there is none yet, or it is described already.
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
    throw new Failure('misuse', `Cannot use "--${name}" twice for one "--${owners[name]}"`);
  }
  target[name] = text;
  return true;
}

function refuseEmpty({ name, text }: Given): void {
  const clean = cleanText(text);
  if (clean === '') {
    throw new Failure('misuse', `Cannot log an empty "--${name}"`, { hint: 'Give it a text' });
  }
  if (!plainLists.has(name) || !isPlaceholder(clean)) return;
  throw new Failure('misuse', `Cannot log "${clean}" as "--${name}": it reads as an empty list`, {
    hint: name === 'blocker' ? 'Use --resolved TEXT|N for a blocker that is gone' : 'Say it in more words',
  });
}

// Here a text stands alone in its item, as `None currently` does.
const plainLists: ReadonlySet<string> = new Set(['blocker', 'next', 'key-context']);
