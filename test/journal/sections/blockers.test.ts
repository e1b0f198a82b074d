import { describe, expect, test } from 'vitest';
import { openBlockers, readBlockers } from '../../../src/journal/sections/blockers.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf, logInto } from '../../support/log-into.ts';
import { sessionText } from '../../support/session-text.ts';

const read = (list: string) => readBlockers(documentOf(`${bareHead}## Blockers\n${list}`));
const head = `${bareHead}## Blockers\n`;
const change = (list: string, ...args: string[]): string => logInto(head + list, args).slice(head.length);

test('"- none" is no blocker, "Nonexistent API" is one, resolved ones are told', () => {
  const blockers = read(
    '- none\n- Nonexistent API\n- [resolved 2025-01-15T14:00Z] a\n- [Resolved] b\n- \\[resolved] c\n',
  );
  expect(blockers).toMatchObject([
    { number: 1, text: 'Nonexistent API', resolved: undefined },
    { number: 2, text: 'a', resolved: '2025-01-15T14:00Z' },
    { number: 3, text: 'b', resolved: '' },
    { number: 4, text: '[resolved] c', resolved: undefined },
  ]);
  expect(openBlockers(blockers).map(({ number }) => number)).toEqual([1, 4]);
  expect(readBlockers(documentOf(bareHead))).toEqual([]);
});

describe('a resolved blocker', () => {
  const mark = '[resolved 2025-01-15T14:45Z]';

  test('stays, and "None currently" comes back above the first when none is open', () => {
    expect(change('1. a\r\n2. b\r\n', '--resolved', '1', '--resolved', 'B')).toBe(
      `1. None currently\r\n1. ${mark} a\r\n2. ${mark} b\r\n`,
    );
    expect(change('- [resolved x] a\n- b\n', '--resolved', '2')).toBe(
      `- None currently\n- [resolved x] a\n- ${mark} b\n`,
    );
  });

  test('leaves the others open', () => {
    expect(change('- a\n- b\n', '--resolved', 'a')).toBe(`- ${mark} a\n- b\n`);
    expect(change('- a\n', '--resolved', 'a', '--blocker', 'b')).toBe(`- ${mark} a\n- b\n`);
  });

  test('gives way to a new one where nothing was open', () => {
    expect(change(`- None currently\n- ${mark} a\n`, '--blocker', 'b')).toBe(`- b\n- ${mark} a\n`);
  });
});

test('a bullet with nothing behind it is no blocker', () => {
  const head = '---\nid: 0194a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b\n---\n';
  const found = readBlockers(documentOf(`${head}## Blockers\n-\n- real\n- [resolved 2025-01-15T14:00Z]\n`));
  expect(found.map((one) => [one.number, one.text])).toEqual([[1, 'real']]);
});

test('a blocker whose marker stands alone on its line stays one when it is resolved', () => {
  const text = logInto(sessionText('\n## Blockers\n1.\n\t# h\n2. !\n'), ['--resolved=1']);
  expect(text).toContain('\n1. [resolved 2025-01-15T14:45Z] \n\t# h\n');
});
