import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { patchOptions, readAddedLines } from '../../src/capture/record/added-lines.ts';
import type { CapturedEdit, CapturedMessage, CaptureHead } from '../../src/capture/record/capture.ts';
import { hashLine, lowestHashes } from '../../src/capture/record/line-hash.ts';
import { appendCapture } from '../../src/capture/store/append-capture.ts';
import { ensureStore, type Store } from '../../src/capture/store/store.ts';
import { captureHead } from './captures.ts';
import { makeFolder } from './folder.ts';
import { git, initGit } from './git.ts';

// A repository in which a made-up agent and a person work. What the agent writes is captured as the program captures it.

/** What a test has of it. */
export interface Workplace {
  readonly top: string;
  readonly store: Store;
  /** The agent writes a whole file in the next turn, by a command if one is given; returns the turn's number. */
  readonly agentWrites: (path: string, lines: readonly string[], command?: string) => number;
  /** Commits everything, the agent with a capture; returns the commit. */
  readonly agentCommits: (subject: string, fields?: Partial<CaptureHead>) => Promise<string>;
  /** Takes a capture without a commit. */
  readonly agentEnds: () => Promise<void>;
  readonly personWrites: (path: string, lines: readonly string[]) => void;
  readonly personCommits: (subject: string) => string;
}

const conversation = '11111111-2222-4333-8444-555555555555';
const anna = { name: 'Anna', email: 'anna@example.org' };

/** Returns a repository with a first commit by the person. */
export function makeWorkplace(): Workplace {
  const top = makeFolder();
  initGit(top);
  writeFileSync(join(top, 'README.md'), 'A project\n');
  commitAll(top, 'Begin');
  const agent: Agent = { top, store: ensureStore(top) as Store, turn: 0, captures: 0, edits: [] };
  return {
    top,
    store: agent.store,
    agentWrites: (path, lines, command = '') => writeTurn(agent, { path, lines, command }),
    agentCommits: async (subject, fields = {}) => {
      const commit = commitAll(top, subject);
      await take(agent, { ...commitFields(top, commit), ...fields });
      return commit;
    },
    agentEnds: () =>
      take(agent, { kind: 'end', commit: '', patch: '', lines: [], paths: [], author_time: 0 }),
    personWrites: (path, lines) => write(top, path, lines),
    personCommits: (subject) => commitAll(top, subject),
  };
}

interface Agent {
  readonly top: string;
  readonly store: Store;
  turn: number;
  captures: number;
  edits: CapturedEdit[];
}

interface Written {
  readonly path: string;
  readonly lines: readonly string[];
  readonly command: string;
}

function writeTurn(agent: Agent, { path, lines, command }: Written): number {
  agent.turn += 1;
  const { turn, top } = agent;
  const added = addedLines(read(top, path), lines);
  write(top, path, lines);
  const edit = { turn, time: Date.now(), uuid: `e${turn}`, path, lines: added.map(hashLine), command };
  agent.edits.push(edit);
  return turn;
}

async function take(agent: Agent, fields: Partial<CaptureHead>): Promise<void> {
  agent.captures += 1;
  const messages = Array.from({ length: agent.turn }, (_, index) => index + 1).flatMap(wordsOf);
  const head = captureHead({
    id: `${agent.captures}`.padStart(10, '0'),
    conversation,
    author: `${anna.name} <${anna.email}>`,
    at: Date.now(),
    messages: messages.length,
    ...fields,
  });
  await appendCapture(agent.store, { head, messages, edits: agent.edits }, anna);
  agent.edits = [];
}

function wordsOf(turn: number): CapturedMessage[] {
  const about = { time: Date.now(), turn };
  return [
    { ...about, role: 'user', text: `Do thing ${turn}`, uuid: `u${turn}` },
    { ...about, role: 'assistant', text: `I do thing ${turn}, because it is needed.`, uuid: `a${turn}` },
  ];
}

function read(top: string, path: string): string[] {
  const place = join(top, path);
  return existsSync(place) ? readFileSync(place, 'utf8').split('\n').slice(0, -1) : [];
}

function write(top: string, path: string, lines: readonly string[]): void {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), lines.map((line) => `${line}\n`).join(''));
}

function addedLines(before: readonly string[], after: readonly string[]): string[] {
  const folder = makeFolder({
    a: before.map((l) => `${l}\n`).join(''),
    b: after.map((l) => `${l}\n`).join(''),
  });
  initGit(folder);
  git(folder, 'add', '.');
  const output = git(folder, 'diff', '-U0', ':a', ':b');
  return output
    .split('\n')
    .filter((line) => line.startsWith('+') && !line.startsWith('+++ '))
    .map((line) => line.slice(1));
}

function commitAll(top: string, subject: string): string {
  git(top, 'add', '--all');
  // A minute later each time, because two commits in a second may be taken for one that was rewritten.
  const count = Number(git(top, 'rev-list', '--all', '--count').trim());
  const date = `--date=@${Math.floor(Date.now() / 1000) - 3600 + count * 60} +0000`;
  git(top, 'commit', '--quiet', '--allow-empty', date, '-m', subject);
  return git(top, 'rev-parse', 'HEAD').trim();
}

/** Returns what a capture's head says of a commit. */
function commitFields(top: string, commit: string): Partial<CaptureHead> {
  const { byPath, paths } = readAddedLines(git(top, 'show', '--format=', ...patchOptions, commit));
  const [author = '', time = '', subject = ''] = git(
    top,
    'show',
    '-s',
    '--format=%an <%ae>%n%at%n%s',
    commit,
  ).split('\n');
  return {
    commit,
    author,
    author_time: Number(time),
    subject,
    patch: '',
    paths,
    lines: lowestHashes([...byPath.values()].flat()),
  };
}
