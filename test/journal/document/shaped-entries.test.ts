import { describe, expect, test } from 'vitest';
import type { Section } from '../../../src/journal/document/document.ts';
import { listSpans, readLead, readShaped } from '../../../src/journal/document/shaped-entries.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf } from '../../support/log-into.ts';

function sectionOf(body: string) {
  const doc = documentOf(`${bareHead}## Discoveries\n${body}\n## Blockers\n`);
  return { doc, section: doc.sections.get('discoveries') as Section };
}

function read(body: string) {
  const { doc, section } = sectionOf(body);
  return readShaped(doc, section).map(({ number, title, text, time }) => [number, title, text, time]);
}

function listed(body: string): string[] {
  const { doc, section } = sectionOf(body);
  return listSpans(doc, section).map(({ start, end }) => doc.text.slice(start, end).trim());
}

describe('a heading is an entry', () => {
  test.each([
    [
      'with text below it',
      '### Locks\nAre unfair.\n- here\n- there',
      ['Locks', 'Are unfair.\n- here\n- there'],
    ],
    [
      'with text between its lists',
      '### Locks\n- here\n\nAre unfair.\n\n- there',
      ['Locks', '- here\n\nAre unfair.\n\n- there'],
    ],
    ['of three words with a list', '### Locks are unfair\n- here', ['Locks are unfair', '- here']],
    ['of three words with nothing', '### Locks are unfair', ['Locks are unfair', '']],
    ['with what is deeper', '### Locks\n#### Why\nbecause', ['Locks', '#### Why\nbecause']],
  ])('%s', (_what, body, [title, text]) => {
    expect(read(body)).toEqual([[undefined, title, text, undefined]]);
    expect(listed(body)).toEqual(['', '']);
  });

  test('with a number or a time', () => {
    expect(read('### 3. Locks (2025-01-15T12:15Z)\n- a\n### D-4: Lexer\n- b')).toEqual([
      [3, 'Locks', '- a', '2025-01-15T12:15Z'],
      [4, 'Lexer', '- b', undefined],
    ]);
  });

  test('but not one or two words above a list, or above nothing', () => {
    const body = '- a\n### High priority\n- b\n### Parser\n### #1.\n- c';
    expect(read(body)).toEqual([]);
    expect(listed(body)).toEqual([body]);
  });

  test('beside others that are none', () => {
    const body = '- a\n### Parser\n- b\n### Locks\nunfair\n### Lexer\n- c';
    expect(read(body)).toEqual([[undefined, 'Locks', 'unfair', undefined]]);
    expect(listed(body)).toEqual(['- a\n### Parser\n- b', '### Lexer\n- c']);
  });

  test('underlined, too, and says where its words are', () => {
    const doc = documentOf(`${bareHead}# Discoveries\nLocks are\nunfair\n---\nindeed\n\n## #2. Two\nb\n`);
    const entries = readShaped(doc, doc.sections.get('discoveries') as Section);
    expect(entries.map(({ title, content }) => [title, doc.text.slice(content, content + 5)])).toEqual([
      ['Locks are unfair', 'Locks'],
      ['Two', '#2. T'],
    ]);
  });
});

describe('a row of a table is an entry', () => {
  test('its first column the title, the only other one the text', () => {
    expect(
      read('| What | Why |\n|---|---|\n| **Fair** lock | slow |\n| | empty |\n| None | |\n| spin |'),
    ).toEqual([
      [undefined, '**Fair** lock', 'slow', undefined],
      [undefined, 'spin', '', undefined],
    ]);
  });

  test('with a number and a time in columns of their own', () => {
    const rows = '| D-3 | 2025-01-15 | lock | slow | |\n| x | May | spin | | Ben |';
    expect(read(`| # | Date | **Decision** | Why | Who |\n|---|---|---|---|---|\n${rows}`)).toEqual([
      [3, 'lock', 'why: slow', '2025-01-15'],
      [undefined, 'spin', '#: x; date: May; who: Ben', undefined],
    ]);
  });

  test('but nothing where all columns are numbers and times', () => {
    expect(read('| # | Date |\n|---|---|\n| 1 | 2025-01-15 |')).toEqual([]);
  });
});

describe('a definition is an entry', () => {
  test('with the term as its title', () => {
    expect(read('**Fair lock**\n: slow\n\n2. Spin lock\n: hot')).toEqual([
      [undefined, 'Fair lock', 'slow', undefined],
    ]);
  });
});

describe('a paragraph is an entry', () => {
  test.each([
    ['**Locks**: unfair', 'Locks', 'unfair', undefined],
    ['**Locks.** Unfair', 'Locks', 'Unfair', undefined],
    ['__Locks:__ unfair', 'Locks', 'unfair', undefined],
    ['**Locks**\nunfair (2025-01-15T12:15Z)', 'Locks', 'unfair', '2025-01-15T12:15Z'],
    ['**Locks** (2025-01-15T12:15Z): unfair', 'Locks', 'unfair', '2025-01-15T12:15Z'],
    [
      '[resolved 2025-01-15T12:15Z] **Locks**: unfair',
      '[resolved 2025-01-15T12:15Z] Locks',
      'unfair',
      undefined,
    ],
  ])('with a bold title: %j', (body, ...said) => {
    expect(read(body)).toEqual([[undefined, ...said]]);
  });

  test.each([
    '**Locks** are unfair',
    '**Note**: unfair',
    '**Choice**: a lock',
    '**Important:** no',
    'Locks',
    '**None**',
    '**a',
  ])('but not %j', (body) => {
    expect(read(body)).toEqual([]);
  });

  test('and its place is taken, but not that of the text before a table', () => {
    const { doc, section } = sectionOf(
      'Prose.\n\n**Locks**: unfair\n\nTried:\n| a | b |\n|---|---|\n| c | d |\n',
    );
    const { taken } = readLead(doc, section);
    expect(taken.map(({ start, end }) => doc.text.slice(start, end))).toEqual([
      '**Locks**: unfair\n',
      '| a | b |\n|---|---|\n| c | d |\n',
    ]);
  });

  test('in a long text, too', () => {
    const prose = 'Some words about locks.\n\n'.repeat(4000);
    expect(read(`${prose}**Locks**: unfair\n\n${prose}`)).toHaveLength(1);
    expect(read(prose)).toEqual([]);
  });
});
