import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Client, makeClient } from './support/client.ts';
import { chosenAge } from './support/client-install.ts';
import { blocks } from './support/journal.ts';
import { cloneInto, installFrom, readmeLine } from './support/plugin-install.ts';

let client: Client;
afterEach(() => client.close());

async function start(): Promise<string> {
  client = await makeClient();
  return cloneInto(client.home);
}

test('the repository passes the strict validation of the plugin directory', async () => {
  const clone = await start();
  const profile = chosenAge() === 'current' ? ['--profile', 'directory'] : [];
  const done = await client.run(['plugin', 'validate', clone, '--strict', ...profile]);
  expect(done.stdout + done.stderr).toContain('Validation passed');
  expect(done.exitCode).toBe(0);
});

test('the plugin costs at most 150 tokens when it is not used', async () => {
  await installFrom(await start(), client);
  // Our API would say anything. Without one, the client estimates by itself.
  const env = { ANTHROPIC_BASE_URL: 'http://127.0.0.1:9' };
  const { stdout } = await client.run(['plugin', 'details', 'session'], { env });
  const tokens = Number(/Always-on:\s+~(\d+) tok/.exec(stdout)?.[1]);
  expect(tokens).toBeGreaterThan(0);
  expect(tokens).toBeLessThanOrEqual(150);
});

test('the README leads a fresh home to a first session, and uninstalling leaves the project alone', async () => {
  const clone = await start();
  await installFrom(clone, client);
  const run = await client.ask(readmeLine('/session:init --goal', clone));
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
