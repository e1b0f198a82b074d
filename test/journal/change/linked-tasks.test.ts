import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectAt } from '../../../src/io/project/project.ts';
import { findTask, hasTasks, linkedTasks, taskSteps } from '../../../src/journal/change/linked-tasks.ts';
import { makeFolder } from '../../support/folder.ts';
import { sampleTask } from '../../support/verbs.ts';

const id = '019def45-6789-7abc-0123-456789abcdef';
const path = '.tasks/active/fix-sweep-abcdef.md';

describe('a task', () => {
  test.each([id, 'fix-sweep', 'FIX-Sweep'])('is found by %s', async (wanted) => {
    const project = projectAt(makeFolder({ [path]: sampleTask() }));
    expect(await findTask(project, wanted)).toMatchObject({
      name: 'fix-sweep-abcdef.md',
      task: { id, status: 'ready' },
    });
  });

  test('that is damaged, a link out of the project, or no markdown is not found', async () => {
    const outside = makeFolder({ 'x.md': sampleTask() });
    const project = projectAt(
      makeFolder({
        '.tasks/active/bad.md': '---\nid: [\n---\n',
        '.tasks/active/fix-sweep.txt': sampleTask(),
      }),
    );
    symlinkSync(join(outside, 'x.md'), join(project.root, '.tasks/active/link.md'));
    expect(await findTask(project, 'fix-sweep')).toBeUndefined();
    expect(await findTask(project, '')).toBeUndefined();
  });

  test('without a folder .tasks there is none', async () => {
    const project = projectAt(makeFolder({ '.tasks': 'a file' }));
    expect(hasTasks(project)).toBe(false);
    expect(await findTask(project, 'x')).toBeUndefined();
    expect(await linkedTasks(project, ['x'])).toEqual([]);
  });

  test('that is linked twice counts once', async () => {
    const project = projectAt(makeFolder({ [path]: sampleTask() }));
    expect(await linkedTasks(project, [id, 'fix-sweep', '#12'])).toHaveLength(1);
  });
});

describe('its steps', () => {
  test('change the status line alone, and move a completed one', async () => {
    const project = projectAt(makeFolder({ [path]: sampleTask() }));
    const task = await findTask(project, id);
    if (task === undefined) throw new Error('no task');
    expect(taskSteps(task, 'ready')).toEqual([]);
    expect(taskSteps(task, 'completed')).toEqual([
      { write: path, text: sampleTask({ status: 'completed' }) },
      { move: path, to: '.tasks/archive/fix-sweep-abcdef.md' },
    ]);
  });
});
