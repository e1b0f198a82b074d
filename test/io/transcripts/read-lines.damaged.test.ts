import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTranscriptLine } from '../../../src/core/client/transcript-line.ts';
import { isNoise, noiseHeadBytes } from '../../../src/core/client/transcript-noise.ts';
import type { Conversed, Turn } from '../../../src/core/client/turns.ts';
import { collectTurns } from '../../../src/core/client/turns.ts';
import { readLines } from '../../../src/io/transcripts/read-lines.ts';
import { makeFolder } from '../../support/folder.ts';
import { keptTalks } from '../../support/kept-talks.ts';
import { runs } from '../../support/same-random.ts';

type Whose = 'conversation' | 'agent';

interface Read {
  readonly texts: readonly string[];
  readonly conversed: Conversed;
}

function read(path: string, bytes: Buffer, whose: Whose): Read {
  writeFileSync(path, bytes);
  const lines = [...readLines(path, { from: 0, isPassed: isNoise, headBytes: noiseHeadBytes })];
  const texts = lines.map(({ text }) => text);
  return { texts, conversed: collectTurns(texts.map(decodeTranscriptLine), whose) };
}

type Damage = (lines: Buffer[]) => Buffer[];

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (list: readonly unknown[], place: number): number => Math.floor(place * list.length);
const insert = (text: string | Buffer): fc.Arbitrary<Damage> =>
  share.map((place) => (lines) => lines.toSpliced(at(lines, place), 0, Buffer.from(text)));

const cut = share.map(
  (place): Damage =>
    (lines) => {
      const bytes = joined(lines);
      return split(bytes.subarray(0, Math.floor(place * bytes.length)));
    },
);
const dropped = fc.tuple(share, share).map(
  ([from, length]): Damage =>
    (lines) => {
      const bytes = joined(lines);
      const start = Math.floor(from * bytes.length);
      return split(
        Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + Math.floor(length * 3000))]),
      );
    },
);
const changed = fc.array(fc.tuple(share, fc.nat(255)), { minLength: 1, maxLength: 20 }).map(
  (changes): Damage =>
    (lines) => {
      const bytes = joined(lines);
      for (const [place, byte] of changes) bytes[Math.floor(place * bytes.length)] = byte;
      return split(bytes);
    },
);
const swapped = fc.tuple(share, share).map(
  ([one, other]): Damage =>
    (lines) => {
      const [a, b] = [at(lines, one), at(lines, other)];
      return lines.map((line, place) => lines[place === a ? b : place === b ? a : place] ?? line);
    },
);
const doubled = fc.tuple(share, share).map(
  ([from, to]): Damage =>
    (lines) => {
      const copied = lines.slice(at(lines, from), at(lines, from) + 5);
      return lines.toSpliced(at(lines, to), 0, ...copied);
    },
);
const inserted = fc
  .constantFrom(
    `{"type":"user","uuid":"big","message":{"content":"${'x'.repeat(300_000)}"}}`,
    '['.repeat(200_000),
    `{"a":${'{"a":'.repeat(50_000)}`,
    '{"type":"user","message":{"content":"\\ud800"}}',
    '{"type":"user","uuid":"me","parentUuid":"me","message":{"content":"a circle"}}',
    '{"type":"__proto__","__proto__":{"type":"user"},"uuid":"constructor","parentUuid":"__proto__"}',
    '{"type":"assistant","message":{"content":[null,7,[],{"type":"tool_use"},{"type":"text","text":{}}]}}',
    '{"type":"user","message":{"content":[{"type":"tool_result","content":[null,{"text":7}]}]}}',
    '{"type":"attachment","attachment":[]}',
    '{"type":"system","subtype":"compact_boundary","compactMetadata":7}',
    'null',
    '"text"',
    '\u2028',
  )
  .chain(insert);
const notText = fc.constantFrom([0xed, 0xa0, 0x80], [0xff, 0xfe], [0, 0, 0], [0xc3]).chain((bytes) => {
  return insert(
    Buffer.from([...Buffer.from('{"type":"user","message":{"content":"'), ...bytes, 0x22, 0x7d, 0x7d]),
  );
});

function joined(lines: readonly Buffer[]): Buffer {
  return Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]));
}

function split(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

function uuidsOf(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap((line) => decodeTranscriptLine(line)?.uuid ?? []));
}

/** Whether a turn was read. Lines that were put beside its own may have added to it, and taken what followed. */
function isRead(turn: Turn, { turns }: Conversed): boolean {
  const isIn = (some: readonly string[], all: readonly string[]) => some.every((one) => all.includes(one));
  const calls = ({ did }: Turn) => did.map(({ tool, target }) => `${tool} ${target}`);
  return turns.some(
    (one) =>
      one.said === turn.said &&
      one.form === turn.form &&
      isIn(turn.answered, one.answered) &&
      isIn(calls(turn), calls(one)),
  );
}

const talks = keptTalks.flatMap(({ lines, agents }) => [
  { lines, whose: 'conversation' as const },
  ...Object.values(agents).map((texts) => ({ lines: texts, whose: 'agent' as const })),
]);
const originals = talks.map(({ lines, whose }) => ({
  lines: lines.map((line) => Buffer.from(line)),
  whose,
  turns: collectTurns(lines.map(decodeTranscriptLine), whose).turns,
  // A failure is easier to read without the bytes.
  toString: () => `${whose} ${lines[0]}`,
}));

test('whatever is damaged, nothing crashes or hangs, and what is whole is read', () => {
  const path = join(makeFolder(), 'damaged.jsonl');
  const damages = fc.array(fc.oneof(cut, dropped, changed, swapped, doubled, inserted, notText), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.constantFrom(...originals), share, damages, ({ lines, turns, whose }, place, all) => {
      const from = at(lines, place);
      const some = lines.slice(from, from + 30);
      const damaged = all.reduce<Buffer[]>((now, damage) => (now.length === 0 ? now : damage(now)), some);
      const { texts, conversed } = read(path, joined(damaged), whose);
      const known = new Set(some.map(String));
      const whole = damaged.map(String).filter((line) => known.has(line));
      expect(texts.filter((text) => known.has(text))).toEqual(whole.filter((line) => !isNoise(line)));
      // Of two lines with one id, the first counts, whole or not.
      const others = uuidsOf(damaged.map(String).filter((line) => !known.has(line)));
      const uuids = uuidsOf(whole);
      const kept = turns.filter((turn) => turn.uuids.every((uuid) => uuids.has(uuid) && !others.has(uuid)));
      expect(kept.filter((turn) => !isRead(turn, conversed))).toEqual([]);
    }),
    { numRuns: runs(1000) },
  );
}, 120_000);
