import { join } from 'node:path';
import { type ClientAge, chosenAge, clientProgram } from './client-install.ts';
import { endProcessesOf, type Finished, runProcess } from './client-process.ts';
import { type Dialogue, type DialogueSpec, startDialogue } from './dialogue.ts';
import { type MessagesApi, type Script, startMessagesApi } from './messages-api.ts';
import type { ModelRequest } from './model-request.ts';
import { copyPlugin } from './plugin-copy.ts';
import { openScreen, type Screen, type ScreenOptions } from './screen.ts';
import { readTranscript, type TranscriptLine } from './transcript.ts';
import { closedEnvironment, makeWorkplace, seedInteractive } from './workplace.ts';

/** How to set a client up: plugin folders to load (as copies), the model's script, variables added, the version. */
export interface ClientOptions {
  readonly plugins?: readonly string[];
  readonly script?: Script;
  readonly env?: Readonly<Record<string, string>>;
  readonly age?: ClientAge;
}

/** One headless run: what it continues, which tools run without a question, where. */
export interface AskOptions {
  readonly resume?: string;
  readonly fork?: boolean;
  /** Permission rules such as `Bash(git *)`, or `all` for no questions at all. */
  readonly allow?: readonly string[] | 'all';
  /** The folder to start in, relative to the project. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly timeoutMs?: number;
}

/** What a headless run gave: its JSON result, the requests it made, its transcript so far. */
export interface Run extends Finished {
  readonly json: { readonly session_id: string; readonly result: string; readonly [field: string]: unknown };
  readonly sessionId: string;
  readonly requests: readonly ModelRequest[];
  readonly transcript: readonly TranscriptLine[];
}

/** How to start the interactive client. */
export interface Launch {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A client with a home, a project and a model of its own. */
export interface Client {
  readonly home: string;
  readonly project: string;
  readonly api: MessagesApi;
  /** Runs one prompt headless; throws when the client gives no JSON result. */
  ask(prompt: string, options?: AskOptions): Promise<Run>;
  /** Runs any other line of the client, such as `plugin validate .`, in the project. */
  run(args: readonly string[], options?: Pick<AskOptions, 'env' | 'folder' | 'timeoutMs'>): Promise<Finished>;
  /** Starts one client for many prompts. */
  dialogue(options?: Pick<AskOptions, 'allow' | 'env'>): Dialogue;
  /** Returns what starts the interactive client: its command, with these words at the end, and its environment. */
  launch(args?: readonly string[]): Launch;
  /** Opens the interactive client in tmux. */
  screen(options?: ScreenOptions): Promise<Screen>;
  /** Ends every screen and the API, and removes home and project. */
  close(): Promise<void>;
}

/** The usage after which the current client compacts before its next request; the oldest waits for `tooLong`. */
export const fullContext = 990_000;

function askArgs(prompt: string, options: AskOptions): string[] {
  const { resume, fork, allow, args } = options;
  return [
    ...['-p', prompt, '--output-format', 'json'],
    ...(resume === undefined ? [] : ['--resume', resume]),
    ...(fork === true ? ['--fork-session'] : []),
    ...(allow === 'all' ? ['--dangerously-skip-permissions'] : []),
    ...(Array.isArray(allow) && allow.length > 0 ? ['--allowedTools', allow.join(',')] : []),
    ...(args ?? []),
  ];
}

function decodeResult(finished: Finished): Run['json'] {
  try {
    return JSON.parse(finished.stdout);
  } catch {
    const { exitCode, stdout, stderr } = finished;
    throw new Error(
      `The client gave no result (exit ${exitCode}): ${stdout.slice(-2000)}\n${stderr.slice(-2000)}`,
    );
  }
}

function copyPlugins(dirs: readonly string[], root: string): string[] {
  // The space is on purpose: a plugin's path may hold one.
  return dirs.map((dir, index) => copyPlugin(dir, join(root, `plugin ${index}`)));
}

function openDialogue({ allow, env }: Pick<AskOptions, 'allow' | 'env'>, spec: DialogueSpec): Dialogue {
  const free = allow === 'all' ? ['--dangerously-skip-permissions'] : [];
  return startDialogue({ ...spec, args: [...free, ...spec.args], env: { ...spec.env, ...env } });
}

interface Opened {
  close(): Promise<void>;
}

// What was opened is closed with the client.
function makeKeeper() {
  const open: Opened[] = [];
  const keep = <T extends Opened>(opened: T): T => {
    open.push(opened);
    return opened;
  };
  const closeAll = async () => {
    for (const one of open) await one.close();
  };
  return { keep, closeAll };
}

/** Makes a client in a fresh home and a fresh git repository; close it when done. */
export async function makeClient(options: ClientOptions = {}): Promise<Client> {
  const place = makeWorkplace();
  const { root, home, project } = place;
  const api = await startMessagesApi(options.script);
  const program = clientProgram(options.age ?? chosenAge());
  const env = { ...closedEnvironment(place, api.url), ...options.env };
  const pluginArgs = copyPlugins(options.plugins ?? [], root).flatMap((dir) => ['--plugin-dir', dir]);
  const { keep, closeAll } = makeKeeper();
  const run: Client['run'] = (args, { env: more, folder = '', timeoutMs = 600_000 } = {}) => {
    return runProcess({ program, args, cwd: join(project, folder), env: { ...env, ...more }, timeoutMs });
  };
  const ask: Client['ask'] = async (prompt, how = {}) => {
    const before = api.requests.length;
    const finished = await run([...askArgs(prompt, how), ...pluginArgs], how);
    const json = decodeResult(finished);
    const sessionId = json.session_id;
    const requests = api.requests.slice(before).filter((request) => request.sessionId === sessionId);
    return { ...finished, json, sessionId, requests, transcript: readTranscript(home, sessionId) };
  };
  const dialogue: Client['dialogue'] = (how = {}) =>
    keep(openDialogue(how, { program, args: pluginArgs, cwd: project, env, requests: api.requests }));
  const launch: Client['launch'] = (args = []) => {
    seedInteractive(home, project);
    return { command: [program, ...pluginArgs, ...args], env };
  };
  const screen: Client['screen'] = async (how = {}) => {
    seedInteractive(home, join(project, how.folder ?? ''));
    const command = [...(how.before ?? []), program, ...pluginArgs, ...(how.args ?? [])];
    return keep(await openScreen({ ...how, command, root, project, env: { ...env, ...how.env } }));
  };
  const close = async () => {
    endProcessesOf(home);
    await closeAll();
    await api.close();
    // Where a conversation ends, a process begins to capture it.
    endProcessesOf(home);
    place.remove();
  };
  return { home, project, api, ask, run, dialogue, launch, screen, close };
}
