import { childProcess } from '../disk/late-builtins.ts';
import { makeCall } from './process.ts';

/** A call of git that may open a connection. */
export interface NetworkCall {
  readonly args: readonly string[];
  /** Git's settings for this call, as keys and values. Others on this machine can't see them. */
  readonly settings: readonly (readonly [string, string])[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
  /** What git reads from its standard input. */
  readonly input?: string;
  /** The largest file that git may write, in bytes. */
  readonly mostBytes?: number;
}

/** What git printed and how it ended. */
export interface NetworkAnswer {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** Why it was ended before it was done; undefined if it wasn't. */
  readonly ended: 'late' | 'large' | undefined;
}

const mostPrinted = 64 * 1024 * 1024;

// Git and what it starts (ssh, curl) get a session without a terminal, so nothing can ask a question. They end with us,
// even if we are killed: then the pipe at 3 closes, and the shell that waits for that ends them all.
const leash = `[ "$1" = 0 ] || ulimit -f "$1"; shift
(read -r _ <&3; kill -9 "-$$") </dev/null >/dev/null 2>&1 &
exec 3<&-
exec "$@"`;

/**
 * Returns git's answer, which may have come over a connection: by https, by ssh or from a folder. Nobody is asked for a
 * password, and nothing is left running. Never fails.
 */
export function runNetworkGit(cwd: string, call: NetworkCall): Promise<NetworkAnswer> {
  return new Promise((resolve) => {
    try {
      const { git, args, options } = makeCall(cwd, call.args, call);
      const words = ['-c', leash, 'sh', `${Math.ceil((call.mostBytes ?? 0) / 512)}`, git, ...args];
      const child = childProcess().spawn('/bin/sh', words, {
        cwd,
        env: networkEnv(options.env, call),
        stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
        detached: true,
      });
      follow(child, call, resolve);
    } catch {
      resolve({ ok: false, stdout: '', stderr: '', ended: undefined });
    }
  });
}

type Child = import('node:child_process').ChildProcess;

function follow(child: Child, call: NetworkCall, resolve: (answer: NetworkAnswer) => void): void {
  const printed = { stdout: '', stderr: '' };
  let ended: NetworkAnswer['ended'];
  const release = (): void => (child.stdio[3] as { destroy?: () => void } | null)?.destroy?.();
  const end = (why: 'late' | 'large'): void => {
    ended = why;
    release();
    // What left our session, such as an ssh that is kept for later calls, may hold them for as long as it likes.
    child.stdout?.destroy();
    child.stderr?.destroy();
  };
  const timer = setTimeout(end, call.timeoutMs, 'late');
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
      if (printed[name].length >= mostPrinted) end('large');
    });
  }
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(call.input ?? '');
  child.on('error', () => undefined);
  child.on('exit', release);
  child.on('close', (code) => {
    clearTimeout(timer);
    if (isTooLarge(printed.stderr)) ended ??= 'large';
    resolve({ ok: code === 0 && ended === undefined, ...printed, ended });
  });
}

// Git only says that the program which writes the pack said nothing. If the connection had broken, it would say so.
function isTooLarge(stderr: string): boolean {
  return /invalid index-pack output/.test(stderr) && !/early eof|disconnect|hung up/i.test(stderr);
}

const allowed = 'https:ssh:file';
// The person's own, which git would use for the person's own push.
const ownTransport = ['GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSH_VARIANT', 'GIT_NO_LAZY_FETCH'];

function networkEnv(quiet: Readonly<Record<string, string | undefined>>, call: NetworkCall) {
  const { env } = call;
  const own = Object.fromEntries(ownTransport.map((name) => [name, env[name]]));
  const silent = { GIT_ASKPASS: '', SSH_ASKPASS_REQUIRE: 'never', GCM_INTERACTIVE: 'never' };
  const first = Number(env.GIT_CONFIG_COUNT) || 0;
  const settings = call.settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ]);
  return {
    ...quiet,
    ...own,
    ...silent,
    SSH_ASKPASS: undefined,
    GIT_ALLOW_PROTOCOL: allowed,
    GIT_CONFIG_COUNT: `${first + call.settings.length}`,
    ...Object.fromEntries(settings),
  };
}
