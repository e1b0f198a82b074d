import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { findStore } from '../../../src/capture/store/store.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { ownersOf, takeNow, wholeCaptures } from '../../support/taking.ts';
import { agentAt } from '../../support/working-agent.ts';

// What users of other tools reported as wrong. Each test is named after what they did.

const begun = 1_790_000_000;

/** Returns the sizes of all blobs in the store of a project, the largest first. */
function blobSizes(project: TestProject): number[] {
  const store = findStore(project.root)?.folder ?? '';
  const args = [
    '--git-dir=.',
    'cat-file',
    '--batch-all-objects',
    '--batch-check=%(objecttype) %(objectsize)',
  ];
  const rows = execFileSync('git', args, { cwd: store, encoding: 'utf8' }).split('\n');
  const sizes = rows.filter((row) => row.startsWith('blob ')).map((row) => Number(row.slice('blob '.length)));
  return sizes.sort((a, b) => b - a);
}

test('an agent is started in the main working tree and commits in a linked one, and the commit is its own', async () => {
  const project = makeProject({}, { commit: true });
  const clock = { at: begun };
  const ada = agentAt(project, 'ada', clock);
  ada.say('Work over there');
  project.git('worktree', 'add', '-q', '-b', 'side', '../side');
  ada.write('../side/a.ts', 'export const there = 1;\n');
  ada.bash("cd ../side && git add a.ts && git commit -qm 'There'");
  await takeNow(project, clock, { agent: ada });
  expect(await ownersOf(project)).toEqual({ There: 'ada' });
  const [capture] = await wholeCaptures(project);
  expect(capture?.edits.map(({ path }) => path)).toEqual(['a.ts']);
});

test('a conversation with many commits reads the same file again and again, and nothing in the store is large', async () => {
  const project = makeProject({}, { commit: true });
  const clock = { at: begun };
  const ada = agentAt(project, 'ada', clock);
  const long = Array.from({ length: 2000 }, (_, index) => `line ${index} of a long file`).join('\\n');
  for (let count = 0; count < 8; count += 1) {
    ada.bash(`git commit --allow-empty -qm 'Commit ${count}' && printf '${long}'`, {
      shown: 'cat long.txt; git commit',
    });
  }
  ada.say('x '.repeat(700_000));
  ada.say('y '.repeat(700_000));
  ada.bash("git commit --allow-empty -qm 'The last'");
  await takeNow(project, clock, { agent: ada });
  expect(await wholeCaptures(project)).toHaveLength(9);
  const sizes = blobSizes(project);
  // Two messages of 1.4 MB go on in several files of one megabyte at most. What was read again is in none.
  expect(sizes[0]).toBeLessThanOrEqual(1024 * 1024);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total - 2 * 1_400_000).toBeLessThan(20_000);
  const said = (await wholeCaptures(project)).flatMap((one) => one.said.map(({ text }) => text));
  expect(
    said.filter((text) => text.startsWith('x x ') || text.startsWith('y y ')).map(({ length }) => length),
  ).toEqual([1_400_000, 1_400_000]);
});
