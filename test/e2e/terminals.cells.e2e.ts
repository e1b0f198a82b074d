import { afterEach, expect, test } from 'vitest';
import { whyNoPty } from '../support/terminals.ts';
import { type InOurTerminal, startInOurTerminal } from './support/in-our-terminal.ts';
import { bash, hasModules } from './support/journal.ts';
import type { Reply } from './support/message-wire.ts';

let close = async () => {};
afterEach(() => close());

async function start(): Promise<InOurTerminal> {
  const inside = await startInOurTerminal();
  close = inside.close;
  return inside;
}

/** Has the model answer the next turns with these, each when it is let go. */
function answerOnWord({ client }: InOurTerminal, replies: readonly (Reply | string)[]): () => void {
  const waiting: (() => void)[] = [];
  let open = 0;
  let next = 0;
  client.api.play(async ({ kind }) => {
    if (kind !== 'turn') return undefined;
    const reply = replies[next++];
    if (open > 0) open -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return reply;
  });
  return () => {
    const first = waiting.shift();
    if (first === undefined) open += 1;
    else first();
  };
}

async function resizeAround(inside: InOurTerminal): Promise<void> {
  for (const [cols, rows] of [
    [70, 22],
    [130, 40],
    [100, 30],
  ] as const) {
    inside.resize(cols, rows);
    await expect.poll(() => JSON.parse(inside.term('peek', 'work', '--json'))).toMatchObject({ cols, rows });
    await inside.looksTheSame();
  }
}

const state = (inside: InOurTerminal) => expect.poll(() => inside.row().state);

test.skipIf(whyNoPty !== '')(
  'a window that is opened again shows the client as the one that was there all the time',
  async () => {
    const inside = await start();
    const { client } = inside;
    expect(JSON.parse(inside.term('peek', 'work', '--json')).alt).toBe(hasModules);
    await inside.looksTheSame();
    const long = Array.from({ length: 60 }, (_, at) => `line ${at + 1} of the answer`).join('\n\n');
    const answer = answerOnWord(inside, [
      long,
      { tools: [bash('curl https://example.invalid')] },
      'All done.',
    ]);
    await inside.send('Tell me more');
    await state(inside).toBe('working');
    answer();
    await inside.window().sees(/line 60 of the answer/);
    await state(inside).toMatch(/done|idle/);
    await inside.looksTheSame();
    await resizeAround(inside);
    await inside.send('Now fetch it');
    answer();
    await inside.window().sees(/Do you want to proceed/);
    await state(inside).toBe('needs-me');
    expect(inside.row().reason).toMatch(/^permission/);
    await inside.looksTheSame();
    inside.window().type('\r');
    await state(inside).toBe('working');
    expect(client.api.strays).toEqual([]);
    answer();
    await inside.window().sees(/All done\./);
    await state(inside).toMatch(/done|idle/);
  },
);

test.skipIf(whyNoPty !== '')('a paste of many lines reaches the client exactly', async () => {
  const inside = await start();
  const text = Array.from(
    { length: 400 },
    (_, at) => `${at} 日本語 "quoted" \\ \`ticks\` ${'x'.repeat(60)}`,
  ).join('\n');
  inside.window().type(`\x1b[200~${text}\x1b[201~`);
  await inside.window().sees(/Pasted text/);
  inside.window().type('\r');
  await expect.poll(() => inside.client.api.requests.some(({ kind }) => kind === 'turn')).toBe(true);
  const asked = inside.client.api.requests.find(({ kind }) => kind === 'turn')?.text ?? '';
  expect(asked.includes(text)).toBe(true);
});

test.skipIf(whyNoPty !== '')('an API error is "failed", and the next answer is not', async () => {
  const inside = await start();
  inside.client.api.play(({ kind }) => (kind === 'turn' ? { refusal: 'this request is broken' } : undefined));
  await inside.send('Break it');
  await inside.window().sees(/this request is broken/);
  await state(inside).toBe('failed');
  inside.client.api.play(() => 'Fine again.');
  await inside.send('Try again');
  await inside.window().sees(/Fine again\./);
  await state(inside).toMatch(/done|idle/);
});

test.skipIf(whyNoPty !== '')(
  'a killed terminal goes on with its conversation under its name, and Ctrl+C twice ends it with code 0',
  async () => {
    const inside = await start();
    inside.client.api.play(() => 'The first answer.');
    await inside.send('Remember the word sextant');
    await inside.window().sees(/The first answer\./);
    await expect.poll(() => inside.row().conversations).toHaveLength(1);
    const { conversation } = inside.row();
    process.kill(inside.record().daemon.pid, 'SIGKILL');
    expect(await inside.window().ended()).toBe(1);
    // What was inside takes a moment to go.
    await expect.poll(() => inside.row()).toMatchObject({ name: 'work', state: 'ended', reason: 'killed' });
    // It gets the environment of whoever starts it again.
    expect(await inside.open('respawn', 'work').ended()).toBe(0);
    inside.open('work');
    await inside.window().sees(/The first answer\./);
    inside.client.api.play(() => 'The second answer.');
    await inside.send('And what was the word');
    await inside.window().sees(/The second answer\./);
    const last = inside.client.api.requests.findLast(({ kind }) => kind === 'turn');
    expect(last?.text).toContain('Remember the word sextant');
    expect(inside.row()).toMatchObject({ name: 'work', conversation });
    inside.window().type('\x03');
    await inside.window().sees(/again to exit/i);
    inside.window().type('\x03');
    expect(await inside.window().ended()).toBe(0);
    expect(inside.record().exitCode).toBe(0);
  },
);
