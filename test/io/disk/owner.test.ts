import { spawn } from 'node:child_process';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  decodeOwner,
  isDead,
  isRunning,
  makeNonce,
  makeOwner,
  placeTag,
} from '../../../src/io/disk/owner.ts';

const self = makeOwner(Date.now());
const tenMinutes = 600_000;

describe('an owner', () => {
  test('that is this process lives, and survives JSON', () => {
    expect(isDead(self, 10 * tenMinutes)).toBe(false);
    expect(decodeOwner(JSON.parse(JSON.stringify(self)))).toEqual(self);
  });

  test('is dead if its process id belongs to another process, to none, or to an earlier boot', () => {
    expect(isDead({ ...self, started: `${self.started}0` }, 0)).toBe(true);
    expect(isDead({ ...self, pid: 2 ** 22 - 1 }, 0)).toBe(true);
    expect(isDead({ ...self, boot: 'another' }, 0)).toBe(true);
  });

  test('of another machine or container is dead after ten minutes', () => {
    for (const change of [{ host: 'elsewhere' }, { space: 'pid:[1]' }]) {
      expect(isDead({ ...self, ...change }, tenMinutes)).toBe(false);
      expect(isDead({ ...self, ...change }, tenMinutes + 1)).toBe(true);
    }
  });

  test('without a start time is dead when it is older than the machine’s start, or ten minutes', () => {
    const vague = { ...self, started: '' };
    expect(isDead(vague, 0)).toBe(false);
    expect(isDead(vague, tenMinutes + 1)).toBe(true);
    expect(isDead({ ...vague, at: 0 }, 0)).toBe(true);
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

describe('a process', () => {
  test('that has ended but was not reaped is not running', async () => {
    // The shell turns into a sleep, which never reaps the child process that it inherits.
    const shell = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 600'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void shell.kill('SIGKILL'));
    const pid = Number(await new Promise((done) => shell.stdout.once('data', done)));
    while (isRunning(pid)) await new Promise((done) => setTimeout(done, 5));
    expect(isRunning(process.pid)).toBe(true);
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
