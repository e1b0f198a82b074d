import { describe, expect, test } from 'vitest';
import { decodeOwner, isDead, makeNonce, makeOwner, placeTag } from '../../../src/io/disk/owner.ts';

const self = makeOwner(Date.now());
const tenMinutes = 600_000;

describe('an owner', () => {
  test('that is this process lives, and survives JSON', () => {
    expect(isDead(self, 10 * tenMinutes)).toBe(false);
    expect(decodeOwner(JSON.parse(JSON.stringify(self)))).toEqual(self);
  });

  test('is dead if its process id belongs to another process, to none, or to an earlier boot', () => {
    expect(isDead({ ...self, started: `${self.started || '1'}0`, at: 0 }, 0)).toBe(true);
    expect(isDead({ ...self, pid: 2 ** 22 - 1 }, 0)).toBe(true);
    expect(isDead({ ...self, boot: 'another' }, 0) || self.boot === '').toBe(true);
  });

  test('of another machine or container is dead after ten minutes', () => {
    for (const change of [{ host: 'elsewhere' }, { space: 'pid:[1]', pid: 2 ** 22 - 1 }]) {
      expect(isDead({ ...self, ...change }, tenMinutes)).toBe(false);
      expect(isDead({ ...self, ...change }, tenMinutes + 1)).toBe(true);
    }
  });

  test('that runs is not dead for want of a start time, a boot id or a PID namespace, however old it is', () => {
    for (const change of [
      { started: '' },
      { boot: '' },
      { space: '' },
      { started: '', boot: '', space: '' },
    ]) {
      expect(isDead({ ...self, ...change, at: Date.now() }, 10 * tenMinutes)).toBe(false);
    }
  });

  test.each([
    undefined,
    null,
    5,
    'x',
    [],
    {},
    { ...self, pid: 0 },
    { ...self, pid: 1.5 },
    { ...self, at: '1' },
  ])('%j describes none', (value) => {
    expect(decodeOwner(value)).toBeUndefined();
  });

  test.each(['pid', 'host', 'boot', 'space', 'started', 'nonce', 'at'])('without %s is none', (key) => {
    expect(decodeOwner({ ...self, [key]: undefined })).toBeUndefined();
  });
});

describe('marks', () => {
  test('never repeat, and the place always has the same one', () => {
    const nonces = Array.from({ length: 10_000 }, makeNonce);
    expect(new Set(nonces).size).toBe(nonces.length);
    expect(nonces.every((nonce) => /^[0-9a-f]{12}$/u.test(nonce))).toBe(true);
    expect(placeTag()).toMatch(/^[0-9a-f]{6}$/u);
    expect(placeTag()).toBe(placeTag());
  });
});
