import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import { runProgram } from '../../src/commands/program.ts';
import { decodeHookEvent } from '../../src/core/client/hook-event.ts';
import { answerEvent } from '../../src/hooks/answer-input.ts';
import { isConcerned } from '../../src/hooks/is-concerned.ts';
import { removeAll } from '../support/remove-all.ts';

type Env = Record<string, string>;

/** A repository in a folder of its own, and the environment of a conversation that works in it. */
export interface Place {
  readonly base: string;
  readonly root: string;
  readonly env: Env;
}

/** One run: a verb of the program with its arguments, or an event for the hook. */
export interface Step {
  readonly argv?: readonly string[];
  readonly event?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly input?: string;
  readonly conversation?: string;
}

/** The result of a run. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Returns a new place with a repository that contains these files. */
export function makePlace(base: string, files: Readonly<Record<string, string>> = {}): Place {
  const place = placeAt(base);
  for (const dir of [place.root, join(base, 'home'), join(base, 'tmp')]) mkdirSync(dir, { recursive: true });
  // The processes that capture a conversation go on after a call, and would be in the way of the next snapshot. How they
  // behave when they are killed is tested with them.
  const settings = join(base, 'home/config/session-journal');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'config.json'), '{"capture": "off"}\n');
  const git = spawnSync('git', ['init', '--quiet', '--template=', '--initial-branch=main'], {
    cwd: place.root,
    env: place.env,
  });
  if (git.status !== 0) throw new Error(`Cannot make a repository: ${git.stderr}`);
  const user = '[user]\n\tname = Ana\n\temail = ana@example.org\n';
  writeFileSync(join(place.root, '.git/config'), user, { flag: 'a' });
  for (const [rel, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place.root, rel)), { recursive: true });
    writeFileSync(join(place.root, rel), text);
  }
  return place;
}

function placeAt(base: string): Place {
  const home = join(base, 'home');
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_STATE_HOME: join(home, 'state'),
    // Turn the code cache off: it depends on earlier runs, but the nth call must be the same one in every run.
    NODE_DISABLE_COMPILE_CACHE: '1',
    XDG_CONFIG_HOME: join(home, 'config'),
    TMPDIR: join(base, 'tmp'),
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CEILING_DIRECTORIES: base,
    CLAUDE_CODE_SESSION_ID: 'c1',
    CLAUDE_PID: String(process.pid),
    SESSION_JOURNAL: '1',
  };
  return { base, root: join(base, 'project'), env };
}

/** A file, folder or link in a snapshot. */
interface Kept {
  readonly rel: string;
  readonly mode: number;
  readonly bytes?: Buffer;
}

/** Everything in a place, so that it can be restored. */
export interface Snapshot {
  readonly base: string;
  readonly kept: readonly Kept[];
}

/** Returns a snapshot of everything in a place. */
export function takeSnapshot({ base }: Place): Snapshot {
  const below = (rel: string): Kept[] =>
    readdirSync(join(base, rel), { withFileTypes: true }).flatMap((entry): Kept[] => {
      const name = join(rel, entry.name);
      const path = join(base, name);
      const mode = lstatSync(path).mode & 0o777;
      if (entry.isDirectory()) return [{ rel: name, mode }, ...below(name)];
      if (entry.isFile()) return [{ rel: name, mode, bytes: readFileSync(path) }];
      return [];
    });
  return { base, kept: below('') };
}

/** Restores a snapshot in a folder of its own, and replaces the old folder's path in its JSON files. */
export function layOut({ base: old, kept }: Snapshot, base: string): Place {
  removeAll(base);
  mkdirSync(base, { recursive: true });
  for (const { rel, mode, bytes } of kept) {
    const path = join(base, rel);
    if (bytes === undefined) mkdirSync(path);
    else writeFileSync(path, rel.endsWith('.json') ? bytes.toString('utf8').replaceAll(old, base) : bytes);
    chmodSync(path, mode);
  }
  return placeAt(base);
}

/** Returns the input that the client sends to a hook. */
export function eventInput(place: Place, { event, fields, conversation = 'c1' }: Step): string {
  const transcript = join(place.base, 'transcript.jsonl');
  const common = { session_id: conversation, cwd: place.root, transcript_path: transcript };
  return JSON.stringify({ ...common, hook_event_name: event, ...fields });
}

/** Runs a step in this process, with the code of `src/`. */
export async function runHere(place: Place, step: Step): Promise<Ran> {
  if (step.argv !== undefined) {
    const { stdout, stderr, exit } = await runProgram(step.argv, {
      cwd: place.root,
      now: () => new Date(),
      newId: () => v7(),
      env: envOf(place, step),
      templates: join(process.cwd(), 'templates'),
      readInput: async () => step.input ?? '',
    });
    return { code: exit, stdout, stderr };
  }
  const event = decodeHookEvent(step.input ?? eventInput(place, step));
  const isFor = !('trouble' in event) && (await isConcerned(event, place.env));
  return { code: 0, stdout: isFor ? await answerEvent(event, place.env) : '', stderr: '' };
}

function envOf(place: Place, { conversation }: Step): Env {
  return conversation === undefined ? place.env : { ...place.env, CLAUDE_CODE_SESSION_ID: conversation };
}

/** Runs a step as a process of the built program, through another command if one is given. */
export function runBuilt(place: Place, step: Step, through: readonly string[] = []): Promise<Ran> {
  const program = join(process.cwd(), 'dist', step.argv === undefined ? 'hook.cjs' : 'cli.cjs');
  const [command = '', ...words] = [...through, process.execPath, program, ...(step.argv ?? [])];
  const child = spawn(command, words, {
    cwd: place.root,
    env: envOf(place, step),
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  child.stdin.on('error', () => {});
  child.stdin.end(step.input ?? (step.argv === undefined ? eventInput(place, step) : ''));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}
