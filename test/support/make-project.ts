import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import { removeAll } from './remove-all.ts';
import { takeUpAll } from './taken-up.ts';

type Env = Record<string, string>;

/** The result of running a program: its exit code and everything it printed. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options for running a program: `env` is added to the project's environment; undefined removes a variable. */
export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Relative to the project's root. */
  readonly cwd?: string;
  readonly program?: 'cli' | 'hook';
}

/** A repository in a temporary folder. What it runs sees only PATH of this machine. Paths are relative, with `/`. */
export interface TestProject {
  readonly root: string;
  readonly env: Env;
  path(rel: string): string;
  read(rel: string): string;
  write(rel: string, text: string): void;
  exists(rel: string): boolean;
  /** All files except git's, by path; `local: false` omits `.sessions/.local`. Non-UTF-8 bytes are `base64:…`. */
  tree(options?: { local?: boolean }): Record<string, string>;
  /** Runs git and returns what it printed, without the last line break; throws if git fails. */
  git(...args: string[]): string;
  /** Runs the built dist/cli.cjs in the project's root. */
  run(...argv: string[]): Promise<Ran>;
  runWith(options: RunOptions, ...argv: string[]): Promise<Ran>;
}

/** Options for a test's project; by default it is a repository on `main` without commits. */
export interface ProjectOptions {
  readonly git?: boolean;
  readonly commit?: boolean;
  readonly branch?: string;
  /** The `user.email` of the repository; with an empty text, name and address are not set. */
  readonly email?: string;
  /** Whether the sessions came with the repository; by default, they count as made or resumed here by the person. */
  readonly brought?: boolean;
}

/** Returns a new project with these files; it is deleted when the test has finished. */
export function makeProject(files: Record<string, string> = {}, options: ProjectOptions = {}): TestProject {
  const base = mkdtempSync(join(inject('workshop'), 'project-'));
  removeAfterTest(base);
  // The space in the name is deliberate: code that doesn't quote paths trips over it.
  const root = join(base, 'the project');
  mkdirSync(root);
  const project = projectAt(root, privateEnv(base));
  if (options.git !== false) initGit(project, options);
  for (const [rel, text] of Object.entries(files)) project.write(rel, text);
  if (options.brought !== true) takeUpAll(root, project.env, files);
  if (options.commit) {
    project.git('add', '--all');
    project.git('commit', '--quiet', '--allow-empty', '--message', 'Start');
  }
  return project;
}

function projectAt(root: string, env: Env): TestProject {
  const path = (rel: string) => join(root, rel);
  const runWith = (options: RunOptions, ...argv: string[]) => runBuilt({ root, env, options, argv });
  return {
    root,
    env,
    path,
    read: (rel) => readFileSync(path(rel), 'utf8'),
    write(rel, text) {
      mkdirSync(dirname(path(rel)), { recursive: true });
      writeFileSync(path(rel), text);
    },
    exists: (rel) => existsSync(path(rel)),
    tree({ local = true } = {}) {
      const all = filesBelow(root).map((file) => [relative(root, file).split(sep).join('/'), file] as const);
      const shown = all.filter(([rel]) => local || !rel.startsWith('.sessions/.local/'));
      return Object.fromEntries(shown.map(([rel, file]) => [rel, contentOf(file)]));
    },
    git: (...args) =>
      execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: 'pipe' }).trimEnd(),
    run: (...argv) => runWith({}, ...argv),
    runWith,
  };
}

function privateEnv(base: string): Env {
  const home = join(base, 'home');
  const tmp = join(base, 'tmp');
  for (const folder of [home, tmp]) mkdirSync(folder);
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_STATE_HOME: join(home, '.local/state'),
    XDG_CACHE_HOME: join(home, '.cache'),
    TMPDIR: tmp,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CEILING_DIRECTORIES: base,
  };
}

function initGit(project: TestProject, { branch = 'main', email = 'ana@example.org' }: ProjectOptions): void {
  cpSync(emptyRepository(branch, project.env), project.path('.git'), { recursive: true });
  const user =
    email === '' ? '[user]\n\tuseConfigOnly = true\n' : `[user]\n\tname = Ana\n\temail = ${email}\n`;
  appendFileSync(project.path('.git/config'), user);
}

const repositories = new Map<string, string>();

// What `git init` makes, made once: to copy it takes a tenth of the time.
function emptyRepository(branch: string, env: Env): string {
  const known = repositories.get(branch);
  if (known !== undefined && existsSync(known)) return known;
  const made = mkdtempSync(join(inject('workshop'), 'repository-'));
  const words = ['init', '--quiet', '--template=', `--initial-branch=${branch}`];
  execFileSync('git', words, { cwd: made, env, stdio: 'pipe' });
  const folder = join(made, '.git');
  repositories.set(branch, folder);
  return folder;
}

// In a suite's hook there is no test to finish: the folder then goes with the end of the run.
function removeAfterTest(folder: string): void {
  try {
    onTestFinished(() => removeAll(folder));
  } catch {}
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.name !== '.git');
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const full = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(full) : [full];
  });
}

function contentOf(file: string): string {
  if (lstatSync(file).isSymbolicLink()) return `-> ${readlinkSync(file)}`;
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : `base64:${bytes.toString('base64')}`;
}

interface Call {
  readonly root: string;
  readonly env: Env;
  readonly options: RunOptions;
  readonly argv: readonly string[];
}

function runBuilt({ root, env, options, argv }: Call): Promise<Ran> {
  const trouble = inject('buildTrouble');
  if (trouble !== '') throw new Error(`Cannot run dist/: the build failed\n${trouble}`);
  const file = fileURLToPath(new URL(`../../dist/${options.program ?? 'cli'}.cjs`, import.meta.url));
  const child = spawn(process.execPath, [file, ...argv], {
    cwd: join(root, options.cwd ?? ''),
    env: definedOnly({ ...env, ...options.env }),
    timeout: 200_000,
    killSignal: 'SIGKILL',
  });
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString('utf8');
  }) as [() => string, () => string];
  // A program that ends without reading its input closes the pipe. That's not a failure of the test.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (code === null) fail(new Error(`${signal} ended: ${argv.join(' ')}\n${stderr()}`));
      else done({ code, stdout: stdout(), stderr: stderr() });
    });
  });
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Env {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
