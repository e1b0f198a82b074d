import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { familyOf, listProcesses, processesWith } from '../../src/io/process/list-processes.ts';
import { findRun } from '../../src/runs/files/change-run.ts';
import type { Run } from '../../src/runs/state/run.ts';
import { isFinal } from '../../src/runs/state/transitions.ts';
import { makeProject, type Ran, type TestProject } from './make-project.ts';
import { makeScriptedClient, type ScriptStep } from './scripted-client.ts';

/** A project whose person starts runs of a client that does what the query says. */
export interface RunsPlace {
  readonly project: TestProject;
  readonly env: Record<string, string>;
  /** Runs the built program. */
  journal(...args: string[]): Promise<Ran>;
  /** Starts a run that does these steps, and returns its id. */
  start(steps: readonly ScriptStep[], ...args: string[]): Promise<string>;
  run(id: string): Run;
  folder(id: string): string;
  /** Waits until a run is so, and returns it; by default, until it has ended. */
  until(id: string, isSo?: (run: Run) => boolean): Promise<Run>;
  /** Runs a command that looks after the runs. */
  look(): Promise<Ran>;
  /** What the clients of a run have printed; empty before there was one. */
  raw(id: string): string;
  /** The ids of the processes of a run that live. */
  processes(id: string): number[];
}

/** Makes a project that the person trusts. Whatever runs in it ends with the test. */
export async function makeRunsPlace(files: Record<string, string> = {}): Promise<RunsPlace> {
  const project = makeProject(files);
  const env = { SESSION_JOURNAL_CLAUDE: makeScriptedClient() };
  const projects = join(project.env.XDG_STATE_HOME as string, 'session-journal/projects');
  const folder = (id: string): string => findFolder(projects, id);
  const run = (id: string): Run => findRun(folder(id)) as Run;
  const journal = (...args: string[]): Promise<Ran> => project.runWith({ env }, ...args);
  const started: string[] = [];
  onTestFinished(() => {
    for (const id of started) {
      for (const pid of [run(id).runner?.pid ?? 0, ...processesOf(id)]) if (pid > 1) kill(pid);
    }
  });
  await journal('trust');
  return {
    project,
    env,
    journal,
    run,
    folder,
    processes: processesOf,
    look: () => journal('runs'),
    raw: (id) => rawOf(folder(id)),
    start: async (steps, ...args) => {
      const id = idIn(await journal('run', JSON.stringify(steps), ...args, '--json'));
      started.push(id);
      return id;
    },
    until: (id, isSo) => waitUntil(() => run(id), isSo),
  };
}

function findFolder(projects: string, id: string): string {
  const found = readdirSync(projects).map((name) => join(projects, name, 'runs', id));
  return found.find((path) => findRun(path) !== undefined) ?? '';
}

function processesOf(id: string): number[] {
  return familyOf(processesWith('SESSION_JOURNAL_RUN', id), listProcesses()).map(({ pid }) => pid);
}

function rawOf(folder: string): string {
  const path = join(folder, 'raw.jsonl');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function idIn({ code, stdout, stderr }: Ran): string {
  if (code !== 0) throw new Error(`exit ${code}: ${stderr}${stdout}`);
  return JSON.parse(stdout).id;
}

/** Waits until a run is so, and returns it; by default, until it has ended. */
export async function waitUntil(
  read: () => Run,
  isSo: (run: Run) => boolean = ({ state }) => isFinal(state),
): Promise<Run> {
  for (;;) {
    const now = read();
    if (isSo(now)) return now;
    if (isFinal(now.state)) throw new Error(`It has ended: ${JSON.stringify(now)}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
