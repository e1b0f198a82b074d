import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { showToPerson } from '../support/person.ts';
import { makeTollgate, pretendToRun } from '../support/tollgate.ts';
import { browserProgram, whyNoBrowser } from './browser.ts';
import { terminalPage } from './printed-page.ts';
import { keepScreen } from './screens.ts';

test.skipIf(whyNoBrowser !== '')('the picture of a terminal shows what commands print there', async () => {
  const gate = await makeTollgate();
  pretendToRun(gate, 'waiting');
  const calls = [['status'], ['view', '--progress'], ['why', 'src/refunds/create.ts:14']];
  const shown = [];
  for (const words of calls) {
    const printed = await showToPerson(gate.project, 96, ...words);
    shown.push({ typed: ['session-journal', ...words].join(' '), printed });
  }
  expect(shown.map(({ printed }) => printed).join()).toContain('refund-idempotency');
  const browser = await chromium.launch({ executablePath: browserProgram as string, args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1000, height: 300 }, deviceScaleFactor: 2 });
  await page.setContent(terminalPage(shown));
  await keepScreen(page, 'terminal');
});
