import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { captured } from './support/captured.ts';
import { bash, type JournalClient, makeJournalClient } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';
import { gitEnvironment } from './support/workplace.ts';

let client: JournalClient;
afterEach(() => client.close());

/** Makes a repository with one commit beside the client's project, and returns its path. */
function repositoryBeside(name: string): string {
  const path = join(client.project, '..', name);
  mkdirSync(path);
  writeFileSync(join(path, 'first.txt'), 'first\n');
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-qm', 'First'],
  ]) {
    execFileSync('git', ['-C', path, ...args], { env: gitEnvironment(client.home) });
  }
  return path;
}

test('commits in a submodule, and in another repository with a journal, are captured there by the conversation that made them', async () => {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
  const origin = repositoryBeside('origin');
  const other = repositoryBeside('other');
  const plain = repositoryBeside('plain');
  client.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', origin, 'sub');
  client.git('commit', '-qm', 'Add the submodule');
  client.journalIn(other, 'init', '--name', 'theirs', '--goal', 'Another');
  const dialogue = client.dialogue({ allow: 'all' });
  const commit = (place: string, subject: string) =>
    bash(`git -C ${place} commit --allow-empty -m '${subject}'`);
  const inside = join(client.project, 'sub', 'inside.js');
  client.api.play(
    inTurn([
      { tools: [{ name: 'Write', input: { file_path: inside, content: 'export const inside = 1;\n' } }] },
      { tools: [bash("cd sub && git add . && git commit -qm 'In the submodule'; cd ..")] },
      { tools: [commit('sub', 'Named from outside')] },
      { tools: [commit('../other', 'In the other')] },
      { tools: [commit('../plain', 'Without a journal')] },
      'All committed',
    ]),
  );
  await dialogue.say('Commit everywhere');
  await dialogue.close();
  const sub = join(client.project, 'sub');
  const of = (place: string) =>
    captured(client, place).flatMap(({ kind, subject, conversation }) =>
      kind === 'commit' ? [`${subject} by ${conversation}`] : [],
    );
  for (const place of [sub, other]) client.journalIn(place, 'captures', 'take');
  const id = dialogue.sessionId();
  expect(of(sub)).toEqual([`In the submodule by ${id}`, `Named from outside by ${id}`]);
  expect(of(other)).toEqual([`In the other by ${id}`]);
  expect(of(plain)).toEqual([]);
  expect(of(client.project)).toEqual([]);
  const why = JSON.parse(client.journalIn(sub, 'why', 'inside.js:1', '--json'));
  expect(why.lines).toMatchObject([{ prompt: 'Commit everywhere' }]);
});
