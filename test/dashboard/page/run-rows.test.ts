import { describe, expect, test } from 'vitest';
import { runsPage } from '../../../src/dashboard/page/run-rows.ts';
import { frameWith } from '../../support/page-data.ts';
import { readOf } from '../../support/read-page.ts';
import { runsWith } from '../../support/run-pages-data.ts';

const frame = frameWith('tollgate');

describe('the list of runs', () => {
  test('of none says how to start one', () => {
    const shown = readOf(runsPage({ runs: [], total: 0, spent: '', start: 'h' }, frame));
    expect(shown).toContain('0 runs');
    expect(shown).toContain('session-journal run "What it should do"'.replaceAll('"', '&quot;'));
  });

  test('says what each does, what it cost, and how many more there are', () => {
    const runs = runsWith('refund');
    const shown = readOf(runsPage({ runs, total: 23, spent: '$4.37', start: 'h' }, frame));
    expect(shown).toContain('23 runs $4.37 today');
    expect(shown).toContain('context 42 %, $0.84 of $5');
    expect(shown).toContain('20 more: session-journal runs --all');
    expect(readOf(runsPage({ runs, total: 3, spent: '', start: 'h' }, frame))).not.toContain('more:');
  });

  test('marks a cost that is not whole', () => {
    const [run] = runsWith('refund');
    if (run === undefined) throw new Error('no run');
    const runs = [{ ...run, isCostSure: false }];
    expect(readOf(runsPage({ runs, total: 1, spent: '', start: 'h' }, frame))).toContain('~$0.84');
  });
});
