import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { onTestFinished } from 'vitest';
import { makeFolder } from './folder.ts';

const source = resolve(dirname(fileURLToPath(import.meta.url)), '../../src');

/** A child process and its results. */
export interface Child {
  readonly process: ChildProcess;
  /** The exit code, which is null if a signal ended the process, and what it printed. */
  readonly ended: Promise<{ code: number | null; output: string }>;
  /** Resolves when it has printed the given text. */
  printed(text: string): Promise<void>;
}

/** Returns the path of a program that real child processes can run; `code` imports from `src/…`. */
export function makeProgram(code: string): string {
  const folder = makeFolder();
  chmodSync(folder, 0o755);
  const outfile = join(folder, 'program.cjs');
  buildSync({
    stdin: { contents: code.replaceAll("'src/", `'${source}/`), loader: 'ts', resolveDir: source },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/** Starts a program of `makeProgram`, through another command if `through` names one. It is killed after the test. */
export function startProgram(
  program: string,
  args: readonly string[],
  options: {
    readonly uid?: number;
    readonly env?: NodeJS.ProcessEnv;
    readonly through?: readonly string[];
  } = {},
): Child {
  const [command = '', ...words] = [...(options.through ?? []), process.execPath, program, ...args];
  const child = spawn(command, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    env: { ...process.env, ...options.env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<{ code: number | null; output: string }>((done) => {
    child.on('close', (code) => done({ code, output }));
  });
  const printed = (text: string): Promise<void> =>
    new Promise((done, fail) => {
      const look = (): void => void (output.includes(text) && done());
      child.stdout.on('data', look);
      child.on('close', () =>
        output.includes(text) ? done() : fail(new Error(`Never printed "${text}": ${output}`)),
      );
      look();
    });
  return { process: child, ended, printed };
}
