import { describe, expect, test } from 'vitest';
import { nextNumberIn, readDecisions } from '../../../src/journal/sections/decisions.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf, logInto } from '../../support/log-into.ts';

const head = `${bareHead}## Decisions\n`;
const read = (body: string) => readDecisions(documentOf(head + body));
const said = (body: string) => read(body).map(({ number, title, text }) => [number, title, text]);
const change = (body: string, ...args: string[]): string => logInto(head + body, args).slice(head.length);
const added = (number: number, level = '###'): string => `${level} ${number}. New (2025-01-15T14:45Z)\n`;

describe('decisions in a numbered list', () => {
  const list =
    '1. **Use a queue**: order matters\n2. Lock first (2025-01-15T12:15Z, ben)\n   - not the map\n';

  test('have a title and a text', () => {
    expect(read(list)).toMatchObject([
      { number: 1, title: 'Use a queue', text: 'order matters', time: undefined },
      { number: 2, title: 'Lock first', text: '- not the map', time: '2025-01-15T12:15Z', by: 'ben' },
    ]);
  });

  test('get no new item', () => {
    expect(change(list, '--decision', 'New')).toBe(`${list}\n${added(3)}`);
  });
});

describe('decisions in a table', () => {
  const table =
    '| # | Decision | Why | Options | Superseded by |\n|---|---|---|---|---|\n| 1 | Queue | order | map | |\n| 2 | Lock | | | 1 |\n';

  test('have what their columns say', () => {
    expect(read(table)).toMatchObject([
      { number: 1, title: 'Queue', rationale: 'order', options: 'map', supersededBy: '', text: '' },
      { number: 2, title: 'Lock', rationale: '', supersededBy: '1' },
    ]);
    expect(said('| Decision | By |\n|---|---|\n| Queue | ben |\n')).toEqual([[undefined, 'Queue', 'ben']]);
  });

  test('name who signed them', () => {
    const signed = '| # | Decision |\n|---|---|\n| 1 | Queue (2025-01-15T12:15Z, ben) |\n';
    expect(read(signed)).toMatchObject([{ title: 'Queue', time: '2025-01-15T12:15Z', by: 'ben' }]);
  });

  test('get no new row, and are superseded in their own', () => {
    const marked = table.replace('Queue', 'Queue [superseded by 3]');
    expect(change(table, '--decision', 'New', '--supersedes', '1')).toBe(`${marked}\n${added(3)}`);
    expect(read(marked)).toMatchObject([{ title: 'Queue', supersededBy: '3' }, { title: 'Lock' }]);
    expect(change('| # | a |\n|-|-|\n| 1 | x \\| y|\n', '--decision', 'New', '--supersedes', '1')).toContain(
      '| x \\| y [superseded by 2]|\n',
    );
  });

  test('are only an index where headings below have the same numbers', () => {
    expect(said(`${table}### 1. Queue\n### 2. Lock\n`)).toHaveLength(2);
    expect(said(`${table}### 3. New\n`)).toHaveLength(3);
  });
});

describe('decisions in bold paragraphs and definitions', () => {
  const body = '**D-3: Queue.** Order matters.\n\n**Lock**\nfirst\n\nMap\n: never\n';

  test('have a title and a text', () => {
    expect(said(body)).toEqual([
      [3, 'Queue', 'Order matters.'],
      [undefined, 'Lock', 'first'],
      [undefined, 'Map', 'never'],
    ]);
  });

  test('are superseded on a line of their own', () => {
    const after = change('**3. Queue**: order\n\nmore\n', '--decision', 'New', '--supersedes', '3');
    expect(after).toBe(`**3. Queue**: order\n**Superseded by**: 4\n\nmore\n\n${added(4)}`);
    expect(read(after)).toMatchObject([{ title: 'Queue', text: 'order', supersededBy: '4' }, { number: 4 }]);
  });
});

describe('decisions under headings that name groups', () => {
  const body = '### Parser\n\n#### D-3: Queue\nOrder.\n#### Lock\n### Lexer\n#### ADR 12: Map\nNever.\n';

  test('are the deeper headings, with their numbers', () => {
    expect(said(body)).toEqual([
      [3, 'Queue', 'Order.'],
      [undefined, 'Lock', ''],
      [12, 'Map', 'Never.'],
    ]);
    expect(nextNumberIn(documentOf(head + body))).toBe(13);
  });

  test('get new ones before the first group', () => {
    const once = change(body, '--decision', 'New');
    expect(once).toBe(`${added(13, '####')}\n${body}`);
    expect(change(once, '--decision', 'New')).toBe(`${added(13, '####')}\n${added(14, '####')}\n${body}`);
    expect(said(once)).toHaveLength(4);
  });

  test.each([
    '### Queue\nOrder.\n#### Why\n',
    '### 1. Queue\n#### Why\n',
    '### Queue (2025-01-15T12:15Z)\n#### Why\n',
    '### Queue\n#### Why\n### Lock\nfirst\n',
    '#### deep\n### Queue\n#### Why\n### Lock\n',
  ])('are the headings themselves in %j', (text) => {
    expect(said(text)[0]?.[1]).toBe('Queue');
  });

  test('in a long text, too', () => {
    const group = (at: number): string => `### Part ${at}x\n\n#### ${at}. Title\n\nSome words.\n\n`;
    const long = Array.from({ length: 2000 }, (_, index) => group(index + 1)).join('');
    expect(said(long)).toHaveLength(2000);
    expect(said(long).at(-1)).toEqual([2000, 'Title', 'Some words.']);
  });
});
