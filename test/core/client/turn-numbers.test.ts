import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTranscriptLine, type TranscriptLine } from '../../../src/core/client/transcript-line.ts';
import { noTurns, numberLines } from '../../../src/core/client/turn-numbers.ts';
import { collectTurns } from '../../../src/core/client/turns.ts';
import { keptTalks } from '../../support/kept-talks.ts';
import { randomTalk } from '../../support/random-talk.ts';
import { runs } from '../../support/same-random.ts';

function ownLines(texts: readonly string[]): TranscriptLine[] {
  return texts.flatMap((text) => decodeTranscriptLine(text) ?? []).filter(({ isSidechain }) => !isSidechain);
}

// The client writes some answers a moment before what they answer, and nothing is read in that moment.
function isHasty(lines: readonly TranscriptLine[], cut: number): boolean {
  const later = new Set(lines.slice(cut).map(({ uuid }) => uuid));
  return lines.slice(0, cut).some(({ follows }) => follows[0] !== undefined && later.has(follows[0]));
}

const pairs = (turns: readonly { number: number; uuids: readonly string[] }[]): [string, number][] =>
  turns.flatMap(({ number, uuids }) => uuids.map((uuid): [string, number] => [uuid, number]));

test('lines have the numbers of the turns that they are in', () => {
  fc.assert(
    fc.property(randomTalk, (talk) => {
      const lines = ownLines(talk.lines);
      const { numbered, count } = numberLines(lines, noTurns);
      const { turns } = collectTurns(lines);
      const found = new Map(
        numbered.flatMap(({ line, turn }) => (line.uuid === undefined ? [] : [[line.uuid, turn]])),
      );
      for (const [uuid, number] of pairs(turns)) expect(found.get(uuid)).toBe(number);
      expect(count.turns).toBe(turns.length);
    }),
    { numRuns: runs(500) },
  );
});

test.each(keptTalks)(
  'it is the same wherever the reading of $version was interrupted',
  ({ lines: texts }) => {
    const lines = ownLines(texts);
    const whole = pairs(collectTurns(lines).turns);
    for (let cut = 0; cut <= lines.length; cut += 1) {
      if (isHasty(lines, cut)) continue;
      const first = numberLines(lines.slice(0, cut), noTurns);
      const second = numberLines(lines.slice(cut), JSON.parse(JSON.stringify(first.count)));
      const found = new Map(
        [...first.numbered, ...second.numbered].map(({ line, turn }) => [line.uuid, turn]),
      );
      for (const [uuid, number] of whole) expect([cut, uuid, found.get(uuid)]).toEqual([cut, uuid, number]);
    }
  },
);

test('what two clients write at the same time stays with the turn that it follows', () => {
  const line = (uuid: string, parentUuid: string | null, content: unknown): TranscriptLine =>
    decodeTranscriptLine(
      JSON.stringify(
        typeof content === 'string'
          ? { type: 'user', uuid, parentUuid, message: { content } }
          : { type: 'assistant', uuid, parentUuid, message: { content: [content] } },
      ),
    ) as TranscriptLine;
  const first = numberLines([line('a', null, 'one'), line('b', null, 'two')], noTurns);
  const answer = { type: 'text', text: 'yes' };
  const { numbered } = numberLines([line('c', 'a', answer), line('d', 'b', answer)], first.count);
  expect(numbered.map(({ turn }) => turn)).toEqual([1, 2]);
});
