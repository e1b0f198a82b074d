import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTerminalProject, stateOf, whyNoPty } from '../../support/terminals.ts';

// Loaded into the terminal's process before the program: once there is a file, it throws and warns without end.
const flood = (file: string): string => `
if (/terminal-daemon/.test(process.argv[1] ?? '')) {
  const { existsSync, writeFileSync } = require('node:fs');
  const file = ${JSON.stringify(file)};
  const look = setInterval(() => {
    if (!existsSync(file)) return;
    clearInterval(look);
    for (let at = 0; at < 30; at += 1) {
      setImmediate(() => { throw new Error('thrown ' + 'é'.repeat(10_000)); });
      process.emitWarning('warned ' + 'x'.repeat(10_000));
    }
    setTimeout(() => {
      process.stderr.write('z'.repeat(100_000), () => writeFileSync(file + '.over', ''));
    }, 20);
  }, 20);
}
`;

describe.skipIf(whyNoPty !== '')("a terminal's process that complains without end", () => {
  test('writes 64 KiB to its file, the first of it, and goes on', async () => {
    const project = makeTerminalProject();
    const file = join(project.root, 'flood');
    project.write('preload.cjs', flood(file));
    const env = { NODE_OPTIONS: `--require "${join(project.root, 'preload.cjs')}"` };
    await project.tryTerm(['new', 'a', '--', 'cat'], { env });
    writeFileSync(file, '');
    await expect.poll(() => statSync(`${file}.over`, { throwIfNoEntry: false })).toBeDefined();
    const errors = join(project.dir, '.log', 'a.err');
    expect(statSync(errors).size).toBe(64 * 1024);
    expect(readFileSync(errors, 'utf8')).toMatch(/thrown é|warned x/);
    expect(await stateOf(project, 'a')).toMatchObject({ restoredBy: 'modes' });
    await project.term('send', 'a', '--enter', 'still here');
    const lead = await project.connect('a');
    lead.send(0, 'typed\r');
    await lead.sees('typed');
  });
});
