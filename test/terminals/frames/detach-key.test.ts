import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeKeyReader } from '../../../src/terminals/frames/detach-key.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

// What a client does: keys in pieces, and when nothing follows, what was held back.
function typed(...pieces: readonly string[]) {
  const reader = makeKeyReader();
  let send = '';
  let last = { isPressed: false, isDetached: false, isHolding: false };
  for (const piece of pieces) {
    const { send: sent, ...rest } = reader.read(bytes(piece));
    send += Buffer.from(sent).toString('latin1');
    last = rest;
    if (rest.isDetached) return { send, ...last };
  }
  return { send: send + Buffer.from(reader.flush()).toString('latin1'), ...last };
}

const keys = [
  ['a byte', '\x1c'],
  ['kitty', '\x1b[92;5u'],
  ['kitty, pressed', '\x1b[92;5:1u'],
  ['kitty, with Caps Lock', '\x1b[92;69u'],
  ['kitty, with Num Lock and other layouts', '\x1b[92:124:92;133;28u'],
  ['modifyOtherKeys', '\x1b[27;5;92~'],
] as const;

describe('the detach key', () => {
  test.each(keys)('as %s is found, and not sent', (_, key) => {
    expect(typed(`abc${key}`)).toMatchObject({ send: 'abc', isPressed: true, isDetached: false });
  });

  test.each(keys)('as %s, pressed twice, is sent once', (_, key) => {
    expect(typed(key, key)).toMatchObject({ send: key, isPressed: false, isDetached: false });
    expect(typed(key + key)).toMatchObject({ send: key, isPressed: false });
  });

  test.each(keys)('as %s is found however it is split', (_, key) => {
    expect(typed(...key)).toMatchObject({ send: '', isPressed: true });
  });

  test('detaches at once when another key follows, which is not sent', () => {
    expect(typed('a\x1cb')).toMatchObject({ send: 'a', isDetached: true });
    expect(typed('\x1c', 'b')).toMatchObject({ send: '', isDetached: true });
    expect(typed('\x1c', '\x1b[200~')).toMatchObject({ send: '', isDetached: true });
  });

  test('that is held down or let go is one press', () => {
    expect(typed('\x1b[92;5:1u', '\x1b[92;5:2u', '\x1b[92;5:3u')).toMatchObject({
      send: '',
      isPressed: true,
    });
  });

  test('that is let go before it was pressed here goes to the terminal', () => {
    expect(typed('\x1b[92;5:3u')).toMatchObject({ send: '\x1b[92;5:3u', isPressed: false });
  });

  test.each(['\x1b[92u', '\x1b[92;6u', '\x1b[93;5u', '\x1b[27;6;92~', '\x1b[A', '\x1b'])(
    'is not %j',
    (other) => {
      expect(typed(other)).toMatchObject({ send: other, isPressed: false, isDetached: false });
    },
  );

  test('is no key in a text that is pasted', () => {
    const paste = '\x1b[200~one\x1ctwo\x1b[201~';
    expect(typed(paste)).toMatchObject({ send: paste, isPressed: false });
    expect(typed(...paste)).toMatchObject({ send: paste, isPressed: false });
    expect(typed(paste, '\x1c')).toMatchObject({ send: paste, isPressed: true });
  });
});

test('everything but the detach key arrives as it was typed, however it is split', () => {
  const piece = fc.oneof(
    fc.string({
      unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
      maxLength: 9,
    }),
    fc.constantFrom('\x1b', '\x1b[', '\x1b[9', '\x1b[2', '\x1b[92;', '\x1b[200', '\x1b[201~'),
  );
  fc.assert(
    fc.property(fc.array(piece), (given) => {
      const pieces = given.map((text) => text.replaceAll('\x1c', '').replaceAll('\x1b[200~', ''));
      const all = pieces.join('');
      fc.pre(!['\x1b[92', '\x1b[27;5;92~', '\x1b[200~'].some((key) => all.includes(key)));
      expect(typed(...pieces).send).toBe(all);
    }),
  );
});
