import { expect, test } from 'vitest';
import { renderSummaryAid, renderSummaryNote } from '../../../src/journal/briefing/summary-aid.ts';
import { sessionWith } from '../../support/session-of.ts';

test('the summariser need not repeat the journal, and is told what is not in it', () => {
  const text = renderSummaryNote('3 commits since abc1234');
  expect(text).toMatch(/given back in full afterwards .*Don't repeat it/);
  expect(text).toMatch(/Not in the journal yet: 3 commits since abc1234$/);
  expect(text.length).toBeLessThanOrEqual(300);
  expect(renderSummaryNote('')).toMatch(/unlogged edits$/);
});

test('where the journal may not come back, the summariser is told what must stay word for word, and has it', () => {
  const text = renderSummaryAid(
    sessionWith({
      tldr: 'Fixing',
      keyContext: ['port 9090'],
      open: ['Write it'],
      deadEnds: ['Sleeping: flaky'],
    }),
    '3 commits since abc1234',
  );
  expect(text).toMatch(/^These notes are from the session journal.*word for word: key context, decisions/);
  for (const fact of ['Fixing', 'port 9090', 'Write it', 'Sleeping', 'Not in the journal yet: 3 commits'])
    expect(text).toContain(fact);
});

test('it takes half of what a briefing may, however much there is', () => {
  const many = Array.from({ length: 500 }, (_, at) => `Fact ${at} ${'word '.repeat(20)}`);
  const text = renderSummaryAid(sessionWith({ keyContext: many, discoveries: many }), '');
  expect(text.length).toBeLessThanOrEqual(4000);
  expect(text).toContain('Fact 499');
});
