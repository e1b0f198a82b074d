import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Client } from './client.ts';
import { journalPlugin } from './plugin-copy.ts';

/** Copies what a clone of this repository would hold into the client's home, uncommitted files included; returns the folder. */
export function cloneInto(home: string): string {
  const dir = join(home, 'session-journal');
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', args, { cwd: journalPlugin, encoding: 'utf8' }).split('\0');
  for (const path of paths.filter((one) => one !== '')) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    cpSync(join(journalPlugin, path), join(dir, path), { force: true });
  }
  return dir;
}

/** Returns the first line of the README that begins so, with the clone's folder in the place of the example's. */
export function readmeLine(beginning: string, clone: string): string {
  const readme = readFileSync(join(clone, 'README.md'), 'utf8');
  const line = readme.split('\n').find((one) => one.startsWith(beginning));
  if (line === undefined) throw new Error(`Not in the README: ${beginning}`);
  return line.replace('/path/to/session-journal', clone);
}

/** Installs the plugin from a clone with the README's own two commands; throws when one fails. */
export async function installFrom(clone: string, client: Client): Promise<void> {
  for (const line of ['claude plugin marketplace add', 'claude plugin install']) {
    const done = await client.run(readmeLine(line, clone).split(' ').slice(1));
    if (done.exitCode !== 0) throw new Error(done.stdout + done.stderr);
  }
}
