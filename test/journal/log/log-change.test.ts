import { describe, expect, test } from 'vitest';
import { decodeArgv } from '../../../src/core/calls/read-argv.ts';
import { needsBlocks } from '../../../src/journal/log/log-change.ts';
import { logSpec, readLogRequest } from '../../../src/journal/log/log-request.ts';
import { fileLine } from '../../../src/journal/sections/discoveries-and-dead-ends.ts';
import { bareHead } from '../../support/head.ts';
import { logInto, planInto } from '../../support/log-into.ts';

describe('one call', () => {
  test('is all or nothing: a part that fits nothing refuses the whole', () => {
    expect(() => planInto(bareHead, ['a', '--next', 'b', '--resolved', 'c'])).toThrow(
      'No blocker matches "c"',
    );
    expect(() => planInto(bareHead, ['a', '--drop-key-context', 'c'])).toThrow(
      'No key context line matches "c"',
    );
  });

  test('says what was logged where, in the order of the sections', () => {
    const text = `${bareHead}## Context\n**Key Context**:\n- k\n## Blockers\n- b\n`;
    const args = [
      '--file',
      'f',
      '--next',
      'n',
      '--blocker',
      'c',
      '--resolved',
      'b',
      '--tried',
      't',
      '--discovery',
      'd',
      '--title',
      'T',
      '--decision',
      'e',
      'note',
    ];
    const { logged } = planInto(text, [
      ...args.slice(0, -1),
      '--progress',
      'note',
      '--drop-key-context',
      'k',
      '--key-context',
      'l',
      '--tldr',
      's',
    ]);
    expect(logged.map(({ what, text: said, section }) => `${what}|${said}|${section}`)).toEqual([
      'TL;DR|s|tldr',
      'Key context|l|context',
      'Dropped key context|k|context',
      'Note|note|progress',
      'Decision 1|e|decisions',
      'Discovery|T|discoveries',
      'Dead end|t|dead-ends',
      'Resolved|b|blockers',
      'Blocker|c|blockers',
      'Next|n|next-steps',
      'File|`f`|files-modified',
    ]);
  });

  test('what is already there is reported and not repeated', () => {
    const text = `${bareHead}## Context\n**Key Context**:\n- k\n## Blockers\n- b\n- [resolved] c\n## Files Modified\n- \`f\` - x\n`;
    const args = [
      '--key-context',
      'k',
      '--blocker',
      'b',
      '--resolved',
      '2',
      '--file',
      'f',
      '--description',
      'x',
    ];
    expect(planInto(text, args)).toMatchObject({
      edits: [],
      logged: [],
      already: [
        'Already in key context: k',
        'Blocker 2 is already resolved: c',
        'Already a blocker: b',
        'Already in the list of files: `f` - x',
      ],
    });
    expect(logInto(text, args)).toBe(text);
  });

  test('a blocker resolved in the same call may be logged again, and one resolved twice is resolved once', () => {
    expect(
      logInto(`${bareHead}## Blockers\n- b\n`, ['--resolved', '1', '--resolved', 'b', '--blocker', 'b']),
    ).toBe(`${bareHead}## Blockers\n- [resolved 2025-01-15T14:45Z] b\n- b\n`);
  });

  test('a blocker that is logged and resolved in one call is there, and resolved (A3)', () => {
    expect(
      logInto(`${bareHead}## Blockers\n- a key is missing\n`, ['--blocker', 'A key', '--resolved', 'a KEY']),
    ).toBe(`${bareHead}## Blockers\n- a key is missing\n- [resolved 2025-01-15T14:45Z] A key\n`);
  });

  test('a line of key context makes room for another', () => {
    const text = `${bareHead}## Context\n\n**Key Context**:\n\n- k\n\n## Blockers\n`;
    expect(logInto(text, ['--drop-key-context', '1', '--key-context', 'l'])).toBe(text.replace('- k', '- l'));
  });
});

test('only changes of steps need the block reader', () => {
  const needs = (...args: string[]): boolean => needsBlocks(readLogRequest(decodeArgv(args, logSpec)));
  expect([needs('--done', '1'), needs('--current', '1'), needs('--step', 'a')]).toEqual([true, true, true]);
  expect(needs('a', '--decision', 'b', '--supersedes', '1', '--resolved', '1')).toBe(false);
  expect([needs('--drop', 'step:1'), needs('--drop', 'blocker:1')]).toEqual([true, false]);
});

test('a file is listed as code, unless its name cannot be', () => {
  expect(fileLine('a b.ts')).toBe('`a b.ts`');
  expect(fileLine('a`b', 'c\n d')).toBe('a`b - c\n d');
});
