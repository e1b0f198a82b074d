import { afterEach, expect, test } from 'vitest';
import {
  bash,
  blocks,
  factsLogged,
  type JournalClient,
  logging,
  makeJournalClient,
} from './support/journal.ts';
import { type Reply, tooLong } from './support/message-wire.ts';
import { inTurn } from './support/messages-api.ts';
import { missingFacts } from './support/ten-facts.ts';

let client: JournalClient;
afterEach(() => client.close());

/** Five stretches of work, each ended by a refusal, and one more behind the last; a checkpoint ends the night. */
function longNight(): Reply[] {
  const stretch = (n: number): Reply[] => [
    { tools: [bash(`echo work ${n}`)] },
    logging([`done: ${n}`, `discovery: Stretch ${n} found shard-${n}00`]),
    { tools: [bash(`git add -A && git commit -qm 'Stretch ${n}'`)] },
    logging([`progress: Committed stretch ${n}`]),
  ];
  return [1, 2, 3, 4, 5]
    .flatMap((n) => [...stretch(n), tooLong])
    .concat(stretch(6), { tools: [bash('session-journal checkpoint')] }, { text: 'All done' });
}

test('a run of five compactions ends with one screen that says all came back', async () => {
  client = await makeJournalClient();
  factsLogged(client);
  const resume = await client.talk();
  client.api.play(inTurn(longNight()));
  const allow = ['Bash(echo *)', 'Bash(git *)'];
  const run = await client.ask('Work through the night', { resume, allow });
  expect(run.json.result).toBe('All done');
  expect(run.json.permission_denials).toEqual([]);
  const summaries = run.requests.flatMap(({ kind }, at) => (kind === 'summary' ? [at] : []));
  expect(summaries).toHaveLength(5);
  for (const at of summaries) {
    const told = blocks(run.requests[at + 1], 'briefing').join();
    expect(missingFacts(told).filter((fact) => !fact.startsWith('step'))).toEqual([]);
  }
  const screen = client.journal('view', '--compactions');
  expect(screen).toContain('5 compactions, 5 restores confirmed');
  expect(screen.match(/auto/g)).toHaveLength(5);
  expect(screen).toContain('No commits since the last log');
  expect(client.session()).toContain('compaction_count: 5\n');
});
