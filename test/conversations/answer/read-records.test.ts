import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeRecord } from '../../../src/conversations/answer/digest.ts';
import { newReading, type RawRecord, readRecords } from '../../../src/conversations/answer/read-records.ts';
import { rewoundTurns } from '../../../src/conversations/answer/search-digests.ts';
import { readDigest, updateDigests } from '../../../src/conversations/answer/update-digests.ts';
import { readConversation } from '../../../src/conversations/show/read-conversation.ts';
import type { Turn } from '../../../src/core/client/turns.ts';
import { findTranscript, type TranscriptFile } from '../../../src/io/transcripts/client-folders.ts';
import { makeFolder } from '../../support/folder.ts';

const versions = ['2.1.197', '2.1.329'];
const fixture = (version: string): string => `test/fixtures/transcripts/${version}/conversation.jsonl`;
const fileAt = (path: string): TranscriptFile => ({ ...(findTranscript(path) as TranscriptFile), id: 'c1' });

function holds({ said, answered, did }: Turn, { kind, text }: RawRecord): boolean {
  if (kind === 'said') return said === text;
  if (kind === 'answered') return answered.includes(text);
  return kind === 'failed' || did.some(({ tool, target }) => `${tool} ${target}` === text);
}

describe.each(versions)('a transcript of client %s', (version) => {
  // Client 2.1.197 writes some answers before what they answer.
  test('has for each piece that can be found the number of the turn that shows it', () => {
    const { turns } = readConversation(fileAt(fixture(version)));
    const records = [...readRecords(fixture(version), newReading())].flat();
    expect(records.length).toBeGreaterThan(40);
    for (const record of records) {
      const turn = turns[record.turn - 1] as Turn;
      expect({ number: turn.number, holds: holds(turn, record), ...record }).toMatchObject({
        number: record.turn,
        holds: true,
      });
    }
  });

  test('has the same numbers, and the same rewound turns, if its digest grew line by line', async () => {
    const folder = makeFolder();
    const path = join(folder, 'c1.jsonl');
    writeFileSync(path, '');
    const lines = readFileSync(fixture(version), 'utf8').trimEnd().split('\n');
    // An answer that comes before its question is written in the same moment, which is in the first ten lines.
    for (const part of [lines.splice(0, 10), ...lines.map((line) => [line])]) {
      appendFileSync(path, `${part.join('\n')}\n`);
      await updateDigests([fileAt(path)], { folder, screen: (text) => text });
    }
    const digests = await updateDigests([fileAt(path)], { folder, screen: (text) => text });
    const digest = readDigest(fileAt(path), digests);
    const turnsOf = (texts: readonly string[]) =>
      texts.flatMap((text) => decodeRecord(text) ?? []).map(({ offset, turn }) => `${offset} ${turn}`);
    const whole = [...readRecords(path, newReading())].flat().map(({ offset, turn }) => `${offset} ${turn}`);
    expect(turnsOf(digest.toString().split('\n')).sort()).toEqual(whole.sort());
    const { turns } = readConversation(fileAt(path));
    const rewound = turns.filter(({ isRewound }) => isRewound).map(({ number }) => number);
    expect([...rewoundTurns(digest)]).toEqual(rewound);
  });
});
