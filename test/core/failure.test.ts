import { expect, test } from 'vitest';
import { Failure, isFailure } from '../../src/core/failure.ts';

test('a Failure of another bundle is known by its mark, and nothing else is one', () => {
  const foreign = Object.assign(new Error('x'), { [Symbol.for('session-journal.failure')]: true });
  expect(isFailure(foreign)).toBe(true);
  expect([undefined, null, 'x', {}, new Error('x')].some(isFailure)).toBe(false);
});

test('a Failure carries its code, and hint and data where there are any', () => {
  const bare = new Failure('damaged', 'Cannot read');
  expect(isFailure(bare)).toBe(true);
  expect(bare).toMatchObject({
    name: 'Failure',
    code: 'damaged',
    message: 'Cannot read',
    hint: undefined,
    data: {},
  });
  const full = new Failure('misuse', 'x', { hint: 'y', data: { line: 3 } });
  expect(full).toMatchObject({ hint: 'y', data: { line: 3 } });
});
