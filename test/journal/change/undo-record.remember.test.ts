import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeProject } from '../../support/make-project.ts';
import { ask, done, refused, sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';

test('a change that undo cannot remember is made and says so', async () => {
  const project = makeProject({ [file]: sample() });
  await done(project, ['log', 'first']);
  rmSync(project.path('.sessions/.local/undo'), { recursive: true });
  project.write('.sessions/.local/undo', 'in the way');
  const { changed, warnings } = await ask(project, ['log', 'second']);
  expect(changed).toBe(true);
  expect(warnings).toEqual([expect.stringContaining('This change cannot be undone: Cannot write')]);
  expect(project.read(file)).toContain('second');
  expect(await refused(project, ['undo'])).toContain('Nothing to undo in "fix-sweep-bug"');
});
