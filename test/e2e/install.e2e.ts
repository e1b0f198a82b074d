import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Client, makeClient } from './support/client.ts';
import { chosenAge } from './support/client-install.ts';
import { blocks } from './support/journal.ts';
import { journalPlugin } from './support/plugin-copy.ts';

let client: Client;
afterEach(() => client.close());

/** Copies what a clone of this repository would hold, uncommitted files included, and returns the folder. */
function cloneTo(dir: string): string {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', args, { cwd: journalPlugin, encoding: 'utf8' }).split('\0');
  for (const path of paths.filter((one) => one !== '')) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    cpSync(join(journalPlugin, path), join(dir, path), { force: true });
  }
  return dir;
}

async function start(): Promise<string> {
  client = await makeClient();
  return cloneTo(join(client.home, 'session-journal'));
}

/** The README's lines that begin so, with the clone's folder in the place of the example's. */
function fromReadme(beginning: string, clone: string): string[] {
  const readme = readFileSync(join(clone, 'README.md'), 'utf8');
  const line = readme.split('\n').find((one) => one.startsWith(beginning));
  if (line === undefined) throw new Error(`Not in the README: ${beginning}`);
  return line.replace('/path/to/session-journal', clone).split(' ').slice(1);
}

async function install(clone: string): Promise<void> {
  for (const line of ['claude plugin marketplace add', 'claude plugin install']) {
    const done = await client.run(fromReadme(line, clone));
    expect(done.exitCode, done.stdout + done.stderr).toBe(0);
  }
}

test('the repository passes the strict validation of the plugin directory', async () => {
  const clone = await start();
  const profile = chosenAge() === 'current' ? ['--profile', 'directory'] : [];
  const done = await client.run(['plugin', 'validate', clone, '--strict', ...profile]);
  expect(done.stdout + done.stderr).toContain('Validation passed');
  expect(done.exitCode).toBe(0);
});

test('the plugin costs at most 150 tokens when it is not used', async () => {
  await install(await start());
  const { stdout } = await client.run(['plugin', 'details', 'session']);
  const tokens = Number(/Always-on:\s+~(\d+) tok/.exec(stdout)?.[1]);
  expect(tokens).toBeGreaterThan(0);
  expect(tokens).toBeLessThanOrEqual(150);
});

test('the README leads a fresh home to a first session, and uninstalling leaves the project alone', async () => {
  const clone = await start();
  await install(clone);
  const words = fromReadme('/session:init', clone).join(' ');
  const run = await client.ask(`/session:init ${words}`);
  expect(blocks(run.requests[0], 'reply').join()).toContain('Session Initialized');
  const active = join(client.project, '.sessions', 'active');
  const [file] = readdirSync(active);
  const text = readFileSync(join(active, file as string), 'utf8');
  expect(text).toContain('# Session: Fix the race in the sweep trigger');
  expect(text).toContain('- [ ] Reproduce it          <- CURRENT');
  const gone = await client.run(['plugin', 'uninstall', 'session@session-journal']);
  expect(gone.exitCode).toBe(0);
  expect(readFileSync(join(active, file as string), 'utf8')).toBe(text);
  const after = await client.ask('continue');
  expect(after.requests[0]?.text).not.toContain('[session-journal');
});
