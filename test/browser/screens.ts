import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../docs/screens', import.meta.url));
const mostBytes = 200_000;

/**
 * Keeps a picture of a page under docs/screens if the run asks for it with `UPDATE_SCREENS=1`; `pngquant` makes it
 * small.
 */
export async function keepScreen(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_SCREENS !== '1') return;
  // Where an address leads into the page, the whole of it would begin in its middle.
  await page.evaluate('scrollTo(0, 0)');
  const whole = await page.screenshot({ fullPage: true });
  const picture = execFileSync('pngquant', ['--speed', '1', '128', '-'], { input: whole });
  if (picture.length > mostBytes) throw new Error(`The picture of ${name} has ${picture.length} bytes`);
  const path = join(folder, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
}
