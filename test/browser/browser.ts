import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { type Dashboard, startDashboard } from '../support/dashboard.ts';
import type { TestProject } from '../support/make-project.ts';

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Where the browser is; undefined without one. */
export const browserProgram = process.env.CHROMIUM ?? programs.find((path) => existsSync(path));

/** Why pages can't be tried in a browser here; '' if they can. */
export const whyNoBrowser = browserProgram === undefined ? 'no Chromium here: apt-get install chromium' : '';

/** How a window looks. */
export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly script?: boolean;
}

/** A browser that has logged in to the dashboard of a project. */
export interface Browsing {
  readonly at: Dashboard;
  readonly context: BrowserContext;
  readonly page: Page;
  /** The address of the project's first page. */
  readonly home: string;
  /** What scripts complained about. */
  readonly complaints: string[];
}

/** Opens a window on the dashboard of a project, logged in by its code; it closes with the test. */
export async function browse(
  project: TestProject,
  look: Look = {},
  ...flags: readonly string[]
): Promise<Browsing> {
  return browseAt(await startDashboard(project, ...flags), look);
}

/** Opens a window on a dashboard that runs, logged in by its code; it closes with the test. */
export async function browseAt(at: Dashboard, look: Look = {}): Promise<Browsing> {
  const browser = await chromium.launch({ executablePath: browserProgram as string, args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  const { width = 1440, scheme = 'light', script = true } = look;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script,
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${at.port}/`);
  await page.fill('#code', at.code);
  await page.click('button');
  if (!script) await page.click('a.b');
  await page.waitForURL(/\/[0-9a-f]{8}\/$/);
  complaints.length = 0;
  return { at, context, page, home: page.url(), complaints };
}

/** Presses a button of what needs the person until that is gone: what has just moved takes no click for a moment. */
export async function press(page: Page, need: string, button: string): Promise<void> {
  await expect
    .poll(async () => {
      const open = await page.locator(`${need} button:enabled:text-is("${button}")`).all();
      for (const one of open) await one.click();
      return page.locator(need).count();
    })
    .toBe(0);
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

// The policy of our pages lets no foreign script in, so axe is run by the browser's debugger.

/** Returns what axe finds on a page: rule and place of each. */
export async function findingsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)";
  const found = (await page.evaluate(run)) as Finding[];
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' | ')
        .slice(0, 400)}`,
  );
}
