import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { makeFolder } from './folder.ts';

/** The shells on this machine that a client could run a command line with. */
export const shells = ['sh', 'bash', 'dash', 'zsh'].filter(
  (shell) => spawnSync(shell, ['-c', 'exit 7']).status === 7 && !(shell === 'dash' && isDash('/bin/sh')),
);

function isDash(path: string): boolean {
  return basename(realpathSync(path)) === 'dash';
}

/** What a shell made of a command line. */
export interface Observed {
  /** The words of each call of `session-journal`, starting with the program's name. */
  readonly calls: readonly (readonly string[])[];
  readonly stdin: string;
  /** Other programs that were called, and everything that was printed. */
  readonly others: string;
}

// Any other program that a line could name is found here first and records its name.
const decoys = ['rm', 'id', 'touch', 'a', 'x', 'ls', 'END', 'reboot', '-', 'log', 'view', 'journal'];

/** Returns a function that runs a line in a shell with a `session-journal` on PATH that only records its call. */
export function makeObserver(): (shell: string, line: string) => Observed {
  const dir = makeFolder();
  const [calls, stdin, others] = ['calls', 'stdin', 'others'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ];
  const put = (name: string, body: string): void => {
    writeFileSync(join(dir, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(dir, name), 0o755);
  };
  put(
    'session-journal',
    `{ printf '%s\\0' session-journal "$@"; printf '\\1'; } >> '${calls}'\ncat > '${stdin}'`,
  );
  for (const name of decoys) put(name, `echo "$0 $*" >> '${others}'`);
  const env = { PATH: [dir, process.env.PATH].join(delimiter), HOME: dir, LANG: 'C.UTF-8' };
  const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  return (shell, line) => {
    for (const path of [calls, stdin, others]) rmSync(path, { force: true });
    const ran = spawnSync(shell, ['-c', line], {
      cwd: dir,
      env,
      input: '',
      encoding: 'utf8',
      timeout: 200_000,
    });
    const records = read(calls).split('\u0001').slice(0, -1);
    return {
      calls: records.map((record) => record.split('\0').slice(0, -1)),
      stdin: read(stdin),
      others: read(others) + ran.stdout + ran.stderr,
    };
  };
}
