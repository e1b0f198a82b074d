import { describe, expect, test } from 'vitest';
import { dayBars } from '../../../src/dashboard/pieces/bars.ts';
import { bar, dollars, progress, state, stateIcon } from '../../../src/dashboard/pieces/parts.ts';
import { railOf } from '../../../src/dashboard/pieces/timeline.ts';
import { dayOf, shortDay } from '../../../src/dashboard/pieces/times.ts';
import { pageTime } from '../../support/shown-texts.ts';

describe('parts', () => {
  test('a state is a shape and a word, and an unknown one a word', () => {
    expect(state('parked').markup).toContain('put away');
    expect(state('idle', 'still').markup).toContain('still');
    expect(state('toString').markup).toBe('<span class="st">toString</span>');
    expect(state('odd', 'word').markup).toBe('<span class="st">word</span>');
    expect([stateIcon('needs-me').markup, stateIcon('odd').markup]).toEqual([
      expect.stringContaining('aria-label="needs you"'),
      expect.stringContaining('aria-label="odd"'),
    ]);
  });

  test('progress says its figures, and bars are full at most', () => {
    expect(progress(0, 0, false).markup).toContain('No steps yet');
    expect(progress(3, 100, true).markup.match(/<rect/g)).toHaveLength(60);
    expect(bar(2, 'x').markup).toContain('width="100.0" height="6" class="w"');
    expect(bar(0.5, 'x').markup).toContain('class="c"');
    expect([dollars(4), dollars(0.845), dollars(1, false)]).toEqual(['$4', '$0.84', '~$1']);
    expect([dollars(0), dollars(0.0012), dollars(0.005)]).toEqual(['$0', 'under $0.01', '$0.01']);
  });

  test('the cost of days is a bar each, as high as its share of the most, and has it in words', () => {
    const days = [4, 0, 0.01, 2].map((amount, index) => ({ day: pageTime + index * 86_400_000, amount }));
    const { markup } = dayBars(days);
    expect(markup).toContain('4 days: up to $4, on average $1.50; today $2 so far');
    expect([...markup.matchAll(/ height="([\d.]+)"/g)].map(([, height]) => height)).toEqual([
      '74.0',
      '0.0',
      '1.0',
      '37.0',
    ]);
    expect(markup.match(/class="t"/g)).toHaveLength(1);
    expect(dayBars([]).markup).toContain('today $0 so far');
  });

  test('days have names as people say them', () => {
    const day = 86_400_000;
    const names = [0, 1, 3, 10, 400, -3].map((days) => dayOf(pageTime - days * day, pageTime));
    expect(names).toEqual(['Today', 'Yesterday', 'Mon', '16 Nov', '22 Oct 2025', '29 Nov']);
    expect(shortDay(pageTime - day, pageTime).markup).toContain('>Yesterday<');
  });

  test('a compaction says what was lost and what came back', () => {
    const at = pageTime;
    const compaction = { number: undefined, trigger: '', restored: 'seen', lost: [], held: [] };
    const { markup } = railOf([{ at, what: 'Compaction', text: '', href: '', compaction }], {
      now: at,
      withDays: true,
    });
    expect(markup).toContain('The briefing arrived');
    expect(markup).not.toContain('The summary lost');
    const held = { ...compaction, held: ['2 decisions', 'key context'] };
    const more = railOf([{ at, what: 'Compaction', text: '', href: '', compaction: held }], {
      now: at,
      withDays: true,
    });
    expect(more.markup).toContain('The briefing arrived: 2 decisions, key context<');
  });
});
