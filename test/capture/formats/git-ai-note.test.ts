import { expect, test } from 'vitest';
import type { Attribution } from '../../../src/capture/formats/attribution.ts';
import { decodeGitAiNote, encodeGitAiNote } from '../../../src/capture/formats/git-ai-note.ts';
import { rangesText } from '../../../src/capture/formats/line-ranges.ts';
import { legacyNote, mixedNote, sessionsNote } from '../../support/git-ai-notes.ts';

const told = (note: string): string[] =>
  decodeGitAiNote(note).map(({ path, ranges, by, tool, model, conversation, author }) =>
    [path, rangesText(ranges), by, tool, model, conversation, author].join(' | '),
  );

test('the published example with sessions and a known human is read', () => {
  const cursor =
    'ai | cursor | claude-sonnet-4-5-20250514 | 6ef2299e-a67f-432b-aa80-3d2fb4d28999 | dev@example.com';
  expect(told(sessionsNote)).toEqual([
    `src/main.rs | 1-10,15-20 | ${cursor}`,
    `src/main.rs | 25,30-35 | ${cursor}`,
    'src/main.rs | 42-50 | human |  |  |  | Developer <dev@example.com>',
    'src/lib.rs | 1-50 | ai | claude | claude-sonnet-4-5-20250514 | conv_abc123def456 | dev@example.com',
  ]);
});

test('the published example of the older format is read', () => {
  const one =
    'ai | cursor | claude-4.5-opus | 6ef2299e-a67f-432b-aa80-3d2fb4d28999 | Developer <dev@example.com>';
  expect(told(legacyNote)).toEqual([
    `src/main.rs | 1-10,15-20 | ${one}`,
    'src/main.rs | 25,30-35 | ai | cursor | claude-3-sonnet | a1b2c3d4-e5f6-7890-abcd-ef1234567890 | Developer <dev@example.com>',
    `src/lib.rs | 1-50 | ${one}`,
  ]);
});

test('the published example of both is read', () => {
  expect(told(mixedNote)).toEqual([
    'src/main.rs | 1-10 | ai | claude | claude-sonnet-4-5-20250514 | conv_abc123 | dev@example.com',
    'src/main.rs | 15-20 | human |  |  |  | Developer <dev@example.com>',
    'src/lib.rs | 1-50 | ai | cursor | gpt-4 | old_session_id | Developer <dev@example.com>',
  ]);
});

const attribution: Attribution = {
  commit: 'a'.repeat(40),
  at: 0,
  capture: '0123456789',
  conversation: 'conv_abc123',
  author: 'Ada <ada@example.com>',
  client: '2.1.329',
  files: [
    {
      path: 'src/my file.ts',
      ranges: [
        { from: 1, to: 4 },
        { from: 9, to: 9 },
      ],
    },
    { path: 'b.ts', ranges: [{ from: 2, to: 2 }] },
    { path: 'a\n---\nb', ranges: [{ from: 1, to: 1 }] },
  ],
};

test('what is written is read again, and the key is the one that git-ai itself would use', () => {
  const note = encodeGitAiNote('a'.repeat(40), [attribution, { ...attribution, capture: '9999999999' }]);
  expect(note).toMatch(/^"src\/my file\.ts"\n {2}s_[0-9a-f]{14}::t_[0-9a-f]{14} 1-4,9\n {2}s_/);
  expect(told(note)).toEqual([
    ...['1-4,9', '1-4,9'].map(
      (lines) => `src/my file.ts | ${lines} | ai | claude |  | conv_abc123 | Ada <ada@example.com>`,
    ),
    ...['2', '2'].map((lines) => `b.ts | ${lines} | ai | claude |  | conv_abc123 | Ada <ada@example.com>`),
  ]);
});

test.each([
  ['no note', ''],
  ['no JSON', 'a.ts\n  s_1::t_1 1\n---\n{'],
  ['another format', 'a.ts\n  s_1::t_1 1\n---\n{"schema_version":"other/1.0"}'],
  ['no version', 'a.ts\n  s_1::t_1 1\n---\n{}'],
  ['no path', '  s_1::t_1 1\n---\n{"schema_version":"authorship/3.0.0"}'],
  ['no lines', 'a.ts\n\n  s_1::t_1 0\n---\n{"schema_version":"authorship/3.0.0"}'],
])('%s says nothing', (_, note) => {
  expect(decodeGitAiNote(note)).toEqual([]);
});

test('maps that are missing or forged are empty', () => {
  const note = (metadata: object): string =>
    `a.ts\n  s_toString::t_1 1\n  h_1 2\n  constructor 3\n---\n${JSON.stringify(metadata)}`;
  for (const maps of [
    {},
    { sessions: [], humans: 1, prompts: 'x' },
    { sessions: {}, humans: {}, prompts: {} },
  ]) {
    expect(told(note({ schema_version: 'authorship/3.0.0', ...maps }))).toEqual([
      'a.ts | 1 | ai |  |  |  | ',
      'a.ts | 2 | human |  |  |  | ',
      'a.ts | 3 | ai |  |  |  | ',
    ]);
  }
});
