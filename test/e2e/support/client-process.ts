import { execFileSync, spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** What a finished process left behind; `exitCode` is null when it was killed at its deadline. */
export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
  readonly ms: number;
}

/** What to run, where, with exactly which environment and for how many milliseconds at most. */
export interface ProcessSpec {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

// The leaders of the groups that run, with the home that each was given.
const running = new Map<number, string | undefined>();

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended by itself.
  }
}

process.once('exit', () => {
  for (const pid of running.keys()) killGroup(pid);
});

/** Ends everything that was started with a home: a test that fails may not have waited for it. */
export function endProcessesOf(home: string): void {
  for (const [pid, given] of running) if (given === home) killGroup(pid);
  // What hooks have started goes on without the client, each in a group of its own.
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of lines) if (line.includes(dirname(home))) killGroup(Number.parseInt(line, 10));
}

/** Runs a process in its own group with a closed stdin; whatever of the group is left at its end is killed. */
export async function runProcess(spec: ProcessSpec): Promise<Finished> {
  const started = performance.now();
  const child = spawn(spec.program, spec.args, {
    cwd: spec.cwd,
    env: { ...spec.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`Cannot start ${spec.program}`);
  running.set(pid, spec.env.HOME);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const deadline = setTimeout(() => killGroup(pid), spec.timeoutMs);
  const exitCode = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      const ended = setTimeout(() => killGroup(pid), 500);
      child.once('close', () => {
        clearTimeout(ended);
        done(code);
      });
    });
  });
  clearTimeout(deadline);
  killGroup(pid);
  running.delete(pid);
  return {
    stdout: Buffer.concat(out).toString('utf8'),
    stderr: Buffer.concat(err).toString('utf8'),
    exitCode,
    ms: performance.now() - started,
  };
}
