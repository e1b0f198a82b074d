import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTranscriptLine } from '../../../src/core/client/transcript-line.ts';
import { isNoise, quietHeadBytes, shortLine } from '../../../src/core/client/transcript-noise.ts';
import { randomTalk } from '../../support/random-talk.ts';
import { runs } from '../../support/same-random.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/transcripts', import.meta.url));
const recorded = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(`${fixtures}/${name}`, 'utf8').split('\n'))
  .filter((line) => line !== '');

function shortened(line: string): string | undefined {
  return shortLine({
    head: line.slice(0, quietHeadBytes),
    holds: (text) => line.includes(text),
    behind: (text) => {
      const [, rest, more] = line.split(text);
      return more === undefined ? rest?.slice(0, 64) : undefined;
    },
  });
}

const isDropped = (line: string): boolean => isNoise(line) || shortened(line) !== undefined;

/** Says whether a line holds something that can be found, by reading all of it. */
function isTelling(line: string): boolean {
  const decoded = decodeTranscriptLine(line);
  if (decoded === undefined || decoded.isSidechain) return false;
  return decoded.facts.some(
    (fact) =>
      ['said', 'answered', 'called'].includes(fact.kind) ||
      (fact.kind === 'finished' && ![0, 'running', 'stopped', undefined].includes(fact.exit)),
  );
}

describe('what is dropped by its head', () => {
  test('tells nothing, in what both clients wrote and in random conversations', () => {
    expect(recorded.filter((line) => isDropped(line) && isTelling(line))).toEqual([]);
    fc.assert(
      fc.property(randomTalk, ({ lines }) => {
        expect(lines.filter((line) => isDropped(line) && isTelling(line))).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  test('is most of what tells nothing', () => {
    const quiet = recorded.filter((line) => !isTelling(line));
    expect(quiet.filter(isDropped).length / quiet.length).toBeGreaterThan(0.6);
    for (const kind of ['"type":"tool_result"', '"attachment":', '"isSidechain":true', '"queue-operation"']) {
      expect(
        quiet.some((line) => line.includes(kind) && isDropped(line)),
        kind,
      ).toBe(true);
    }
  });
});

const head = '{"parentUuid":"u1","isSidechain":false,';
const result = `"type":"user","message":{"role":"user","content":[{"tool_use_id":"t1","type":"tool_result","content":`;

test.each([
  ['a result', `${head}"promptId":"p",${result}"ok"}]},"uuid":"u2"}`],
  [
    'a result, its type first',
    `${head}${result.replace('"tool_use_id":"t1",', '')}"ok","tool_use_id":"t1"}]},"uuid":"u2"}`,
  ],
  ['of a sub-agent', '{"parentUuid":null,"isSidechain":true,"type":"user","message":{"content":"Go"}}'],
  [
    'told beside it',
    `${head}"attachment":{"type":"skill_listing","content":"x"},"type":"attachment","uuid":"u2"}`,
  ],
  ['bookkeeping', '{"type":"mode","mode":"plan"}'],
])('dropped: %s', (_, line) => {
  expect(isDropped(line)).toBe(true);
});

test.each([
  ['a result with two ids', `${head}${result}"ok"}]},"uuid":"u2","toolUseResult":{"a":1,"uuid":"u3"}}`],
  ['a result with an id that is none', `${head}${result}"ok"}]},"uuid":"\\u0041"}`],
  ['a failed result, the sign far behind', `${head}${result}"${'x'.repeat(9000)}","is_error":true}]}}`],
  [
    'words that quote a result',
    `${head}"type":"user","message":{"role":"user","content":"[{\\"type\\":\\"tool_result\\""}}`,
  ],
  [
    'words before a result',
    `${head}"type":"user","message":{"role":"user","content":[{"type":"text","text":"a"},{"type":"tool_result"}]}}`,
  ],
  [
    'said while Claude was at work',
    `${head}"attachment":{"type":"queued_command","prompt":"b"},"type":"attachment"}`,
  ],
  [
    'a prompt with a field of that name',
    `${head}"attachment":{"type":"file","x":1},"type":"user","message":{"content":"c"}}`,
  ],
  [
    'an answer',
    `${head}"message":{"role":"assistant","content":[{"type":"text","text":"d"}]},"type":"assistant"}`,
  ],
  ['a title', '{"type":"custom-title","customTitle":"e"}'],
  ['what is no JSON', 'tool_result'],
])('read: %s', (_, line) => {
  expect(isDropped(line)).toBe(false);
});

test('what is read instead of a line says which line it is, and which one it follows', () => {
  for (const line of recorded) {
    const short = shortened(line);
    if (short === undefined || short === '') continue;
    const [whole, read] = [decodeTranscriptLine(line), decodeTranscriptLine(short)];
    expect([read?.uuid, read?.follows, read?.facts]).toEqual([whole?.uuid, whole?.follows, []]);
  }
});
