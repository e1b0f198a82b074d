import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tags } from '../../../src/terminals/frames/frame.ts';
import { resetText } from '../../../src/terminals/sequences/modes-text.ts';
import { createTracker } from '../../../src/terminals/sequences/tracker.ts';
import { makeTerminalProject, stateOf, type TerminalProject, whyNoPty } from '../../support/terminals.ts';

// Loaded into the terminal's process before the program: as long as there is a file, xterm.js fails where it uses something
// of its own, which is `_parseBuffer` when it reads, and `savedCurAttrData` when its screen is written down.
const preload = (file: string, own: string): string => `
if (/terminal-daemon/.test(process.argv[1] ?? '')) {
  const { existsSync } = require('node:fs');
  Object.defineProperty(Object.prototype, '${own}', {
    set(value) {
      Object.defineProperty(this, '${own}', {
        set(next) { value = next; },
        get() {
          if (existsSync(${JSON.stringify(file)})) throw new Error('xterm.js is broken');
          return value;
        },
      });
    },
  });
}
`;

// Sets modes, says its size when that changes, as Claude Code draws anew then only, and what it reads.
const program = `
process.stdout.write('\\x1b[?1049h\\x1b[?2004h\\x1b[?1003;1006h\\x1b]0;the title\\x07ready\\n');
process.stdout.on('resize', () => console.log('drawn ' + process.stdout.rows));
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  console.log('got ' + line);
  if (line === 'end') process.exit(3);
});
`;

interface Breakable extends TerminalProject {
  breakModel(): void;
  mendModel(): void;
}

async function startBreakable(own = '_parseBuffer'): Promise<Breakable> {
  const project = makeTerminalProject({ 'program.cjs': program });
  const file = join(project.dir, '.broken');
  project.write('preload.cjs', preload(file, own));
  const env = { NODE_OPTIONS: `--require "${join(project.root, 'preload.cjs')}"` };
  const started = await project.tryTerm(['new', 'a', '--', process.execPath, 'program.cjs'], { env });
  expect(started).toMatchObject({ code: 0, stderr: '' });
  await expect.poll(() => project.term('peek', 'a')).toContain('ready');
  return {
    ...project,
    breakModel: () => writeFileSync(file, ''),
    mendModel: () => rmSync(file),
  };
}

describe.skipIf(whyNoPty !== '')('a terminal whose model fails', () => {
  test('goes on with the modes it knew, and has the program draw anew for whoever attaches', async () => {
    const project = await startBreakable();
    const lead = await project.connect('a');
    await lead.sees('ready');
    expect((await stateOf(project, 'a')).restoredBy).toBe('xterm-headless');
    project.breakModel();
    lead.send(tags.input, 'one\r');
    await lead.sees('got one');
    expect(await stateOf(project, 'a')).toMatchObject({ restoredBy: 'modes', title: 'the title' });
    expect(lead.output().toString()).not.toContain('drawn');
    lead.send(tags.detach);

    const next = await project.connect('a');
    await next.sees('drawn 24');
    const snapshot = next.frames.find(({ tag }) => tag === tags.snapshot)?.payload ?? new Uint8Array();
    const text = Buffer.from(snapshot).toString();
    expect(text.startsWith(resetText)).toBe(true);
    expect(text).not.toContain('ready');
    const restored = createTracker();
    restored.read(snapshot);
    const { modes, alternate } = restored.state();
    expect(alternate).toBe(1049);
    expect([2004, 1003, 1006].map((mode) => modes.get(mode))).toEqual([true, true, true]);
    // The size is the same as before.
    await expect.poll(async () => (await stateOf(project, 'a')).rows).toBe(24);
    expect(readFileSync(join(project.dir, '.log', 'a.err'), 'utf8')).toContain('xterm.js is broken');
    expect((await project.tryTerm(['doctor'])).stdout).toContain("a can't keep its screen any more");
  });

  test('loses nothing, stays with the simpler model, and ends with its exit code', async () => {
    const project = await startBreakable();
    const lead = await project.connect('a');
    await lead.sees('ready');
    project.breakModel();
    const viewer = await project.connect('a', { role: 'view', cols: 20, rows: 5 });
    lead.send(tags.input, 'first\r');
    await viewer.sees('drawn');
    const lines = Array.from({ length: 300 }, (_, at) => `${at}`.padStart(30, 'x'));
    for (const line of lines) lead.send(tags.input, `${line}\r`);
    await lead.sees(`got ${lines.at(-1)}`);
    project.mendModel();
    lead.send(tags.input, 'last\r');
    for (const client of [lead, viewer]) {
      await client.sees('got last');
      const seen = client.output().toString();
      expect(lines.filter((line) => !seen.includes(`got ${line}\r\n`))).toEqual([]);
    }
    expect((await stateOf(project, 'a')).restoredBy).toBe('modes');
    expect(await project.term('peek', 'a')).toBe('\n');
    lead.send(tags.input, 'end\r');
    expect(await lead.json(tags.exit)).toEqual({ code: 3, signal: 0 });
    expect(await project.tryTerm(['wait', 'a'])).toMatchObject({ code: 3 });
  });

  test('when its screen is asked for shows the output from then on', async () => {
    const project = await startBreakable('savedCurAttrData');
    const viewer = await project.connect('a', { role: 'view', cols: 80, rows: 24 });
    await viewer.sees('ready');
    project.breakModel();
    const lead = await project.connect('a');
    await lead.sees('drawn 24');
    lead.send(tags.input, 'one\r');
    for (const client of [lead, viewer]) await client.sees('got one');
    expect((await stateOf(project, 'a')).restoredBy).toBe('modes');
  });
});
