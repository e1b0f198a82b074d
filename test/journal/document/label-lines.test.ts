import { expect, test } from 'vitest';
import { readContextList } from '../../../src/journal/sections/context-section.ts';
import { readFigures, readTldr } from '../../../src/journal/sections/tldr.ts';
import { documentOf, logInto } from '../../support/log-into.ts';

const head = '---\nid: 0194a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b\nupdated_at: 2025-01-15T14:30:00Z\n---\n';
const tight = `${head}## Context
**Key Files**:
- \`a.go\` - main
**Key Context** (survives compaction):
- NEVER push
- the port is 8080
  and stays so
`;

test('key context after a list without a blank line is key context', () => {
  const doc = documentOf(tight);
  expect(readContextList(doc, 'key files').map((one) => one.text)).toEqual(['`a.go` - main']);
  expect(readContextList(doc, 'key context').map((one) => one.text)).toEqual([
    'NEVER push',
    'the port is 8080\nand stays so',
  ]);
});

test('what is logged there goes to its own list', () => {
  const after = logInto(tight, ['--key-context=use make test']);
  expect(after).toContain('  and stays so\n- use make test\n');
});

test('derived lines after a list are not part of it', () => {
  const doc = documentOf(
    `${head}## TL;DR\n- one\n- two\n**Progress**: 0/0 steps complete\n**Current**: None\n`,
  );
  expect(readTldr(doc)).toBe('- one\n- two');
  expect(readFigures(doc).total).toBe(0);
});

test('a label within code of an item, or indented into it, is the item\u2019s', () => {
  const body =
    '## Context\n**Key Files**:\n- a\n\n  ```\n**Key Context**: no\n  ```\n- b\n  **Key Context**: no\n';
  const doc = documentOf(head + body);
  expect(readContextList(doc, 'key context')).toEqual([]);
});

test('a document without such lines keeps its outline', () => {
  const doc = documentOf(`${head}## Context\n**Key Files**:\n- a\n\n**Key Context**:\n- b\n`);
  expect(readContextList(doc, 'key context').map((one) => one.text)).toEqual(['b']);
});
