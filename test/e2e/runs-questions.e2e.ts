import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type KnownQuestion, listQuestions } from '../../src/runs/questions/approvals.ts';
import { decideQuestion, type PersonWish } from '../../src/runs/questions/decide.ts';
import { bash } from './support/journal.ts';
import { inTurn } from './support/messages-api.ts';
import { type AskedClient, makeAskedClient } from './support/run-asked.ts';

let client: AskedClient;
afterEach(() => client.close());

const open = (): KnownQuestion[] =>
  listQuestions(client.folder).filter(({ decision, end }) => !decision && !end);
const question = async (): Promise<KnownQuestion> => {
  await expect.poll(open, { timeout: 25_000 }).toHaveLength(1);
  return open()[0] as KnownQuestion;
};

async function decide(change: Partial<PersonWish> = {}): Promise<void> {
  const known = await question();
  const plain = {
    verdict: 'allow',
    editedInput: undefined,
    text: '',
    always: '',
    decidedBy: 'terminal',
  } as const;
  decideQuestion(known, { ...plain, shownHash: known.question.hash, ...change });
}

// A run's client: what it would ask at a terminal, it asks by its standard output.
const stream = (...more: string[]) =>
  client.dialogue({ args: [...client.args, '--permission-prompt-tool', 'stdio', ...more] });

const made = (name: string): boolean => existsSync(join(client.project, name));

test('what a person approves runs, edited if they edited it; what they deny does not, and Claude reads why', async () => {
  client = await makeAskedClient();
  client.api.play(
    inTurn([
      { tools: [bash('mkdir one')] },
      { tools: [bash('mkdir two')] },
      { tools: [bash('mkdir three')] },
      'Done',
    ]),
  );
  const run = client.ask('go', { args: client.args });
  await decide();
  await expect.poll(() => made('one')).toBe(true);
  await decide({ editedInput: { command: 'mkdir second' } });
  await decide({ verdict: 'deny', text: 'Not on a Sunday' });
  const { json, requests } = await run;
  expect(json.result).toBe('Done');
  expect([made('two'), made('second'), made('three')]).toEqual([false, true, false]);
  expect(requests.at(-1)?.text).toContain('Not on a Sunday');
});

test('a question of Claude’s is answered', async () => {
  client = await makeAskedClient();
  const options = [
    { label: 'Red', description: 'r' },
    { label: 'Blue', description: 'b' },
  ];
  const input = { questions: [{ question: 'Which colour?', header: 'Colour', options, multiSelect: false }] };
  client.api.play(inTurn([{ tools: [{ name: 'AskUserQuestion', input }] }, 'Done']));
  const answered = stream().say('go');
  await decide({ editedInput: { ...input, answers: { 'Which colour?': 'Blue' } } });
  expect((await answered).at(-1)?.last).toContain('Blue');
});

test('a plan is approved, and what it does is asked about', async () => {
  client = await makeAskedClient({ mode: 'plan' });
  const plan = { name: 'ExitPlanMode', input: { plan: 'Do it' } };
  client.api.play(inTurn([{ tools: [plan] }, { tools: [bash('mkdir one')] }, 'Done']));
  const said = stream('--permission-mode', 'plan').say('go');
  await decide();
  await new Promise((r) => setTimeout(r, 5000));
  console.log(
    client.api.requests.map(({ last }) => last),
    listQuestions(client.folder),
  );
  await decide();
  await said;
  expect(made('one')).toBe(true);
});

test('what nobody decides is parked, decided later and resumed, once', async () => {
  client = await makeAskedClient({ parkAfterMs: 1000 });
  client.api.play(
    inTurn([{ tools: [bash('mkdir one'), bash('mkdir two')] }, { tools: [bash('mkdir two')] }, 'Done']),
  );
  const first = await client.ask('go', { args: client.args });
  expect(first.json.terminal_reason ?? first.json.stop_reason).toBe('tool_deferred');
  expect(made('one')).toBe(false);
  console.log(listQuestions(client.folder));
  await decide();
  const again = client.run(['-p', '--resume', first.sessionId, '--output-format', 'json', ...client.args]);
  await expect.poll(() => made('one')).toBe(true);
  await decide();
  const { stdout } = await again;
  console.log(stdout);
  expect(made('two')).toBe(true);
});
