import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ensureProjectState } from '../../src/io/project/project-state.ts';
import { changeRun } from '../../src/runs/files/change-run.ts';
import { createRun } from '../../src/runs/files/run-folder.ts';
import { moveRun } from '../../src/runs/state/transitions.ts';
import { makeProject, type TestProject } from '../support/make-project.ts';
import { makeRun } from '../support/make-run.ts';

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.cjs');

interface Follower {
  /** Resolves with all that was printed once it has this text. */
  readonly printed: (text: string) => Promise<string>;
  readonly interrupt: () => void;
  readonly ended: Promise<{ code: number | null; output: string }>;
}

function follow({ root, env }: TestProject, ...argv: string[]): Follower {
  const child = spawn(process.execPath, [cli, ...argv], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  let heard = (): void => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      heard();
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((done) =>
    child.once('close', (code) => done({ code, output })),
  );
  const printed = (text: string): Promise<string> =>
    new Promise((done) => {
      heard = () => output.includes(text) && done(output);
      heard();
    });
  return { printed, interrupt: () => void child.kill('SIGINT'), ended };
}

// It can't be looked after: its process is this one.
const alive = { pid: process.pid, started: '', at: Date.now() };
const running = makeRun({ state: 'running', since: Date.now(), client: alive, runner: alive });

function say(folder: string, text: string): Promise<void> {
  const event = {
    type: 'run.message',
    at: Date.now(),
    data: { by: 'claude', text },
    from: undefined,
  } as const;
  return changeRun(folder, (run) => ({ run, events: [event], found: undefined }));
}

function end(folder: string): Promise<void> {
  return changeRun(folder, (run) => {
    const run2 = moveRun(run, { state: 'completed', reason: '', at: Date.now() });
    return { run: run2 ?? run, found: undefined };
  });
}

test('a log is followed until its run ends', async () => {
  const project = await makeProject();
  const folder = createRun(ensureProjectState(project.root, project.env), running);
  await say(folder, 'before');
  const { printed, ended } = follow(project, 'runs', 'log', 'last', '--follow');
  await printed('before');
  await say(folder, 'while it is followed');
  await printed('while it is followed');
  await end(folder);
  const { code, output } = await ended;
  expect(code).toBe(0);
  expect(output.match(/while it is followed/g)).toHaveLength(1);
  expect(output).toContain('completed');
});

test('events are followed from now on, of new runs too; Ctrl-C ends only this, and says so', async () => {
  const project = await makeProject();
  const state = ensureProjectState(project.root, project.env);
  const folder = createRun(state, running);
  await say(folder, 'long ago');
  const { printed, interrupt, ended } = follow(project, 'runs', 'events', '--follow', '--json');
  let count = 0;
  const told = printed('"text":"tick');
  const timer = setInterval(() => {
    count += 1;
    void say(folder, `tick ${count}`);
  }, 50);
  await told.finally(() => clearInterval(timer));
  createRun(
    state,
    makeRun({ id: '99999999-2222-4333-8444-555555555555', state: 'queued', since: Date.now() }),
  );
  await printed('"run":"99999999');
  interrupt();
  const { code, output } = await ended;
  expect(code).toBe(0);
  expect(output).not.toContain('long ago');
  const seqs = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ run }) => run === running.id)
    .map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_: number, at: number) => seqs[0] + at));
});

test('without --json, Ctrl-C says that what runs goes on', async () => {
  const project = await makeProject();
  const folder = createRun(ensureProjectState(project.root, project.env), running);
  await say(folder, 'hello');
  const { printed, interrupt, ended } = follow(project, 'runs', 'log', 'last', '--follow');
  await printed('hello');
  interrupt();
  expect((await ended).output).toContain('What runs goes on');
});
