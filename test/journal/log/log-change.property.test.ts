import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logTime } from '../../support/log-into.ts';
import { randomDocument, randomLog, troublesOf, tryLog } from '../../support/random-work.ts';
import { runs } from '../../support/same-random.ts';

test('no matter what is logged to which file, other bytes survive, it is shown, and doctor finds nothing new', () => {
  fc.assert(
    fc.property(randomDocument, fc.array(randomLog, { minLength: 5, maxLength: 5 }), (document, logs) => {
      let text = document;
      for (const [index, args] of logs.entries()) {
        const done = tryLog(text, args, logTime + index * 60_000);
        if (done === undefined) continue;
        expect(troublesOf(text, done)).toEqual([]);
        text = done.text;
      }
    }),
    // Use the same files in every test run, so that a failure is due to a change. `npm run soak` uses new ones.
    { numRuns: runs(600) },
  );
});
