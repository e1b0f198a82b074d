import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { hasModules, type JournalClient, makeJournalClient } from './support/journal.ts';
import { pathWithoutNode, watchNode } from './support/node-watch.ts';

let client: JournalClient;
afterEach(() => client.close());

const words = '"Use mutex" don\'t $(id) !x `y` \\n';

async function withSession(): Promise<void> {
  client = await makeJournalClient();
  client.journal('init', '--name', 'sweep', '--goal', 'Fix it', '--step', 'Find it', '--step', 'Mend it');
}

const testOld = test.runIf(!hasModules);
const testNew = test.runIf(hasModules);

testNew(
  'bare commands answer headless without a request to the model, and keep the exact words',
  async () => {
    await withSession();
    const logged = await client.ask(`/session-log --decision ${words}`);
    expect(logged.json.result).toContain('Logged to sweep');
    expect(client.session()).toContain(`### 1. ${words} (`);
    const resume = logged.sessionId;
    const view = await client.ask('/session-view --decisions', { resume });
    expect(view.json.result).toContain(words.slice(0, 20));
    const saved = await client.ask('/session-checkpoint --note So far', { resume });
    expect(saved.json.result).toMatch(/[Cc]heckpoint/);
    expect(client.api.requests).toEqual([]);
  },
);

testNew('what a bare command did reaches the model with the next prompt, once and labelled', async () => {
  await withSession();
  const logged = await client.ask('/session-log --discovery The lock comes late');
  const next = await client.ask('Look at the parser', { resume: logged.sessionId });
  const text = next.requests[0]?.text ?? '';
  expect(text.match(/Discovery: The lock comes late/g)).toHaveLength(1);
  expect(text).toContain('[session-journal reply');
});

testNew('the reply is on the screen, and the status entry follows the work', async () => {
  await withSession();
  const screen = await client.screen();
  await screen.waitFor(/session: sweep 0\/2 · 1\. Find it$/m);
  await screen.send(`/session-log --done 1 --decision ${words}`);
  await screen.waitFor('Logged to sweep');
  await screen.waitFor(/session: sweep 1\/2 · 2\. Mend it$/m);
  expect(client.session()).toContain(`### 1. ${words} (`);
  await screen.send('/session-view');
  await screen.waitFor('Decisions');
  await screen.send('/session-checkpoint');
  await screen.waitFor(/Checkpoint/);
  await screen.send('/session-log --blocker No token');
  await screen.waitFor(/session: sweep 1\/2 ⛔ · 2\. Mend it$/m);
  expect(client.api.requests.filter(({ kind }) => kind === 'turn')).toEqual([]);
  client.journal('log', '--done', '2', '--resolved', '1');
  await screen.send('Look at the parser');
  await screen.waitFor(/session: sweep 2\/2$/m);
});

testNew('the status entry starts nothing in a project without sessions', async () => {
  client = await makeJournalClient();
  const watch = watchNode(join(client.home, 'watched'));
  const screen = await client.screen({ env: { PATH: watch.path } });
  await screen.send('Look at the parser');
  await screen.waitFor('● OK');
  await screen.send('/clear');
  await screen.send('Look at the printer');
  await screen.waitFor(/printer[\s\S]*● OK/);
  expect(watch.starts()).toBe(0);
  expect(await screen.text()).not.toContain('session:');
  await screen.send('/session:init --name fresh --goal Begin --step One');
  await screen.waitFor(/session: fresh 0\/1 · 1\. One$/m);
});

test('a slash command without what it needs costs no request, and shows the form', async () => {
  await withSession();
  for (const [typed, form] of [
    ['/session:log', '/session:log --done 1'],
    ['/session:close', '/session:close --complete'],
  ] as const) {
    const run = await client.ask(typed);
    expect(run.requests).toEqual([]);
    expect(JSON.stringify(run.json)).toContain(form);
  }
});

testOld('a client without modules knows no bare command, asks nobody and names the other form', async () => {
  await withSession();
  const before = client.session();
  const run = await client.ask('/session-log --decision x');
  expect(run.requests).toEqual([]);
  expect(run.json.result).toContain('/session:log');
  expect(client.session()).toBe(before);
});

testNew('without Node a bare command says what it needs', async () => {
  await withSession();
  const before = client.session();
  const path = pathWithoutNode(join(client.home, 'bin'));
  const run = await client.ask('/session-log Something', { env: { PATH: path } });
  expect(run.json.result).toContain('needs Node 20');
  expect(run.requests).toEqual([]);
  expect(client.session()).toBe(before);
});
