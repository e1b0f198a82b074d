import { expect, test } from 'vitest';
import {
  decodeEvent,
  encodeEvent,
  eventTypeNames,
  findEventType,
  isAfter,
  stateEvent,
} from '../../../src/runs/state/event-record.ts';
import type { RunEvent } from '../../../src/runs/state/run-event.ts';
import { makeRun } from '../../support/make-run.ts';

const made: RunEvent = { type: 'run.tool', at: 5, data: { tool: 'Bash' }, from: { end: 90, part: 1 } };

test.each([
  ['of a line of the stream', made],
  ['of its own', { ...made, from: undefined }],
])('an event %s is the same after writing and reading', (_, event) => {
  const line = encodeEvent(event);
  expect(line.endsWith('}\n')).toBe(true);
  expect(decodeEvent(line)).toEqual(event);
});

test.each(['', '{', '[]', '{"type":"run.tool"}', '{"type":"run.other","at":1}', '{"at":1}'])(
  'the line %j is no event',
  (line) => {
    expect(decodeEvent(line)).toBeUndefined();
  },
);

test('an event without data has none', () => {
  expect(decodeEvent('{"type":"run.state","at":1,"end":3}')).toEqual({
    type: 'run.state',
    at: 1,
    data: {},
    from: undefined,
  });
});

test.each([
  [{ end: 89, part: 9 }, true],
  [{ end: 90, part: 0 }, true],
  [{ end: 90, part: 1 }, false],
  [{ end: 91, part: 0 }, false],
  [undefined, true],
])('after %j, an event of part 1 of the line that ends at 90 is new: %s', (last, isNew) => {
  expect(isAfter(made, last)).toBe(isNew);
});

test('an event that is of no line is always new', () => {
  expect(isAfter({ ...made, from: undefined }, { end: 1000, part: 0 })).toBe(true);
});

test('the state event names the reason only if there is one', () => {
  expect(stateEvent(makeRun({ state: 'running', since: 3 }), 4)).toEqual({
    type: 'run.state',
    at: 4,
    data: { state: 'running', since: 3 },
    from: undefined,
  });
  expect(stateEvent(makeRun({ reason: 'timeout' }), 4).data).toMatchObject({ reason: 'timeout' });
});

test('the types have names', () => {
  expect(findEventType('approval.new')).toBe('approval.new');
  expect(findEventType('approval')).toBeUndefined();
  expect(eventTypeNames()).toContain('approval.decided, run.state');
});
