import { expect, test } from 'vitest';
import { rowOf } from '../../../src/runs/state/run-row.ts';
import { makeRun } from '../../support/make-run.ts';

test('a row has the end of a bypass only in that mode', () => {
  const { settings } = makeRun();
  const rowIn = (mode: 'ask' | 'bypass') =>
    rowOf(makeRun({ settings: { ...settings, mode, bypassUntil: 5 } }));
  expect(rowIn('bypass').bypassUntil).toBe(5);
  expect(rowIn('ask').bypassUntil).toBe(undefined);
});
