import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  encodeFrame,
  isTag,
  joinBytes,
  makeDecoder,
  maxPayload,
  parseHeader,
  tagName,
  tags,
} from '../../../src/terminals/frames/frame.ts';

describe('MarshalMessage', () => {
  test('writes a tag, the length as u32 little-endian, and the payload', () => {
    expect([...encodeFrame(tags.info)]).toEqual([6, 0, 0, 0, 0]);
    expect([...encodeFrame(tags.run, 'ä')]).toEqual([9, 2, 0, 0, 0, 0xc3, 0xa4]);
  });

  test('has nothing for ReleaseMessage to give back: each message has its own bytes', () => {
    const [one, other] = [encodeFrame(tags.run, 'a'), encodeFrame(tags.run, 'b')];
    expect([one.at(-1), other.at(-1)]).toEqual([0x61, 0x62]);
  });
});

describe('Tag.String', () => {
  test('names the tags of the seed and ours, and says the number of any other', () => {
    expect(Object.values(tags).slice(0, 12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect([tagName(11), tagName(16), tagName(99)]).toEqual(['rename', 'hello', 'Tag(99)']);
    expect([isTag(12), isTag(22)]).toEqual([false, true]);
  });
});

describe('ParseHeader', () => {
  test('reads what was written, also from the middle of a buffer', () => {
    const bytes = joinBytes([Uint8Array.of(7, 7), encodeFrame(tags.output, new Uint8Array(300))]);
    expect(parseHeader(bytes.subarray(2))).toEqual({ tag: 1, length: 300 });
  });

  test('says nothing about fewer than 5 bytes', () => {
    expect(parseHeader(new Uint8Array(4))).toBeUndefined();
  });
});

describe('ReadMessage: the decoder', () => {
  const frame = fc.record({
    tag: fc.integer({ min: 0, max: 255 }),
    payload: fc.uint8Array({ maxLength: 40 }),
  });

  test('gives the same frames however the bytes are split', () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 8 }), fc.array(fc.nat(60)), (frames, cuts) => {
        const all = joinBytes(frames.map(({ tag, payload }) => encodeFrame(tag, payload)));
        const decoder = makeDecoder(maxPayload);
        const found = [];
        let at = 0;
        for (const cut of [...cuts, all.length]) {
          found.push(...(decoder.push(all.subarray(at, at + cut)) ?? []));
          at += cut;
        }
        found.push(...(decoder.push(all.subarray(at)) ?? []));
        expect(found.map(({ tag, payload }) => ({ tag, payload: [...payload] }))).toEqual(
          frames.map(({ tag, payload }) => ({ tag, payload: [...payload] })),
        );
      }),
    );
  });

  test('takes a payload of exactly the limit, and nothing longer, for ever', () => {
    const decoder = makeDecoder(3);
    expect(decoder.push(encodeFrame(1, 'abc'))).toHaveLength(1);
    expect(decoder.push(encodeFrame(1, 'abcd'))).toBeUndefined();
    expect(decoder.push(encodeFrame(1, 'abc'))).toBeUndefined();
  });

  test('rejects a length that only the header says', () => {
    expect(makeDecoder(maxPayload).push(Uint8Array.of(1, 255, 255, 255, 255))).toBeUndefined();
  });
});
