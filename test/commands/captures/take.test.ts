import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeThem } from '../../../src/commands/captures/take.ts';
import { filesBelow } from '../../../src/io/disk/folders.ts';
import { keepCapture, makeCapture, storeOf } from '../../support/captures.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { wholeCaptures } from '../../support/taking.ts';
import { done } from '../../support/verbs.ts';
import { agentAt, clientFolder } from '../../support/working-agent.ts';

test('what a hook has asked for and fails in the end is in the error log, which doctor shows', async () => {
  const project = makeProject({}, { commit: true });
  await done(project, ['init', '--goal', 'Fix it']);
  const all = project.path('../home/.local/state/session-journal/projects');
  const folder = join(all, readdirSync(all)[0] ?? '', 'captures');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'no folder');
  const place = { cwd: project.root, env: project.env, now: () => new Date() };
  const queued = { given: [{ name: 'queued', text: '' }], bare: [] };
  // This is no failure that waiting mends, so it doesn't try again.
  await expect(takeThem(queued, { ...place, newId: () => '', templates: '' })).rejects.toThrow('ENOTDIR');
  expect(project.read('.sessions/.local/errors.jsonl')).toContain('"where":"captures take"');
  expect((await project.run('doctor')).stdout).toContain('captures take');
});

test('captures take --dry-run says what would be captured, takes nothing, and says the same again', async () => {
  const project = makeProject({}, { commit: true });
  project.env.CLAUDE_CONFIG_DIR = clientFolder(project);
  const env = { CLAUDE_CODE_SESSION_ID: 'ada' };
  const take = async (...flags: string[]) => {
    const { code, stdout } = await project.runWith({ env }, 'captures', 'take', '--json', ...flags);
    expect(code).toBe(0);
    return JSON.parse(stdout);
  };
  expect((await take('--dry-run')).reason).toBe('Nothing new to capture');
  const ada = agentAt(project, 'ada', { at: Math.floor(Date.now() / 1000) - 3600 });
  ada.say(`The key is AKIA${'2E4HXQ7RZ3TNWB5K'}`);
  const { would } = await take('--dry-run');
  expect(would).toEqual([{ commit: '', messages: 2, bytes: expect.any(Number), redacted: 1 }]);
  expect((await take('--dry-run')).would).toEqual(would);
  expect(await wholeCaptures(project)).toEqual([]);
  expect((await take()).captures).toMatchObject(would);
  expect((await take('--dry-run')).reason).toBe('Nothing new to capture');
});

const dayMs = 24 * 60 * 60_000;

async function keepAged(project: TestProject, ages: Readonly<Record<string, number>>): Promise<void> {
  for (const [id, days] of Object.entries(ages)) {
    const at = Date.now() - days * dayMs;
    await keepCapture(storeOf(project.root), makeCapture({ id, conversation: `old-talk-${id}`, at }));
  }
}

test('once a day, captures older than the person keeps them are removed, with what was rebuilt of them', async () => {
  const project = makeProject({ '.sessions/config.json': '{"capture.keep_days":1}' });
  await done(project, ['settings', 'capture.keep_days', '30']);
  const ids = async () => (await wholeCaptures(project)).map(({ id }) => id);
  await keepAged(project, { '0000000001': 31, '0000000002': 29 });
  expect(await done(project, ['conversations'])).toContain('archived');
  const archived = () =>
    filesBelow(project.path('../home/.local/state/session-journal/projects')).filter((path) =>
      path.includes('old-talk-0000000001'),
    );
  expect(archived()).toHaveLength(1);
  await done(project, ['captures', 'take', '--queued']);
  expect(await ids()).toEqual(['0000000002']);
  expect(archived()).toEqual([]);
  await keepAged(project, { '0000000003': 31 });
  await done(project, ['captures', 'take', '--queued']);
  expect(await ids()).toEqual(['0000000003', '0000000002']);
  expect(await done(project, ['captures', 'pack'])).toContain(
    'Removed 1 capture older than capture.keep_days',
  );
  expect(await ids()).toEqual(['0000000002']);
});

test('captures backfill takes nothing that is older than captures are kept', async () => {
  const project = makeProject({}, { commit: true });
  project.env.CLAUDE_CONFIG_DIR = clientFolder(project);
  await done(project, ['settings', 'capture.keep_days', '30']);
  for (const [name, days] of Object.entries({ old: 31, young: 29 })) {
    const at = Math.floor((Date.now() - days * dayMs) / 1000);
    const agent = agentAt(project, name, { at });
    agent.say(name);
    utimesSync(agent.transcript, at + 60, at + 60);
  }
  await done(project, ['captures', 'backfill', '--since', '90d']);
  expect((await wholeCaptures(project)).map(({ conversation }) => conversation)).toEqual(['young']);
});

test('where nothing is new and there are commits from before, the reply names captures backfill, until it was done', async () => {
  const project = makeProject({}, { commit: true });
  project.env.CLAUDE_CONFIG_DIR = clientFolder(project);
  const take = async () => (await project.run('captures', 'take')).stdout;
  const agent = agentAt(project, 'ada', { at: Math.floor(Date.now() / 1000) - 7200 });
  agent.bash("git commit --allow-empty -qm 'From before'");
  const hint =
    'There are commits from before. To capture their conversations: session-journal captures backfill';
  expect(await take()).toContain(hint);
  expect((await project.run('captures', 'backfill')).stdout).toContain('Took 1 capture');
  expect(await take()).toBe('Nothing new to capture\n');
  expect((await makeProject().run('captures', 'take')).stdout).toBe('Nothing new to capture\n');
});
