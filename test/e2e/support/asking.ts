import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { chosenAge, clientProgram } from './client-install.ts';
import { type JournalClient, makeJournalClient } from './journal.ts';
import { journalPlugin } from './plugin-copy.ts';
import { closedEnvironment } from './workplace.ts';

/** A run of our program; `ended` gives its exit code, null if it was killed, and what it printed. */
export interface Started {
  kill(): void;
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

/** The environment of a shell in which this client is on PATH. */
export function shellEnvironment({ home, project, api }: JournalClient): Record<string, string> {
  const bin = join(home, 'bin');
  mkdirSync(bin, { recursive: true });
  if (!existsSync(join(bin, 'claude'))) symlinkSync(clientProgram(chosenAge()), join(bin, 'claude'));
  const root = dirname(home);
  const place = { root, home, project, scratch: join(root, 'tmp'), remove: () => {} };
  const closed = closedEnvironment(place, api.url);
  return { ...closed, PATH: `${bin}:${closed.PATH}` };
}

/** The words that run our program. */
export const program: readonly string[] = [process.execPath, join(journalPlugin, 'dist', 'cli.cjs')];

/** Starts our program in a folder. Nothing that it leaves behind is ended with it. */
export function startProgram(client: JournalClient, args: readonly string[], cwd = client.project): Started {
  const [node = '', ...words] = [...program, ...args];
  const options = { cwd, env: shellEnvironment(client), stdio: ['ignore', 'pipe', 'pipe'] as const };
  const child = spawn(node, words, { ...options, stdio: [...options.stdio] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return {
    kill: () => child.kill('SIGKILL'),
    ended: ended.then((code) => ({ code, stdout, stderr })),
  };
}

/** Runs our program, which must succeed and complain of nothing; returns what it printed. */
export async function succeed(client: JournalClient, args: readonly string[], cwd?: string): Promise<string> {
  const { code, stdout, stderr } = await startProgram(client, args, cwd).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** What `ask --of` says as JSON. */
export interface Answered {
  readonly answer: string;
  readonly conversation: string;
}

/** Asks a conversation a question, with more flags if there are any; returns what the program says. */
export async function askOf(
  client: JournalClient,
  [of, question, ...more]: readonly [string, string, ...string[]],
  cwd?: string,
): Promise<Answered> {
  return JSON.parse(await succeed(client, ['ask', '--of', of, question, '--yes', '--json', ...more], cwd));
}

/** All files below a folder, with the hash of each; of a folder, the name. */
export function filesIn(folder: string): Record<string, string> {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return Object.fromEntries(names.sort().map((name) => [name, hashOf(join(folder, name))]));
}

function hashOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return 'a folder';
  }
}

/** The processes that run with a word in their arguments. */
export function processesWith(word: string): string[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(word)).sort();
}

/** A client of which everything that it would start of itself writes a line to a file. */
export interface WatchedClient extends JournalClient {
  /** The path of that file. */
  readonly told: string;
  /** Everything that a question must leave as it was. */
  traces(): object;
}

/** Makes a client with the plugin of this repository, and has it watched. */
export async function makeWatchedClient(): Promise<WatchedClient> {
  const client = await makeJournalClient();
  const told = await watchClient(client);
  return { ...client, told, traces: () => tracesOf(client, told) };
}

function tracesOf({ home, project }: JournalClient, told: string): object {
  return {
    conversations: filesIn(join(home, '.claude', 'projects')),
    clients: filesIn(join(home, '.claude', 'sessions')),
    // What it knows of plugins, the client writes anew in the background at every start.
    names: Object.keys(filesIn(home)).filter((name) => !/^\.local|^bin|^\.claude\/plugins/.test(name)),
    scratch: Object.keys(filesIn(join(dirname(home), 'tmp'))),
    project: filesIn(project),
    told: readFileSync(told, 'utf8'),
    processes: processesWith(home),
    copies: filesIn(join(home, '.local', 'state', 'session-journal', 'asked')),
  };
}

const events = ['SessionStart', 'UserPromptSubmit', 'PreToolUse', 'PostToolUse', 'Stop', 'SessionEnd'];

// What writes a line are the hooks of an installed plugin, of the person and of the project, and an MCP server.
async function watchClient({ home, project, run }: JournalClient): Promise<string> {
  const told = join(home, 'told');
  const hooksOf = (whose: string) => ({
    hooks: Object.fromEntries(events.map((event) => [event, [{ hooks: [telling(`${whose} ${event}`)] }]])),
  });
  const telling = (text: string) => ({ type: 'command', command: `echo "${text}" >> "${told}"` });
  const plugin = join(home, 'watcher');
  const owner = { name: 'Ada' };
  const server = { command: '/bin/sh', args: ['-c', `echo server >> "${told}"; sleep 1`] };
  writeJson(join(plugin, '.claude-plugin', 'plugin.json'), { name: 'watcher', version: '1.0.0' });
  const plugins = [{ name: 'watcher', source: './' }];
  writeJson(join(plugin, '.claude-plugin', 'marketplace.json'), { name: 'watchers', owner, plugins });
  writeJson(join(plugin, 'hooks', 'hooks.json'), hooksOf('plugin'));
  writeJson(join(plugin, '.mcp.json'), { mcpServers: { watcher: server } });
  writeJson(join(project, '.claude', 'settings.json'), hooksOf('project'));
  writeJson(join(home, '.claude', 'settings.json'), hooksOf('person'));
  for (const words of [
    ['marketplace', 'add', plugin],
    ['install', 'watcher@watchers'],
  ]) {
    const { exitCode, stdout, stderr } = await run(['plugin', ...words]);
    if (exitCode !== 0) throw new Error(stdout + stderr);
  }
  return told;
}

function writeJson(path: string, value: object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
}
