import { expect, test } from 'vitest';
import { git } from '../../support/git.ts';
import { answersIn } from '../../support/line-answers.ts';
import { makeWorkplace, type Workplace } from '../../support/scripted-agent.ts';

// While a repository has the commits that were squashed, they say whose a line is.

const sweep = ['export function sweep(folder) {', '  const found = list(folder);', '  return found;', '}'];
const story = (name: string): string[] => [
  `  ${name}: {`,
  '    args: {',
  '      isOpen: true,',
  '    },',
  '  },',
];

/** Squashes what was committed on a branch into one commit on main. */
function squash({ top, personWrites, personCommits }: Workplace, branch = 'side'): void {
  git(top, 'checkout', '--quiet', 'main');
  personWrites('elsewhere.js', [`const elsewhere = "${branch}";`]);
  personCommits(`Elsewhere, before ${branch}`);
  git(top, 'merge', '--squash', branch);
  git(top, 'commit', '--quiet', '-m', `All of ${branch} (#7)`);
}

function forget({ top }: Workplace, branch = 'side'): void {
  git(top, 'branch', '--quiet', '-D', branch);
  git(top, 'reflog', 'expire', '--expire=now', '--all');
  git(top, 'gc', '--quiet', '--prune=now');
}

function begin(branch = 'side'): Workplace {
  const place = makeWorkplace();
  git(place.top, 'checkout', '--quiet', '-b', branch);
  return place;
}

test('the agent’s line was removed, and a person typed it again before the squash: it is nobody’s', async () => {
  const place = begin();
  place.agentWrites('a.js', [...sweep, 'const late = later();']);
  await place.agentCommits('Sweep');
  place.personWrites('a.js', sweep);
  place.personCommits('Sweep at once');
  place.personWrites('a.js', ['const late = later();', ...sweep]);
  place.personCommits('Sweep later, after all');
  place.agentWrites('b.js', ['const other = "by the agent";']);
  await place.agentCommits('Other');
  squash(place);
  expect(await answersIn(place, 'a.js')).toEqual(['lines:hand', ...Array(4).fill('lines:1')]);
});

test('blocks that a file has many times keep their turns, also where later commits stand between their lines', async () => {
  const place = begin();
  const names = ['first', 'second', 'third'];
  for (const [index] of names.entries()) {
    place.agentWrites('a.js', ['export default {', ...names.slice(0, index + 1).flatMap(story), '};']);
    await place.agentCommits(`Story ${index + 1}`);
  }
  const all = names
    .flatMap(story)
    .flatMap((line) => (line.includes('isOpen') ? [line, '      isLast: false,'] : [line]));
  place.personWrites('a.js', ['export default {', ...all, '};']);
  place.personCommits('None is the last');
  place.agentWrites('b.js', ['const other = "by the agent";']);
  await place.agentCommits('Other');
  squash(place);
  const turns = (await answersIn(place, 'a.js')).map((answer) => answer.replace('lines:', ''));
  const storyOf = (turn: string): string[] => [turn, turn, turn, 'hand', turn, turn];
  expect(turns).toEqual(['1', ...storyOf('1'), ...storyOf('2'), ...storyOf('3'), '1']);
});

test('a file was moved, and a line of it changed, while its commits were squashed', async () => {
  const place = begin();
  const long = Array.from({ length: 8 }, (_, index) => `const number${index} = count(${index});`);
  place.agentWrites('a.js', [...long, '}']);
  await place.agentCommits('Count');
  place.agentWrites('a.js', ['const begin = 1;', ...long, '}']);
  await place.agentCommits('Begin');
  git(place.top, 'checkout', '--quiet', 'main');
  git(place.top, 'merge', '--squash', 'side');
  git(place.top, 'mv', 'a.js', 'moved.js');
  place.personWrites('moved.js', ['const begin = 1;', ...long.slice(0, 7), 'const number7 = byHand();', '}']);
  place.personCommits('All of it, elsewhere (#7)');
  expect(await answersIn(place, 'moved.js')).toEqual([
    'lines:2',
    ...Array(7).fill('lines:1'),
    'lines:hand',
    'lines:1',
  ]);
});

test('two branches are squashed into one commit, and then a squash is squashed again', async () => {
  const place = begin('one');
  const { top } = place;
  place.agentWrites('a.js', sweep);
  await place.agentCommits('Sweep');
  git(top, 'checkout', '--quiet', '-b', 'two', 'main');
  place.agentWrites('b.js', ['const b = begin();', 'b.sweep(everything);', 'b.close(everything);']);
  await place.agentCommits('Begin');
  git(top, 'checkout', '--quiet', '-b', 'both', 'main');
  git(top, 'merge', '--squash', 'one', 'two');
  git(top, 'commit', '--quiet', '-m', 'Both');
  const [a, b] = [Array(4).fill('lines:1'), Array(3).fill('lines:2')];
  expect([await answersIn(place, 'a.js'), await answersIn(place, 'b.js')]).toEqual([a, b]);
  place.agentWrites('a.js', [...sweep, 'export const late = sweep(later);']);
  await place.agentCommits('Late');
  squash(place, 'both');
  expect(await answersIn(place, 'a.js')).toEqual([...a, 'lines:3']);
  expect(await answersIn(place, 'b.js')).toEqual(b);
});

test('the commits are gone, and what the lines tell by themselves is still answered', async () => {
  const place = begin();
  place.agentWrites('a.js', sweep);
  await place.agentCommits('Sweep');
  place.agentWrites('a.js', [...sweep, '', 'export const late = sweep(later);']);
  await place.agentCommits('Late');
  squash(place);
  const answers = [...Array(4).fill('lines:1'), 'lines:hand', 'lines:2'];
  expect(await answersIn(place, 'a.js')).toEqual(answers);
  forget(place);
  expect(await answersIn(place, 'a.js')).toEqual(answers);
});
