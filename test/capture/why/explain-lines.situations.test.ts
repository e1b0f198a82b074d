import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendCapture } from '../../../src/capture/store/append-capture.ts';
import { captureHead } from '../../support/captures.ts';
import { makeFolder } from '../../support/folder.ts';
import { git } from '../../support/git.ts';
import { answersIn } from '../../support/line-answers.ts';
import { makeWorkplace, type Workplace } from '../../support/scripted-agent.ts';

// What users of other tools reported as wrong. Each test is named after what they did.

const functionOf = (name: string): string[] => [
  `export function ${name}(folder) {`,
  `  const found = list${name}(folder);`,
  `  return found.filter(is${name});`,
  '}',
  '',
];

/** Has the agent write functions into a file, each with a commit of its own. */
async function writeFunctions(place: Workplace, path: string, names: readonly string[]): Promise<void> {
  for (const [index] of names.entries()) {
    place.agentWrites(path, names.slice(0, index + 1).flatMap(functionOf));
    await place.agentCommits(`Add ${names[index]}`);
  }
}

/** Returns the answers of a function's lines, as they should be: an empty line has none. */
const answersOf = (answer: string, rule = answer.split(':')[0]): string[] => [
  ...Array(4).fill(answer),
  `${rule}:hand`,
];

const five = ['sweep', 'count', 'purge', 'visit', 'close'];

test('a forge squashes five commits and joins their messages, and each line keeps its turn', async () => {
  const place = makeWorkplace();
  const { top } = place;
  git(top, 'checkout', '--quiet', '-b', 'side');
  await writeFunctions(place, 'a.js', five);
  place.personWrites('b.js', ['const elsewhere = "by hand";']);
  git(top, 'checkout', '--quiet', 'main');
  place.personCommits('Elsewhere');
  git(top, 'merge', '--squash', 'side');
  const body = five.map((name) => `* Add ${name}\n\n  Claude-Session: https://claude.ai/code/${name}`);
  const forge = ['-c', 'user.name=Forge', '-c', 'user.email=noreply@forge.example'];
  git(top, ...forge, 'commit', '--quiet', '-m', 'All of it (#7)', '-m', body.join('\n\n'));
  expect(await answersIn(place, 'a.js')).toEqual(five.flatMap((_, index) => answersOf(`lines:${index + 1}`)));
  expect(await answersIn(place, 'b.js')).toEqual(['none']);
});

test.each(['agent', 'person'])(
  'a line that was replaced on main comes back with a squash by the %s, and keeps its turn',
  async (who) => {
    const place = makeWorkplace();
    const { top } = place;
    git(top, 'checkout', '--quiet', '-b', 'side');
    place.agentWrites('a.js', ["export const aside = 'written on a side branch';"]);
    await place.agentCommits('Aside');
    git(top, 'checkout', '--quiet', 'main');
    place.agentWrites('a.js', ["export const aside = 'written on main meanwhile';"]);
    await place.agentCommits('Meanwhile');
    git(top, 'merge', '--squash', '--strategy-option=theirs', 'side');
    if (who === 'agent') await place.agentCommits('Squash');
    else place.personCommits('Squash');
    expect(await answersIn(place, 'a.js')).toEqual(['lines:1']);
  },
);

test('after `git pull --rebase`, the answers are the same as before', async () => {
  const place = makeWorkplace();
  const { top } = place;
  await writeFunctions(place, 'a.js', ['sweep', 'count']);
  git(top, 'branch', 'theirs', 'HEAD~2');
  const turnsOf = async (): Promise<string[]> =>
    (await answersIn(place, 'a.js')).map((answer) => answer.replace(/^\w+/, ''));
  const before = await turnsOf();
  const theirs = join(makeFolder(), 'theirs');
  git(top, 'worktree', 'add', '--quiet', theirs, 'theirs');
  git(theirs, 'commit', '--quiet', '--allow-empty', '-m', 'By a colleague');
  git(top, 'pull', '--quiet', '--rebase', '.', 'theirs');
  expect(await turnsOf()).toEqual(before);
  expect(before.slice(0, 4)).toEqual(Array(4).fill(':1'));
});

test('two commits of the agent and one by hand are squashed with --autosquash, and each line stays whose it is', async () => {
  const place = makeWorkplace();
  const { top } = place;
  const [sweep, count] = [functionOf('sweep'), functionOf('count')];
  place.agentWrites('a.js', sweep);
  await place.agentCommits('Sweep');
  place.agentWrites('a.js', [...sweep, ...count]);
  await place.agentCommits('fixup! Sweep');
  place.personWrites('a.js', [...sweep, ...count, 'const late = "by hand";']);
  place.personCommits('fixup! Sweep');
  git(top, '-c', 'sequence.editor=true', 'rebase', '--quiet', '-i', '--autosquash', 'HEAD~3');
  expect(git(top, 'log', '--format=%s')).toBe('Sweep\nBegin\n');
  const turns = (await answersIn(place, 'a.js')).map((answer) => answer.replace(/^\w+:/, ''));
  expect(turns).toEqual([...Array(4).fill('1'), 'hand', ...Array(4).fill('2'), 'hand', 'hand']);
});

test('two lines of a list of fifty are changed, and exactly these two have another turn', async () => {
  const place = makeWorkplace();
  const list = Array.from({ length: 50 }, (_, index) => `  "entry-number-${index}",`);
  place.agentWrites('list.js', list);
  await place.agentCommits('List');
  place.agentWrites(
    'list.js',
    list.map((line, index) => ([7, 31].includes(index) ? line.replace('number', 'changed') : line)),
  );
  await place.agentCommits('Change two');
  const turns = (await answersIn(place, 'list.js')).map((answer) => answer.replace('commit:', ''));
  expect(turns).toEqual(list.map((_, index) => ([7, 31].includes(index) ? '2' : '1')));
});

test('a formatter indents a whole file anew in a commit of its own, and its lines keep their turns', async () => {
  const place = makeWorkplace();
  await writeFunctions(place, 'a.js', ['sweep', 'count']);
  const formatted = ['sweep', 'count'].flatMap(functionOf).map((line) => line.replace(/^ {2}/, '    '));
  place.personWrites('a.js', formatted);
  place.personCommits('Run the formatter');
  expect(await answersIn(place, 'a.js')).toEqual([...answersOf('commit:1'), ...answersOf('commit:2')]);
});

test('the agent works in another working tree than it was started in, and its lines are found from both', async () => {
  const place = makeWorkplace();
  const { top } = place;
  const side = { ...place, top: join(makeFolder(), 'side') };
  git(top, 'worktree', 'add', '--quiet', '-b', 'side', side.top);
  place.agentWrites('a.js', functionOf('sweep'));
  await place.agentCommits('Sweep');
  git(side.top, 'merge', '--quiet', 'main');
  expect(await answersIn(side, 'a.js')).toEqual(await answersIn(place, 'a.js'));
  expect((await answersIn(side, 'a.js'))[0]).toBe('commit:1');
});

test('a trailer has a foreign address or a script, and it claims nothing', async () => {
  const place = makeWorkplace();
  place.agentWrites('a.js', functionOf('sweep'));
  await place.agentCommits('Sweep');
  place.personWrites('b.js', ['const other = "by hand";']);
  const trailers = 'Agent-Logs-Url: javascript:alert(1)\nClaude-Session: https://elsewhere.example/session';
  place.personCommits(`By hand\n\n${trailers}`);
  expect(await answersIn(place, 'b.js')).toEqual(['none']);
});

test('commits are captured after the conversation that made them was, and their lines lead to its turns', async () => {
  const place = makeWorkplace();
  place.agentWrites('a.js', functionOf('sweep'));
  place.personCommits('Sweep');
  const sweep = { commit: git(place.top, 'rev-parse', 'HEAD').trim(), paths: ['a.js'], at: Date.now() };
  place.agentWrites('b.js', functionOf('count'));
  await place.agentEnds();
  const head = captureHead({ ...sweep, id: 'abcdef0123', messages: 0, subject: 'Sweep' });
  await appendCapture(
    place.store,
    { head, messages: [], edits: [] },
    { name: 'Anna', email: 'a@example.org' },
  );
  expect(await answersIn(place, 'a.js')).toEqual(answersOf('commit:1'));
});
