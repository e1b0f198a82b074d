import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { type Outcome, runProgram } from '../../src/commands/program.ts';
import { isFailure } from '../../src/core/failure.ts';
import { removeQuietly } from '../../src/io/disk/files.ts';
import { withLock } from '../../src/io/disk/lock.ts';
import type { Context } from '../../src/io/project/context.ts';
import { projectAt } from '../../src/io/project/project.ts';
import type { Portion } from './fuzz-worker.ts';
import { fuzzPortion } from './fuzz-worker.ts';
import type { Soak } from './soak.ts';

/** What one of the soak's own processes is told to do and answers. */
export interface Order {
  readonly root: string;
  readonly count?: number;
  readonly name?: string;
}

type Role = (order: Order) => Promise<unknown>;

// Logs this many times in one process, one after the other. It repeats a refused log, as a person would.
const logs: Role = async ({ root, count = 0, name = '' }) => {
  const done: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const text = `${name} ${index}.`;
    const log = (): Promise<Outcome> => {
      return runProgram(['log', '--decision', text, '--session', 'fix-sweep'], contextAt(root));
    };
    let outcome = await log();
    for (let again = 0; outcome.exit === 1 && again < 5; again += 1) outcome = await log();
    if (outcome.exit !== 0) return `${text} was refused: ${outcome.stderr}`;
    done.push(text);
  }
  return done;
};

// The same while files are being removed: a refusal is fine, and anything else is a bug.
const stubborn: Role = async ({ root, count = 0, name = '' }) => {
  const [done, bugs]: [string[], string[]] = [[], []];
  for (let index = 0; index < count; index += 1) {
    const text = `${name} ${index}.`;
    const argv = ['log', '--decision', text, '--session', 'fix-sweep'];
    const { exit, stderr } = await runProgram(argv, contextAt(root));
    if (exit === 0) done.push(text);
    else if (exit !== 1) bugs.push(`"${text}" ended with ${exit}: ${stderr}`);
    await new Promise((go) => setTimeout(go, 5));
  }
  return { done, bugs };
};

function contextAt(root: string): Context {
  return {
    cwd: root,
    now: () => new Date(),
    newId: () => v7(),
    env: { HOME: root, XDG_STATE_HOME: join(root, '../state'), XDG_CONFIG_HOME: join(root, '../config') },
    templates: join(process.cwd(), 'templates'),
  };
}

// Races for a lock whose owner is dead: whoever gets it must be alone.
const race: Role = async ({ root }) => {
  const mark = join(root, 'inside');
  const enter = async (): Promise<string> => {
    try {
      writeFileSync(mark, '', { flag: 'wx' });
    } catch {
      return 'two were inside at once';
    }
    await new Promise((done) => setTimeout(done, 1));
    removeQuietly(mark);
    return 'won';
  };
  try {
    return await withLock(projectAt(root).local, { waitMs: 0 }, enter);
  } catch (error) {
    return isFailure(error) && error.code === 'locked' ? 'refused' : String(error);
  }
};

const fuzz: Role = (order) => fuzzPortion(order as unknown as Portion);

const roles: Readonly<Record<string, Role>> = { logs, race, stubborn, fuzz };

/** Plays a role for the process that started this one, one order at a time. */
export function playRole(name: string): void {
  process.on('message', (order: Order) => {
    const play = roles[name] as Role;
    void play(order).then((answer) => process.send?.({ answer }));
  });
  process.on('disconnect', () => process.exit(0));
}

/** A process that plays a role. */
export interface Player {
  readonly process: ChildProcess;
  ask(order: Order | Portion): Promise<unknown>;
}

/** Starts a process that plays a role. */
export function startPlayer(soak: Soak, name: string, execArgv: string[] = []): Player {
  const child = fork(soak.bundle, ['--role', name], {
    cwd: soak.root,
    execArgv,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let settle: { done: (answer: unknown) => void; fail: (error: Error) => void } | undefined;
  child.on('message', ({ answer }: { answer: unknown }) => settle?.done(answer));
  child.on('exit', (code, signal) =>
    settle?.fail(new Error(`The process that plays "${name}" ended: ${code ?? signal}`)),
  );
  const ask = (order: Order | Portion): Promise<unknown> =>
    new Promise((done, fail) => {
      settle = { done, fail };
      child.send(order);
    });
  return { process: child, ask };
}
