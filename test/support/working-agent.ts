import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TestProject } from './make-project.ts';

/** A clock that tests turn on by hand. */
export interface Clock {
  /** In seconds since 1970. */
  at: number;
}

/** A conversation with Claude that really works in a repository, and whose transcript is written as the client does. */
export interface WorkingAgent {
  readonly id: string;
  readonly transcript: string;
  /** The person says something, and Claude answers. */
  say(text: string, answer?: string): void;
  /** Claude writes a file, by its path in the project. */
  write(path: string, text: string): void;
  /** Claude runs a command line for some seconds; the result shows what it printed. */
  bash(line: string, more?: BashOptions): void;
}

interface BashOptions {
  /** A program of the person's own, with nothing in its name that says it commits. */
  readonly shown?: string;
  readonly seconds?: number;
  /** Whether the client is killed while it runs. */
  readonly isCutOff?: boolean;
  /** Relative to the project. */
  readonly cwd?: string;
  /** The sub-agent that runs it. */
  readonly agent?: string;
}

/** Returns the folder of the client that `agentAt` writes to. */
export function clientFolder(project: TestProject): string {
  return join(dirname(project.root), 'client');
}

/** Returns a conversation that works in a project. */
export function agentAt(project: TestProject, id: string, clock: Clock): WorkingAgent {
  const folder = join(clientFolder(project), 'projects', 'here');
  const main: Writing = {
    project,
    clock,
    id,
    path: join(folder, `${id}.jsonl`),
    isSidechain: false,
    last: [],
  };
  const helpers = new Map<string, Writing>();
  const helperAt = (agent: string): Writing => {
    const path = join(folder, id, 'subagents', `agent-${agent}.jsonl`);
    const helper = helpers.get(agent) ?? { ...main, path, isSidechain: true, last: [] };
    helpers.set(agent, helper);
    return helper;
  };
  return {
    id,
    transcript: main.path,
    say(text, answer = 'Well.') {
      put(main, 'user', { message: { role: 'user', content: text } });
      put(main, 'assistant', { message: { content: [{ type: 'text', text: answer }] } });
      clock.at += 10;
    },
    write: (path, text) => write(main, path, text),
    bash: (line, more = {}) => bash(more.agent === undefined ? main : helperAt(more.agent), line, more),
  };
}

interface Writing {
  readonly project: TestProject;
  readonly clock: Clock;
  readonly id: string;
  readonly path: string;
  readonly isSidechain: boolean;
  /** The ids of its lines. */
  readonly last: string[];
}

function put({ project, clock, id, path, isSidechain, last }: Writing, type: string, more: object): void {
  const parentUuid = last.at(-1) ?? null;
  const uuid = `${basename(path, '.jsonl')}-${last.push('')}`;
  last[last.length - 1] = uuid;
  const timestamp = new Date(clock.at * 1000).toISOString();
  const head = { parentUuid, isSidechain, type, uuid, timestamp, cwd: project.root, sessionId: id };
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(
    path,
    `${JSON.stringify({ ...head, version: '2.1.329', entrypoint: 'cli', gitBranch: 'main', ...more })}\n`,
  );
}

function call(writing: Writing, use: { name: string; input: object }, more: object = {}): string {
  const { path, last } = writing;
  const id = `toolu-${basename(path, '.jsonl')}-${last.length}`;
  put(writing, 'assistant', { message: { id, content: [{ type: 'tool_use', id, ...use }] }, ...more });
  return id;
}

function write(writing: Writing, path: string, text: string): void {
  const { project, clock } = writing;
  const filePath = project.path(path);
  const id = call(writing, { name: 'Write', input: { file_path: filePath, content: text } });
  project.write(path, text);
  const toolUseResult = { type: 'create', filePath, content: text, structuredPatch: [] };
  put(writing, 'user', {
    message: { content: [{ type: 'tool_result', tool_use_id: id, content: 'ok' }] },
    toolUseResult,
  });
  clock.at += 10;
}

function bash(writing: Writing, line: string, more: BashOptions): void {
  const { project, clock } = writing;
  const { shown = line, seconds = 5, isCutOff = false, cwd = '' } = more;
  const id = call(writing, { name: 'Bash', input: { command: shown } }, { cwd: join(project.root, cwd) });
  clock.at += 1;
  const printed = runAt(project, line, { clock, cwd });
  clock.at += seconds;
  if (isCutOff) return;
  put(writing, 'user', {
    message: { content: [{ type: 'tool_result', tool_use_id: id, content: printed }] },
  });
  clock.at += 10;
}

/** Runs a shell line in a project at the time of a clock, as anybody, and returns what it printed. */
export function runAt(
  project: TestProject,
  line: string,
  { clock, cwd = '' }: { clock: Clock; cwd?: string },
): string {
  const date = `@${clock.at} +0000`;
  const env = { ...project.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
  return execFileSync('sh', ['-c', line], {
    cwd: join(project.root, cwd),
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

/** Writes a program of the project's own that runs a line. */
export function writeScript(project: TestProject, path: string, line: string): void {
  mkdirSync(dirname(project.path(path)), { recursive: true });
  writeFileSync(project.path(path), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
}
