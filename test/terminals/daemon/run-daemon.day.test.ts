import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { spendDay } from '../../soak/terminals/day.ts';
import { makeFolder } from '../../support/folder.ts';
import { whyNoPty } from '../../support/terminals.ts';

const packageFolder = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

// The soak does this with 20 terminals and 200 clients.
describe.skipIf(whyNoPty !== '')('terminals on a busy day', () => {
  test('all live on while clients come and go, never read or crash, and nothing is left of those that were ended', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'sjt-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const env = { PATH: process.env.PATH, HOME: makeFolder(), SESSION_JOURNAL_TERM_DIR: dir };
    const day = await spendDay({
      ...{ folder: { dir }, packageFolder, seed: 2, terminals: 4, attaches: 15, progress: () => undefined },
      context: { cwd: dir, now: () => new Date(), env, templates: join(packageFolder, 'templates') },
    });
    expect(day.losses).toEqual([]);
    expect(day.counts).toMatchObject({ attached: 15 });
    for (const what of [
      'detached',
      'killed',
      'crashed',
      'stopped',
      'attached and never reading',
      'looked at all',
    ])
      expect(day.counts[what] ?? 0, what).toBeGreaterThan(0);
  });
});
