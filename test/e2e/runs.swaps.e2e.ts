import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bash } from './support/journal.ts';
import type { Reply } from './support/message-wire.ts';
import { inTurn } from './support/messages-api.ts';
import { makeRunsPlace, type RunsPlace } from './support/runs.ts';

// What was shown to the person is what runs: whatever changed until then is asked again.

let place: RunsPlace;
afterEach(() => place.close());

interface Shown {
  readonly id: string;
  readonly reason: string;
  readonly tool: string;
}

const at = (...names: string[]): string => join(place.project, ...names);

async function open(): Promise<Shown[]> {
  return JSON.parse((await place.journal('approvals', '--json')).stdout).approvals;
}

/** Waits until another question than this one waits for the person. */
async function questionAfter(before: string): Promise<string> {
  const ids = async () => (await open()).map(({ id }) => id).filter((id) => id !== before);
  await expect.poll(ids, { timeout: 60_000, interval: 200 }).toHaveLength(1);
  return (await ids())[0] as string;
}

async function begin(reply: (path: typeof at) => Reply, ...flags: string[]): Promise<string> {
  place = await makeRunsPlace();
  place.api.play(inTurn([reply(at), 'Done']));
  mkdirSync(at('inside'));
  mkdirSync(join(place.root, 'outside'));
  symlinkSync(at('inside'), at('link'));
  symlinkSync('/etc/hostname', at('far'));
  return place.start('go', ...flags);
}

function turnLink(): void {
  rmSync(at('link'));
  symlinkSync(join(place.root, 'outside'), at('link'));
}

const writeBelowLink = (path: typeof at): Reply => ({
  tools: [{ name: 'Write', input: { file_path: path('link', 'a.txt'), content: 'x' } }],
});

test('a link that is turned between question and release: the call is asked again, with its real place', async () => {
  const run = await begin(writeBelowLink);
  const first = await questionAfter('');
  turnLink();
  await place.journal('approve', first);
  const second = await questionAfter(first);
  expect((await place.journal('approvals')).stdout).toContain(join(place.root, 'outside', 'a.txt'));
  await place.journal('deny', second, '--reason', 'Not there');
  expect(await place.until(run)).toMatchObject({ state: 'completed' });
  expect([at('inside'), join(place.root, 'outside')].map((dir) => existsSync(join(dir, 'a.txt')))).toEqual([
    false,
    false,
  ]);
});

test('a link that is turned while the run is parked: it is resumed, asks again, and does what was shown last', async () => {
  const run = await begin(writeBelowLink, '--park-after', '1s');
  await place.until(run, ({ state }) => state === 'parked');
  const first = await questionAfter('');
  turnLink();
  await place.journal('approve', first);
  const second = await questionAfter(first);
  expect(existsSync(join(place.root, 'outside', 'a.txt'))).toBe(false);
  await place.journal('approve', second);
  expect(await place.until(run)).toMatchObject({ state: 'completed' });
  expect(readFileSync(join(place.root, 'outside', 'a.txt'), 'utf8')).toBe('x');
});

test('a file that is another one by then: the call is asked again', async () => {
  const run = await begin((path) => ({
    tools: [{ name: 'Write', input: { file_path: path('a.txt'), content: 'new' } }],
  }));
  const first = await questionAfter('');
  writeFileSync(at('a.txt'), 'by somebody else');
  await place.journal('approve', first);
  const second = await questionAfter(first);
  expect((await place.journal('approvals')).stdout).toContain('- by somebody else');
  await place.journal('deny', second, '--reason', 'Keep it');
  await place.until(run);
  expect(readFileSync(at('a.txt'), 'utf8')).toBe('by somebody else');
});

test('a link that is turned while the client itself waits: the question is asked again', async () => {
  const run = await begin((path) => ({
    tools: [{ name: 'Read', input: { file_path: path('far') } }],
  }));
  const first = await questionAfter('');
  rmSync(at('far'));
  symlinkSync('/etc/os-release', at('far'));
  await place.journal('approve', first);
  const second = await questionAfter(first);
  expect((await place.journal('approvals')).stdout).toContain('os-release');
  await place.journal('approve', second);
  expect(await place.until(run)).toMatchObject({ state: 'completed' });
});

test('input that somebody edits in the question’s file is neither shown nor run', async () => {
  const run = await begin(() => ({ tools: [bash('mkdir behind')] }));
  const first = await questionAfter('');
  const path = join(place.folder(run), 'approvals', `${first}.json`);
  const question = readFileSync(path, 'utf8');
  writeFileSync(path, question.replace('mkdir behind', 'mkdir before'));
  // Whoever comes before its hook has put it right finds nothing to approve.
  await place.journal('approve', first);
  expect(existsSync(at('before'))).toBe(false);
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('mkdir behind');
  await place.journal('approve', first);
  await place.until(run);
  expect([at('behind'), at('before')].map((dir) => existsSync(dir))).toEqual([true, false]);
});

test('a question that is edited while the run is parked is asked again with the exact call of the client', async () => {
  const run = await begin(() => ({ tools: [bash('mkdir behind')] }), '--park-after', '1s');
  await place.until(run, ({ state }) => state === 'parked');
  const first = await questionAfter('');
  const path = join(place.folder(run), 'approvals', `${first}.json`);
  writeFileSync(path, readFileSync(path, 'utf8').replace('mkdir behind', 'mkdir before'));
  expect((await place.journal('approvals')).stdout).toContain('must be asked again');
  expect((await place.journal('approve', first)).stderr).toContain('There is no question');
  await place.journal('runs', 'resume', run);
  const second = await questionAfter(first);
  expect((await place.journal('approvals')).stdout).toContain('$ mkdir behind');
  await place.journal('approve', second);
  expect(await place.until(run)).toMatchObject({ state: 'completed' });
  expect([at('behind'), at('before')].map((dir) => existsSync(dir))).toEqual([true, false]);
});
