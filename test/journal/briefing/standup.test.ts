import { describe, expect, test } from 'vitest';
import { renderStandup } from '../../../src/journal/briefing/standup.ts';

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const at = (text: string): number => Date.parse(text);

describe('a standup', () => {
  test('tells day by day what was done, decided, found and committed, and what comes next', () => {
    const refunds = {
      name: 'refunds',
      goal: 'A retried refund\nnever pays twice',
      happenings: [
        { at: at('2026-11-25T09:00Z'), what: 'Started', text: 'A retried refund never pays twice' },
        {
          at: at('2026-11-26T10:00Z'),
          what: 'Commit',
          text: '51d77be Claim the key first (conversation 8d1f42aa)',
        },
        {
          at: at('2026-11-26T11:00Z'),
          what: 'Decision',
          text: '3. Claim in Postgres → a unique row (why: commits (together))',
        },
        { at: at('2026-11-26T12:00Z'), what: 'Done', text: '5. Answer a replay' },
        { at: at('2026-11-26T12:00Z'), what: 'Checkpoint', text: 'before lunch' },
      ],
      blockers: ['production needs a yes'],
      next: '6. Backfill the keys',
    };
    const hooks = {
      ...refunds,
      name: 'hooks',
      goal: '',
      blockers: [],
      next: '',
      happenings: [{ at: at('2026-11-26T13:00Z'), what: 'Discovery', text: `nginx ${'x '.repeat(100)}` }],
    };
    expect(renderStandup([refunds, hooks], dayOf)).toBe(
      [
        '## 2026-11-26',
        '**A retried refund never pays twice** (refunds)\n- Done: Answer a replay\n- Decided: Claim in Postgres → a unique row\n- Committed: 51d77be Claim the key first',
        `**hooks** (hooks)\n- Found: nginx ${'x '.repeat(67)}…`.replace(/ …$/, '…'),
        '## 2026-11-25',
        '**A retried refund never pays twice** (refunds)\n- Started',
        '## Next\n- refunds: Backfill the keys\n- refunds is blocked: production needs a yes',
      ].join('\n\n'),
    );
  });

  test('of days on which nothing is told is empty', () => {
    const quiet = {
      name: 'a',
      goal: '',
      happenings: [{ at: 0, what: 'Checkpoint', text: 'x' }],
      blockers: [],
      next: '',
    };
    expect(renderStandup([quiet], dayOf)).toBe('');
  });
});
