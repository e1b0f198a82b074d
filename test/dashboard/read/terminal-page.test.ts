import { expect, test } from 'vitest';
import { terminalRows } from '../../../src/dashboard/read/overview.ts';
import { terminalsIn } from '../../../src/dashboard/read/terminal-page.ts';

test('the terminals of a project are those in it or in a worktree of it', () => {
  const all = [
    { name: 'a', cwd: '/p' },
    { name: 'b', cwd: '/p/src', state: 'idle' },
    { name: 'c', cwd: '/w', git: { repo_root: '/p' } },
    { name: 'd', cwd: '/p2' },
    { name: 'e' },
  ];
  expect(terminalRows(terminalsIn('/p', all)).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});
