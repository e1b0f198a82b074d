import { expect, test } from 'vitest';
import { renderSummaryAid } from '../../../src/journal/briefing/briefing.ts';
import { sessionWith } from '../../support/session-of.ts';

test('the summariser is told what must stay word for word, and has it', () => {
  const text = renderSummaryAid(
    sessionWith({
      tldr: 'Fixing',
      keyContext: ['port 9090'],
      open: ['Write it'],
      deadEnds: ['Sleeping: flaky'],
    }),
  );
  expect(text).toMatch(/^These notes are from the session journal.*word for word: key context, decisions/);
  for (const fact of ['Fixing', 'port 9090', 'Write it', 'Sleeping']) expect(text).toContain(fact);
});

test('it takes half of what a briefing may, however much there is', () => {
  const many = Array.from({ length: 500 }, (_, at) => `Fact ${at} ${'word '.repeat(20)}`);
  const text = renderSummaryAid(sessionWith({ keyContext: many, discoveries: many }));
  expect(text.length).toBeLessThanOrEqual(4000);
  expect(text).toContain('Fact 499');
});
