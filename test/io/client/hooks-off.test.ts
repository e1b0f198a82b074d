import { expect, test } from 'vitest';
import { whyHooksAreOff } from '../../../src/io/client/hooks-off.ts';

test('SESSION_JOURNAL=0 turns the hooks off, and so does CI unless SESSION_JOURNAL is 1', () => {
  expect(whyHooksAreOff({})).toBeUndefined();
  expect(whyHooksAreOff({ SESSION_JOURNAL: '0', CI: 'true' })).toBe('SESSION_JOURNAL=0');
  expect(whyHooksAreOff({ CI: 'true' })).toBe('CI');
  expect(whyHooksAreOff({ CI: 'true', SESSION_JOURNAL: '1' })).toBeUndefined();
});

test('an empty CI, or one that says false, is none', () => {
  expect(whyHooksAreOff({ CI: '' })).toBeUndefined();
  expect(whyHooksAreOff({ CI: 'false' })).toBeUndefined();
});
