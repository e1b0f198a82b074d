import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { takeAll, takeCommits, wordsOf } from './support/captured.ts';
import { bash, type JournalClient, makeJournalClient } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';

let client: JournalClient;
afterEach(() => client.close());

const quiet = (subject: string): string => `git commit --allow-empty -qm '${subject}'`;

// As a model would run them, and one that nothing but git's own log shows.
const shapes: Readonly<Record<string, string>> = {
  'With add': "echo 1 > a.txt; git add a.txt && git commit -m 'With add'",
  'On a line of its own': "echo go\ngit commit --allow-empty -m 'On a line of its own'",
  'With a directory': "git -C . commit --allow-empty -m 'With a directory'",
  'With a setting': "git -c commit.gpgsign=false commit --allow-empty -m 'With a setting'",
  'From a document': "git commit --allow-empty -F - <<'END'\nFrom a document\nEND",
  'In a shell': `sh -c "git commit --allow-empty -m 'In a shell'"`,
  Quietly: quiet('Quietly'),
  'To nowhere': "git commit --allow-empty -m 'To nowhere' > /dev/null",
  'Through a pipe': "git commit --allow-empty -m 'Through a pipe' | tail -1",
  'By an alias': "git ci --allow-empty -qm 'By an alias'",
  'By a script': 'sh ./release.sh',
  'Before a failure': `${quiet('Before a failure')}; false`,
  'One of two': `${quiet('One of two')} && ${quiet('Two of two')}`,
  'By plumbing': 'git update-ref HEAD $(git commit-tree -m "By plumbing" -p HEAD HEAD^{tree})',
  'In a tree': `git worktree add -q -b side ../tree && cd ../tree && ${quiet('In a tree')}; cd -`,
};

test('commits in all shapes are captured once each, by the conversation that made them', async () => {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
  client.git('config', 'alias.ci', 'commit');
  execFileSync('sh', ['-c', `printf '%s\\n' "${quiet('By a script')}" > release.sh`], {
    cwd: client.project,
  });
  const [one, other] = [client.dialogue({ allow: 'all' }), client.dialogue({ allow: 'all' })];
  client.api.play(inTurn([{ tools: [bash(quiet('By the other'))] }, 'Done']));
  await other.say('Commit once');
  client.api.play(
    inTurn([...Object.values(shapes).map((line) => ({ tools: [bash(line)] })), 'All committed']),
  );
  await one.say('Commit in all shapes');
  // Git's log has whole seconds, and the last call has just ended.
  await pause(2000);
  client.git('commit', '--allow-empty', '-qm', 'By the person');
  client.api.play(inTurn(['Right']));
  await one.say('Is that all?');
  const commits = takeCommits(client);
  const subjects = commits
    .filter(({ conversation }) => conversation === one.sessionId())
    .map(({ subject }) => subject);
  expect(subjects.sort()).toEqual([...Object.keys(shapes), 'Two of two'].sort());
  const others = commits.filter(({ conversation }) => conversation !== one.sessionId());
  expect(others.map(({ subject, conversation }) => [subject, conversation])).toEqual([
    ['By the other', other.sessionId()],
  ]);
  await one.close();
  await other.close();
});

test('a client that is killed at once after its commit loses nothing, and what was said is there once', async () => {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
  const dialogue = client.dialogue({ allow: 'all' });
  client.api.play(inTurn(['I see']));
  await dialogue.say('First word');
  const line = `${quiet('The last one')}; kill -9 \${CLAUDE_PID:-$PPID}`;
  client.api.play(inTurn([{ tools: [bash(line)] }, 'Never said']));
  await expect(dialogue.say('Commit and die')).rejects.toThrow('The client has ended');
  await client.ask('Anything else?');
  const all = takeAll(client);
  expect(all.filter(({ kind }) => kind === 'commit').map(({ subject }) => subject)).toEqual(['The last one']);
  const shown = wordsOf(client, all);
  for (const said of ['First word', 'Commit and die']) expect(shown.split(said)).toHaveLength(2);
});
