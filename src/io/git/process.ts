import { childProcess } from '../disk/late-builtins.ts';

/** What a git call printed; `ok` is false when it failed, took too long, or there is no git. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly stdout: string;
}

interface GitOptions {
  readonly timeoutMs?: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const maxBytes = 64 * 1024 * 1024;
// A git hook that started us leaves these set, and they would lead git to another repository than the folder's own.
const strays = ['DIR', 'WORK_TREE', 'INDEX_FILE', 'COMMON_DIR', 'OBJECT_DIRECTORY', 'NAMESPACE', 'PREFIX'];

function makeCall(cwd: string, args: readonly string[], { timeoutMs = 2000, env = process.env }: GitOptions) {
  const clean: Record<string, string | undefined> = { ...env };
  for (const stray of strays) delete clean[`GIT_${stray}`];
  // No lock in the way of the person's own git, no prompt, and no program that a repository's files name.
  const quiet = {
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A partial clone would fetch what it lacks: nothing that we ask is worth a connection.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_LITERAL_PATHSPECS: '1',
    LC_ALL: 'C',
  };
  return {
    args: ['-c', 'core.fsmonitor=false', '-c', 'safe.bareRepository=explicit', ...args],
    options: {
      cwd,
      encoding: 'utf8' as const,
      env: { ...clean, ...quiet },
      maxBuffer: maxBytes,
      timeout: timeoutMs,
      killSignal: 'SIGKILL' as const,
      windowsHide: true,
    },
  };
}

/** Returns git's answer; never fails. The arguments reach git as they are, past any shell. */
export function runGit(cwd: string, args: readonly string[], more: GitOptions = {}): Promise<GitAnswer> {
  const call = makeCall(cwd, args, more);
  return new Promise((resolve) => {
    try {
      childProcess().execFile('git', call.args, call.options, (error, stdout) => {
        resolve({ ok: error === null, stdout });
      });
    } catch {
      resolve({ ok: false, stdout: '' });
    }
  });
}

/** Returns git's answer at once; otherwise as `runGit`. */
export function runGitSync(cwd: string, args: readonly string[], more: GitOptions = {}): GitAnswer {
  const call = makeCall(cwd, args, more);
  try {
    const { status, stdout } = childProcess().spawnSync('git', call.args, {
      ...call.options,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return { ok: status === 0, stdout: stdout ?? '' };
  } catch {
    return { ok: false, stdout: '' };
  }
}
