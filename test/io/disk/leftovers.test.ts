import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sweepLeftovers, temporaryBeside } from '../../../src/io/disk/leftovers.ts';
import { placeTag } from '../../../src/io/disk/owner.ts';
import { createProject } from '../../../src/io/project/create-project.ts';
import { ensureStateDir } from '../../../src/io/project/person.ts';
import { makeFolder } from '../../support/folder.ts';

const deadPid = 2 ** 22 - 1;
const ofDead = `.x.md.${deadPid}.${placeTag()}0123456789ab.tmp`;
const ofElsewhere = `.x.md.${deadPid}.zzzzzz0123456789ab.tmp`.replace(
  'zzzzzz',
  placeTag() === '000000' ? '111111' : '000000',
);

function age(path: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds;
  utimesSync(path, then, then);
}

describe('sweeping', () => {
  test('removes what a dead process left: at once from this machine, after a minute from others', () => {
    const root = makeFolder({ [ofDead]: '', [ofElsewhere]: '' });
    sweepLeftovers(root);
    expect(readdirSync(root)).toEqual([ofElsewhere]);
    age(join(root, ofElsewhere), 61);
    sweepLeftovers(root);
    expect(readdirSync(root)).toEqual([]);
  });

  test('leaves the file of a living process, for a minute', () => {
    const root = makeFolder();
    const path = temporaryBeside(join(root, 'x.md'));
    writeFileSync(path, '');
    sweepLeftovers(root);
    expect(readdirSync(root)).toHaveLength(1);
    age(path, 61);
    sweepLeftovers(root);
    expect(readdirSync(root)).toEqual([]);
  });

  test.each([
    'x.tmp',
    '.x.tmp',
    '.x.md.swp',
    '.x.md.123.tmp',
    `.x.md.${deadPid}.0123.tmp`,
    `x.md.${deadPid}.0123456789abcdef01.tmp`,
    `.x.md.${deadPid}.0123456789ABCDEF01.tmp`,
  ])('leaves %s, which is not ours, for ever', (name) => {
    const root = makeFolder({ [name]: '' });
    age(join(root, name), 100_000);
    sweepLeftovers(root);
    expect(readdirSync(root)).toEqual([name]);
  });

  test('of something that is not a folder, or a folder with that name, does nothing', () => {
    const root = makeFolder();
    mkdirSync(join(root, ofDead));
    sweepLeftovers(root);
    sweepLeftovers(join(root, 'gone'));
    expect(readdirSync(root)).toEqual([ofDead]);
  });

  test('goes on after something that cannot be removed', () => {
    const later = `.y.md.${deadPid}.${placeTag()}0123456789ab.tmp`;
    const root = makeFolder({ [later]: '' });
    mkdirSync(join(root, ofDead));
    sweepLeftovers(root);
    expect(readdirSync(root)).toEqual([ofDead]);
  });

  test('temporary names for a name that is too long are not too long', () => {
    expect(Buffer.byteLength(temporaryBeside(`/${'🚀'.repeat(63)}`))).toBeLessThan(255);
  });
});

describe('guarantee: what a killed writer left is gone behind the next run that writes there', () => {
  test('in the person’s own state, and beside what `init` writes first', () => {
    const root = makeFolder({ [`session-journal/bindings/${ofDead}`]: '', [`.sessions/${ofDead}`]: '' });
    expect(readdirSync(ensureStateDir({ XDG_STATE_HOME: root }, 'bindings'))).toEqual([]);
    createProject(root, { private: false });
    expect(readdirSync(join(root, '.sessions'))).not.toContain(ofDead);
  });
});
