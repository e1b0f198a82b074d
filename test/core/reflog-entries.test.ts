import { expect, test } from 'vitest';
import { readMadeCommits } from '../../src/core/reflog-entries.ts';

const second = 1_769_000_000;

test("git's log of HEAD says what was committed, and what was only moved", () => {
  const [zero, a, b] = ['0'.repeat(40), 'a'.repeat(40), 'b'.repeat(40)];
  const row = (before: string, after: string, message: string) =>
    `${before} ${after} Ada <B> Lovelace <ada@example.com> ${second} +0100${message === '' ? '' : `\t${message}`}`;
  const text = [
    row(zero, a, 'commit (initial): Start: now'),
    row(a, b, 'commit: Go on'),
    row(a, b, 'commit (amend): Go on'),
    row(a, b, 'commit (merge): Join'),
    row(a, b, 'revert: Revert "Go on"'),
    row(a, b, "merge side: Merge made by the 'ort' strategy."),
    row(a, b, "pull origin main: Merge made by the 'ort' strategy."),
    row(a, b, ''),
    row(a, b, 'merge side: Fast-forward'),
    row(a, b, 'pull: Fast-forward'),
    row(a, b, 'cherry-pick: Go on'),
    row(a, b, 'rebase (pick): Go on'),
    row(a, b, 'reset: moving to HEAD~1'),
    row(a, b, 'checkout: moving from a to b'),
    row(a, a, 'commit: Nothing'),
    row(a, zero, ''),
    'nonsense',
  ];
  expect(
    readMadeCommits(text.join('\n')).map(({ before, subject, isAmend }) => [before, subject, isAmend]),
  ).toEqual([
    ['', 'Start: now', false],
    [a, 'Go on', false],
    [a, 'Go on', true],
    [a, 'Join', false],
    [a, 'Revert "Go on"', false],
    [a, '', false],
    [a, '', false],
    [a, '', false],
  ]);
  expect(readMadeCommits(row(a, b, 'commit: x'))[0]).toMatchObject({ commit: b, at: second });
});
