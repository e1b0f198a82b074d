import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeTollgate } from '../support/tollgate.ts';
import { dayBefore } from '../support/tollgate-session.ts';
import { browse, whyNoBrowser } from './browser.ts';

const file = '.sessions/active/refund-idempotency-session-1.md';
const hour = 60 * 60_000;

const inBrowser = test.skipIf(whyNoBrowser !== '');

// As if somebody had looked at the project before, and not since.
async function lookedBefore(page: Page, passed: number): Promise<void> {
  const seen = Date.now() - passed;
  const project = await page.getAttribute('html', 'data-project');
  await page.evaluate(
    `localStorage.setItem('looked ${project}', JSON.stringify({ seen: ${seen}, before: 0 }))`,
  );
  await page.reload();
}

const rows = async (page: Page): Promise<string[]> =>
  (await page.locator('section:has(#h-since) .rail > li').allInnerTexts()).map((text) =>
    text.replace(/\s+/g, ' '),
  );

inBrowser('the first page says what of the latest happened since somebody looked before', async () => {
  const { project } = await makeTollgate();
  const { page, complaints } = await browse(project);
  expect((await rows(page)).filter((text) => /looked/.test(text))).toEqual([]);
  await lookedBefore(page, 30 * hour);
  const line = /^You last looked, \w+ [\d:]+( [AP]M)?$/;
  const place = async (): Promise<number> => (await rows(page)).findIndex((text) => line.test(text));
  await expect.poll(() => rows(page)).toContainEqual(expect.stringMatching(line));
  let at = -1;
  await expect
    .poll(async () => {
      at = await place();
      return at;
    })
    .toBeGreaterThan(0);
  writeFileSync(
    project.path(file),
    readFileSync(project.path(file), 'utf8').replace(
      '## Dead Ends\n',
      `4. **Later than the look** (${new Date().toISOString().slice(0, 16)}Z): yes.\n\n## Dead Ends\n`,
    ),
  );
  await page.waitForSelector('.rail :text("Later than the look")');
  await page.waitForFunction("document.querySelectorAll('.looked').length === 1");
  await expect.poll(place).toBeGreaterThan(at);
  expect(complaints).toEqual([]);
});

inBrowser('what was logged in the minute of the last look counts as new', async () => {
  const now = Date.now();
  const { project } = await makeTollgate(now);
  const { page } = await browse(project);
  const day = dayBefore(new Date(now).toISOString().slice(0, 10), 2);
  await lookedBefore(page, Date.now() - Date.parse(`${day}T13:05:40Z`));
  const order = async (): Promise<string[]> =>
    (await rows(page)).flatMap(
      (text) => /^You last looked|Claim the key before|forgets its key/.exec(text) ?? [],
    );
  await expect.poll(order).toEqual(['Claim the key before', 'You last looked', 'forgets its key']);
});

inBrowser(
  'a look is not told from the one before it, and a browser that keeps rubbish shows no line',
  async () => {
    const { project } = await makeTollgate();
    const { page, complaints } = await browse(project);
    await lookedBefore(page, 60_000);
    await page.waitForSelector('#live:has-text("Live")');
    expect(await page.locator('.looked').count()).toBe(0);
    for (const rubbish of ['', 'null', '{"seen":"x","before":[]}', '<b>']) {
      const project = await page.getAttribute('html', 'data-project');
      await page.evaluate(`localStorage.setItem('looked ${project}', ${JSON.stringify(rubbish)})`);
      await page.reload();
      await page.waitForSelector('#live:has-text("Live")');
      expect([rubbish, await page.locator('.looked').count()]).toEqual([rubbish, 0]);
    }
    expect(complaints).toEqual([]);
  },
);
