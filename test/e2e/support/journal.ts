import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, type ClientOptions, makeClient } from './client.ts';
import { chosenAge } from './client-install.ts';
import type { Reply, ToolCall } from './message-wire.ts';
import { tooLong } from './message-wire.ts';
import { inTurn } from './messages-api.ts';
import type { ModelRequest } from './model-request.ts';
import { journalPlugin } from './plugin-copy.ts';
import { tenFacts } from './ten-facts.ts';
import { gitEnvironment } from './workplace.ts';

/** A client with this plugin loaded, and what the tests ask of its project's journal. */
export interface JournalClient extends Client {
  /** Runs the program as a person would at a terminal, and returns what it prints; throws when it fails. */
  journal(...args: string[]): string;
  /** Does the same in another folder. */
  journalIn(folder: string, ...args: string[]): string;
  /** Runs git in the project as the person of the client's home, and returns what it prints; throws when it fails. */
  git(...args: string[]): string;
  /** The text of the only active session whose file name begins so. */
  session(name?: string): string;
  /** Replaces that session's file. */
  writeSession(text: string, name?: string): void;
  /** Two exchanges, so that any client has something to compact; returns the conversation's id. */
  talk(): Promise<string>;
  /** A prompt that is refused as too long: the client compacts by itself and asks again. */
  overflow(conversation: string, prompt?: string): ReturnType<Client['ask']>;
}

/** Whether the client loads modules. */
export const hasModules = chosenAge() === 'current';

function activeFile(project: string, name: string): string {
  const dir = join(project, '.sessions', 'active');
  const found = readdirSync(dir).filter((file) => file.startsWith(name) && file.endsWith('.md'));
  if (found.length !== 1) throw new Error(`Not one session "${name}": ${found.join(', ')}`);
  return join(dir, found[0] as string);
}

/** Makes a client with the plugin of this repository, or with the folder given instead. */
export async function makeJournalClient(
  options: ClientOptions & { readonly plugin?: string } = {},
): Promise<JournalClient> {
  const client = await makeClient({ plugins: [options.plugin ?? journalPlugin], ...options });
  const { home, project, api, ask } = client;
  const journalIn = (folder: string, ...args: string[]) => {
    const env = { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1', TZ: 'UTC', ...options.env };
    const program = join(journalPlugin, 'dist', 'cli.cjs');
    return execFileSync(process.execPath, [program, ...args], { cwd: folder, env, encoding: 'utf8' });
  };
  return {
    ...client,
    journal: (...args) => journalIn(project, ...args),
    journalIn,
    // The identity is that of the client's home: CI's own has none.
    git: (...args) =>
      execFileSync('git', args, { cwd: project, env: gitEnvironment(home), encoding: 'utf8' }).trimEnd(),
    session: (name = '') => readFileSync(activeFile(project, name), 'utf8'),
    writeSession: (text, name = '') => writeFileSync(activeFile(project, name), text),
    talk: async () => {
      const { sessionId } = await ask('Look at the parser');
      await ask('Look at the printer', { resume: sessionId });
      return sessionId;
    },
    overflow: (conversation, prompt = 'Look at the lexer') => {
      api.play(inTurn([tooLong, 'Done']));
      return ask(prompt, { resume: conversation });
    },
  };
}

/** A call of the Bash tool. */
export function bash(command: string): ToolCall {
  return { name: 'Bash', input: { command } };
}

/** What the model answers to log these `key: value` lines, in the form that the skill teaches. */
export function logging(lines: readonly string[]): Reply {
  return { tools: [bash(`session-journal log --stdin <<'END'\n${lines.join('\n')}\nEND`)] };
}

/** Every block of a kind that a request holds, its label and end included. */
export function blocks(request: ModelRequest | undefined, kind: string): string[] {
  const pattern = new RegExp(
    `\\[session-journal ${kind}[ :][^\\n]*\\n[\\s\\S]*?\\n\\[end of session-journal ${kind}\\]`,
    'g',
  );
  return request?.text.match(pattern) ?? [];
}

/** Logs ten facts of every kind in the client's project, to a new session if there is none. */
export function factsLogged(client: JournalClient): void {
  if (!existsSync(join(client.project, '.sessions'))) {
    client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
  }
  const facts = tenFacts.flatMap(([kind, text]) => [`--${kind}`, text]);
  client.journal('log', ...facts);
}
