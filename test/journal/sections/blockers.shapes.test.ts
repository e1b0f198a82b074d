import { describe, expect, test } from 'vitest';
import { readBlockers } from '../../../src/journal/sections/blockers.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf, logInto } from '../../support/log-into.ts';

const head = `${bareHead}## Blockers\n`;
const read = (body: string) => {
  return readBlockers(documentOf(head + body)).map(({ number, text, resolved }) => [number, text, resolved]);
};
const change = (body: string, ...args: string[]): string => logInto(head + body, args).slice(head.length);
const mark = '[resolved 2025-01-15T14:45Z]';

describe('a blocker that is no item', () => {
  test('is read from a heading, a table, a definition or a bold paragraph', () => {
    expect(read('- a\n### Waiting for ops\nThe token expired.\n\n- asked Ben\n### None\nnone\n')).toEqual([
      [1, 'a', undefined],
      [2, 'Waiting for ops: The token expired.\n\n- asked Ben', undefined],
      [3, 'None: none', undefined],
    ]);
    expect(
      read(
        '| Blocker | Status |\n|---|---|\n| token | open |\n| disk | Resolved |\n| [resolved x] quota | done |\n',
      ),
    ).toEqual([
      [1, 'token: open', undefined],
      [2, 'disk: Resolved', ''],
      [3, 'quota: done', 'x'],
    ]);
    expect(read('Token\n: expired\n\n**Disk**: full\n\n### None currently.\n')).toEqual([
      [1, 'Token: expired', undefined],
      [2, 'Disk: full', undefined],
    ]);
  });

  test('is resolved where its words begin', () => {
    expect(change('### Waiting for ops\nexpired\n', '--resolved', 'waiting for ops')).toBe(
      `### ${mark} Waiting for ops\nexpired\n`,
    );
    expect(change('| What |\n|---|\n| token |\n', '--resolved', '1')).toBe(
      `| What |\n|---|\n| ${mark} token |\n`,
    );
    expect(change('Token\n: expired\n', '--resolved', 'token')).toBe(`${mark} Token\n: expired\n`);
    expect(change('**Disk**: full\n', '--resolved', 'disk')).toBe(`${mark} **Disk**: full\n`);
    for (const body of [
      `### ${mark} Waiting for ops\n`,
      `| a |\n|---|\n| ${mark} a |\n`,
      `${mark} **A**: b\n`,
    ]) {
      expect(read(body)).toEqual([[1, expect.not.stringContaining('resolved'), '2025-01-15T14:45Z']]);
    }
  });

  test('leaves what is added out of its lists', () => {
    expect(change('### Waiting for ops\nThe token.\n- asked Ben\n', '--blocker', 'disk')).toBe(
      '- disk\n### Waiting for ops\nThe token.\n- asked Ben\n',
    );
    expect(change('### Parser\n- a\n### Lexer\n- b\n', '--blocker', 'disk')).toBe(
      '- disk\n### Parser\n- a\n### Lexer\n- b\n',
    );
    expect(change('- a\n\n### Parser\n- b\n', '--blocker', 'disk')).toBe('- a\n- disk\n\n### Parser\n- b\n');
  });
});
