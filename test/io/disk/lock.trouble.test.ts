import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assertHeld, withLock } from '../../../src/io/disk/lock.ts';
import { litter, makeEmpty, plantLock } from '../../support/locks.ts';

const noWait = { waitMs: 0 };
const nothing = async (): Promise<string> => 'done';

describe('the lock', () => {
  test('is released when the work fails', async () => {
    const project = makeEmpty();
    await expect(withLock(project.local, noWait, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(litter(project)).toEqual([]);
  });

  test('of another process is never removed by one that lost it, and the loser is told', async () => {
    const project = makeEmpty();
    await withLock(project.local, noWait, async () => {
      assertHeld(project.local);
      plantLock(project, { nonce: 'theirs' });
      expect(() => assertHeld(project.local)).toThrow('Cannot continue');
    });
    expect(readFileSync(join(project.local, 'lock'), 'utf8')).toContain('theirs');
  });

  test('cannot be taken if nothing can be written, and the error says so', async () => {
    const project = makeEmpty();
    rmSync(project.local, { recursive: true });
    writeFileSync(project.local, 'a file');
    await expect(withLock(project.local, noWait, nothing)).rejects.toMatchObject({ code: 'unwritable' });
  });

  test('that is a folder is never removed', async () => {
    const project = makeEmpty();
    mkdirSync(join(project.local, 'lock'), { recursive: true });
    await expect(withLock(project.local, { waitMs: 20 }, nothing)).rejects.toMatchObject({ code: 'locked' });
  });
});
