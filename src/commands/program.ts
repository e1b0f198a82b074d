import { isAbsolute, resolve } from 'node:path';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { helpWidth, renderHelp } from '../core/calls/help.ts';
import { decodeArgv } from '../core/calls/read-argv.ts';
import { decodeText } from '../core/calls/read-text.ts';
import type { SplitArgv } from '../core/calls/split-verb.ts';
import { splitVerb } from '../core/calls/split-verb.ts';
import { defuse } from '../core/client/defuse.ts';
import { renderBlock } from '../core/client/injected.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { escapeJson, showColored, showControls, showLine } from '../core/text/controls.ts';
import { nearest } from '../core/text/nearest.ts';
import { paint } from '../core/text/paint.ts';
import { leadsToFolder } from '../io/disk/stat.ts';
import type { Context } from '../io/project/context.ts';
import { findProject } from '../io/project/project.ts';
import { readVersion } from '../io/project/version.ts';
import { completePending } from '../journal/change/unfinished-change.ts';
import { bindingOf, conversationOf } from '../journal/which-session/candidates.ts';
import { projectOf } from '../journal/which-session/find-target.ts';
import { renderAllVerbs, renderFewVerbs } from './help.ts';
import type { Command, Reply } from './reply/command.ts';
import { assertPerson, isForModel } from './reply/person.ts';
import { runScreened } from './reply/redact.ts';
import { aliases, commandTable, shownVerbs } from './verbs.ts';

/** What a run of the program prints, and its exit code. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 for success, 1 for failure, 2 for misuse, 70 for a bug. */
  readonly exit: number;
}

/** Runs the program with its arguments. Never throws: every error becomes a message and an exit code. */
export async function runProgram(argv: readonly string[], context: Context): Promise<Outcome> {
  const end = argv.indexOf('--');
  const asJson = (end < 0 ? argv : argv.slice(0, end)).includes('--json');
  try {
    return await dispatch(argv, context);
  } catch (error) {
    if (!isFailure(error)) return bugOutcome(error, asJson, context);
    const exit = error.code === 'misuse' ? 2 : 1;
    return asJson
      ? { stdout: failureJson(error, context), stderr: '', exit }
      : { stdout: '', stderr: failureText(error, context), exit };
  }
}

function bugOutcome(error: unknown, asJson: boolean, context: Context): Outcome {
  const stack = error instanceof Error ? error.stack : undefined;
  const stderr = safe(`${stack ?? String(error)}\n`, context);
  const message = error instanceof Error ? error.message : String(error);
  const hint = 'This is a bug in session-journal. Please report it with the text on standard error';
  const stdout = asJson ? renderJson({ error: { code: 'bug', message, hint } }, context) : '';
  return { stdout, stderr, exit: 70 };
}

async function dispatch(argv: readonly string[], context: Context): Promise<Outcome> {
  const { verb, rest, before } = wantedVerb(argv);
  if (verb === undefined) return runWithoutVerb(before, context);
  const command = await loadCommand(verb);
  const call = decodeArgv([...before, ...rest], command.spec);
  if (hasFlag(call, 'help')) return { stdout: `${helpOf(command, context)}\n`, stderr: '', exit: 0 };
  const reply = await runVerb(command, call, context);
  const stdout = hasFlag(call, 'json') ? jsonOf(reply, context) : renderReply(reply, context);
  return { stdout, stderr: '', exit: reply.exit ?? 0 };
}

function runWithoutVerb(words: readonly string[], context: Context): Outcome {
  if (['--version', '-V', '-v', 'version'].some((word) => words.includes(word))) {
    return { stdout: `${readVersion(context)}\n`, stderr: '', exit: 0 };
  }
  const width = helpWidth(context.terminal?.columns);
  if (words.length === 0) return { stdout: '', stderr: renderFewVerbs(width), exit: 2 };
  if (words.includes('--help') || words.includes('-h')) {
    const isAll = words.includes('all');
    return { stdout: isAll ? renderAllVerbs(width) : renderFewVerbs(width), stderr: '', exit: 0 };
  }
  const stray = words.find((word) => word.startsWith('-') && word !== '--json' && word !== '-C');
  const message = stray === undefined ? 'No command given' : `Unknown flag "${showLine(stray)}"`;
  throw new Failure('misuse', message, { hint: listHint });
}

const listHint = 'For the list of commands, see: session-journal --help';

function helpOf({ spec, summary }: Command, { terminal }: Context): string {
  return renderHelp(spec, summary, helpWidth(terminal?.columns));
}

// Returns the arguments cut at the verb, with a shortcut replaced by what it stands for. `help VERB` is its help.
function wantedVerb(argv: readonly string[]): SplitArgv {
  const { verb: word, before, rest } = splitVerb(argv);
  if (word === 'help' || word === 'version') {
    const [about] = word === 'help' ? rest : ['all'];
    if (about === undefined || about === 'all')
      return { verb: undefined, rest: [], before: [`--${word}`, ...rest] };
    return { verb: aliases.get(about)?.words[0] ?? about, rest: ['--help'], before: [] };
  }
  if (word === undefined) return { verb: undefined, rest, before };
  const [verb = word, ...more] = aliases.get(word)?.words ?? [word];
  return { verb, rest: [...more, ...rest], before };
}

// Throws a Failure `misuse` if the word isn't a verb; it suggests the most similar one.
async function loadCommand(verb: string): Promise<Command> {
  const row = commandTable.get(verb);
  if (row === undefined) throw unknownVerb(verb);
  return row.load();
}

function unknownVerb(word: string): Failure {
  const close = nearest(word, [...shownVerbs.keys(), ...aliases.keys()]);
  return new Failure('misuse', `Unknown command "${showLine(word)}"`, {
    hint: close === undefined ? listHint : `Did you mean "${close}"?`,
  });
}

/** Says whether a word is one of the program's verbs. */
export function isVerb(word: string): boolean {
  return commandTable.has(word);
}

/** Runs a verb with the text that follows it in a slash command, and returns its reply. Fails as the verb does. */
export async function runText(verb: string, text: string, context: Context): Promise<Reply> {
  const command = await loadCommand(verb);
  const call = decodeText(text, command.spec);
  if (hasFlag(call, 'help')) return { text: helpOf(command, context), data: {} };
  return runVerb(command, call, context);
}

/** Runs a verb in the call's directory, after finishing what a killed run left undone. */
async function runVerb(command: Command, call: Call, context: Context): Promise<Reply> {
  if (commandTable.get(command.spec.verb)?.isForPerson === true)
    await assertPerson(command.spec.verb, call, context);
  const place = { ...context, cwd: placeOf(call, context) };
  const binding = bindingOf(context);
  const [here, bound] = [findProject(place.cwd), binding && projectOf(binding, place)];
  const projects = here?.root === bound?.root ? [here] : [here, bound];
  // Git calls this verb in the middle of a merge, so it must not move any file.
  const isForGit = commandTable.get(command.spec.verb)?.isForGit === true;
  // Leftovers must still be there for doctor to report them.
  const isSweeping = command.spec.verb !== 'doctor';
  for (const project of isForGit ? [] : projects) {
    if (project !== undefined) await completePending(project, isSweeping);
  }
  return runScreened(command, call, { context: place, projects });
}

function placeOf(call: Call, { cwd }: Context): string {
  const dir = flagText(call, 'C');
  if (cwd === '' && (dir === undefined || !isAbsolute(dir))) {
    throw new Failure('not-found', 'The working directory no longer exists', {
      hint: 'Change to a folder that exists, or give one: -C DIR',
    });
  }
  const place = dir === undefined ? cwd : resolve(cwd, dir);
  if (leadsToFolder(place)) return place;
  throw new Failure('not-found', `"${showLine(dir ?? cwd)}" is not a folder`, {
    hint: 'Give a folder that exists: -C DIR',
  });
}

// The model is told what to do next; a person at a terminal doesn't need that.
function renderReply(reply: Reply, context: Context): string {
  const { text, isRaw, isForeign, forModel } = reply;
  const { terminal } = context;
  if (reply.isColored === true && !isForModel(context)) return showColored(text);
  if (isRaw === true && terminal === undefined) return text;
  if (isForeign === true && hasModel(context))
    return `${renderBlock(showControls(text), { kind: 'reply' }, Number.POSITIVE_INFINITY)}\n`;
  const shown = `${safe(text, context).trimEnd()}\n`;
  if (terminal?.color === true) return isRaw === true ? shown : paint(shown);
  return hasModel(context) && forModel !== undefined ? `${shown}\n${forModel}\n` : shown;
}

// Says whether a model reads the output: the program runs in a conversation, and not at a terminal.
function hasModel(context: Context): boolean {
  return conversationOf(context) !== undefined && context.terminal === undefined;
}

// The output can contain text from files that others committed. It must neither control the terminal nor look to the
// model like the client's own words.
function safe(text: string, context: Context): string {
  const shown = showControls(text);
  return hasModel(context) ? defuse(shown) : shown;
}

function jsonOf({ lines, data }: Reply, context: Context): string {
  if (lines === undefined) return renderJson(data, context);
  return lines.map((line) => safeJson(`${JSON.stringify(line)}\n`, context)).join('');
}

function renderJson(data: Readonly<Record<string, unknown>>, context: Context): string {
  return safeJson(`${JSON.stringify({ schema: 1, ...data }, undefined, 2)}\n`, context);
}

function safeJson(text: string, context: Context): string {
  const json = escapeJson(text);
  // No text of a file may look to a model like a tag of the client.
  return hasModel(context) ? json.replaceAll('<', '\\u003c') : json;
}

function failureText({ message, hint, forModel }: Failure, context: Context): string {
  const lines = [hint, hasModel(context) ? forModel : undefined].filter((line) => line !== undefined);
  return safe([message, ...lines.map((line) => `  ${line}`), ''].join('\n'), context);
}

function failureJson({ code, message, hint, data }: Failure, context: Context): string {
  const error = {
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(Object.keys(data).length === 0 ? {} : { data }),
  };
  return renderJson({ error }, context);
}
