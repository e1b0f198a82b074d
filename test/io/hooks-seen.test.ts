import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hooksFiring } from '../../src/io/diagnosis.ts';
import { noteHooks } from '../../src/io/hooks-seen.ts';
import { projectAt } from '../../src/io/project.ts';
import { makeFolder } from '../support/folder.ts';

test('that hooks ran is noted where doctor looks for it', () => {
  const root = makeFolder({ '.sessions/active/a.md': '', 'package.json': '{"version":"1.2.3"}' });
  const project = projectAt(root);
  const context = {
    cwd: root,
    now: () => new Date(0),
    newId: () => '',
    env: {},
    templates: join(root, 'templates'),
  };
  expect(hooksFiring(project)).toBeUndefined();
  noteHooks(project, 'c1', context);
  const trace = hooksFiring(project);
  expect(trace).toMatchObject({ version: '1.2.3', conversation: 'c1' });
  expect(Date.parse(trace?.at ?? '')).toBe(0);
  expect(readFileSync(join(project.local, 'hooks-seen.json'), 'utf8').endsWith('\n')).toBe(true);
});
