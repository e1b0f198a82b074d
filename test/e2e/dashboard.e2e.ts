import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Browsing, browseAt, whyNoBrowser } from '../browser/browser.ts';
import { bash, makeJournalClient } from './support/journal.ts';
import type { Reply } from './support/message-wire.ts';
import { inTurn } from './support/messages-api.ts';
import { makeRunsPlace } from './support/runs.ts';

const inBrowser = test.skipIf(whyNoBrowser !== '');

const options = [
  { label: 'Red', description: 'r' },
  { label: 'Blue', description: 'b' },
];
const colour = { questions: [{ question: 'Which colour?', header: 'Colour', options, multiSelect: false }] };

/** Starts a run of the real client, and opens its project's dashboard. */
async function runWith(replies: readonly (Reply | string)[]) {
  const place = await makeRunsPlace(inTurn(replies));
  onTestFinished(() => place.close());
  const id = await place.start('go');
  const { stdout } = await place.journal('dashboard', '--json');
  onTestFinished(async () => {
    await place.journal('dashboard', '--stop');
  });
  return { place, id, browsing: await browseAt(JSON.parse(stdout)) };
}

/** Presses a button of a question until it is decided: one that has just come takes no click for a moment. */
async function press({ page }: Browsing, asked: string, button: string): Promise<void> {
  const question = page.locator(`.need:has-text("${asked}")`);
  await question.waitFor();
  await expect
    .poll(async () => {
      const open = await question.locator(`button:enabled:has-text("${button}")`).all();
      for (const one of open) await one.click();
      return question.count();
    })
    .toBe(0);
}

/** Denies the one question that waits, with a reason, again until it is taken: the page may be drawn anew meanwhile. */
async function deny({ page }: Browsing, reason: string): Promise<void> {
  const question = page.locator('.need:has(pre)');
  await expect
    .poll(async () => {
      const form = question.locator('details:has([name=reason])').last();
      if ((await question.count()) === 0) return '';
      if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
      await form.locator('[name=reason]').fill(reason);
      await form.locator('button:enabled:has-text("Deny")').click();
      await question.waitFor({ state: 'detached', timeout: 2000 }).catch(() => undefined);
      return (await question.count()) === 0 ? '' : question.innerText();
    })
    .toBe('');
}

inBrowser('a run is allowed one call and denied another from the page, and goes on', async () => {
  const replies = [{ tools: [bash('mkdir one')] }, { tools: [bash('mkdir two')] }, 'Done'];
  const { place, id, browsing } = await runWith(replies);
  const { page, home, complaints } = browsing;
  await press(browsing, 'mkdir one', 'Allow once');
  await page.goto(`${home}runs/${id}`);
  await page.waitForSelector('.need pre:has-text("mkdir two")');
  await deny(browsing, 'Not on a Sunday');
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
  expect(['one', 'two'].map((name) => existsSync(join(place.project, name)))).toEqual([true, false]);
  expect(place.api.requests.at(-1)?.text).toContain('Not on a Sunday');
  await page.waitForSelector('.st:has-text("completed")');
  expect(complaints).toEqual([]);
});

inBrowser('a run does another command than it asked for, and hears an answer', async () => {
  const asks = { tools: [{ name: 'AskUserQuestion', input: colour }] };
  const { place, id, browsing } = await runWith([{ tools: [bash('mkdir one')] }, asks, 'Done']);
  const { page } = browsing;
  await page.waitForSelector('.need pre:has-text("mkdir one")');
  await page.click('.need summary:has-text("Edit")');
  expect(await page.inputValue('.need [name=command]')).toBe('mkdir one');
  await page.fill('.need [name=command]', 'mkdir other');
  await page.click('text=Allow as edited');
  await page.waitForSelector('legend:has-text("Which colour?")');
  await page.check('label:has-text("Blue") input');
  await press(browsing, 'Which colour?', 'Answer');
  expect(await place.until(id)).toMatchObject({ state: 'completed' });
  expect(['one', 'other'].map((name) => existsSync(join(place.project, name)))).toEqual([false, true]);
  expect(place.api.requests.at(-1)?.text).toContain('Blue');
});

inBrowser('a run is stopped from its page', async () => {
  const { place, id, browsing } = await runWith([{ tools: [bash('mkdir one')] }, 'Done']);
  const { page, home } = browsing;
  await page.goto(`${home}runs/${id}`);
  await page.click('text=Stop the run');
  await page.click('text=Stop it now');
  await page.waitForSelector('.st:has-text("interrupted")');
  expect(place.run(id).state).toBe('interrupted');
});

inBrowser('an interactive conversation is allowed one call and denied another from the page', async () => {
  const client = await makeJournalClient();
  onTestFinished(() => client.close());
  const folder = join(client.home, '.config/session-journal');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ approvals: 'everywhere' }));
  client.api.play(inTurn([{ tools: [bash('mkdir one')] }, { tools: [bash('mkdir two')] }, 'All done']));
  const browsing = await browseAt(JSON.parse(client.journal('dashboard', '--json')));
  onTestFinished(() => {
    client.journal('dashboard', '--stop');
  });
  const screen = await client.screen({ args: ['--permission-mode', 'default'] });
  await screen.send('go');
  await press(browsing, 'mkdir one', 'Allow once');
  await browsing.page.waitForSelector('.need pre:has-text("mkdir two")');
  await browsing.page.click('.need h3 a');
  await browsing.page.waitForURL(/\/conversations\//);
  await browsing.page.waitForSelector('.need pre:has-text("mkdir two")');
  await deny(browsing, 'Not on a Sunday');
  await screen.waitFor('All done');
  expect(['one', 'two'].map((name) => existsSync(join(client.project, name)))).toEqual([true, false]);
  expect(client.api.requests.at(-1)?.text).toContain('Not on a Sunday');
});
