import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listQuestions } from '../../../src/runs/questions/approvals.ts';
import type { Run } from '../../../src/runs/state/run.ts';
import { decideAs } from '../../support/asked-run.ts';
import { makeRunsPlace, type RunsPlace } from '../../support/runs-place.ts';

const isParked = ({ state }: Run): boolean => state === 'parked';
const why = 'somebody changed its question, so it must be asked again';

interface Parked {
  readonly place: RunsPlace;
  readonly id: string;
  readonly command: string;
  /** The path of its question. */
  readonly file: string;
  made(name: string): boolean;
}

async function parked(): Promise<Parked> {
  const place = await makeRunsPlace();
  const id = await place.start([{ call: 'touch asked' }, { say: 'Done' }], '--park-after', '1s');
  await place.until(id, isParked);
  const [known] = listQuestions(place.folder(id));
  const file = join(place.folder(id), 'approvals', `${known?.question.id}.json`);
  const made = (name: string): boolean => existsSync(join(place.project.root, name));
  return { place, id, file, made, command: `session-journal runs resume ${id.slice(0, 8)}` };
}

/** Waits until the run asks again, approves that, and returns the run's end. */
async function approveAgain({ place, id, file }: Parked): Promise<Run> {
  const open = (): string[] => {
    const waiting = listQuestions(place.folder(id)).filter(({ end }) => end === undefined);
    return waiting.map(({ question }) => question.id).filter((one) => !file.includes(one));
  };
  await expect.poll(open).toHaveLength(1);
  await place.journal('approve', open()[0] as string);
  return place.until(id);
}

test.each([
  ['edited', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('asked', 'other'))],
  ['cut', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 100))],
  ['removed', (file: string) => rmSync(file)],
])(
  'a question that was %s while its run was parked is said everywhere, and asked again with the exact call',
  async (_, spoil) => {
    const run = await parked();
    const { place, id, command, made, file } = run;
    spoil(file);
    for (const verb of ['approvals', 'status']) {
      const { stdout } = await place.journal(verb);
      expect(stdout).toContain(why);
      expect(stdout).toContain(command);
      expect(stdout).not.toContain('other');
    }
    expect((await place.journal('runs')).stdout).toContain('somebody changed its question');
    expect((await place.journal('runs', 'show', id)).stdout).toContain(`parked: ${why}`);
    expect(JSON.parse((await place.journal('approvals', '--json')).stdout).ask_again).toMatchObject([
      { run: id, command },
    ]);
    mkdirSync(join(place.project.root, 'beside/.sessions/active'), { recursive: true });
    const elsewhere = { env: place.env, cwd: 'beside' };
    const everywhere = await place.project.runWith(elsewhere, 'approvals', '--all-projects');
    expect(everywhere.stdout).toContain(`in ${place.project.root}: ${command}`);
    // Looking at it resumes nothing.
    expect(place.run(id).state).toBe('parked');
    expect((await place.journal('runs', 'resume', id)).stdout).toContain('asks its question again');
    expect(await approveAgain(run)).toMatchObject({ state: 'completed' });
    expect([made('asked'), made('other')]).toEqual([true, false]);
    expect((await place.journal('approvals')).stdout).toContain('Nothing waits for you');
  },
);

test('a yes to a question that is edited afterwards releases nothing: the person is asked again', async () => {
  const run = await parked();
  const { place, id, file, made } = run;
  const asked = readFileSync(file, 'utf8');
  decideAs(listQuestions(place.folder(id))[0] as Parameters<typeof decideAs>[0]);
  writeFileSync(file, asked.replace('asked', 'other'));
  await place.look();
  expect(place.run(id)).toMatchObject({ state: 'parked', reason: why });
  await place.journal('runs', 'resume', id);
  await place.until(id, ({ state }) => state === 'waiting');
  // What is put back then counts for nothing.
  writeFileSync(file, asked);
  expect([made('asked'), made('other')]).toEqual([false, false]);
  expect(await approveAgain(run)).toMatchObject({ state: 'completed' });
  expect([made('asked'), made('other')]).toEqual([true, false]);
});

test('a question whose file is put back waits for the person as before', async () => {
  const { place, id, file, made } = await parked();
  const asked = readFileSync(file, 'utf8');
  writeFileSync(file, '{}');
  await place.look();
  writeFileSync(file, asked);
  await place.look();
  expect(place.run(id)).toMatchObject({ state: 'parked', reason: 'waiting for your decision' });
  await place.journal('approve', listQuestions(place.folder(id))[0]?.question.id as string);
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
  expect(made('asked')).toBe(true);
});

test('a decision resumes a run also if the note of its parked question was removed', async () => {
  const { place, id } = await parked();
  rmSync(join(place.folder(id), 'approvals', 'parked'));
  await place.journal('approve', listQuestions(place.folder(id))[0]?.question.id as string);
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
  expect(readdirSync(join(place.folder(id), 'approvals'))).not.toContain('parked');
});

test('a decided run that lacks something says so in the list, until it is resumed where that is there', async () => {
  const place = await makeRunsPlace();
  const env = { ...place.env, NEEDED: 'yes' };
  const words = ['run', JSON.stringify([{ call: 'touch asked' }]), '--env', 'NEEDED', '--park-after', '1s'];
  const { id } = JSON.parse((await place.project.runWith({ env }, ...words, '--json')).stdout);
  await place.until(id, isParked);
  await place.journal('approve', listQuestions(place.folder(id))[0]?.question.id as string);
  const reason = 'decided, but not resumed: needs what is missing: the variable NEEDED';
  expect(place.run(id)).toMatchObject({ state: 'parked', reason });
  expect((await place.journal('status')).stdout).toContain(reason);
  await place.project.runWith({ env }, 'runs', 'resume', id);
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
});
