import { expect, test } from 'vitest';
import { git } from '../../support/git.ts';
import { answersIn } from '../../support/line-answers.ts';
import { makeWorkplace } from '../../support/scripted-agent.ts';

const first = ['export function sweep(folder) {', '  const found = list(folder);', '  return found;', '}'];
const second = [...first, '', 'export function count(folder) {', '  return sweep(folder).length;', '}'];

test('lines lead to the turn that wrote them, and what a person typed in the same commit does not', async () => {
  const place = makeWorkplace();
  place.agentWrites('a.js', first);
  place.agentWrites('a.js', second);
  place.personWrites('a.js', [...second, '// typed by hand', '}']);
  await place.agentCommits('Sweep');
  place.personWrites('a.js', [...second, '// typed by hand', '}', 'const late = "by hand";']);
  place.personCommits('By hand');
  expect(await answersIn(place, 'a.js')).toEqual([
    ...Array(4).fill('commit:1'),
    'commit:hand',
    ...Array(3).fill('commit:2'),
    'commit:hand',
    'commit:hand',
    'none',
  ]);
});

test('after an amend by hand, a rebase and a pick, lines lead to the same turns', async () => {
  const place = makeWorkplace();
  const { top } = place;
  git(top, 'checkout', '--quiet', '-b', 'side');
  place.agentWrites('a.js', first);
  await place.agentCommits('Sweep');
  place.agentWrites('a.js', second);
  await place.agentCommits('Count');
  git(top, 'commit', '--quiet', '--amend', '-m', 'Count what was swept');
  git(top, 'checkout', '--quiet', 'main');
  place.personWrites('b.js', ['by hand']);
  place.personCommits('Elsewhere');
  git(top, 'rebase', '--quiet', 'main', 'side');
  const turns = [...Array(4).fill('author:1'), 'author:hand', ...Array(3).fill('author:2')];
  expect(await answersIn(place, 'a.js')).toEqual(turns);
  git(top, 'checkout', '--quiet', 'main');
  git(top, 'cherry-pick', 'side~1', 'side');
  expect(await answersIn(place, 'a.js')).toEqual(turns);
});

test('after a squash with nothing but a title, each line leads to its own turn, and a hand’s to none', async () => {
  const place = makeWorkplace();
  const { top } = place;
  git(top, 'checkout', '--quiet', '-b', 'side');
  place.agentWrites('a.js', first);
  await place.agentCommits('Sweep');
  place.agentWrites('a.js', second);
  await place.agentCommits('Count');
  place.personWrites('a.js', [...second, 'const late = "by hand";']);
  place.personCommits('By hand');
  git(top, 'checkout', '--quiet', 'main');
  place.personWrites('b.js', ['by hand']);
  place.personCommits('Elsewhere');
  git(top, 'merge', '--squash', 'side');
  git(top, 'commit', '--quiet', '-m', 'All of it (#7)');
  expect(await answersIn(place, 'a.js')).toEqual([
    ...Array(4).fill('lines:1'),
    'lines:hand',
    ...Array(3).fill('lines:2'),
    'lines:hand',
  ]);
  expect(await answersIn(place, 'b.js')).toEqual(['none']);
});

test('what a conversation wrote and a person committed leads to its turn; other lines of that commit to none', async () => {
  const place = makeWorkplace();
  place.agentWrites('a.js', first);
  place.personWrites('b.js', ['const other = "by hand";']);
  place.personCommits('By hand');
  await place.agentEnds();
  expect(await answersIn(place, 'a.js')).toEqual(Array(4).fill('edits:1'));
  expect(await answersIn(place, 'b.js')).toEqual(['none']);
});

test('a line that a person wrote again is not the agent’s any more', async () => {
  const place = makeWorkplace();
  place.agentWrites('a.js', first);
  await place.agentCommits('Sweep');
  place.personWrites(
    'a.js',
    first.map((line) => line.replace('list(folder)', 'list(folder, all)')),
  );
  place.personCommits('List all');
  expect(await answersIn(place, 'a.js')).toEqual(['commit:1', 'none', 'commit:1', 'commit:1']);
});

test('a file that was renamed leads to the turn that wrote it', async () => {
  const place = makeWorkplace();
  const { top } = place;
  git(top, 'checkout', '--quiet', '-b', 'side');
  place.agentWrites('a.js', first);
  await place.agentCommits('Sweep');
  git(top, 'mv', 'a.js', 'c.js');
  place.agentWrites('c.js', second);
  await place.agentCommits('Count');
  expect(await answersIn(place, 'c.js')).toEqual([
    ...Array(4).fill('commit:1'),
    'commit:hand',
    ...Array(3).fill('commit:2'),
  ]);
  git(top, 'checkout', '--quiet', 'main');
  git(top, 'merge', '--squash', 'side');
  git(top, 'commit', '--quiet', '-m', 'All of it (#7)');
  expect((await answersIn(place, 'c.js')).filter((_, i) => i !== 4)).toEqual([
    ...Array(4).fill('lines:1'),
    ...Array(3).fill('lines:2'),
  ]);
});

test('a file that was only indented keeps its turns', async () => {
  const place = makeWorkplace();
  place.agentWrites('a.js', first);
  await place.agentCommits('Sweep');
  place.personWrites(
    'a.js',
    first.map((line) => line.replace(/^ +/, '\t\t')),
  );
  place.personCommits('Tabs');
  expect(await answersIn(place, 'a.js')).toEqual(Array(4).fill('commit:1'));
});

test('a line is looked for in the commit that added it, so what others add and remove later changes nothing', async () => {
  const place = makeWorkplace();
  const loop = ['for (const one of all) {', '  one.sweep();', '}'];
  place.agentWrites('a.js', loop);
  await place.agentCommits('Sweep');
  place.personWrites('a.js', ['for (const other of all) {', '  other.sweep(now);', '}', 'one.sweep();']);
  place.personCommits('Sweep now');
  expect(await answersIn(place, 'a.js')).toEqual(['none', 'none', 'commit:1', 'none']);
});

test('a person’s commit that writes again what the agent wrote in another one is the person’s', async () => {
  const place = makeWorkplace();
  const { top } = place;
  git(top, 'checkout', '--quiet', '-b', 'side');
  place.agentWrites('a.js', first);
  await place.agentCommits('Sweep', { at: Date.now() - 2000 });
  place.personWrites('a.js', []);
  place.personCommits('Sweep nothing');
  place.personWrites('a.js', first);
  place.personCommits('Sweep after all');
  expect(await answersIn(place, 'a.js')).toEqual(Array(4).fill('none'));
  git(top, 'checkout', '--quiet', 'main');
  place.personWrites('b.js', ['by hand']);
  place.personCommits('Elsewhere');
  git(top, 'rebase', '--quiet', 'main', 'side');
  expect(await answersIn(place, 'a.js')).toEqual(Array(4).fill('none'));
});

test('a bot that writes the same line on another branch gets no conversation', async () => {
  const place = makeWorkplace();
  const { top } = place;
  git(top, 'checkout', '--quiet', '-b', 'side');
  place.agentWrites('package.json', ['{', '  "lodash": "^4.17.21"', '}']);
  await place.agentCommits('Take lodash');
  git(top, 'checkout', '--quiet', 'main');
  place.personWrites('package.json', ['{', '  "lodash": "^4.17.21"', '}']);
  git(top, 'add', '.');
  git(top, 'commit', '--quiet', '-m', 'Bump lodash', '--author', 'bot <bot@example.org>');
  expect(await answersIn(place, 'package.json')).toEqual(['none', 'none', 'none']);
});
