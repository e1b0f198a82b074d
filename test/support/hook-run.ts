import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { RunOptions, TestProject } from './make-project.ts';

/** A hook's answer: `context` for the model, `message` for the person, `title` of the conversation, and all as `raw`. */
export interface Told {
  readonly raw: string;
  readonly context: string;
  readonly message: string;
  readonly title: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** An event as the client sends it (defaults: conversation `c1`, in the project's root). */
export function eventText(project: TestProject, name: string, fields: Fields = {}): string {
  const common = {
    session_id: 'c1',
    cwd: project.root,
    transcript_path: project.path('../transcript.jsonl'),
  };
  return JSON.stringify({ ...common, hook_event_name: name, ...fields });
}

/** The fields of an event, and how to run the hook. */
export interface Sent {
  readonly run?: RunOptions | undefined;
  readonly [field: string]: unknown;
}

/** Runs the hook program with an event and returns its answer; it must exit with 0 and print nothing else. */
export async function hook(project: TestProject, name: string, { run, ...fields }: Sent = {}): Promise<Told> {
  const input = eventText(project, name, fields);
  // By default, this process plays the client.
  const env = { CLAUDE_PID: String(process.pid), ...run?.env };
  const ran = await project.runWith({ program: 'hook', input, ...run, env });
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  return decode(ran.stdout, name);
}

function decode(raw: string, name: string): Told {
  if (raw === '' || name === 'PreCompact') return { raw, context: raw, message: '', title: '' };
  const { systemMessage = '', hookSpecificOutput = {} } = JSON.parse(raw);
  if (hookSpecificOutput.hookEventName !== undefined) expect(hookSpecificOutput.hookEventName).toBe(name);
  const { additionalContext = '', sessionTitle = '' } = hookSpecificOutput;
  for (const text of [additionalContext, systemMessage]) expect(text.length).toBeLessThanOrEqual(8000);
  return { raw, context: additionalContext, message: systemMessage, title: sessionTitle };
}

/** Sends a prompt and returns the hook's answer. */
export function prompt(project: TestProject, text: string, sent: Sent = {}): Promise<Told> {
  return hook(project, 'UserPromptSubmit', { prompt: text, ...sent });
}

/** Sends the events of one compaction in the client's order and returns the answer to SessionStart. */
export async function compact(project: TestProject, fields: Fields = {}): Promise<Told> {
  await hook(project, 'PreCompact', { trigger: 'manual', ...fields });
  return hook(project, 'SessionStart', { source: 'compact', ...fields });
}

/** Appends to the transcript what the client writes at a compaction and, if given, the text that reached the model. */
export function writeBoundary(project: TestProject, text?: string, path = '../transcript.jsonl'): void {
  const lines: unknown[] = [
    { type: 'system', subtype: 'compact_boundary', compactMetadata: { trigger: 'auto' } },
  ];
  lines.push({ type: 'user', isCompactSummary: true, message: { role: 'user', content: 'Nothing is left' } });
  if (text !== undefined) {
    const attachment = { type: 'hook_additional_context', hookName: 'SessionStart', content: [text] };
    lines.push({ type: 'attachment', attachment });
  }
  const old = project.exists(path) ? project.read(path) : '';
  project.write(path, `${old}${lines.map((line) => `${JSON.stringify(line)}\n`).join('')}`);
}

/** Returns the path of a file or folder in the person's state. */
export function statePath(project: TestProject, rel: string): string {
  return join(project.env.XDG_STATE_HOME ?? '', 'session-journal', rel);
}

/** Returns the id of the session that a conversation is attached to, or undefined. */
export function boundTo(project: TestProject, conversation = 'c1'): string | undefined {
  const path = statePath(project, `conversations/${conversation}/binding.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).id : undefined;
}

/** Returns the lines of the error logs, the project's and the person's. */
export function errorsOf(project: TestProject): { where: string; message: string; code?: string }[] {
  return [project.path('.sessions/.local/errors.jsonl'), statePath(project, 'errors.jsonl')]
    .flatMap((path) => (existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []))
    .map((line) => JSON.parse(line));
}

/**
 * Returns options that make a run record which of our bundles it loads, and whether it starts git or any process. What
 * the processes load that it starts doesn't count.
 */
export function traced(
  project: TestProject,
): RunOptions & { readonly loaded: () => string[]; readonly started: () => string } {
  const dir = join(dirname(project.root), 'trace');
  const [tracer, loaded, started] = ['tracer.cjs', 'loaded', 'started'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ];
  project.write(
    '../trace/tracer.cjs',
    `const fs = require('fs'), cp = require('child_process');
     const isStarted = process.env.TRACED === '1';
     process.env.TRACED = '1';
     if (!isStarted) process.on('exit', () => fs.appendFileSync(${JSON.stringify(loaded)}, Object.keys(require.cache).join('\\n') + '\\n'));
     for (const name of ['spawn', 'spawnSync', 'execFile', 'execFileSync', 'exec', 'execSync']) {
       const old = cp[name];
       cp[name] = (...args) => { fs.appendFileSync(${JSON.stringify(started)}, args[0] + '\\n'); return old(...args); };
     }`,
  );
  writeFileSync(join(dir, 'git'), `#!/bin/sh\necho git >> '${started}'\nexit 1\n`);
  chmodSync(join(dir, 'git'), 0o755);
  const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  return {
    env: { NODE_OPTIONS: `--require "${tracer}"`, PATH: [dir, project.env.PATH].join(delimiter) },
    loaded: () =>
      [...new Set(read(loaded).split('\n'))]
        .filter((path) => path.endsWith('.cjs') && path !== tracer)
        .map((path) => basename(path)),
    started: () => read(started),
  };
}
