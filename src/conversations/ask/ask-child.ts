import { Failure } from '../../core/failure.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { oneLine } from '../../core/text/escape.ts';
import { runClient, talkWithClient } from '../../io/client/run-client.ts';
import { removeFolder } from '../../io/disk/folders.ts';
import { asRecord } from '../../io/disk/json.ts';
import { isFolder } from '../../io/disk/stat.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import type { Env } from '../../io/project/person.ts';
import { readEnds } from '../../io/transcripts/read-ends.ts';
import type { FoundConversation } from '../find/find-conversations.ts';
import { type ChildTools, prepareReading } from './asked-reading.ts';
import { type AskedAs, askedTranscript, makeQuestionFolder } from './asked-transcript.ts';

/** An earlier conversation that is asked, and how. */
export interface AskedConversation extends AskedAs {
  readonly conversation: FoundConversation;
  /** The model to ask; undefined for the one that the conversation had. */
  readonly model: string | undefined;
  readonly env: Env;
  /** A folder of ours, which must exist: what is needed for the question lies there until it is answered. */
  readonly folder: string;
  /** Folders whose programs are not started. */
  readonly outside: readonly string[];
}

/** A question to an earlier conversation. */
export interface ChildQuestion extends AskedConversation {
  readonly text: string;
  /** In US dollars. */
  readonly budget: number;
  /** The working tree whose tracked files it may read; undefined for no tools. */
  readonly reads: string | undefined;
  /** Is told what it cost in US dollars, if the client says so: also where there is no answer. */
  readonly onSpent: (usd: number) => void;
}

/** A talk with an earlier conversation. */
export interface Talk extends AskedConversation {
  /** The id that the talk gets. */
  readonly id: string;
  /** Absolute path of the folder to run in if the conversation's own is gone. */
  readonly cwd: string;
  /** Gives the terminal to the client while `work` runs. */
  readonly lend: <T>(work: () => T) => T;
}

/** What an earlier conversation answered. */
export interface ChildAnswer {
  readonly answer: string;
  /** In US dollars; undefined if the client doesn't say. */
  readonly cost: number | undefined;
}

/** Returns the top of the working tree that a conversation may read. Fails with `refused` if there is none. */
export function readableTop({ folders }: FoundConversation, isOwn: boolean): string {
  if (!isOwn) {
    throw new Failure('refused', 'A transcript from elsewhere gets no tools', {
      hint: 'Ask it without --tools read',
    });
  }
  const folder = folders.find(isFolder);
  const top = folder === undefined ? undefined : findGitFolder(folder)?.top;
  if (top !== undefined) return top;
  const why = folder === undefined ? 'its folder is gone' : `"${folder}" is not in a git repository`;
  throw new Failure('refused', `There is nothing for that conversation to read: ${why}`, {
    hint: 'Ask it without --tools read',
  });
}

const request = 'Answer the question below from what you know of this conversation.';
const manner = 'If you do not know, say so. Be brief.';

/**
 * Asks an earlier conversation once, in a fork that leaves no trace: it is not saved, runs no hooks, and can at most read.
 * Fails with `not-found` or `refused` if the client can't be started or gives no answer.
 */
export async function askChild(question: ChildQuestion): Promise<ChildAnswer> {
  const { conversation, env, outside } = question;
  const scratch = makeQuestionFolder(question.folder);
  try {
    const path = askedTranscript(conversation, question, scratch);
    const { cwd, tools, about } = toolsOf(question, scratch);
    const input = `${request} ${about} ${manner}\n\n${question.text}`;
    const args = [...argsOf(question, path), ...tools];
    const answer = await runClient({ args, cwd, env, input, outside, scratch });
    const result = parse(answer.stdout);
    if (result === undefined) throw noAnswer(answer.stderr || answer.stdout);
    const cost = costOf(result, conversation);
    if (cost !== undefined) question.onSpent(cost);
    if (result.subtype === 'error_max_budget_usd') throw tooDear(question);
    if (result.is_error === true || typeof result.result !== 'string') throw noAnswer(reasonOf(result));
    return { answer: result.result, cost };
  } finally {
    removeFolder(scratch);
  }
}

function argsOf(question: ChildQuestion, path: string): string[] {
  return [
    ...['-p', ...forkArgs(question, path), '--no-session-persistence'],
    ...['--output-format', 'json', '--max-budget-usd', String(question.budget)],
  ];
}

function toolsOf({ reads, env, isOwn, conversation }: ChildQuestion, scratch: string): ChildTools {
  if (reads !== undefined) return prepareReading(reads, env, scratch);
  const [cwd = scratch] = isOwn ? conversation.folders.filter(isFolder) : [];
  return { cwd, tools: ['--tools', ''], about: 'You have no tools.' };
}

function forkArgs({ model }: AskedConversation, path: string): string[] {
  const chosen = model === undefined ? [] : ['--model', model];
  return ['--resume', path, '--fork-session', '--safe-mode', ...chosen];
}

// Ctrl-C ends the client with 130.
const normalExits: readonly unknown[] = [0, 130];

/**
 * Lets the person talk with an earlier conversation at the terminal, in a fork that runs no hooks and can at most read.
 * Unlike a question, the fork is saved. Fails with `not-found` or `refused` if the client can't be started or fails.
 */
export function talkWithChild(talk: Talk): void {
  const { conversation, env, outside, id, isOwn } = talk;
  const scratch = makeQuestionFolder(talk.folder);
  try {
    const path = askedTranscript(conversation, talk, scratch);
    const [cwd = talk.cwd] = isOwn ? conversation.folders.filter(isFolder) : [];
    // What others see of an argument says nothing of what was talked about.
    const title = `ask: ${conversation.id.slice(0, 8)}`;
    const tools = isOwn ? 'Read,Grep,Glob' : '';
    const args = [...forkArgs(talk, path), '--session-id', id, '--name', title, '--tools', tools];
    const code = talkWithClient({ args, cwd, env, outside, scratch }, talk.lend);
    if (!normalExits.includes(code)) {
      throw new Failure(
        'refused',
        `Claude Code ${code === null ? 'was killed' : `ended with exit code ${code}`}`,
      );
    }
  } finally {
    removeFolder(scratch);
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function reasonOf(result: Readonly<Record<string, unknown>>): string {
  const { result: said, subtype } = result;
  return typeof said === 'string' && said !== '' ? said : String(subtype ?? '');
}

const login = /not logged in|\/login|api key|authentica|oauth/i;

function noAnswer(reason: string): Failure {
  const said = cutAtWord(oneLine(reason), 300);
  if (login.test(said)) {
    return new Failure('refused', `Claude Code is not logged in: ${said}`, { hint: 'Log in: claude /login' });
  }
  return new Failure('refused', `Claude Code gave no answer${said === '' ? '' : `: ${said}`}`, {
    hint: 'Check that it runs: claude --version',
  });
}

function tooDear({ budget }: ChildQuestion): Failure {
  return new Failure('refused', `Claude Code stopped at the limit of $${budget} and gave no answer`, {
    hint: 'To ask with a higher limit: --budget USD',
  });
}

const endBytes = 256 * 1024;

// Newer clients count what the conversation cost before, which its last `cost-state` line says.
function costOf(result: Readonly<Record<string, unknown>>, { path }: FoundConversation): number | undefined {
  const { total_cost_usd: total } = result;
  if (typeof total !== 'number') return undefined;
  const { first, last } = readEnds(path, endBytes);
  const line = [...first, ...last].findLast((text) => text.startsWith('{"type":"cost-state"'));
  const before = line === undefined ? undefined : findNumber(parse(line), 'totalCostUSD');
  return before === undefined || before > total ? total : total - before;
}

function findNumber(fields: Readonly<Record<string, unknown>> | undefined, key: string): number | undefined {
  for (const [name, value] of Object.entries(fields ?? {})) {
    const found = name === key ? value : findNumber(asRecord(value), key);
    if (typeof found === 'number') return found;
  }
  return undefined;
}
