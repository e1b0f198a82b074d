import { describe, expect, test } from 'vitest';
import { whyPage, whyStartPage } from '../../../src/dashboard/page/why.ts';
import { frameWith } from '../../support/page-data.ts';
import { readOf } from '../../support/read-page.ts';
import { whyWith } from '../../support/shown-texts.ts';

const frame = frameWith('tollgate');

describe('why', () => {
  test('says who wrote a line, to carry out what, and how sure that is', () => {
    const shown = readOf(whyPage(whyWith('words'), frame));
    for (const part of [
      'Why line 17 of',
      '41 lines',
      'Claude wrote it for words, to carry out decision 3',
      'Certain.',
      'What was asked, in turn 18',
      'session-journal ask --of 8d1f42aa',
      'Not committed yet',
      'words, by hand',
    ]) {
      expect(shown).toContain(part);
    }
  });

  test('counts its lines so that they add up, and quotes what was asked where nothing was decided', () => {
    const shown = readOf(whyPage({ ...whyWith('words'), total: 8 }, frame));
    expect(shown).toContain('3 from conversations, 2 by hand, or nobody knows, 1 not committed, 2 empty');
    expect(shown).toContain('Turn 18, no decision “words”');
    expect(readOf(whyPage({ ...whyWith('words'), lines: [] }, frame))).toContain('0 from conversations');
  });

  test('says so where nothing is known, and asks for a line where none is chosen', () => {
    const why = whyWith('words');
    const at = (selected: number | undefined): string =>
      readOf(whyPage({ ...why, selected, path: 'a.ts', total: 8 }, frame));
    expect(at(undefined)).toContain('Choose a line');
    expect(at(16)).toContain('This line has no answer.');
    expect(at(19)).toContain('No decision is logged for it.');
    expect(at(20)).toMatch(/A command of Claude may have written it.*a decision/);
    expect(readOf(whyPage({ ...why, lines: why.lines.slice(4, 5), path: 'a.ts' }, frame))).toContain(
      'Decision : words',
    );
    expect(at(22)).toContain('No conversation is known that wrote it.');
    expect(readOf(whyPage({ ...why, lines: [], path: 'a.ts' }, frame))).toContain('lines 0 to 0 shown');
    const uncommitted = why.lines.map((line) => ({
      ...line,
      why: line.why && {
        ...line.why,
        commit: '',
        at: undefined,
        author: '',
        rule: '',
        prompt: '',
        decision: undefined,
      },
    }));
    expect(readOf(whyPage({ ...why, lines: uncommitted, path: 'a.ts' }, frame))).toContain(
      'and it is not committed yet',
    );
    const silent = why.lines.map((line) => ({
      ...line,
      why: line.why && { ...line.why, prompt: '', answer: '', at: undefined },
    }));
    expect(readOf(whyPage({ ...why, lines: silent, path: 'a.ts' }, frame))).not.toContain('What was asked');
    const wordless = why.lines.map((line) => ({
      ...line,
      why: line.why && { ...line.why, answer: '', turn: undefined },
    }));
    expect(readOf(whyPage({ ...why, lines: wordless, path: 'a.ts' }, frame))).toContain('What was asked');
  });

  test('begins with the files that git tracks', () => {
    expect(readOf(whyStartPage([], frame))).toContain('Git tracks no file here.');
    const many = Array.from({ length: 501 }, (_, index) => `src/${index}.ts`);
    expect(readOf(whyStartPage(many, frame))).toContain('1 more file.');
  });
});
