import { linkSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freeNames, moveFile } from '../../../src/io/disk/move.ts';
import { makeFolder } from '../../support/folder.ts';

describe('a move', () => {
  test('takes the next free name and never overwrites anything', () => {
    const root = makeFolder({ 'active/x.md': 'mine', 'archive/x.md': 'old', 'archive/x-2.md/a': '' });
    expect(moveFile(join(root, 'active/x.md'), join(root, 'archive/x.md'))).toBe(
      join(root, 'archive/x-3.md'),
    );
    expect(readFileSync(join(root, 'archive/x.md'), 'utf8')).toBe('old');
    expect(readFileSync(join(root, 'archive/x-3.md'), 'utf8')).toBe('mine');
    expect(readdirSync(join(root, 'active'))).toEqual([]);
  });

  test('that was killed halfway is completed', () => {
    const root = makeFolder({ 'active/x.md': 'mine', 'archive/x.md': 'old' });
    linkSync(join(root, 'active/x.md'), join(root, 'archive/x-2.md'));
    expect(moveFile(join(root, 'active/x.md'), join(root, 'archive/x.md'))).toBe(
      join(root, 'archive/x-2.md'),
    );
    expect(readdirSync(join(root, 'active'))).toEqual([]);
    expect(readdirSync(join(root, 'archive')).sort()).toEqual(['x-2.md', 'x.md']);
  });

  test('to itself does nothing', () => {
    const root = makeFolder({ 'x.md': 'mine' });
    expect(moveFile(join(root, 'x.md'), join(root, 'x.md'))).toBe(join(root, 'x.md'));
    expect(readFileSync(join(root, 'x.md'), 'utf8')).toBe('mine');
  });

  test('of a missing file, or into a missing folder, fails and changes nothing', () => {
    const root = makeFolder({ 'x.md': 'mine' });
    const to = join(root, 'gone/x.md');
    expect(() => moveFile(join(root, 'y.md'), to)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => moveFile(join(root, 'x.md'), to)).toThrow(expect.objectContaining({ code: 'unwritable' }));
    expect(readdirSync(root)).toEqual(['x.md']);
  });

  test('tries a thousand names', () => {
    const names = [...freeNames('/a.b/x.y.md')];
    expect(names.slice(0, 3)).toEqual(['/a.b/x.y.md', '/a.b/x.y-2.md', '/a.b/x.y-3.md']);
    expect(names).toHaveLength(1000);
  });
});
