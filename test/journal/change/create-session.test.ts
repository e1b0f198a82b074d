import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/io/project/context.ts';
import { createProject } from '../../../src/io/project/create-project.ts';
import { projectAt } from '../../../src/io/project/project.ts';
import { createSession, planSession } from '../../../src/journal/change/create-session.ts';
import type { TestProject } from '../../support/make-project.ts';
import { makeProject } from '../../support/make-project.ts';
import { sample, sessionsIn } from '../../support/verbs.ts';

const id = '01941f29-7c00-7aaa-8bbb-cccc129e1f0c';
const wish = { goal: 'Fix', name: '', taskIds: [], steps: [], keyFiles: [], keyContext: [], tldr: '' };

function contextOf(project: TestProject): Context {
  return {
    cwd: project.root,
    now: () => new Date('2025-01-01T00:00:00Z'),
    newId: () => id,
    env: project.env,
    templates: fileURLToPath(new URL('../../../templates', import.meta.url)),
  };
}

async function create(project: TestProject): Promise<string> {
  const context = contextOf(project);
  const made = createProject(project.root, { private: false });
  const plan = await planSession(made, wish, context);
  return (await createSession(plan, context)).short;
}

describe('the short id', () => {
  test('is the last 6 hex digits', async () => {
    const project = makeProject();
    expect(await create(project)).toBe('9e1f0c');
    expect(sessionsIn(project)).toEqual(['.sessions/active/fix-9e1f0c.md']);
  });

  test.each([
    '.sessions/active/other-9e1f0c.md',
    '.sessions/archive/other-9e1f0c.md',
    '.sessions/journal/9e1f0c/progress.md',
  ])('has 2 more while %s has them, and the journal is its own', async (taken) => {
    const project = makeProject({ [taken]: sample({ id: '01941f29-0000-7aaa-8bbb-0000009e1f0c' }) });
    expect(await create(project)).toBe('129e1f0c');
    expect(project.exists('.sessions/journal/129e1f0c/progress.md')).toBe(true);
    expect(project.read(taken)).toBe(sample({ id: '01941f29-0000-7aaa-8bbb-0000009e1f0c' }));
  });
});

test('a plan writes nothing', async () => {
  const project = makeProject();
  await planSession(projectAt(project.root, project.env), wish, contextOf(project));
  expect(project.tree()).toEqual({});
});
