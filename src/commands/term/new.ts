import { resolve } from 'node:path';
import { misuse } from '../../core/calls/call-draft.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import type { Context } from '../../io/project/context.ts';
import { readVersion } from '../../io/project/version.ts';
import { projectTrees } from '../../io/transcripts/project-transcripts.ts';
import {
  baseName,
  findTerminal,
  hasSocket,
  probeTerminals,
  terminalsOf,
  unusedName,
} from '../../terminals/control/known-terminals.ts';
import { type NewTerminal, respawnTerminal, startTerminal } from '../../terminals/control/start-terminal.ts';
import type { TerminalRecord } from '../../terminals/files/terminal-record.ts';
import type { Reply } from '../reply/command.ts';
import { termWords } from './flags.ts';

/** `term new [NAME] [-- COMMAND]`: starts a terminal without attaching. */
export async function newOne(call: Call, context: Context): Promise<Reply> {
  const folder = terminalsOf(context.env);
  const name = call.bare[0] ?? unusedName(folder, baseName(folder, placeOf(call, context)), termWords);
  const { record, state } = await startTerminal(folder, await wanted(name, call, context), context);
  const pid = state?.childPid ?? record?.child.pid ?? 0;
  return { text: `${name}  ${pid}`, data: { name, pid, daemon_pid: record?.daemon.pid ?? 0 } };
}

/** Starts a terminal of this name, unless there is one that runs. Fails with `ended` or `dead` if one did. */
export async function ensureTerminal(name: string, call: Call, context: Context): Promise<void> {
  const folder = terminalsOf(context.env);
  // If it doesn't answer, whoever connects to it finds out. To look at all terminals first takes longer than to attach.
  if (hasSocket(folder, name)) return;
  if ((await probeTerminals(folder, context)).some((one) => one.name === name)) return;
  try {
    await startTerminal(folder, await wanted(name, call, context), context);
  } catch (error) {
    // Somebody else was faster: two who ask for a new terminal get the same one.
    if ((error as { code?: unknown }).code !== 'name-taken') throw error;
  }
}

/** Returns the name of the terminal of this directory, or of a new one if another directory has it. */
export async function suggestedName(call: Call, context: Context): Promise<string> {
  const folder = terminalsOf(context.env);
  const cwd = placeOf(call, context);
  const base = baseName(folder, cwd);
  const known = await probeTerminals(folder, context);
  const own = known.find(({ name, record }) => {
    return (name === base || name.startsWith(`${base}-`)) && record?.cwd === cwd;
  });
  return own?.name ?? unusedName(folder, base, termWords);
}

// What to start, as a call says it.
async function wanted(name: string, call: Call, context: Context): Promise<NewTerminal> {
  if (termWords.some((word) => word === name)) {
    throw new Failure('bad-name', `Cannot name a terminal "${name}": "term ${name}" is a command`, {
      hint: 'Choose another name',
    });
  }
  const size = readSize(flagText(call, 'size'));
  const cwd = placeOf(call, context);
  return {
    name,
    command: call.command ?? [],
    cwd,
    session: await sessionOf(call, cwd),
    isLogged: hasFlag(call, 'log'),
    version: readVersion(context),
    outside: treesOf(cwd),
    ...(size === undefined ? {} : { size }),
  };
}

async function sessionOf(call: Call, cwd: string): Promise<string> {
  const named = flagText(call, 'session');
  if (named === undefined) return '';
  const { sessionId } = await import('../journal/session-id.ts');
  return sessionId(named, cwd);
}

function placeOf(call: Call, { cwd }: Context): string {
  return resolve(cwd, flagText(call, 'cwd') ?? '.');
}

// Outside git, a folder is nobody's project: it may be the person's home, with all their programs.
function treesOf(cwd: string): readonly string[] {
  return findGitFolder(cwd) === undefined ? [] : projectTrees(cwd);
}

function readSize(text: string | undefined): { readonly cols: number; readonly rows: number } | undefined {
  if (text === undefined) return undefined;
  const [, cols = 0, rows = 0] = (/^(\d{1,4})x(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (cols >= 2 && cols <= 1000 && rows >= 2 && rows <= 500) return { cols, rows };
  throw misuse(`--size can't be "${showLine(text)}"`, 'Give columns and rows, such as 120x40');
}

/** `term respawn NAME`: starts a terminal again that has ended, with its conversation where it had one. */
export async function respawnIt(call: Call, context: Context): Promise<Reply> {
  const [name] = call.bare;
  if (name === undefined)
    throw misuse('term respawn needs the name of a terminal', 'List them: session-journal term list');
  const folder = terminalsOf(context.env);
  const { life, record } = await findTerminal(folder, name);
  if (record === undefined || life === 'live' || life === 'busy') {
    throw new Failure('refused', `The terminal "${name}" still runs`, {
      hint: `Attach to it: session-journal term ${name}`,
    });
  }
  const { command, isResumed } = commandOf(record);
  const line = command.map((word) => showLine(word)).join(' ');
  if (!isResumed && !hasFlag(call, 'yes')) await assertAgreed(line, context);
  const next: NewTerminal = {
    name,
    command,
    cwd: record.cwd,
    session: record.session,
    isLogged: record.isLogged,
    version: readVersion(context),
    outside: treesOf(record.cwd),
    events: record.events,
  };
  const started = await respawnTerminal(folder, next, context);
  const pid = started.state?.childPid ?? 0;
  return {
    text: `${name}  ${pid}  ${line}`,
    data: { name, pid, command, conversation: record.conversations[0] ?? null },
  };
}

// What runs in a terminal that is started again: with Claude in it, that is its conversation.
function commandOf({ name, argv, isScreened, conversations }: TerminalRecord): {
  readonly command: readonly string[];
  readonly isResumed: boolean;
} {
  const [conversation] = conversations;
  const [program = ''] = argv;
  const isClaude = /(?:^|\/)claude(?:\.exe)?$/.test(program);
  if (isClaude && conversation !== undefined)
    return { command: [program, '--resume', conversation], isResumed: true };
  if (!isScreened) return { command: argv, isResumed: false };
  throw new Failure('refused', `Part of the command of "${name}" was a secret and was not kept`, {
    hint: `Start it anew: session-journal term new ${name} -- COMMAND`,
  });
}

async function assertAgreed(line: string, { terminal }: Context): Promise<void> {
  const answer = await terminal?.ask?.(`Run this again: ${line} (yes/no) `);
  if (answer !== undefined && /^\s*y(?:es)?\s*$/i.test(answer)) return;
  throw new Failure('refused', `Not started: ${line}`, { hint: 'To start it without being asked: --yes' });
}
