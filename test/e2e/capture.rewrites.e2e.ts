import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { captured, takeCommits, wordsOf } from './support/captured.ts';
import { bash, type JournalClient, makeJournalClient } from './support/journal.ts';
import type { Reply } from './support/message-wire.ts';
import { inTurn } from './support/messages-api.ts';
import type { ModelRequest } from './support/model-request.ts';

let client: JournalClient;
beforeEach(async () => {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix the sweep');
});
afterEach(() => client.close());

/** What Claude answers to write a line to a file with the tool for that, and to commit it. */
function change(file: string, line: string, subject: string): () => Reply {
  return () => {
    const input = { file_path: join(client.project, file), content: `${line}\n` };
    return { tools: [{ name: 'Write', input }, bash(`git add -A && git commit -qm '${subject}'`)] };
  };
}

function run(line: string): () => Reply {
  return () => ({ tools: [bash(line)] });
}

interface Turn {
  readonly turn: number | null;
}

function turnOf(file: string): number | null | undefined {
  return (JSON.parse(client.journal('why', `${file}:1`, '--json')).lines as Turn[])[0]?.turn;
}

const first = "export const first = 'the first of all lines';";
const aside = "export const aside = 'written on a side branch';";
const meanwhile = "export const aside = 'written on main meanwhile';";
const picked = "export const picked = 'to be picked by hash';";
const gone = "export const gone = 'before anybody saw it';";
const resolved = `printf '%s\\n' "${aside}" > aside.js; git add -A; GIT_EDITOR=true git rebase --continue`;

// What Claude does in each turn, by what it is asked for.
const turns: Readonly<Record<string, readonly (() => Reply)[]>> = {
  Amend: [change('first.js', first, 'First'), run("git commit -q --amend -m 'Amended'")],
  'Rebase with a conflict': [
    // Of two commits in the same second, one may be taken for the other after a rebase.
    run('sleep 1; git checkout -q -b side'),
    change('aside.js', aside, 'Aside'),
    run('sleep 1; git checkout -q main'),
    change('aside.js', meanwhile, 'Meanwhile'),
    run(`git checkout -q side; git rebase main; ${resolved}`),
  ],
  'Pick, squash and revert': [
    change('picked.js', picked, 'Picked'),
    run('git checkout -q main && git cherry-pick side'),
    run('git merge -q --squash side && git commit -qm Squashed; git checkout -q side'),
    change('gone.js', gone, 'Gone'),
    run('git revert --no-edit HEAD'),
  ],
};

test('commits that Claude amends, rebases, picks, squashes and reverts are captured once, and lines keep their turns', async () => {
  const dialogue = client.dialogue({ allow: 'all' });
  for (const [prompt, replies] of Object.entries(turns)) {
    client.api.play(inTurn([...replies.map((reply) => reply()), 'Done']));
    await dialogue.say(prompt);
  }
  await dialogue.close();
  const all = takeCommits(client);
  const subjects = all.map(({ subject }) => subject);
  const made = ['First', 'Amended', 'Aside', 'Meanwhile', 'Picked', 'Gone', 'Revert "Gone"'];
  expect(subjects.filter((one) => one !== 'Squashed').sort()).toEqual(made.sort());
  // If there is nothing left to squash, git makes no commit.
  expect(subjects.filter((one) => one === 'Squashed').length).toBeLessThanOrEqual(1);
  const named = (name: string) => all.find(({ subject }) => subject === name);
  expect(named('Amended')?.replaces).toBe(named('First')?.id);
  for (const branch of ['side', 'main']) {
    client.git('checkout', '-q', branch);
    const files = ['first.js', 'aside.js', 'picked.js'];
    expect([branch, ...files.map(turnOf)]).toEqual([branch, 1, 2, 3]);
  }
});

test('a commit in the background and one of a sub-agent are captured in the conversation', async () => {
  const commit = (subject: string) => `git commit -q --allow-empty -m '${subject}'`;
  const isAgents = ({ text }: ModelRequest) => text.includes('Commit once') && !text.includes('Do the work');
  const inAgent = inTurn([{ tools: [bash(commit('By the sub-agent'))] }, 'Made']);
  let main: ReturnType<typeof inTurn> | undefined;
  client.api.play((request) => {
    if (request.kind !== 'turn') return undefined;
    if (isAgents(request)) return inAgent(request);
    const name =
      request.body.tools?.find((tool) => tool.name === 'Task' || tool.name === 'Agent')?.name ?? '';
    const input = {
      description: 'Commit',
      prompt: 'Commit once',
      subagent_type: 'general-purpose',
      run_in_background: false,
    };
    const later = { command: `sleep 2; ${commit('In the background')}`, run_in_background: true };
    main ??= inTurn([{ tools: [{ name, input }] }, { tools: [{ name: 'Bash', input: later }] }, 'Begun']);
    return main(request);
  });
  const dialogue = client.dialogue({ allow: 'all' });
  await dialogue.say('Do the work');
  await expect.poll(() => client.git('log', '-1', '--format=%s')).toBe('In the background');
  await dialogue.say('Is it made?');
  await dialogue.close();
  const id = dialogue.sessionId();
  expect(takeCommits(client).map(({ subject, conversation }) => [subject, conversation])).toEqual([
    ['By the sub-agent', id],
    ['In the background', id],
  ]);
});

test('the hooks alone take what was said: at a commit, and at the end of a headless run', async () => {
  client.api.play(inTurn([{ tools: [bash("git commit -q --allow-empty -m 'Headless'")] }, 'Made']));
  const { sessionId } = await client.ask('Commit headless', { allow: 'all' });
  // A process of its own takes them, and nobody waits for it. If it is slow, the end has nothing more to be captured.
  await expect.poll(() => captured(client)).not.toEqual([]);
  await sleep(2000);
  const all = captured(client);
  const [commit, ...others] = all.map(({ kind, conversation }) => [kind, conversation]);
  expect(commit).toEqual(['commit', sessionId]);
  expect([[], [['end', sessionId]]]).toContainEqual(others);
  expect(wordsOf(client, all).split('Commit headless')).toHaveLength(2);
  const before = ['config', 'HEAD'].map((name) => readFileSync(join(client.project, '.git', name), 'utf8'));
  expect(before.join()).not.toContain('journal');
  expect(client.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
});
