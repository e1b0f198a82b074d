import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFailure } from '../../../src/core/failure.ts';
import { renderHead } from '../../../src/core/front-matter/edit-fields.ts';
import type { Head } from '../../../src/core/front-matter/fields.ts';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { readPlainHead } from '../../../src/core/front-matter/quick-head.ts';
import { nastyDocument } from '../../support/nasty-heads.ts';

function comparable(head: Head | undefined): unknown {
  return head && { ...head, fields: [...head.fields] };
}

function readOrUndefined(text: string): Head | undefined {
  try {
    return readHead(text);
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

const ours: readonly (readonly [string, string | readonly string[]])[] = [
  ['id', '019abc12-3456-7def-8901-234567890abc'],
  ['shortname', '修复-🚀'],
  ['owner', "o'neil@example.org"],
  ['status', 'active'],
  ['task_ids', ['#12', 'PROJ-7', "it's: odd"]],
  ['created_at', '2025-01-15T10:00:00Z'],
  ['compaction_count', '2'],
  ['git_branch', 'no'],
  ['git_last_commit', '0123456'],
  ['pause_reason', ''],
];

describe('the plain reader', () => {
  test.each([
    ['our own head', renderHead(ours, '\n')],
    ['our own head with CRLF', renderHead(ours, '\r\n')],
    ['an empty list', '---\ntask_ids: []\nb: [ ] # none\n---\n'],
    ['a list at the margin', '---\ntask_ids:\n- a\n# own\n- "b" # c\n\nx: y\n---\n'],
    ['comments everywhere', '\ufeff---\n# own\na: b # c\n  # own\nd: # e\nf:  "g#"  # h\n\n---\nbody'],
    ['plain values with signs', '---\na: x#y\nb: a:b\nc: $(id) [x]\n---'],
    ['no fields', '---\n---\n'],
  ])('reads %s as the full reader does', (_name, text) => {
    const head = readPlainHead(text);
    expect(head).toBeDefined();
    expect(comparable(head)).toEqual(comparable(readHead(text)));
  });

  test.each([
    ['no opening line', 'a: b\n'],
    ['no closing line', '---\na: b\n'],
    ['a NUL', '---\na: \0\n---\n'],
    ['more than 16 KB', `---\na: ${'x'.repeat(17_000)}\n---\n`],
    ['a run of blanks', `---\na: x${' '.repeat(64)}y\n---\n`],
    ['a run of blank lines', `---\na: b\n${'\n'.repeat(256)}\n---\n`],
    ['a conflict marker', '---\na: b\n=======\n---\n'],
    ['a line that begins as the closing one', '---\na: b\n---x\n---\n'],
    ['a carriage return alone', '---\na: b\rc: d\n---\n'],
    ['a directive', '---\n%YAML 1.2\n---\n'],
    ['a tab', '---\na:\tb\n---\n'],
    ['a key twice', '---\na: b\na: c\n---\n'],
    ['a list item without a list', '---\na: b\n- c\n---\n'],
    ['a list after an empty list', '---\na: []\n- c\n---\n'],
    ['items of two indents', '---\na:\n  - b\n- c\n---\n'],
    ['a nested list', '---\na:\n  - []\n---\n'],
    ['an empty item', '---\na:\n  - # c\n---\n'],
    ['a mapping in a list', '---\na:\n  - b: c\n---\n'],
    ['a colon in a value', '---\na: b: c\n---\n'],
    ['a colon at the end', '---\na: b:\n---\n'],
    ['an escape', '---\na: "\\n"\n---\n'],
    ['a block scalar', '---\na: |\n  b\n---\n'],
    ['a folded value', '---\na: b\n  c\n---\n'],
    ['an alias', '---\na: *b\n---\n'],
    ['__proto__', '---\n__proto__: b\n---\n'],
  ])('leaves %s to the full reader', (_name, text) => {
    expect(readPlainHead(text)).toBeUndefined();
  });

  test('never disagrees with the full reader', () => {
    let answers = 0;
    const same = fc.property(nastyDocument, (text) => {
      const head = readPlainHead(text);
      if (!head) return;
      answers++;
      expect(comparable(head)).toEqual(comparable(readOrUndefined(text)));
    });
    fc.assert(same, { numRuns: 6000 });
    expect(answers).toBeGreaterThan(300);
  });
});
