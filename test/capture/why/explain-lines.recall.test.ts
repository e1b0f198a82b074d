import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git } from '../../../bench/recall/git.ts';
import { measureRecall } from '../../../bench/recall/recall.ts';
import { makeFolder } from '../../support/folder.ts';
import { initGit } from '../../support/git.ts';

// A history that is made up: in each commit, two of three files get a new function in the middle, lose one, and have
// one changed. Functions share most of their lines, as they do in real programs.
function makeHistory(commits: number): string {
  const top = makeFolder();
  initGit(top);
  const files: string[][] = [[], [], []];
  for (let commit = 0; commit < commits; commit += 1) {
    for (const [index, functions] of files.entries()) {
      if (commit > 0 && index === commit % 3) continue;
      functions.splice((commit * 7) % (functions.length + 1), 0, functionOf(`${index}x${commit}`));
      if (functions.length > 4) functions.splice((commit * 3) % functions.length, 1);
      const at = (commit * 5) % functions.length;
      functions[at] = (functions[at] as string).replace(
        /const limit = .*/,
        `const limit = later${index}x${commit};`,
      );
      mkdirSync(join(top, 'src'), { recursive: true });
      writeFileSync(join(top, 'src', `part-${index}.ts`), functions.join('\n'));
    }
    const date = `@${1_700_000_000 + commit * 3600} +0000`;
    const anna = { GIT_AUTHOR_NAME: 'Anna', GIT_AUTHOR_EMAIL: 'anna@example.org' };
    git(top, ['add', '.']);
    const env = { ...anna, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    git(top, ['commit', '--quiet', '-m', `Change ${commit}`], { env });
  }
  return top;
}

function functionOf(name: string): string {
  return [
    `export function sweep${name}(folder: string): number | undefined {`,
    `  const limit = first${name};`,
    `  for (const item of list${name}(folder)) {`,
    `    if (item.${name} === undefined) {`,
    '      return undefined;',
    '    }',
    `    report${name}(item, limit);`,
    `    count${name}(item);`,
    '  }',
    '  return limit;',
    '}',
    '',
  ].join('\n');
}

function shareOf(way: string, gone: number): number {
  if (way.includes('gone')) return gone;
  return way.includes('conflict') ? 0.97 : 0.99;
}

describe('of the lines that an agent wrote, in a history that was rewritten in every way', () => {
  test.each([
    [5, 0.99],
    // If the squashed commits are gone, some lines that are in every function have no neighbour that tells whose they are.
    [20, 0.93],
  ])(
    'nearly all lead to their turn, and no other line to any: %i commits at a time',
    async (length, gone) => {
      const repository = makeHistory(length * 2 + 1);
      const scores = await measureRecall({ repository, length, count: 2, mostFiles: 3, only: '' });
      const shares = [...scores].map(([way, { right, wrong, none, false: lies }]) => ({
        way,
        isEnough: right / (right + wrong + none) >= shareOf(way, gone),
        wrong,
        lies,
        hasLines: right > 50,
      }));
      expect(shares).toEqual(
        [...scores.keys()].map((way) => ({ way, isEnough: true, wrong: 0, lies: 0, hasLines: true })),
      );
    },
  );
});
