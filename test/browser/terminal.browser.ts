import { expect, test } from 'vitest';
import { startDashboard } from '../support/dashboard.ts';
import { makeShownTerminal } from '../support/terminal-page.ts';
import { stateOf, whyNoPty } from '../support/terminals.ts';
import { type Browsing, browse, whyNoBrowser } from './browser.ts';

const inBrowser = test.skipIf(whyNoBrowser !== '' || whyNoPty !== '');

const row = (text: string): string => `.xterm-rows > div:has-text("${text}")`;

async function open({ page, home }: Browsing): Promise<void> {
  await page.goto(`${home}terminals/shell`);
  await page.waitForSelector(row('ready'));
}

inBrowser('a terminal is typed into with --terminals, and its keys are its own until Shift+Esc', async () => {
  const { project } = await makeShownTerminal();
  const browsing = await browse(project, {}, '--terminals');
  const { page, complaints } = browsing;
  await open(browsing);
  await page.keyboard.press('j');
  await page.click('text=Type here');
  await page.keyboard.type('echo $((6 * 7))-ü; echo g/?jk\n');
  await page.waitForSelector(row('42-ü'));
  await page.waitForSelector(row('g/?jk'));
  await page.keyboard.press('Shift+Escape');
  await page.keyboard.type('echo lost');
  await page.click('text=Type here');
  await page.keyboard.type('echo kept\n');
  await page.waitForSelector(row('kept'));
  expect(await page.locator('.xterm-rows').innerText()).not.toContain('lost');
  expect(complaints).toEqual([]);
});

inBrowser('a terminal is only looked at without --terminals, and the page says so', async () => {
  const { terminals, project } = await makeShownTerminal();
  const browsing = await browse(project);
  const { page } = browsing;
  await open(browsing);
  expect(await page.locator('main').innerText()).toContain('session-journal dashboard --terminals');
  expect(await page.locator('text=Type here').count()).toBe(0);
  await page.click('.xterm-screen');
  await page.keyboard.type('echo typed\n');
  await terminals.term('send', 'shell', 'echo from elsewhere', '--enter');
  await page.waitForSelector(row('from elsewhere'));
  expect(await page.locator('.xterm-rows').innerText()).not.toContain('typed');
});

inBrowser(
  'what a program prints stays in the terminal: no title, link, answer, question or markup',
  async () => {
    const { terminals, project } = await makeShownTerminal();
    const browsing = await browse(project, {}, '--terminals');
    const { page, complaints } = browsing;
    await open(browsing);
    const title = await page.title();
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    page.on('popup', () => complaints.push('popup'));
    await page.click('text=Type here');
    const hostile = [
      '\\033]0;owned\\007',
      '\\033]8;;javascript:globalThis.owned=1\\007link\\033]8;;\\007',
      '\\033]52;c;b3duZWQ=\\007',
      '\\033[c\\033[>c\\033[6n\\033[?6n\\033[18t\\033[21t\\033]10;?\\007\\033]4;1;?\\007\\033P$qm\\033\\\\\\\\\\033[?25$p',
      '<img src=x onerror=globalThis.owned=1><script>globalThis.owned=1</script>',
    ].join('');
    await terminals.term('send', 'shell', `printf '${hostile}\\nend of it\\n'`, '--enter');
    await page.waitForSelector(row('end of it'));
    await page
      .locator(row('link'))
      .last()
      .click({ force: true, modifiers: ['Control'], position: { x: 8, y: 8 } });
    await page.keyboard.type('echo only this\n');
    await page.waitForSelector(row('only this'));
    // What a terminal answers would stand here as if it had been typed.
    const shown = await page.locator('.xterm-rows').innerText();
    expect(shown).toContain('<img src=x');
    expect(shown).not.toMatch(/\d+;\d+R|\?\d+;\d+c|rgb:/);
    expect(await page.title()).toBe(title);
    expect(await page.evaluate('globalThis.owned')).toBeUndefined();
    expect(complaints).toEqual([]);
  },
);

inBrowser('a terminal that ends says so, and one whose server was killed shows again', async () => {
  const { terminals, project } = await makeShownTerminal();
  const browsing = await browse(project);
  const { page, at } = browsing;
  await open(browsing);
  process.kill(at.pid, 'SIGKILL');
  await page.waitForSelector('#screen-state:has-text("Not connected")');

  await startDashboard(project);
  await terminals.term('send', 'shell', 'echo again', '--enter');
  await page.waitForSelector(row('again'));
  await terminals.term('send', 'shell', 'exit', '--enter');
  await page.waitForSelector('#screen-state:has-text("It has ended")');
});

// Opens the page of a terminal that a window of another size leads, too.
async function openLed() {
  const { terminals, project } = await makeShownTerminal();
  const sizeOf = async (): Promise<string> => {
    const { cols, rows } = await stateOf(terminals, 'shell');
    return `${rows} ${cols}`;
  };
  await terminals.connect('shell', { role: 'lead', cols: 100, rows: 30 });
  await expect.poll(sizeOf).toBe('30 100');
  const browsing = await browse(project, {}, '--terminals');
  await open(browsing);
  const showsSize = async (size: string): Promise<void> => {
    await terminals.term('send', 'shell', 'stty size', '--enter');
    await browsing.page.waitForSelector(row(size));
  };
  return { ...browsing, sizeOf, showsSize, button: browsing.page.locator('[data-size]') };
}

inBrowser('a terminal has the size of the page’s window from one press of a button to the next', async () => {
  const { page, complaints, home, button, sizeOf, showsSize } = await openLed();
  await button.click();
  await expect.poll(sizeOf).not.toBe('30 100');
  expect(await button.innerText()).toBe('Give the size back');
  expect(await button.getAttribute('data-used')).toBe('true');
  const large = await sizeOf();
  await showsSize(large);

  await page.setViewportSize({ width: 900, height: 500 });
  await expect.poll(sizeOf).not.toBe(large);
  const small = await sizeOf();
  expect(Number.parseInt(small, 10)).toBeLessThan(Number.parseInt(large, 10));
  await button.click();
  await expect.poll(sizeOf).toBe('30 100');
  expect(await button.innerText()).toBe('Use this window’s size');
  await showsSize('30 100');

  await button.click();
  await expect.poll(sizeOf).toBe(small);
  await page.goto(home);
  await expect.poll(sizeOf).toBe('30 100');
  expect(complaints).toEqual([]);
});

inBrowser('a terminal of the window’s size can be seen whole', async () => {
  const { page, button, sizeOf, showsSize } = await openLed();
  await button.click();
  await expect.poll(sizeOf).not.toBe('30 100');
  await showsSize(await sizeOf());
  const screen = page.locator('.screen');
  await page.evaluate('scrollTo(0, 0)');
  const { y = 0, height = 0 } = (await screen.boundingBox()) ?? {};
  expect(y + height).toBeGreaterThan(700);
  expect(y + height).toBeLessThan(900);
  const overflow = ({ scrollWidth, clientWidth }: Element) => scrollWidth - clientWidth;
  expect(await screen.evaluate(overflow)).toBe(0);
  expect(await page.locator('html').evaluate(overflow)).toBe(0);
});
