import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventText } from './hook-run.ts';
import type { Ran, TestProject } from './make-project.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Copies the parts of the plugin that a hook needs to a folder with a space in its name; returns that folder. */
export function copyHooks(project: TestProject): string {
  const plugin = join(dirname(project.root), 'the plugin');
  for (const part of ['hooks', 'dist', 'templates', 'package.json']) {
    cpSync(join(repository, part), join(plugin, part), { recursive: true });
  }
  return plugin;
}

/** Makes a folder for PATH with only this program in it; `body` is a shell script, or the path of a link's target. */
export function makePath(
  project: TestProject,
  name: string,
  programs: Readonly<Record<string, string>>,
): string {
  const dir = join(dirname(project.root), name);
  mkdirSync(dir);
  for (const [program, body] of Object.entries(programs)) {
    if (body.startsWith('/')) symlinkSync(body, join(dir, program));
    else writeFileSync(join(dir, program), `#!/bin/sh\n${body}\n`);
    chmodSync(join(dir, program), 0o755);
  }
  return dir;
}

/** A PATH on which `node` leaves a mark before it runs, so that a test can see whether it was started. */
export function watchedNode(
  project: TestProject,
  name = 'watched',
): {
  readonly PATH: string;
  readonly wasStarted: () => boolean;
} {
  const mark = join(dirname(project.root), 'node-was-started');
  const dir = makePath(project, name, { node: `: > '${mark}'\nexec '${process.execPath}' "$@"` });
  const wasStarted = (): boolean => {
    const was = existsSync(mark);
    rmSync(mark, { force: true });
    return was;
  };
  return { PATH: dir, wasStarted };
}

/** How to run a hook line; everything except `plugin` defaults to the project's own values. */
export interface LineOptions {
  readonly plugin: string;
  readonly shell?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/**
 * Returns an event's command line in hooks.json, as the client passes it to a shell. `BeforeBash` is PreToolUse for Bash,
 * and `AfterBash` PostToolUse.
 */
export function hookLine(event: string, plugin: string): string {
  const { hooks } = JSON.parse(readFileSync(join(repository, 'hooks/hooks.json'), 'utf8'));
  const special = { BeforeBash: hooks.PreToolUse[0].hooks[1], AfterBash: hooks.PostToolUse[1].hooks[0] };
  const line = special[event as keyof typeof special] ?? hooks[event][0].hooks[0];
  return line.command.replace(/\$\{CLAUDE_PLUGIN_ROOT\}/g, () => plugin);
}

/** Runs an event's line in hooks.json like the client: with `sh -c`, in the working directory, in its environment. */
export function runLine(project: TestProject, event: string, options: LineOptions): Promise<Ran> {
  const { plugin, shell = '/bin/sh', cwd = project.root, fields = {} } = options;
  const own = { CLAUDE_PLUGIN_ROOT: plugin, CLAUDE_CODE_SESSION_ID: 'c1', CLAUDE_PID: undefined };
  const merged = Object.entries({ ...project.env, ...own, ...options.env }).filter(
    ([, value]) => value !== undefined,
  );
  const env = Object.fromEntries(merged);
  const child = spawn(shell, ['-c', hookLine(event, plugin)], { cwd, env, stdio: 'pipe' });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => {});
  const name = { BeforeBash: 'PreToolUse', AfterBash: 'PostToolUse' }[event] ?? event;
  child.stdin.end(eventText(project, name, { cwd, ...fields }));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? -1, stdout, stderr }));
  });
}
