import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { boundTo, hook, prompt, statePath } from '../support/hook-run.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { writeOwnSession } from '../support/taken-up.ts';
import { sample } from '../support/verbs.ts';

const session = '.sessions/active/fix-sweep-bug-890abc.md';
const id = '019abc12-3456-7def-8901-234567890abc';
const otherId = '019abc12-3456-7def-8901-234567890def';
const otherPath = '.sessions/active/other-890def.md';
const other = (of = {}) =>
  sample({ id: otherId, shortname: 'other', body: '# Session: Other\n\n## TL;DR\nElse\n', ...of });
const conversation = (name: string) => ({ env: { CLAUDE_CODE_SESSION_ID: name } });

async function bound(...names: string[]): Promise<TestProject> {
  const project = makeProject({ [session]: sample() });
  for (const name of names) await prompt(project, 'hello', { session_id: name });
  return project;
}

/** A process that plays a client with this command line. */
function client(...args: string[]): string {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600000)', ...args]);
  onTestFinished(() => void child.kill());
  return String(child.pid);
}

describe('the binding is handed on', () => {
  test('behind /clear, also elsewhere, to the conversation of the same client alone', async () => {
    const project = await bound();
    project.write('nested/.git/HEAD', 'ref: refs/heads/main\n');
    const [one, two] = [client(), client()].map((CLAUDE_PID) => ({ env: { CLAUDE_PID } }));
    await hook(project, 'SessionStart', { source: 'startup', run: one });
    await prompt(project, 'hello', { run: one });
    writeOwnSession(project, otherPath, other());
    const cwd = project.path('nested');
    const told = await hook(project, 'SessionStart', { source: 'clear', session_id: 'c2', cwd, run: one });
    expect(told.context).toContain('fix-sweep-bug');
    expect(boundTo(project, 'c2')).toBe(id);
    await hook(project, 'SessionStart', { source: 'clear', session_id: 'c3', run: two });
    expect(boundTo(project, 'c3')).toBeUndefined();
  });

  test('to a fork by the client’s command line', async () => {
    const project = await bound('parent-id');
    writeOwnSession(project, otherPath, other());
    for (const [at, args] of [
      ['--resume', 'parent-id', '--fork-session'],
      ['--resume=parent-id'],
      ['-r', 'parent-id'],
    ].entries()) {
      const env = { CLAUDE_PID: client('--', ...args) };
      await hook(project, 'SessionStart', { source: 'fork', session_id: `fork-${at}`, run: { env } });
      expect(boundTo(project, `fork-${at}`)).toBe(id);
    }
    for (const [at, args] of [
      ['--resume'],
      ['--resume', 'nobody-here'],
      ['--resume', '../../x'],
      [],
    ].entries()) {
      const env = { CLAUDE_PID: client('--', ...args) };
      await hook(project, 'SessionStart', { source: 'fork', session_id: `none-${at}`, run: { env } });
      expect(boundTo(project, `none-${at}`)).toBeUndefined();
    }
  });

  test('to a branch, by its transcript on the oldest client and by the process on the newer', async () => {
    const project = await bound('c1');
    writeOwnSession(project, otherPath, other());
    project.write('../branch.jsonl', '{"type":"user","forkedFrom":{"sessionId":"c1","messageUuid":"u"}}\n');
    const fields = { transcript_path: project.path('../branch.jsonl') };
    await hook(project, 'SessionStart', { ...fields, source: 'resume', session_id: 'b1' });
    expect(boundTo(project, 'b1')).toBe(id);
    await hook(project, 'SessionStart', { source: 'startup', session_id: 'c1' });
    await hook(project, 'SessionStart', { source: 'fork', session_id: 'b2' });
    expect(boundTo(project, 'b2')).toBe(id);
  });

  test('to the oldest client’s fork, which is announced as its parent', async () => {
    const project = await bound('c1');
    writeOwnSession(project, otherPath, other());
    const env = { CLAUDE_PID: client() };
    await hook(project, 'SessionStart', { source: 'resume', session_id: 'c1', run: { env } });
    await prompt(project, 'hello', { session_id: 'fork', run: { env } });
    expect(boundTo(project, 'fork')).toBe(id);
  });

  test('not to an unrelated conversation that the same client resumes', async () => {
    const project = await bound('c1');
    writeOwnSession(project, otherPath, other());
    project.write('../old.jsonl', '{"type":"user"}\n');
    project.write('nested/.git/HEAD', 'ref: refs/heads/main\n');
    const fields = { session_id: 'old', transcript_path: project.path('../old.jsonl') };
    for (const cwd of [project.root, project.path('nested')]) {
      await hook(project, 'SessionStart', { source: 'startup' });
      await hook(project, 'SessionStart', { ...fields, cwd, source: 'resume' });
      await prompt(project, 'hello', { ...fields, cwd });
      expect(boundTo(project, 'old')).toBeUndefined();
    }
  });

  test('not to a conversation that left it, nor from a client whose process number is used again', async () => {
    const project = await bound('c1');
    writeOwnSession(project, otherPath, other());
    project.write('../branch.jsonl', '{"type":"user","forkedFrom":{"sessionId":"c1","messageUuid":"u"}}\n');
    const fields = { session_id: 'b1', transcript_path: project.path('../branch.jsonl') };
    await prompt(project, 'hello', fields);
    expect(boundTo(project, 'b1')).toBe(id);
    await project.runWith(conversation('b1'), 'leave');
    await prompt(project, 'continue', fields);
    await hook(project, 'SessionStart', { ...fields, source: 'resume' });
    expect(boundTo(project, 'b1')).toBeUndefined();
    const path = statePath(project, `clients/${process.pid}.json`);
    expect(existsSync(path)).toBe(true);
    writeFileSync(path, JSON.stringify({ conversation: 'c1', born: '1' }));
    await hook(project, 'SessionStart', { source: 'clear', session_id: 'c9' });
    expect(boundTo(project, 'c9')).toBeUndefined();
  });
});
