import { Failure } from '../../core/failure.ts';
import { childProcess } from '../disk/late-builtins.ts';
import { findProgram } from '../disk/programs.ts';
import { exists } from '../disk/stat.ts';
import type { Env } from '../project/person.ts';

/** A call of Claude Code. */
export interface ClientCall {
  readonly args: readonly string[];
  /** Absolute path of the folder to run in. */
  readonly cwd: string;
  readonly env: Env;
  /** Folders whose programs are not started, because a repository brings them. */
  readonly outside: readonly string[];
  /** Absolute path of a folder for its temporary files. It is removed at the end, even if we are killed before. */
  readonly scratch: string;
}

/** A call without a terminal. */
export interface ClientRun extends ClientCall {
  /** What it reads from its standard input, because an argument can be seen by everyone on the machine. */
  readonly input: string;
}

/** What a run printed, and its exit code; null if it was killed. */
export interface ClientAnswer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

// The client ends with us, even if we are killed: then the pipe at 3 closes, and the shell that waits for that ends it.
// Without the redirection of 4, a shell gives nothing to what it starts in the background. The shell removes the files, so
// it outlives a Ctrl-C, which is for all of us, and says nothing: our pipes may be gone.
const leash = `scratch=$1; shift
trap '' HUP INT TERM
exec 4<&0
(trap - HUP TERM; exec "$@") <&4 3<&- 4<&- &
client=$!
exec 4<&- 0</dev/null 1>/dev/null 2>&1
(read -r _ <&3; kill "$client") &
watch=$!
exec 3<&-
wait "$client"
code=$?
kill -9 "$watch"
rm -rf -- "$scratch"
exit "$code"`;

/** Runs Claude Code and returns what it printed. Fails with `not-found` if it isn't installed. */
export function runClient(run: ClientRun): Promise<ClientAnswer> {
  const program = programOf(run);
  const stdio = ['pipe', 'pipe', 'pipe', 'pipe'] as const;
  const options = { ...placeOf(run), stdio: [...stdio] };
  const child = childProcess().spawn(shell, ['-c', leash, 'sh', run.scratch, program, ...run.args], options);
  const printed = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed.stderr += text;
  });
  // If it ends before it has read everything, its exit code says so.
  child.stdin?.on('error', () => {});
  child.stdin?.end(run.input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...printed }));
  });
}

// The trap keeps a Ctrl-C, which is for the client, and a closed terminal from ending the shell.
const lead = `trap : HUP INT TERM
scratch=$1; shift
"$@"
code=$?
rm -rf -- "$scratch"
exit "$code"`;

/**
 * Gives the terminal to Claude Code until it ends, and returns its exit code; null if it was killed. Fails with
 * `not-found` if it isn't installed.
 */
export function talkWithClient(call: ClientCall, lend: <T>(work: () => T) => T): number | null {
  const words = ['-c', lead, 'sh', call.scratch, programOf(call), ...call.args];
  const options = { ...placeOf(call), stdio: 'inherit' as const };
  // Without a listener, the Ctrl-C would end us, too.
  const ignore = (): void => {};
  process.on('SIGINT', ignore);
  try {
    return lend(() => childProcess().spawnSync(shell, words, options).status);
  } finally {
    process.off('SIGINT', ignore);
  }
}

const shell = '/bin/sh';

function programOf({ env, outside }: ClientCall): string {
  if (!exists(shell)) {
    throw new Failure('not-found', `Asking a conversation needs ${shell}, which Windows has only in WSL`, {
      hint: 'Run Claude Code and session-journal in WSL',
    });
  }
  const program = findProgram('claude', env.PATH, outside);
  if (program !== undefined) return program;
  throw new Failure('not-found', 'Claude Code is not installed, or not on PATH', {
    hint: 'Install it: npm install -g @anthropic-ai/claude-code',
  });
}

// A client that resumes a conversation goes on with the loops that were left in it, too.
const still = { CLAUDE_CODE_DISABLE_CRON: '1', CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1' };

function placeOf({ cwd, env, scratch }: ClientCall): { cwd: string; env: NodeJS.ProcessEnv } {
  return { cwd, env: { ...withoutClient(env), ...still, CLAUDE_CODE_TMPDIR: scratch } };
}

// What a client says to the programs that it starts, and what would have our hooks work in this one.
const ours =
  /^(?:CLAUDECODE|CLAUDE_PID|CLAUDE_EFFORT|CLAUDE_ENV_FILE|CLAUDE_PLUGIN_\w+|CLAUDE_PROJECT_DIR|AI_AGENT|SESSION_JOURNAL_\w+)$/;
const ofSession = /^CLAUDE_CODE_(?:SESSION_\w+|CHILD_SESSION|ENTRYPOINT|EXECPATH|MESSAGING_\w+)$/;

/** Returns an environment without what a client says to the programs that it starts, and without what is ours. */
export function withoutClient(env: Env): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !ours.test(name) && !ofSession.test(name)),
  );
}
