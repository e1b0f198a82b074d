import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeThem } from '../../src/commands/captures-take.ts';
import { makeProject } from '../support/make-project.ts';
import { wholeCaptures } from '../support/taking.ts';
import { done } from '../support/verbs.ts';
import { agentAt, clientFolder } from '../support/working-agent.ts';

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
