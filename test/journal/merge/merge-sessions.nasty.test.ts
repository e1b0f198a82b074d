import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFailure } from '../../../src/core/failure.ts';
import { logInto, merge } from '../../support/log-session.ts';
import { nastyDocuments } from '../../support/nasty-documents.ts';
import { nastyMarkdown } from '../../support/nasty-markdown.ts';
import { runs } from '../../support/same-random.ts';
import { sessionText } from '../../support/session-text.ts';

const calls = [
  ['--progress', 'ours did'],
  ['--step', 'ours plans'],
  ['--decision', 'ours chose', '--choice', 'it'],
  ['--discovery', 'ours found'],
  ['--blocker', 'ours waits'],
  ['--next', 'ours next'],
  ['--key-context', 'ours knows'],
  ['--tldr', 'ours says'],
];

function tryLog(base: string, time: string, argv: readonly string[]): string {
  try {
    return logInto(base, time, ...argv);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return base;
  }
}

function expectNothingLost(base: string, mine: readonly string[], yours: readonly string[]): void {
  const ours = tryLog(base, '2025-03-01T11:00:00Z', mine);
  const theirs = tryLog(
    base,
    '2025-03-01T12:00:00Z',
    yours.map((word) => word.replace('ours', 'theirs')),
  );
  if (ours === base || theirs === base) return;
  const { text } = merge(base, ours, theirs);
  expect(text).toContain(mine[1]);
  expect(text).toContain((yours[1] as string).replace('ours', 'theirs'));
}

function expectUntouched(base: string, ours: string): void {
  const touch = (text: string): string =>
    text.replace(/updated_at: .*?(?=\r?\n)/, 'updated_at: 2025-04-01T00:00:00Z');
  if (ours === base || touch(base) === base) return;
  const decided = tryMerge(base, ours, touch(base));
  if (decided !== undefined) expect(decided).toBe(touch(ours));
}

function tryMerge(base: string, ours: string, theirs: string): string | undefined {
  try {
    return merge(base, ours, theirs).text;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
}

describe('guarantee: a merge loses nothing, whatever the document looks like', () => {
  test.each(Object.keys(nastyDocuments))('%s', (name) => {
    const base = nastyDocuments[name] as string;
    for (const mine of calls) {
      expectUntouched(base, tryLog(base, '2025-03-01T11:00:00Z', mine));
      for (const yours of calls) expectNothingLost(base, mine, yours);
    }
  });

  test('what one side did to a random document stays as it is, byte for byte', () => {
    const call = fc.constantFrom(...calls);
    fc.assert(
      fc.property(nastyMarkdown, call, (markdown, argv) => {
        const base = sessionText(`## Progress\n- [ ] a\n\n${markdown}`);
        expectUntouched(base, tryLog(base, '2025-03-01T11:00:00Z', argv));
      }),
      { numRuns: runs(300) },
    );
  });

  test('two random documents give what either holds, or no merge at all', () => {
    fc.assert(
      fc.property(nastyMarkdown, nastyMarkdown, nastyMarkdown, (...bodies) => {
        const [base, ours, theirs] = bodies.map((body) => sessionText(`## Progress\n- [ ] a\n\n${body}`)) as [
          string,
          string,
          string,
        ];
        const merged = tryMerge(base, ours, theirs);
        if (merged === undefined) return;
        const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
        const [old, mine, yours, now] = [base, ours, theirs, merged].map((text) => new Set(words(text))) as [
          Set<string>,
          Set<string>,
          Set<string>,
          Set<string>,
        ];
        const wanted = [...mine, ...yours].filter(
          (word) => !old.has(word) && !/^(?:[-*+]|\d+[.)])$/.test(word),
        );
        expect(wanted.filter((word) => !now.has(word))).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});
