import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { chosenAge, clientProgram } from './support/client-install.ts';
import { runProcess } from './support/client-process.ts';
import { type JournalClient, makeJournalClient } from './support/journal.ts';
import { journalPlugin } from './support/plugin-copy.ts';
import { closedEnvironment } from './support/workplace.ts';

let client: JournalClient;
afterEach(() => client.close());

/** All files below a folder, with their hashes; what a client keeps of itself is left out. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files: Record<string, string> = {};
  for (const name of names.sort()) {
    const path = join(folder, name);
    try {
      files[name] = createHash('sha256').update(readFileSync(path)).digest('hex');
    } catch {
      files[name] = 'a folder';
    }
  }
  return files;
}

/** Runs the program where the client is on PATH, and returns what it prints. */
async function sessionJournal(
  { home, project, api }: JournalClient,
  args: readonly string[],
): Promise<string> {
  const bin = join(home, 'bin');
  mkdirSync(bin, { recursive: true });
  if (!existsSync(join(bin, 'claude'))) symlinkSync(clientProgram(chosenAge()), join(bin, 'claude'));
  const closed = closedEnvironment(
    { root: dirname(home), home, project, scratch: join(dirname(home), 'scratch'), remove: () => {} },
    api.url,
  );
  const env = { ...closed, PATH: `${bin}:${closed.PATH}` };
  const program = join(journalPlugin, 'dist', 'cli.cjs');
  const ran = await runProcess({
    program: process.execPath,
    args: [program, ...args],
    cwd: project,
    env,
    timeoutMs: 120_000,
  });
  expect({ code: ran.exitCode, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  return ran.stdout;
}

function running(): string[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(client.home));
}

test('an earlier conversation answers, and nothing is left of the question', async () => {
  client = await makeJournalClient();
  const run = await client.ask('Put the tests into spec/');
  const projects = join(client.home, '.claude', 'projects');
  const before = filesIn(projects);
  const processes = running();
  client.api.play(() => 'In spec/.');
  const asked = client.api.requests.length;
  const question = ['ask', '--of', run.sessionId.slice(0, 8), 'where are the tests?', '--yes', '--json'];
  const { answer, conversation, tokens } = JSON.parse(await sessionJournal(client, question));
  expect({ answer, conversation }).toEqual({ answer: 'In spec/.', conversation: run.sessionId });
  expect(tokens).toBeGreaterThan(0);
  expect(filesIn(projects)).toEqual(before);
  expect(running()).toEqual(processes);
  const requests = client.api.requests.slice(asked);
  expect(JSON.stringify(requests.at(-1)?.body)).toContain('Put the tests into spec/');
  expect(JSON.stringify(requests.at(-1)?.body)).toContain('where are the tests?');
});
