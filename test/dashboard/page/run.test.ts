import { describe, expect, test } from 'vitest';
import { runPage } from '../../../src/dashboard/page/run.ts';
import { frameWith, homeWith } from '../../support/page-data.ts';
import { readOf } from '../../support/read-page.ts';
import { runWith } from '../../support/run-pages-data.ts';

const frame = frameWith('tollgate');

describe('the page of a run', () => {
  test('shows what it waits for first, then what it said and did, and what it cost', () => {
    const { needs } = homeWith('refund');
    const shown = readOf(runPage(runWith('refund', needs), frame));
    const order = ['It waits for you', 'In a terminal: refund', 'Result', 'Events', '54 older events'];
    const places = order.map((words) => shown.indexOf(words));
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(places).not.toContain(-1);
    expect(shown).toContain('Budget $0.84 of $5');
    expect(shown).toContain('Context 84k of 200k, 42 %');
    expect(shown).toContain('refund failed (sub-agent) : refund');
    expect(shown).toContain('1,204,771');
    expect(shown).toContain('Stop it now');
    expect(shown).toContain('asks nothing until refund');
  });

  test('that has only begun leaves out what is not known', () => {
    const bare = {
      ...runWith('x'),
      reason: '',
      session: '',
      step: '',
      parent: '',
      conversation: '',
      result: '',
      error: '',
      bypass: '',
      startedAt: undefined,
      endedAt: undefined,
      cost: undefined,
      budget: undefined,
      stop: '',
      goOn: '',
      context: undefined,
      log: { happened: [], older: 0, trouble: '', command: '' },
    };
    const shown = readOf(runPage(bare, frame));
    expect(shown).toContain('It has said nothing yet.');
    expect(shown).toContain('Cost $0 ');
    expect(shown).not.toMatch(
      /waits for you|Stop the run|Result|Context|Conversation|Continue|older|asks nothing/,
    );
    const unnamed = { ...runWith('x'), sessionName: '', step: '', endedAt: undefined };
    expect(readOf(runPage(unnamed, frame))).toContain('its session');
  });

  test('names its session, and says what its mode means and how a decision went', () => {
    const run = { ...runWith('x'), mode: 'ask', sessionName: 'refund', step: 'Backfill keys' };
    const shown = readOf(runPage(run, frame));
    expect(shown).toContain('for refund , Backfill keys');
    expect(shown).toContain('mode ask : everything but reading is asked');
    for (const words of ['x allowed by you', 'x denied by you', 'x answered by you'])
      expect(shown).toContain(words);
    for (const mode of ['', 'bypass', 'constructor'])
      expect(readOf(runPage({ ...run, mode }, frame))).not.toContain('mode ');
    const happened = [{ kind: 'state', word: 'waiting', text: '', isBelow: false, at: undefined }] as const;
    expect(readOf(runPage({ ...run, log: { ...run.log, happened } }, frame))).toContain('Needs you');
  });

  test('offers to continue it, and says that one at work is interrupted first', () => {
    expect(readOf(runPage(runWith('x'), frame))).toContain('It is interrupted first. Another run goes on');
    const ended = readOf(runPage({ ...runWith('x'), status: 'completed' }, frame));
    expect(ended).toContain('What next?');
    expect(ended).not.toContain('interrupted first');
  });

  test('cuts what is too long to be read here, and says why a log is missing', () => {
    const [said] = runWith('x').log.happened;
    if (said === undefined) throw new Error('nothing said');
    const long = { ...said, text: 'word '.repeat(2000), isBelow: false, at: undefined };
    const calm = { ...long, kind: 'called' as const, text: '' };
    const log = { happened: [long, calm], older: 0, trouble: '', command: 'c' };
    const shown = readOf(runPage({ ...runWith('x'), log }, frame));
    expect(shown).toContain('word…');
    expect(shown.length).toBeLessThan(3000);
    const broken = { ...log, trouble: 'That took too long' };
    expect(readOf(runPage({ ...runWith('x'), log: broken }, frame))).toContain('That took too long');
  });
});
