import { expect, test } from 'vitest';
import { git } from '../../support/git.ts';
import { answersIn } from '../../support/line-answers.ts';
import { makeWorkplace, type Workplace } from '../../support/scripted-agent.ts';

// What a commit's message claims only proposes a conversation, and its own lines must confirm it.

const conversation = '11111111-2222-4333-8444-555555555555';
const checkpoint = 'a1b2c3d4e5f6';
const ben = ['-c', 'user.name=Ben', '-c', 'user.email=ben@example.org'];

/** Puts what Entire says of a checkpoint where Entire does, and comes back to main. */
function keepCheckpoint({ top, personWrites }: Workplace, session: string): void {
  git(top, 'checkout', '--quiet', '--orphan', 'entire/checkpoints/v1');
  const metadata = JSON.stringify({ session_id: session, agent: 'Claude Code', files_touched: ['a.js'] });
  personWrites(`${checkpoint.slice(0, 2)}/${checkpoint.slice(2)}/0/metadata.json`, [metadata]);
  git(top, 'add', checkpoint.slice(0, 2));
  git(top, 'commit', '--quiet', '-m', 'Checkpoint');
  git(top, 'checkout', '--quiet', 'main');
}

/** Has the agent commit two lines on a branch, and Ben the same ones on main, among his own. */
async function commitTwice(place: Workplace, lines: readonly string[], trailer: string): Promise<void> {
  const { top } = place;
  git(top, 'checkout', '--quiet', '-b', 'side');
  place.agentWrites('a.js', ['const found = list(folder);', 'return found.sort();']);
  await place.agentCommits('List');
  git(top, 'checkout', '--quiet', 'main');
  place.personWrites('a.js', lines);
  git(top, 'add', '--all');
  git(
    top,
    ...ben,
    'commit',
    '--quiet',
    '-m',
    `Squashed (#7)\n\n    ${trailer}\n\nCo-authored-by: Anna <a@b.c>`,
  );
}

test('a checkpoint of Entire names the conversation, and a line of the commit confirms it', async () => {
  const place = makeWorkplace();
  keepCheckpoint(place, conversation);
  await commitTwice(
    place,
    ['const late = "by hand";', 'const found = list(folder);'],
    `Entire-Checkpoint: ${checkpoint}`,
  );
  expect(await answersIn(place, 'a.js')).toEqual(['trailer:hand', 'trailer:1']);
});

test('no line confirms it, and the conversation is only claimed', async () => {
  const place = makeWorkplace();
  keepCheckpoint(place, conversation);
  await commitTwice(place, ['const late = "by hand";'], `Entire-Checkpoint: ${checkpoint}`);
  expect(await answersIn(place, 'a.js')).toEqual(['trailer:claimed']);
});

test.each([
  ['another checkpoint', 'Entire-Checkpoint: ffffffffffff', conversation],
  ['a checkpoint of another conversation', `Entire-Checkpoint: ${checkpoint}`, 'someone-elses'],
  ['a path', 'Entire-Checkpoint: ../../../etc/passwd', conversation],
])('%s claims nothing', async (_, trailer, session) => {
  const place = makeWorkplace();
  keepCheckpoint(place, session);
  await commitTwice(place, ['const late = "by hand";'], trailer);
  expect(await answersIn(place, 'a.js')).toEqual(['none']);
});
