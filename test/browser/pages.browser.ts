import { describe, expect, test } from 'vitest';
import { makeBusyTollgate } from '../support/busy-tollgate.ts';
import { makeTollgate } from '../support/tollgate.ts';
import { browse, findingsOn, whyNoBrowser } from './browser.ts';
import { keepScreen } from './screens.ts';

const paths = {
  home: '',
  sessions: 'sessions',
  session: 'sessions/refund-idempotency',
  runs: 'runs',
  run: 'runs/11111111-2222-4333-8444-555555555555',
  terminals: 'terminals',
  terminal: 'terminals/shell',
  conversations: 'conversations',
  conversation: 'conversations/8d1f42aa-0b1c-4d2e-8f3a-4b5c6d7e8f90',
  why: 'why?file=src/refunds/create.ts:14#L14',
  'why-start': 'why',
  search: 'search?q=refund',
  settings: 'settings',
  'not-found': 'sessions/nothing-at-all',
} as const;

describe.skipIf(whyNoBrowser !== '')('in a real browser', () => {
  test.each(['light', 'dark'] as const)(
    'axe finds nothing on any page in %s, narrow or wide',
    async (scheme) => {
      const at = await browse(await makeBusyTollgate(), { scheme }, '--terminals');
      for (const [name, path] of Object.entries(paths)) {
        await at.page.setViewportSize({ width: 1440, height: 900 });
        await at.page.goto(at.home + path);
        expect([name, await findingsOn(at.page)]).toEqual([name, []]);
        await keepScreen(at.page, `dashboard/${name}-${scheme}`);
        for (const width of [360, 768, 2560]) {
          await at.page.setViewportSize({ width, height: 900 });
          const wide = Number(await at.page.evaluate('document.documentElement.scrollWidth'));
          expect([name, width, wide <= width]).toEqual([name, width, true]);
          if (width === 360) expect([name, width, await findingsOn(at.page)]).toEqual([name, width, []]);
          if (scheme === 'light' && width !== 768) await keepScreen(at.page, `dashboard/${name}-${width}`);
        }
      }
      expect(at.complaints.filter((text) => !/404/.test(text))).toEqual([]);
    },
  );

  test('pages can be read without a script, and offer nothing that needs one', async () => {
    const { project } = await makeTollgate();
    const { page, home } = await browse(project, { script: false });
    await page.goto(`${home}sessions/refund-idempotency`);
    expect(await page.locator('h1').innerText()).toBe('A retried refund never pays twice');
    expect(await page.locator('.w:visible').count()).toBe(0);
    await page.fill('#q-all', 'nginx');
    await page.press('#q-all', 'Enter');
    expect(await page.locator('.found li').first().innerText()).toContain('nginx');
  });
});
