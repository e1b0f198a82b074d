import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { hook, traced } from './support/hook-run.ts';
import { makeProject } from './support/make-project.ts';
import { done, sample } from './support/verbs.ts';

// The maximum size of each bundle in kB. Compiling it is a large part of a run's cost. If you need more, first check
// whether the code can be loaded late (`node scripts/build.mjs --report`).
const budgets: Readonly<Record<string, number>> = {
  'hook.cjs': 10,
  'run-hook.cjs': 75,
  'ask-dialog.cjs': 54,
  'runner.cjs': 203,
  'look.cjs': 58,
  'hooks.cjs': 316,
  'ask-capture.cjs': 40,
  'compaction.cjs': 307,
  'cli.cjs': 14,
  'program.cjs': 128,
  'log.cjs': 361,
  'view.cjs': 307,
  'command-edits.cjs': 46,
  'change.cjs': 423,
  'completion.cjs': 217,
  'dashboard.cjs': 45,
  'statusline.cjs': 177,
  'dashboard-server.cjs': 277,
  'report.cjs': 76,
  'search.cjs': 188,
  'conversations.cjs': 376,
  'captures.cjs': 348,
  'why.cjs': 346,
  'doctor.cjs': 480,
  'term.cjs': 160,
  'terminal-client.cjs': 14,
  'terminal-daemon.cjs': 368,
  'runs.cjs': 482,
  'corrections.cjs': 146,
  'merge.cjs': 228,
  'phrases.cjs': 31,
  'transcript.cjs': 12.4,
  'yaml.cjs': 150,
  'blocks.cjs': 250,
  'secrets.cjs': 25,
};

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const session = '.sessions/active/fix-sweep-bug-890abc.md';

describe('a bundle', () => {
  test.each(Object.entries(budgets))('%s weighs at most %d kB', (name, kilobytes) => {
    expect(inject('buildTrouble')).toBe('');
    expect(statSync(join(dist, name)).size / 1000).toBeLessThanOrEqual(kilobytes);
  });

  test('has a budget', () => {
    const bundles = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
    expect(bundles.sort()).toEqual(Object.keys(budgets).sort());
  });
});

describe('a verb loads its room of verbs and no other', () => {
  test.each([
    ['--version', []],
    ['--help', []],
    ['log --help', ['log']],
    ['log --decision mutex', ['log']],
    ['view', ['view']],
    ['list', ['view']],
    ['checkpoint', ['change']],
    ['pause', ['change']],
    ['search sweep', ['search']],
    ['captures', ['captures']],
    ['doctor', ['doctor']],
    ['merge-driver --help', ['merge']],
  ])('%s', async (line, rooms) => {
    const project = makeProject({ [session]: sample() });
    const trace = traced(project);
    await project.runWith(trace, ...line.split(' '));
    const own = trace.loaded().filter((name) => !['blocks.cjs', 'secrets.cjs', 'yaml.cjs'].includes(name));
    expect(own.sort()).toEqual(['cli.cjs', 'program.cjs', ...rooms.map((room) => `${room}.cjs`)].sort());
  });
});

describe('what is loaded late', () => {
  // The libraries and the patterns for secrets.
  const heavy = ['blocks.cjs', 'secrets.cjs', 'yaml.cjs'];

  async function heavyPartsOf(argv: readonly string[], text = sample()): Promise<string[]> {
    const project = makeProject({ [session]: text });
    const trace = traced(project);
    await done(project, argv, trace);
    return trace.loaded().filter((name) => heavy.includes(name));
  }

  test.each([
    ['--version'],
    ['view'],
    ['view --raw'],
    ['view list'],
    ['search sweep'],
    ['log --decision mutex'],
    ['log --progress done'],
  ])('is not loaded by %s', async (line) => {
    expect(await heavyPartsOf(line.split(' '))).toEqual([]);
  });

  test('is loaded by who needs it', async () => {
    expect(await heavyPartsOf(['view'], sample({ head: 'odd: {a: b}' }))).toEqual(['yaml.cjs']);
    expect(await heavyPartsOf(['log', '--done', 'Implement fix'])).toEqual(['blocks.cjs']);
    const key = `AKIA${'2E4HXQ7RZ3TNWB5K'}`;
    expect(await heavyPartsOf(['log', '--progress', `The key is ${key}`])).toEqual(['secrets.cjs']);
  });

  test.each(['SessionStart', 'UserPromptSubmit', 'PreCompact'])('is not loaded by %s', async (event) => {
    const project = makeProject({ [session]: sample() });
    const trace = traced(project);
    const fields = { source: 'startup', prompt: 'continue', trigger: 'auto' };
    expect((await hook(project, event, { ...fields, run: trace })).raw).not.toBe('');
    expect(trace.loaded().filter((name) => heavy.includes(name))).toEqual([]);
  });
});
