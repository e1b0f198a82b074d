import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findRun } from '../../src/runs/files/change-run.ts';
import type { Run } from '../../src/runs/state/run.ts';
import { isFinal } from '../../src/runs/state/transitions.ts';
import { endProcessesOf } from '../../test/e2e/support/client-process.ts';
import { type MessagesApi, startMessagesApi } from '../../test/e2e/support/messages-api.ts';
import { closedEnvironment, makeWorkplace } from '../../test/e2e/support/workplace.ts';

/** Where the programs are that are measured. */
export interface Programs {
  /** Our own, in `dist/`. */
  readonly cli: string;
  readonly client: string;
}

/** A project that its person trusts, with the real client and a model that says what it is told to. */
export interface ClientPlace {
  readonly project: string;
  readonly api: MessagesApi;
  /** Runs a program, and returns what it printed and how many milliseconds it took; throws if it fails. */
  time(program: string, ...args: string[]): Promise<{ readonly ms: number; readonly stdout: string }>;
  /** Runs our program in the same way. */
  journal(...args: string[]): Promise<{ readonly ms: number; readonly stdout: string }>;
  /** Starts a run, and returns its id. */
  start(...args: string[]): Promise<string>;
  folder(id: string): string;
  /** Waits until a run is so, and returns it. */
  until(id: string, isSo: (run: Run) => boolean): Promise<Run>;
  close(): Promise<void>;
}

/** Makes such a place. */
export async function makeClientPlace({ cli, client }: Programs): Promise<ClientPlace> {
  const place = makeWorkplace();
  const api = await startMessagesApi();
  const env = { ...closedEnvironment(place, api.url), SESSION_JOURNAL_CLAUDE: client };
  const time: ClientPlace['time'] = (program, ...args) => timeOf(program, args, { cwd: place.project, env });
  const journal: ClientPlace['journal'] = (...args) => time(process.execPath, cli, ...args);
  await journal('trust');
  const folder = (id: string): string => {
    const projects = join(place.home, '.local/state/session-journal/projects');
    const found = readdirSync(projects).map((name) => join(projects, name, 'runs', id));
    return found.find((path) => findRun(path) !== undefined) ?? '';
  };
  return {
    project: place.project,
    api,
    time,
    journal,
    folder,
    start: async (...args) => JSON.parse((await journal('run', ...args, '--json')).stdout).id,
    until: (id, isSo) => untilSo(() => findRun(folder(id)), isSo),
    close: async () => {
      endProcessesOf(place.home);
      await api.close();
      place.remove();
    },
  };
}

function timeOf(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<{ ms: number; stdout: string }> {
  const begun = performance.now();
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((done, fail) => {
    child.on('close', (code) => {
      if (code === 0) done({ ms: performance.now() - begun, stdout });
      else fail(new Error(`${args.join(' ')} exited with ${code}: ${stderr}${stdout}`));
    });
  });
}

async function untilSo(read: () => Run | undefined, isSo: (run: Run) => boolean): Promise<Run> {
  for (;;) {
    const run = read();
    if (run !== undefined && isSo(run)) return run;
    if (run !== undefined && isFinal(run.state))
      throw new Error(`The run has ended: ${run.state} ${run.reason}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}
