import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldAny, isContinuation } from '../../../src/core/client/continuation.ts';
import {
  always,
  bare,
  fillers,
  frameSigns,
  frames,
  joints,
  tails,
} from '../../../src/core/client/continuation-phrases.ts';

const asks = (prompt: string, fresh = false): boolean => isContinuation(prompt, { fresh });

describe('a prompt that asks to go on', () => {
  test('is every phrase of the table, in any case and with fillers around it', () => {
    const missed = always.filter(
      (phrase) =>
        ![
          phrase,
          phrase.toUpperCase().toLowerCase(),
          `Ok, ${phrase}`,
          `${phrase}, please!`,
          `please ${phrase} thanks`,
        ].every((prompt) => asks(prompt)),
    );
    expect(missed).toEqual([]);
  });

  test('is a frame around a few words that name the work', () => {
    const missed = frames.filter((frame) => {
      const prompt = frame.replace('…', /^[ -~…]*$/.test(frame) ? 'xyzzy plugh' : '扫');
      return !asks(prompt) || !asks(`Ok, ${prompt}!`);
    });
    expect(missed).toEqual([]);
  });

  test('is a phrase with what may follow it', () => {
    expect(tails.filter((tail) => !asks(`continue ${tail}`))).toEqual([]);
  });
});

describe('a prompt that asks for something else', () => {
  test('is a filler or a tail alone', () => {
    expect([...fillers, ...tails].filter((words) => asks(words) && !always.includes(words))).toEqual([]);
  });

  test('is a frame around nothing, around too much, or around another wish', () => {
    const around = ['a b c d e f g', 'x'.repeat(61), ...joints.map((joint) => `xyzzy ${joint} plugh`)];
    const taken = frames.flatMap((frame) =>
      around.map((words) => frame.replace('…', words)).filter((prompt) => asks(prompt)),
    );
    expect(taken).toEqual([]);
    const empty = frames.map((frame) => frame.replace(/ *… */, ' ').trim());
    expect(empty.filter((words) => asks(words) && !always.includes(words))).toEqual([]);
    expect(asks('don’t continue with the sweep') || asks('xyzzy continue with the sweep')).toBe(false);
  });

  test('is any phrase that is negated or goes on', () => {
    const taken = always.filter((phrase) =>
      [`don't ${phrase}`, `not ${phrase}`, `${phrase} xyzzy`, `xyzzy ${phrase}`].some((prompt) =>
        asks(prompt),
      ),
    );
    expect(taken).toEqual([]);
  });
});

test('the bare words ask directly behind a start or a compaction, and at no other time', () => {
  const words = [...bare, 'OK!', 'Yes, please', 'ok thanks', 'go go', '好的。', 'はい'];
  expect(words.filter((word) => !asks(word, true))).toEqual([]);
  expect(words.filter((word) => asks(word))).toEqual([]);
  expect(
    ['ok fix it', 'yes but not now', 'go test ./...', 'next.js', 'thanks'].some((one) => asks(one, true)),
  ).toBe(false);
});

test('the tables hold phrases as they are compared, each once', () => {
  for (const table of [always, bare, fillers, tails, joints]) {
    expect(table.filter((phrase) => fold(phrase) !== phrase || phrase === '')).toEqual([]);
    expect(table.filter((phrase, at) => table.indexOf(phrase) !== at)).toEqual([]);
  }
});

test('the frames hold one gap, and words as they are compared', () => {
  expect(frames.filter((frame) => frame.split('…').length !== 2)).toEqual([]);
  const words = frames.map((frame) => frame.replace('…', '').trim().replace('  ', ' '));
  expect(words.filter((phrase) => fold(phrase) !== phrase)).toEqual([]);
  expect(new Set(frames).size).toBe(frames.length);
  expect(new Set(frameSigns).size).toBe(frameSigns.length);
});

test('the configuration adds phrases, which may be any words', () => {
  const phrases = (): string[] => ['Zurück ans Werk', 'fix it', '...'];
  const own = (prompt: string): boolean => isContinuation(prompt, { fresh: false, phrases });
  expect(['zurück ans werk!', 'ok, Zurück ans Werk', 'Fix it.'].every(own)).toBe(true);
  expect(['fix it now or never', 'prefix it', '!!!', '…'].some(own)).toBe(false);
});

test('the configuration is asked only where a prompt could be a phrase', () => {
  const phrases = (): string[] => {
    throw new Error('asked');
  };
  expect(isContinuation('fix `x`', { fresh: false, phrases })).toBe(false);
  expect(() => isContinuation('fix it', { fresh: false, phrases })).toThrow('asked');
});

test('the short way to fold a prompt leaves what the long one does', () => {
  const letter = fc.constantFrom(...'aZ09\'`-. \n\t"_!~');
  fc.assert(
    fc.property(fc.array(letter), (letters) => {
      const text = letters.join('');
      expect(fold(text)).toBe(foldAny(text));
    }),
  );
});
