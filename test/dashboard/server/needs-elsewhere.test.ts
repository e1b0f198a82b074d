import { expect, test } from 'vitest';
import { countElsewhere } from '../../../src/dashboard/server/needs-elsewhere.ts';
import { getPage, logIn, startDashboard } from '../../support/dashboard.ts';
import { makeProject } from '../../support/make-project.ts';
import { waiting } from '../../support/waiting-question.ts';

test('a project is counted in the background, once for each change, and pages are told of another number', async () => {
  let [mark, needs, reads, told] = ['a', 2, 0, 0];
  const { count } = countElsewhere({
    read: async () => {
      reads += 1;
      if (needs < 0) throw new Error('gone');
      return needs;
    },
    mark: () => mark,
    changed: () => {
      told += 1;
    },
  });
  expect(count('/x')).toBe(0);
  await expect.poll(() => count('/x')).toBe(2);
  expect([reads, told]).toEqual([1, 1]);
  [mark, needs] = ['b', -1];
  count('/x');
  [mark, needs] = ['c', 3];
  await expect.poll(() => count('/x')).toBe(3);
  expect([reads, told]).toEqual([3, 2]);
});

test('a page says how much needs you in other projects', async () => {
  const asked = waiting();
  const other = makeProject();
  const at = await startDashboard(asked.project, '-C', other.root);
  await asked.run('dashboard', '--json');
  const who = await logIn(at);
  await expect
    .poll(async () => (await getPage(at.port, who)).body)
    .toMatch(/Other projects.*<span class="n ask">1<\/span>/s);
});
