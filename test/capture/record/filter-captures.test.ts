import { expect, test } from 'vitest';
import type { CaptureHead } from '../../../src/capture/record/capture.ts';
import {
  filterCaptures,
  isCommit,
  oldestTime,
  replacedCaptures,
  sortCaptures,
} from '../../../src/capture/record/filter-captures.ts';
import { captureHead } from '../../support/captures.ts';

const ada = captureHead({ id: 'a', commit: 'abcd'.padEnd(40, '0'), at: 100, bytes: 5 });
const ben = captureHead({
  id: 'b',
  commit: '',
  branch: 'topic',
  tasks: ['T-1', 'T-2'],
  session: 's1',
  author: 'Ben <ben@example.com>',
  at: 200,
  bytes: 5,
  paths: ['src/deep/a.ts', 'srcs/b.ts'],
});
const both = [ben, ada];

test.each([
  [{}, [ben, ada]],
  [{ branch: 'topic' }, [ben]],
  [{ task: 'T-2' }, [ben]],
  [{ task: 'T' }, []],
  [{ sessions: ['s1', 's2'] }, [ben]],
  [{ sessions: [] }, []],
  [{ author: 'EXAMPLE.com' }, [ben, ada]],
  [{ author: 'ben@' }, [ben]],
  [{ since: 200 }, [ben]],
  [{ until: 100 }, [ada]],
  [{ since: 101, until: 199 }, []],
  [{ path: 'src/deep/a.ts' }, [ben]],
  [{ path: 'src' }, [ben]],
  [{ path: 'rcs' }, []],
  [{ path: '' }, [ben, ada]],
])('the filter %j lets through what is like that', (filter, expected) => {
  expect(filterCaptures(both, filter)).toEqual(expected);
});

test('captures are sorted by a field, and those with the same by their time', () => {
  expect(sortCaptures(both, 'bytes')).toEqual([ada, ben]);
  expect(sortCaptures(both, 'branch')).toEqual([ada, ben]);
  expect(sortCaptures(both, 'commit')).toEqual([ben, ada]);
});

test('a capture without a commit is of no commit', () => {
  expect(isCommit(ben, '')).toBe(false);
  expect(isCommit(ben, 'abcd')).toBe(false);
});

test('a capture is of a commit that is given by 4 digits of its hash', () => {
  expect(isCommit(ada, 'ABCD')).toBe(true);
  expect(isCommit(ada, 'abc')).toBe(false);
});

test('no commit is older than a day before the first capture', () => {
  const day = 24 * 60 * 60;
  const time = (fields: Partial<CaptureHead>): CaptureHead =>
    captureHead({ at: 5000 * day * 1000, ...fields });
  expect(oldestTime([time({ author_time: 3 * day }), time({ author_time: 0 })])).toBe(2 * day);
  expect(oldestTime([time({ author_time: 0 })])).toBe(4999 * day);
  expect(oldestTime([ada])).toBe(0);
});

test('what was replaced is known by the id of what replaced it', () => {
  const amended = captureHead({ id: 'c', replaces: 'a' });
  expect([...replacedCaptures([amended, ...both])]).toEqual([['a', 'c']]);
});
