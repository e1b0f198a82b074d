import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atEveryStep, runKilled } from '../../support/killed.ts';
import { makeProject } from '../../support/make-project.ts';
import { ask, done, sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';

describe('guarantee: killed at any step, log leaves the old session or the new, and nothing to clear away', () => {
  test('and the next run goes on', { timeout: 120_000 }, async () => {
    await atEveryStep(async (at) => {
      const project = makeProject({ [file]: sample() });
      const killed = await runKilled(project, at, 'log', '--decision', 'Lock first');
      const half = project.read(file);
      if (killed) expect(half === sample() || half.includes('### 1. Lock first')).toBe(true);
      await done(project, ['log', '--decision', 'And then']);
      const { decisions } = await ask(project, ['view']);
      const titles = half === sample() ? ['And then'] : ['Lock first', 'And then'];
      expect(decisions.map(({ title }: { title: string }) => title)).toEqual(titles);
      const left = readdirSync(project.path('.sessions'), { recursive: true, encoding: 'utf8' });
      expect(left.filter((path) => /\.tmp$|\/lock$|intents\/./.test(path))).toEqual([]);
      return killed;
    }, 2);
  });
});

describe('guarantee: many at once lose nothing', () => {
  test('8 processes that log 5 times each leave 40 entries with numbers of their own', {
    timeout: 120_000,
  }, async () => {
    const project = makeProject({ [file]: sample() });
    const logAll = async (name: number): Promise<void> => {
      for (let turn = 0; turn < 5; turn += 1) await done(project, ['log', '--decision', `${name}.${turn}`]);
    };
    await Promise.all(Array.from({ length: 8 }, (_, name) => logAll(name)));
    const { decisions } = await ask(project, ['view']);
    expect(new Set(decisions.map(({ title }: { title: string }) => title)).size).toBe(40);
    const numbers = decisions.map(({ number }: { number: number }) => number);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });
});
