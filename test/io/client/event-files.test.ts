import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isWanted, wantAlways, wantNever, wantWhenNewer } from '../../../src/io/client/event-files.ts';
import { makeFolder } from '../../support/folder.ts';

test('an event is wanted always, once something is newer, or never', () => {
  const folder = makeFolder();
  expect(isWanted(folder, 'Stop')).toBe(false);
  wantAlways(folder, 'Stop');
  expect([isWanted(folder, 'Stop'), readFileSync(join(folder, 'Stop'), 'utf8')]).toEqual([true, '']);
  wantWhenNewer(folder, 'Stop', { paths: ['/a b', '/c'], since: 1_700_000_000_123 });
  expect(readFileSync(join(folder, 'Stop'), 'utf8')).toBe('/a b\n/c\n');
  expect(Math.round(statSync(join(folder, 'Stop')).mtimeMs)).toBe(1_700_000_000_123);
  wantAlways(folder, 'Stop');
  expect(readFileSync(join(folder, 'Stop'), 'utf8')).toBe('');
  wantNever(folder, 'Stop');
  wantNever(folder, 'Stop');
  expect(readdirSync(folder)).toEqual([]);
});

test('naming paths does not make an unwanted event wanted', () => {
  const folder = makeFolder();
  wantWhenNewer(folder, 'Stop', { paths: ['/a'], since: 0 });
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['relative', '/with\na line', '/with\ra return'])(
  'a path that does not fit on a line (%j) changes nothing',
  (path) => {
    const folder = makeFolder({ Stop: '' });
    wantWhenNewer(folder, 'Stop', { paths: ['/a', path], since: 0 });
    expect(readFileSync(join(folder, 'Stop'), 'utf8')).toBe('');
  },
);

test('if nothing can be written, nothing fails and nothing is left behind', () => {
  const gone = join(makeFolder(), 'gone');
  wantAlways(gone, 'Stop');
  wantWhenNewer(gone, 'Stop', { paths: ['/a'], since: 0 });
  wantNever(gone, 'Stop');
  expect(existsSync(gone)).toBe(false);
  const folder = makeFolder();
  mkdirSync(join(folder, 'Stop'));
  writeFileSync(join(folder, 'Stop', 'x'), '');
  wantAlways(folder, 'Stop');
  wantWhenNewer(folder, 'Stop', { paths: ['/a'], since: 0 });
  wantNever(folder, 'Stop');
  expect(readdirSync(folder)).toEqual(['Stop']);
});
