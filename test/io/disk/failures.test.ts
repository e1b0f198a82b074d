import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { errorCode, readFailure, writeFailure } from '../../../src/io/disk/failures.ts';

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'open' });
}

describe('an error of the system', () => {
  test.each(['EACCES', 'EDQUOT', 'ENOSPC', 'EROFS', 'EIO'])('%s names the path and the way out', (code) => {
    expect(writeFailure(systemError(code), '/a/x.md')).toMatchObject({
      code: 'unwritable',
      message: expect.stringMatching(/^Cannot write "\/a\/x\.md": .*[^.]$/u),
      hint: expect.stringMatching(/^[A-Z].*[^.]$/u),
      data: { path: '/a/x.md', cause: code },
    });
  });

  test('while reading means damaged, or not found if nothing is there', () => {
    expect(readFailure(systemError('EIO'), 'x')).toMatchObject({ code: 'damaged' });
    expect(readFailure(systemError('ENOTDIR'), 'x')).toMatchObject({ code: 'not-found' });
  });

  test('is known by the call that failed', () => {
    expect(errorCode(attempt(() => readFileSync('/gone')))).toBe('ENOENT');
  });
});

describe('anything else', () => {
  test.each([
    new TypeError('x'),
    new Failure('locked', 'x'),
    Object.assign(new Error('x'), { code: 'ERR_X' }),
    'x',
    undefined,
  ])('%j comes back as it is', (error) => {
    expect(writeFailure(error, 'x')).toBe(error);
    expect(readFailure(error, 'x')).toBe(error);
  });
});

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
