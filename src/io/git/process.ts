import { childProcess } from '../disk/late-builtins.ts';
import { findProgram } from '../disk/programs.ts';
import { realPath } from '../disk/stat.ts';
import { findGitFolder, mainWorktree } from './folder.ts';

/** What a git call printed; `ok` is false if it failed, took too long, or git isn't installed. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly stdout: string;
}

/** How git is called. */
export interface GitOptions {
  readonly timeoutMs?: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What git reads from its standard input. */
  readonly input?: string;
  /** How git's answer becomes text: with `latin1`, each byte is one character (default: utf8). */
  readonly encoding?: 'utf8' | 'latin1';
  /** How much git may answer, in bytes (default: 64 MB). */
  readonly maxBytes?: number;
}

const usualBytes = 64 * 1024 * 1024;
// If a git hook started us, these are set and would point git at a different repository than the folder's own.
const strays = ['DIR', 'WORK_TREE', 'INDEX_FILE', 'COMMON_DIR', 'OBJECT_DIRECTORY', 'NAMESPACE', 'PREFIX'];
// The person's own settings for these are for their eyes; a repository's would be programs that it starts.
const programs = ['EXTERNAL_DIFF', 'PAGER', 'EDITOR', 'SSH', 'SSH_COMMAND', 'PROXY_COMMAND', 'ASKPASS'];
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'diff.external=',
  'protocol.allow=never',
  'submodule.recurse=false',
  'safe.bareRepository=explicit',
];

/** Returns the program, arguments and options of a call of git that opens no connection and runs nothing else. */
export function makeCall(cwd: string, args: readonly string[], options: GitOptions) {
  const { timeoutMs = 2000, env = process.env, encoding = 'utf8', maxBytes = usualBytes } = options;
  const clean: Record<string, string | undefined> = { ...env };
  for (const stray of [...strays, ...programs]) delete clean[`GIT_${stray}`];
  // Take no lock that could block the person's own git, ask no questions, and run no program named in a repository.
  const quiet = {
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A partial clone would fetch missing objects, and none of our questions is worth a connection.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_LITERAL_PATHSPECS: '1',
    LC_ALL: 'C',
  };
  return {
    git: findGit(cwd, env.PATH),
    args: ['--no-pager', ...settings.flatMap((setting) => ['-c', setting]), ...args],
    options: {
      cwd,
      encoding,
      env: { ...clean, ...quiet },
      maxBuffer: maxBytes,
      timeout: timeoutMs,
      killSignal: 'SIGKILL' as const,
      windowsHide: true,
    },
  };
}

// Not one that the repository brings, in any of its working trees that we know of.
function findGit(cwd: string, path: string | undefined): string {
  const program = findProgram('git', path, ownFolders(cwd));
  if (program === undefined) throw new Error('There is no git on PATH');
  return program;
}

function ownFolders(cwd: string): string[] {
  const folder = findGitFolder(realPath(cwd));
  if (folder === undefined) return [];
  const main = mainWorktree(folder);
  return main === undefined ? [folder.top] : [folder.top, realPath(main)];
}

/** Returns git's answer; never fails. Git gets the arguments unchanged, because no shell is involved. */
export function runGit(cwd: string, args: readonly string[], more: GitOptions = {}): Promise<GitAnswer> {
  return new Promise((resolve) => {
    try {
      const call = makeCall(cwd, args, more);
      const child = childProcess().execFile(call.git, call.args, call.options, (error, stdout) => {
        resolve({ ok: error === null, stdout });
      });
      // Git may end before it has read everything, which its exit code tells.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(more.input ?? '');
    } catch {
      resolve({ ok: false, stdout: '' });
    }
  });
}

/** Returns git's answer synchronously; otherwise the same as `runGit`. */
export function runGitSync(cwd: string, args: readonly string[], more: GitOptions = {}): GitAnswer {
  try {
    const call = makeCall(cwd, args, more);
    const { status, stdout } = childProcess().spawnSync(call.git, call.args, {
      ...call.options,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return { ok: status === 0, stdout: stdout ?? '' };
  } catch {
    return { ok: false, stdout: '' };
  }
}
