import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { makeTollgate } from '../support/tollgate.ts';
import { browserProgram, findingsOn, whyNoBrowser } from './browser.ts';
import { keepScreen } from './screens.ts';

async function makeReport(): Promise<string> {
  const { project } = await makeTollgate();
  const file = join(makeFolder(), 'report.html');
  const { code } = await project.run('report', '--html', file, 'refund-idempotency');
  expect(code).toBe(0);
  return file;
}

interface Opened {
  readonly page: Page;
  /** What it asked for besides itself, and what the browser complained about. */
  readonly seen: string[];
}

async function open(file: string, scheme: 'light' | 'dark'): Promise<Opened> {
  const browser = await chromium.launch({ executablePath: browserProgram as string, args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: scheme,
    offline: true,
  });
  const page = await context.newPage();
  const seen: string[] = [];
  page.on('console', (message) => seen.push(message.text()));
  page.on('request', (request) => {
    if (request.url() !== `file://${file}`) seen.push(request.url());
  });
  await page.goto(`file://${file}`);
  return { page, seen };
}

describe.skipIf(whyNoBrowser !== '')('a report in a real browser', () => {
  test.each(['light', 'dark'] as const)('opens without a network in %s, narrow or wide', async (scheme) => {
    const { page, seen } = await open(await makeReport(), scheme);
    expect(await findingsOn(page)).toEqual([]);
    await keepScreen(page, `dashboard/report-${scheme}`);
    for (const width of [360, 768, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
      expect([width, wide <= width]).toEqual([width, true]);
      if (scheme === 'light' && width !== 768) await keepScreen(page, `dashboard/report-${width}`);
    }
    expect(seen).toEqual([]);
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).fontSize')).toBe('24px');
  });

  test('prints on white paper, also from a dark screen, and a link leads to its place', async () => {
    const { page } = await open(await makeReport(), 'dark');
    await page.click('a[href="#d3"]');
    expect(page.url()).toMatch(/#d3$/);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(26, 26, 25)');
  });
});
