import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assertSize,
  findText,
  haveSameBytes,
  maxSessionBytes,
  readPart,
  readText,
} from '../../../src/io/disk/read.ts';
import { makeProgram, startProgram } from '../../support/child-program.ts';
import { makeFolder } from '../../support/folder.ts';
import { runs } from '../../support/same-random.ts';

function makeFile(bytes: string | Buffer): string {
  const path = join(makeFolder(), 'x.md');
  writeFileSync(path, bytes);
  return path;
}

const damaged = expect.objectContaining({ code: 'damaged' });

describe('a text', () => {
  test('comes back as it was written: BOM, CRLF, no last newline, nothing at all', () => {
    for (const text of ['\uFEFFa\r\nb', '', '\n', '修复 🚀', 'a\u2028b'])
      expect(readText(makeFile(text))).toBe(text);
  });

  test.each([
    ['Latin-1', Buffer.from([0x66, 0xfc, 0x72]), 'not UTF-8'],
    ['half a character', Buffer.from([0x61, 0xe2, 0x82]), 'not UTF-8'],
    ['a NUL byte', Buffer.from('ab\0c'), 'NUL byte (byte 3)'],
    ['UTF-16, low byte first', Buffer.from('\uFEFFab', 'utf16le'), 'UTF-16'],
    ['UTF-16, high byte first', Buffer.from([0xfe, 0xff, 0, 0x61]), 'UTF-16'],
    ['a surrogate', Buffer.from([0xed, 0xa0, 0x80]), 'not UTF-8'],
  ])('of %s is damaged', (_, bytes, what) => {
    const path = makeFile(bytes);
    expect(() => readText(path)).toThrow(damaged);
    expect(() => readText(path)).toThrow(`Cannot read "${path}": `);
    expect(() => readText(path)).toThrow(what);
  });

  test('that does not exist is not found, no matter what is in its way', () => {
    const path = makeFile('x');
    for (const gone of [`${path}x`, join(path, 'y'), join(path, '..', 'n'.repeat(300))]) {
      expect(() => readText(gone)).toThrow(expect.objectContaining({ code: 'not-found' }));
    }
  });

  test('a folder, a pipe and a ring of links are damaged, at once', () => {
    const root = makeFolder();
    mkdirSync(join(root, 'folder.md'));
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    symlinkSync('ring.md', join(root, 'ring.md'));
    for (const name of ['folder.md', 'pipe.md', 'ring.md'])
      expect(() => readText(join(root, name)), name).toThrow(damaged);
  });

  test.skipIf(process.getuid?.() !== 0)('that may not be read is damaged, with a way out', async () => {
    const path = makeFile('x');
    const program = makeProgram(`
      import { readText } from 'src/io/disk/read.ts';
      try { readText(process.argv[2]); } catch (error) { console.log(error.code, error.message, error.hint); }
    `);
    const { output } = await startProgram(program, [path], { uid: 65534 }).ended;
    expect(output).toMatch(/^damaged Cannot read ".*x\.md": permission denied Give yourself access/u);
  });

  test('above 10 MB is refused whole and read in part', () => {
    const path = makeFile('é'.repeat(maxSessionBytes / 2 + 1));
    expect(() => readText(path)).toThrow('it is 10.0 MB, more than the limit of 10 MB');
    expect(() => readText(path)).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(readPart(path, 5)).toMatchObject({ text: 'éé', bytes: maxSessionBytes + 2, whole: false });
    expect(() => assertSize(path, maxSessionBytes)).not.toThrow();
  });
});

describe('a part', () => {
  test('comes with the file’s stamp when it was read', () => {
    const path = makeFile('text');
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    const stamp = { bytes: size, modified: mtimeMs, changed: ctimeMs, inode: ino };
    expect(readPart(path, 2).stamp).toEqual(stamp);
  });

  test('ends with a whole character wherever the cut falls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), fc.nat(40), (any, limit) => {
        const text = any.replaceAll('\0', '').replace(/^[\uFFFE\uFEFF]/u, '');
        const path = makeFile(text);
        const part = readPart(path, limit);
        expect(text.startsWith(part.text)).toBe(true);
        expect(Buffer.byteLength(part.text)).toBeLessThanOrEqual(limit);
        expect(part.whole).toBe(Buffer.byteLength(text) <= limit);
        if (part.whole) expect(part.text).toBe(text);
        else expect(limit - Buffer.byteLength(part.text)).toBeLessThan(4);
      }),
      { numRuns: runs(300) },
    );
  });

  test('that is damaged within is damaged', () => {
    expect(() => readPart(makeFile(Buffer.from([0x61, 0x80, 0x80, 0x80, 0x80, 0x61])), 5)).toThrow(damaged);
  });
});

describe('a text that nobody checks', () => {
  test('is returned no matter which bytes it contains, links followed', () => {
    const path = makeFile(Buffer.from([0x61, 0, 0xfc]));
    symlinkSync(path, `${path}.link`);
    expect(findText(path)).toBe('a\0\uFFFD');
    expect(findText(`${path}.link`)).toBe('a\0\uFFFD');
    expect(findText(makeFile(''))).toBe('');
  });

  test('is undefined if nothing can be read', () => {
    const path = makeFile('x');
    for (const name of [`${path}x`, join(path, 'y'), join(path, '..')])
      expect(findText(name)).toBeUndefined();
  });
});

test('two files are the same if all their bytes are, and not if one cannot be read', () => {
  const path = makeFile('one');
  expect(haveSameBytes(path, makeFile('one'))).toBe(true);
  expect(haveSameBytes(path, makeFile('two'))).toBe(false);
  expect(haveSameBytes(path, makeFile('one more'))).toBe(false);
  expect(haveSameBytes(path, `${path}x`)).toBe(false);
  expect(haveSameBytes(`${path}x`, `${path}x`)).toBe(false);
});
