import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findRun } from '../../../src/runs/files/change-run.ts';
import type { Run } from '../../../src/runs/state/run.ts';
import { waitUntil } from '../../support/runs-place.ts';
import { chosenAge, clientProgram } from './client-install.ts';
import { endProcessesOf } from './client-process.ts';
import { type MessagesApi, type Script, startMessagesApi } from './messages-api.ts';
import { journalPlugin } from './plugin-copy.ts';
import { closedEnvironment, makeWorkplace, type Workplace } from './workplace.ts';

/** What the program printed, and its exit code. */
export interface Printed {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project in which a person starts runs of the real client, with a model of its own. */
export interface RunsPlace extends Workplace {
  readonly api: MessagesApi;
  readonly env: Readonly<Record<string, string>>;
  /** Runs the program as a person would at a terminal. */
  journal(...args: string[]): Promise<Printed>;
  /** Runs it with other variables. */
  journalWith(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Printed>;
  /** Starts a run, and returns its id; throws if it can't be started. */
  start(...args: string[]): Promise<string>;
  /** The run with this id, as it is written down. */
  run(id: string): Run;
  folder(id: string): string;
  /** Waits until a run is so, and returns it; by default, until it has ended. */
  until(id: string, isSo?: (run: Run) => boolean): Promise<Run>;
  close(): Promise<void>;
}

/** Makes a project that the person trusts. `pluginFor` makes the plugin in place of this repository's, given the place. */
export async function makeRunsPlace(
  script?: Script,
  pluginFor: (place: Workplace) => string = () => journalPlugin,
): Promise<RunsPlace> {
  const place = makeWorkplace();
  const program = join(pluginFor(place), 'dist', 'cli.cjs');
  const api = await startMessagesApi(script);
  const env = { ...closedEnvironment(place, api.url), SESSION_JOURNAL_CLAUDE: clientProgram(chosenAge()) };
  const projects = join(place.home, '.local/state/session-journal/projects');
  const folder = (id: string): string => findFolder(projects, id);
  const run = (id: string): Run => findRun(folder(id)) as Run;
  const journalWith: RunsPlace['journalWith'] = (more, ...args) =>
    runJournal([program, ...args], { cwd: place.project, env: { ...env, ...more } });
  const journal: RunsPlace['journal'] = (...args) => journalWith({}, ...args);
  await journal('trust');
  return {
    ...place,
    api,
    env,
    journal,
    journalWith,
    run,
    folder,
    start: async (...args) => {
      const { code, stdout, stderr } = await journal('run', ...args, '--json');
      if (code !== 0) throw new Error(`exit ${code}: ${stderr}${stdout}`);
      return JSON.parse(stdout).id;
    },
    until: (id, isSo) => waitUntil(() => run(id), isSo),
    close: async () => {
      endProcessesOf(place.home);
      await api.close();
      endProcessesOf(place.home);
      place.remove();
    },
  };
}

function findFolder(projects: string, id: string): string {
  const found = readdirSync(projects).map((name) => join(projects, name, 'runs', id));
  const folder = found.find((path) => findRun(path) !== undefined);
  if (folder === undefined) throw new Error(`There is no run ${id}`);
  return folder;
}

function runJournal(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Printed> {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((done) => child.on('close', (code) => done({ code, stdout, stderr })));
}
