import { describe, expect, test } from 'vitest';
import { type Need, renderNeed, waitsFor } from '../../../src/dashboard/pieces/needs.ts';
import { frameWith } from '../../support/page-data.ts';

const frame = frameWith('tollgate');
const need: Need = {
  kind: 'permission',
  of: { word: 'Run', name: 'n', path: 'runs/r1' },
  says: 'wants to run a command',
  exact: [],
  place: '',
  text: '',
  command: '',
  since: undefined,
  act: undefined,
  deciding: { id: '91be0400', hash: 'abcdef0123', rule: '', edit: undefined, choices: [] },
};
const markupOf = (change: Partial<Need>): string => renderNeed({ ...need, ...change }, frame).markup;

describe('what is asked', () => {
  test('has a mark at each real line break, carriage return and character that can’t be seen', () => {
    const shown = markupOf({ exact: [{ name: 'command', text: 'a\r\nb\u200b <c>\n' }] });
    const mark = (code: string): string => `<mark class="ctl">\\u{${code}}</mark>`;
    expect(shown).toContain(`a${mark('d')}${mark('a')}\nb${mark('200b')} &lt;c&gt;${mark('a')}\n</code>`);
    expect(shown).toContain('2 characters that can’t be seen');
  });

  test('as a change has a line for each of the file', () => {
    const shown = markupOf({ exact: [{ name: '', text: 'File a\n- x\u202e\n+ <b>', isChange: true }] });
    expect(shown).toContain(
      '<span>File a</span><del>- x<mark class="ctl">\\u{202e}</mark></del><ins>+ &lt;b&gt;</ins>',
    );
    expect(shown).toContain('1 character that can’t be seen');
  });

  test('names the folder that it runs in, and marks in it what can’t be seen', () => {
    const shown = markupOf({ place: '/srv/a\u200bb' });
    expect(shown).toContain('<b>Runs in</b> <code>/srv/a<mark class="ctl">\\u{200b}</mark>b</code>');
    expect(markupOf({})).not.toContain('class="cues"');
  });

  test('for the rest of the run is named by its rule, if that can be read at a glance', () => {
    const withRule = (rule: string): string =>
      markupOf({ deciding: { ...(need.deciding as NonNullable<Need['deciding']>), rule } });
    expect(withRule('Bash(make) in /srv')).toContain('no question for <code>Bash(make) in /srv</code>');
    for (const rule of ['x'.repeat(200), 'a\nb', 'a\u200b'])
      expect(withRule(rule)).toContain('no question for exactly what is shown above');
    expect(withRule('')).not.toContain('no question for');
  });

  test('is in no form without one who may decide, and a page without questions has no section for them', () => {
    expect(markupOf({ deciding: undefined })).not.toMatch(/<form|id="q-/);
    expect(markupOf({})).toContain('id="q-91be0400"');
    expect(waitsFor([], frame)).toBe(undefined);
  });

  test('lets a person go on from a run that has failed, or put it aside', () => {
    const own = { fields: { run: 'r1' }, shown: 'abc' };
    const act = { act: { what: 'archive', ...own }, words: 'Seen, put it aside' };
    const goOn = { what: 'continue', ...own };
    const shown = markupOf({ kind: 'failed', deciding: undefined, act, goOn });
    expect(shown).toMatch(/data-do="continue"[\s\S]*name="run" value="r1"[\s\S]*name="query"/);
    expect(shown).toMatch(/data-do="archive"[\s\S]*name="shown" value="abc"[\s\S]*Seen, put it aside/);
    expect(shown).toContain('<article class="need" data-key="archive r1 abc" data-asks="archive r1 abc">');
    expect(markupOf({ deciding: undefined, goOn })).not.toContain('archive');
    expect(markupOf({ deciding: undefined })).not.toContain('class="acts');
  });
});
