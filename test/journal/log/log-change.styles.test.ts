import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSession } from '../../../src/journal/session/session.ts';
import { documentOf, logInto } from '../../support/log-into.ts';
import { chineseSections, logKinds } from '../../support/log-kinds.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, fixtures), 'utf8');
const pairs = readdirSync(new URL('styles/', fixtures)).flatMap((name) => {
  const [, style, kind] = /^(.+)\.([\w-]+)\.after\.md$/.exec(name) ?? [];
  return style === undefined || kind === undefined ? [] : [{ style, kind }];
});

/** Returns the removed (`-`) and added (`+`) lines in text order, by the longest common sequence of lines. */
function changes(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] as number;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: string[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i += 1;
      j += 1;
    } else if (j === now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1)))
      found.push(`-${old[i++]}`);
    else found.push(`+${now[j++]}`);
  }
  return found.filter((line) => !/^.updated_at: /.test(line));
}

describe('a log changes what a careful person would have changed, in the style of', () => {
  test.each(pairs)('$style: $kind', ({ style, kind }) => {
    const before = read(`styles/${style}.before.md`);
    const aliases = style === 'chinese' ? chineseSections : {};
    const after = logInto(before, logKinds[kind] as readonly string[], aliases);
    expect(after).toBe(read(`styles/${style}.${kind}.after.md`));
  });

  test('all ten, with every kind that finds something to change there', () => {
    expect(new Set(pairs.map(({ style }) => style)).size).toBe(10);
    expect(new Set(pairs.map(({ kind }) => kind))).toEqual(new Set(Object.keys(logKinds)));
    expect(pairs.length).toBe(159);
  });
});

describe("the seed's example", () => {
  const seed = read('seed.before.md');

  test('is read in full', () => {
    const session = readSession(documentOf(seed));
    expect(session.figures).toEqual({ done: 3, total: 5, current: 'Implement fix', blockers: [] });
    expect(session.keyFiles.map(({ text }) => text)).toEqual([
      '`sweep/sweeper.go` - Main sweeper logic',
      '`contractcourt/chain_watcher.go` - Triggers sweeps',
    ]);
    expect(session.keyContext.length).toBe(3);
    expect(session.decisions).toMatchObject([
      {
        number: 1,
        title: 'Lock-first approach',
        time: '2025-01-15T12:15',
        choice: 'Lock before check',
        rationale: 'Simplest fix, performance impact minimal',
      },
    ]);
    expect(session.discoveries).toMatchObject([
      {
        title: 'Lock ordering',
        time: '2025-01-15T13:00',
        text: 'chain_watcher must acquire\nlock before sweeper to avoid deadlock. Document this!',
      },
    ]);
    expect(session.nextSteps.length).toBe(3);
    expect(session.tldr).toMatch(/^Fixing race .+\nCurrently .+ add tests\.$/);
    expect(session.objective).toBe('Fix race condition causing intermittent sweep failures');
  });

  test('a finished step changes its own line, the next one and the stale figures, and nothing else', () => {
    const after = logInto(seed, ['--done', 'Implement fix']);
    expect(changes(seed, after)).toEqual([
      '-**Progress**: 3/5 steps complete',
      '-**Current**: Implement fix (step 4)',
      '+**Progress**: 4/5 steps complete',
      '+**Current**: Add regression test (step 5)',
      '+- [x] Implement fix (2025-01-15T14:45Z)',
      '-- [ ] Implement fix          <- CURRENT',
      '+- [ ] Add regression test          <- CURRENT',
      '-- [ ] Add regression test',
    ]);
    const { figures } = readSession(documentOf(after));
    expect(figures).toMatchObject({ done: 4, total: 5, current: 'Add regression test' });
  });
});

describe('a file after weeks of real use', () => {
  const wild = read('wild.before.md');

  test('is of that kind', () => {
    expect(wild.length).toBeGreaterThan(28_000);
    const session = readSession(documentOf(wild));
    expect(session.steps.map(({ place, done }) => `${place} ${done}`)).toEqual([
      'own false',
      'own true',
      'own false',
      'own false',
      'remaining false',
    ]);
    expect(session.keyContext.length).toBe(35);
    expect(session.steps[0]?.current).toBe(true);
  });

  test.each([
    ['progress', ['+- Found the second place (2025-01-15T14:45Z)']],
    ['step', ['+- [ ] Tell the others']],
    ['discovery', ['+1. The cache is cold at first (2025-01-15T14:45Z)', '+']],
    ['tried', ['+## Dead Ends', '+1. **Two locks** (2025-01-15T14:45Z): they wait for each other', '+']],
    ['next', ['+6. Ask again']],
    ['file', ['+## Files Modified This Session', '+- `src/new.ts` - the new way', '+']],
    ['key-context', ['+- Run it with `-race`']],
    [
      'blocker',
      [
        '-**Blocker**: None',
        '+**Blocker**: No answer from the team',
        '-- None currently',
        '+- No answer from the team',
      ],
    ],
    ['supersedes', undefined],
    ['resolved', undefined],
  ])('%s changes nothing but what it must', (kind, lines) => {
    const args = logKinds[kind] as readonly string[];
    if (lines === undefined) expect(() => logInto(wild, args)).toThrow();
    else expect(changes(wild, logInto(wild, args))).toEqual(lines);
  });

  test.each(['decision', 'current', 'drop-key-context', 'drop-next', 'tldr'])(
    '%s keeps every other line',
    (kind) => {
      const lines = changes(wild, logInto(wild, logKinds[kind] as readonly string[]));
      expect(lines.length).toBeLessThan(14);
    },
  );

  test('a finished step of a person’s own subsection is ticked in place, over all its lines, and the marker goes on', () => {
    const lines = changes(wild, logInto(wild, ['--done', '1']));
    expect(lines.length).toBe(6);
    expect(lines.filter((line) => / \(2025-01-15T14:45Z\)$/.test(line)).length).toBe(1);
    expect(
      lines
        .filter((line) => / <- CURRENT$/.test(line))
        .map((line) => line[0])
        .sort(),
    ).toEqual(['+', '-']);
  });

  test('what is done already changes nothing at all', () => {
    expect(logInto(wild, ['--done', '2'])).toBe(wild);
  });
});
