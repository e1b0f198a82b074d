import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asRecord, readJson } from '../../../src/io/disk/json.ts';
import { makeFolder } from '../../support/folder.ts';

describe('a JSON file', () => {
  test('is returned as its content', () => {
    const root = makeFolder({ 'x.json': '{"a":[1]}' });
    expect(readJson(join(root, 'x.json'))).toEqual({ a: [1] });
  });

  test.each(['', '{', '\0', '{"a":1}}'])('with %j is not JSON', (text) => {
    expect(readJson(join(makeFolder({ 'x.json': text }), 'x.json'))).toBeUndefined();
  });

  test('that is missing, huge, a folder, a link or a pipe gives undefined at once', () => {
    const root = makeFolder({ 'real.json': '{}' });
    mkdirSync(join(root, 'folder'));
    symlinkSync('real.json', join(root, 'link'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
    writeFileSync(join(root, 'huge'), `"${'x'.repeat(1024 * 1024)}"`);
    for (const name of ['gone', 'folder', 'link', 'pipe', 'huge']) {
      expect(readJson(join(root, name)), name).toBeUndefined();
    }
  });

  test('may be as large as the caller says', () => {
    const path = join(makeFolder({ 'x.json': '[1,2,3]' }), 'x.json');
    expect(readJson(path, 7)).toEqual([1, 2, 3]);
    expect(readJson(path, 6)).toBeUndefined();
  });

  test('is a record only if it is an object', () => {
    expect(asRecord({ a: 1 })).toEqual({ a: 1 });
    for (const value of [undefined, null, 1, 'x', []]) expect(asRecord(value)).toBeUndefined();
  });
});
