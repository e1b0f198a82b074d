import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeThem } from '../../src/commands/captures-take.ts';
import { makeProject } from '../support/make-project.ts';
import { done } from '../support/verbs.ts';

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
