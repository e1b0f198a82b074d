import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTranscriptLine, type TranscriptLine } from '../../../src/core/client/transcript-line.ts';
import { isNoise } from '../../../src/core/client/transcript-noise.ts';
import { numberTurns, type TurnCount } from '../../../src/core/client/turn-numbers.ts';
import { collectTurns } from '../../../src/core/client/turns.ts';
import { randomTalk } from '../../support/random-talk.ts';
import { runs } from '../../support/same-random.ts';

const fresh = (): TurnCount => ({ turns: 0, last: 0, recent: new Map() });

function decoded(lines: readonly string[]): TranscriptLine[] {
  return lines.filter((line) => !isNoise(line)).flatMap((line) => decodeTranscriptLine(line) ?? []);
}

function numbered(lines: readonly TranscriptLine[], count = fresh()): [string, number][] {
  const found = [
    ...numberTurns(
      lines.map((line) => ({ line, kept: line.uuid ?? '' })),
      count,
    ),
  ];
  return found.map(({ kept, turn }) => [kept, turn]);
}

function line(uuid: string, parent: string | null, said?: string): TranscriptLine {
  const message = {
    role: said === undefined ? 'assistant' : 'user',
    content: said ?? [{ type: 'text', text: 'a' }],
  };
  const fields = { type: message.role, uuid, parentUuid: parent, message };
  return decodeTranscriptLine(JSON.stringify(fields)) as TranscriptLine;
}

test('turns have the same numbers while a transcript is read as when it is read whole', () => {
  fc.assert(
    fc.property(randomTalk, ({ lines }) => {
      const own = decoded(lines).filter(({ isSidechain }) => !isSidechain);
      const turnOf = new Map(numbered(own));
      const count = fresh();
      numbered(own, count);
      const { turns } = collectTurns(own);
      for (const { number, uuids } of turns) for (const uuid of uuids) expect(turnOf.get(uuid)).toBe(number);
      expect(count.turns).toBe(turns.length);
    }),
    { numRuns: runs(1000) },
  );
});

test('an answer that was written before its question belongs to it, and so does what follows the answer', () => {
  const lines = [line('a1', 'q1'), line('a2', 'a1'), line('q1', null, 'One'), line('q2', 'a2', 'Two')];
  expect(numbered(lines)).toEqual([
    ['q1', 1],
    ['a1', 1],
    ['a2', 1],
    ['q2', 2],
  ]);
});

test('what follows a line that is lost goes on from the line before, however much comes after it', () => {
  const later = Array.from({ length: 200 }, (_, index) => line(`a${index + 1}`, `a${index}`));
  const lines = [line('q1', null, 'One'), line('a0', 'lost'), ...later, line('q2', 'a200', 'Two')];
  const turnOf = new Map(numbered(lines));
  expect(turnOf.size).toBe(203);
  expect(turnOf.get('a200')).toBe(1);
  expect(turnOf.get('q2')).toBe(2);
});

test('a line without an id belongs to the turn before, and lines in a circle are not lost', () => {
  const nameless = { ...line('x', null), uuid: undefined };
  expect(numbered([line('q1', null, 'One'), nameless])).toEqual([
    ['q1', 1],
    ['', 1],
  ]);
  expect(numbered([line('c1', 'c2'), line('c2', 'c1')]).map(([, turn]) => turn)).toEqual([1, 1]);
});

test('of a long transcript, only the latest lines are remembered', () => {
  const count = fresh();
  const lines = Array.from({ length: 5100 }, (_, index) =>
    line(`l${index}`, index === 0 ? null : `l${index - 1}`, 'x'),
  );
  numbered(lines, count);
  expect(count.turns).toBe(5100);
  expect(count.recent.size).toBe(5000);
});
