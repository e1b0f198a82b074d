import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/text/edit.ts';
import {
  appendContext,
  readContextList,
  readObjective,
  writeObjective,
} from '../../../src/journal/sections/context-section.ts';
import { bareHead } from '../../support/head.ts';
import { documentOf, logInto } from '../../support/log-into.ts';

const head = `${bareHead}## Context\n`;
const add = (body: string, ...texts: string[]): string =>
  logInto(
    head + body,
    texts.flatMap((text) => ['--key-context', text]),
  ).slice(head.length);

describe('a line of key context', () => {
  test.each([
    [
      '**Key Context** (survives compaction):\n- a\n\n## Blockers\n',
      '**Key Context** (survives compaction):\n- a\n- x\n\n## Blockers\n',
    ],
    ['**Key Context:**\n', '**Key Context:**\n- x\n'],
    ['**Key Context:** None\ntext\n', '**Key Context:**\ntext\n\n- x\n'],
    ['**Key Context**:(none yet)\n', '**Key Context**:\n- x\n'],
    ['**Key Context**: text\n', '**Key Context**: text\n- x\n'],
    ['**Key Context**:', '**Key Context**:\n- x'],
    ['**Key Context**:\n- a\n### Mine\n- b\n', '**Key Context**:\n- a\n- x\n### Mine\n- b\n'],
    ['**Objective**: y\n', '**Objective**: y\n\n**Key Context** (survives compaction):\n- x\n'],
    ['### Mine\n- b\n', '**Key Context** (survives compaction):\n- x\n### Mine\n- b\n'],
    ['', '**Key Context** (survives compaction):\n- x\n'],
  ])('into %j', (before, after) => {
    expect(add(before, 'x')).toBe(after);
  });

  test('that is there already is not repeated', () => {
    expect(add('**Key Context**:\n- x\n  y\n', ' x\r\ny ')).toBe('**Key Context**:\n- x\n  y\n');
  });

  test('makes the section where there is none', () => {
    expect(logInto(bareHead, ['--key-context', 'x'])).toBe(
      `${bareHead}\n## Context\n**Key Context** (survives compaction):\n- x\n`,
    );
    const doc = documentOf(bareHead);
    expect(appendContext(doc, 'key context', [])).toEqual([]);
  });
});

test('lists are read without placeholders, from behind their label', () => {
  const doc = documentOf(`${head}- z\n\n**Key Files**:\n- a\n- (none yet)\n- b\n\n**Key Context**:\n- c\n`);
  expect(readContextList(doc, 'key files').map(({ number, text }) => `${number} ${text}`)).toEqual([
    '1 a',
    '2 b',
  ]);
  expect(readContextList(documentOf(bareHead), 'key files')).toEqual([]);
  expect(readContextList(documentOf(head), 'key files')).toEqual([]);
});

describe('the objective', () => {
  const state = (text: string, goal: string): string => {
    const doc = documentOf(text);
    const after = applyEdits(text, writeObjective(doc, goal));
    expect(readObjective(documentOf(after))).toBe(goal);
    return after.slice(bareHead.length);
  };

  test.each([
    ['## Context\n**Objective**: a\nb\n\ntext\n', '## Context\n**Objective**: 1. x\n\ntext\n'],
    ['## Context\n**Objective:**\n\n**Key Files**:\n', '## Context\n**Objective:** 1. x\n\n**Key Files**:\n'],
    ['## Context\n**Objective**:  \n- a\n', '## Context\n**Objective**: 1. x  \n- a\n'],
    ['## Context\ntext\n', '## Context\n**Objective**: 1. x\n\ntext\n'],
    ['## Context\n\ntext\n', '## Context\n\n**Objective**: 1. x\n\ntext\n'],
    ['## Context\n', '## Context\n**Objective**: 1. x\n'],
    ['', '\n## Context\n**Objective**: 1. x\n'],
  ])('replaces its own paragraph only: %j', (before, after) => {
    expect(state(bareHead + before, '1. x')).toBe(after);
  });

  test('is empty where it is not stated', () => {
    expect(readObjective(documentOf(head))).toBe('');
  });
});
