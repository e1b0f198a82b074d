import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeRunsPlace } from '../support/runs-place.ts';
import { makeTollgate } from '../support/tollgate.ts';
import { browse, press, whyNoBrowser } from './browser.ts';

const inBrowser = test.skipIf(whyNoBrowser !== '');

const session = '.sessions/active/refund-idempotency-session-1.md';
const first = 'Production needs';
const refused = ':has-text("This has just come here")';

/** Presses the first button of what holds a text in the moment in which another text leaves the page. */
async function pressWhenGone(page: Page, [gone, place]: readonly [string, string]): Promise<void> {
  await page.waitForSelector(`text=${gone}`);
  await page.evaluate(`new MutationObserver((_, observer) => {
    const places = [...document.querySelectorAll('[data-asks]')];
    if (places.some((one) => one.textContent.includes(${JSON.stringify(gone)}))) return;
    observer.disconnect();
    const own = places.find((one) => one.textContent.includes(${JSON.stringify(place)}));
    [...own.querySelectorAll('button')].at(-1).click();
  }).observe(document.body, { childList: true, subtree: true, characterData: true })`);
}

for (const where of ['', 'sessions/refund-idempotency']) {
  inBrowser(`a blocker that has just moved or changed takes no click, ${where || 'first page'}`, async () => {
    const { project } = await makeTollgate();
    const path = project.path(session);
    const write = (change: (text: string) => string): void =>
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    write((text) => text.replace(/^(- .*Production needs.*)$/m, '$1\n- The second one'));
    const { page, home, complaints } = await browse(project);
    await page.goto(home + where);
    await pressWhenGone(page, [first, 'The second one']);
    write((text) => text.replace(/^- (.*Production needs.*\n)/m, ''));
    await page.waitForSelector(`[data-asks]${refused}`);
    await pressWhenGone(page, ['The second one', 'The third one']);
    write((text) => text.replace('The second one', 'The third one'));
    await page.waitForSelector(`[data-asks]:has-text("The third one")${refused}`);
    expect(project.read(session)).toContain('\n- The third one\n');
    await press(page, '[data-asks]:has-text("The third one")', 'Mark resolved');
    await expect.poll(() => project.read(session)).toMatch(/\[resolved [^\]]+\] The third one/);
    expect(complaints).toEqual([]);
  });
}

inBrowser('a failed run that has just come where another one stood takes no click', async () => {
  const place = await makeRunsPlace();
  for (const name of ['api-tests', 'ui-tests'])
    await place.until(await place.start([{ exit: 7 }], '--name', name));
  const { page, complaints } = await browse({
    ...place.project,
    env: { ...place.project.env, ...place.env },
  });
  await page.waitForSelector('h1:has-text("2 things need you")');
  const upper = (await page.locator('.need').first().innerText()).includes('api-tests') ? 0 : 1;
  const [gone = '', left = ''] = upper === 0 ? ['api-tests', 'ui-tests'] : ['ui-tests', 'api-tests'];
  await pressWhenGone(page, [gone, left]);
  await place.journal('runs', 'set', gone, '--archive');
  await page.waitForSelector(`.need:has-text("${left}")${refused}`);
  const archived = async (): Promise<boolean> =>
    JSON.parse((await place.journal('runs', 'show', left, '--json')).stdout).archived;
  expect(await archived()).toBe(false);
  await press(page, `.need:has-text("${left}")`, 'Seen, put it aside');
  expect(await archived()).toBe(true);
  expect(complaints).toEqual([]);
});
