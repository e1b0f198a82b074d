import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeSetting } from '../../../src/io/project/write-setting.ts';
import { makeFolder } from '../../support/folder.ts';

describe('a setting', () => {
  test('is written to a file that may not exist yet, and removed again', () => {
    const path = join(makeFolder(), 'a', 'config.json');
    writeSetting(path, 'b', [1]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ b: [1] });
    expect(lstatSync(path).mode & 0o777).toBe(0o600);
    writeSetting(path, 'b', undefined);
    expect(readFileSync(path, 'utf8')).toBe('{}\n');
  });

  test('is written through a link, which stays', () => {
    const folder = makeFolder({ 'dotfiles/config.json': '\uFEFF{"a": 1}' });
    const path = join(folder, 'config.json');
    symlinkSync(join(folder, 'dotfiles', 'config.json'), path);
    writeSetting(path, 'b', 2);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ a: 1, b: 2 });
  });

  test.each(['[]', '{"a"', '\0'])('replaces no file that it cannot read: %j', (text) => {
    const path = join(makeFolder({ 'config.json': text }), 'config.json');
    expect(() => writeSetting(path, 'b', 2)).toThrow();
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('cannot be written below a file', () => {
    const path = join(makeFolder({ a: '' }), 'a', 'config.json');
    expect(() => writeSetting(path, 'b', 2)).toThrow(/Cannot/);
  });
});
