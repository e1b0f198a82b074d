import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTranscriptLine } from '../../../src/core/client/transcript-line.ts';
import { isNoise } from '../../../src/core/client/transcript-noise.ts';
import { collectTurns } from '../../../src/core/client/turns.ts';
import { randomTalk } from '../../support/random-talk.ts';
import { runs } from '../../support/same-random.ts';
import { shownTurn } from '../../support/scripted-talk.ts';

test('whatever is said and done in a conversation is read back from its lines', () => {
  fc.assert(
    fc.property(randomTalk, ({ lines, turns, compactions, title }) => {
      const read = collectTurns(lines.filter((line) => !isNoise(line)).map(decodeTranscriptLine));
      expect(read.turns.map(shownTurn)).toEqual(turns);
      const seen = read.compactions.map(
        ({ trigger, afterTurn, summary }) => `${trigger} ${afterTurn} ${summary}`,
      );
      expect({ seen, title: read.title, broken: read.broken }).toEqual({
        seen: compactions,
        title,
        broken: 0,
      });
    }),
    { numRuns: runs(1000) },
  );
});
