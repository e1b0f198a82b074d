import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startDashboard } from '../support/dashboard.ts';
import { hostileMarkup } from '../support/hostile-markup.ts';
import { makeProject } from '../support/make-project.ts';
import { asPerson } from '../support/person.ts';
import { takeUpAll } from '../support/taken-up.ts';
import { makeTollgate } from '../support/tollgate.ts';
import { smallSession } from '../support/tollgate-session.ts';
import { waitingTalk } from '../support/waiting-question.ts';
import { browse, whyNoBrowser } from './browser.ts';

const file = '.sessions/active/refund-idempotency-session-1.md';

const inBrowser = test.skipIf(whyNoBrowser !== '');

inBrowser('a change on the disk is on the page, and what is open or typed stays', async () => {
  const { project } = await makeTollgate();
  const { page, home } = await browse(project);
  await page.goto(`${home}sessions/refund-idempotency`);
  await page.click('text=Log something');
  await page.fill('#log-text', 'half a sentence');
  writeFileSync(
    project.path(file),
    readFileSync(project.path(file), 'utf8').replace('Take the Redis lock out', 'Keep the Redis lock'),
  );
  await page.waitForSelector('text=Keep the Redis lock');
  expect(await page.inputValue('#log-text')).toBe('half a sentence');
  expect(await page.locator('#log-text').isVisible()).toBe(true);
});

inBrowser('a page that the server fails to make replaces nothing, and is fetched again', async () => {
  const { project } = await makeTollgate();
  const { page, home } = await browse(project);
  const address = `${home}sessions/refund-idempotency`;
  await page.goto(address);
  await page.click('text=Log something');
  await page.fill('#log-text', 'half a sentence');
  await page.route(address, (route) => route.fulfill({ status: 500, body: 'Something went wrong' }));
  writeFileSync(
    project.path(file),
    readFileSync(project.path(file), 'utf8').replace('Take the Redis lock out', 'Keep the Redis lock'),
  );
  await page.waitForSelector('#live:has-text("Not up to date")');
  expect(await page.inputValue('#log-text')).toBe('half a sentence');
  await page.unroute(address);
  await page.waitForSelector('text=Keep the Redis lock');
  await page.waitForSelector('#live:has-text("Live")');
  expect(await page.inputValue('#log-text')).toBe('half a sentence');
});

inBrowser('what a conversation asks comes to a page that is open', async () => {
  const project = makeProject();
  const { page } = await browse(project);
  await page.waitForSelector('h1:has-text("Nothing needs you")');
  waitingTalk('Bash', { command: 'make all' }, project);
  await page.waitForSelector('.need pre:has-text("make all")');
});

inBrowser('a step is ticked, a blocker resolved, and something logged', async () => {
  const { project } = await makeTollgate();
  const { page, home } = await browse(project);
  await page.click('text=Mark resolved');
  await page.waitForSelector('h1:has-text("Nothing needs you")');
  await page.goto(`${home}sessions/refund-idempotency`);
  await page.click('.steps .cur button');
  await page.waitForSelector('text=6 of 8 steps done');
  await page.click('text=Log something');
  await page.fill('#log-text', 'The dry run counts 41,208 rows');
  await page.selectOption('#log-kind', 'discovery');
  await page.click('text=Log it');
  await page.waitForSelector('.items :text("The dry run counts 41,208 rows")');
  const text = project.read(file);
  expect(text).toMatch(/- \[x\] Backfill keys/);
  expect(text).toContain('The dry run counts 41,208 rows');
  expect(text).toMatch(/\[resolved [^\]]+\] Production needs/);
});

inBrowser('what has changed since it was shown is not changed, and the page says so', async () => {
  const { project } = await makeTollgate();
  const { page, home } = await browse(project);
  await page.goto(`${home}sessions/refund-idempotency`);
  // At once, since the page may look again in between, and then shows what is true.
  await page.evaluate(`{
    const form = document.querySelector('.steps .cur form');
    form.querySelector('[name=shown]').value = 'other';
    form.querySelector('button').click();
  }`);
  const alert = page.locator('[role=alert]:has-text("It has changed since you saw it")');
  await alert.waitFor();
  expect(project.read(file)).toContain('- [ ] Backfill keys');
  writeFileSync(project.path(file), project.read(file).replace('Take the Redis lock out', 'Keep the lock'));
  await page.waitForSelector('text=Keep the lock');
  expect(await alert.isVisible()).toBe(true);
});

inBrowser('keys search, go through what is listed, and open it', async () => {
  const { project } = await makeTollgate();
  const { page } = await browse(project);
  await page.keyboard.press('?');
  await page.waitForSelector('#keys');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sessions\//);
  await page.keyboard.press('/');
  await page.keyboard.type('PgBouncer');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.found li');
  await page.keyboard.press('g');
  await page.waitForSelector('h1:has-text("need")');
});

inBrowser('ten tabs are all up to date, and all may act', async () => {
  const { project } = await makeTollgate();
  const { page, context, home } = await browse(project);
  const tabs = [page];
  for (let count = 1; count < 10; count += 1) {
    const tab = await context.newPage();
    await tab.goto(`${home}sessions/refund-idempotency`);
    tabs.push(tab);
  }
  await page.goto(`${home}sessions/refund-idempotency`);
  writeFileSync(
    project.path(file),
    readFileSync(project.path(file), 'utf8').replaceAll('Ask Ben for a window', 'Ask Kim for a window'),
  );
  for (const tab of tabs) {
    await tab.bringToFront();
    await tab.waitForSelector('text=Ask Kim for a window');
    await tab.waitForSelector('.steps .cur button:visible');
  }
});

inBrowser('a page finds back after its server was killed and started again', async () => {
  const { project } = await makeTollgate();
  const { page, at } = await browse(project);
  process.kill(at.pid, 'SIGKILL');
  await page.waitForSelector('#live:has-text("Not connected since")');
  expect(await page.locator('#live').innerText()).toContain('session-journal dashboard');
  await startDashboard(project);
  await page.waitForSelector('#live:has-text("Live.")');
});

inBrowser('the file of --open logs in, and a used one does not', async () => {
  const { project } = await makeTollgate();
  const { context } = await browse(project);
  await asPerson(project, 'dashboard', '--open');
  const path = `file://${project.env.XDG_STATE_HOME}/session-journal/dashboard/open.html`;
  await context.clearCookies();
  const tab = await context.newPage();
  await tab.goto(path);
  await tab.waitForSelector('h1:has-text("need")');
  expect(tab.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{8}\/$/);
  await context.clearCookies();
  await tab.goto(path);
  await tab.waitForSelector('text=That code is wrong, was used');
});

inBrowser('no script in any text of a session is run', async () => {
  const project = makeProject();
  const texts = hostileMarkup.map((text) => text.replace(/[\n\0]/g, ' '));
  const body = smallSession('hostile', texts[0] as string, {
    steps: texts.map((text) => `- [ ] ${text}`).join('\n'),
  });
  const lists = ['Discoveries', 'Dead Ends', 'Blockers', 'Next Steps'].map(
    (name) => `## ${name}\n${texts.map((text) => `- ${text}`).join('\n')}`,
  );
  const path = '.sessions/active/hostile.md';
  project.write(
    path,
    `${body}\n${texts.map((text, index) => `### ${index + 1}. ${text}\n**Options**: ${text}; b\n**Choice**: ${text}\n**Rationale**: ${text}\n`).join('\n')}\n${lists.join('\n\n')}\n`,
  );
  takeUpAll(project.root, project.env, { [path]: project.read(path) });
  const { page, home, complaints } = await browse(project);
  for (const where of ['', 'sessions', 'sessions/hostile', `search?q=${encodeURIComponent('owned')}`]) {
    await page.goto(home + where);
    await page.mouse.move(400, 400);
    await page.waitForSelector('h1');
    expect(await page.locator('h1').innerText()).not.toContain('Cannot');
    expect(await page.evaluate('globalThis.owned')).toBeUndefined();
  }
  expect(complaints).toEqual([]);
});
