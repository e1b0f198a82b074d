import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../src/journal/session/plan.ts';

function stepsOf(text: string): string[] {
  return readPlan(text).steps.map((step) => `${step.done ? 'x' : '.'} ${step.text}`);
}

describe('the steps of a plan', () => {
  test('are the items with a checkbox, ticks kept, and the numbered items', () => {
    expect(stepsOf('- [x] Design\n- [ ] Build\n- note\n\n1. Ship\n2. Celebrate\n')).toEqual([
      'x Design',
      '. Build',
      '. Ship',
      '. Celebrate',
    ]);
  });

  test('are the innermost items, each after the words of those around it', () => {
    const text =
      '1. Parser:\n   - [x] tokens\n   - [ ] tree\n- Writer.\n  - [ ] tokens\n- [ ] Docs\n  - see the guide\n';
    expect(stepsOf(text)).toEqual(['x Parser: tokens', '. Parser: tree', '. Writer: tokens', '. Docs']);
  });

  test('are done if the item around them is ticked and they have no checkbox of their own', () => {
    expect(stepsOf('- [x] Parser\n  1. tokens\n  - [ ] tree\n')).toEqual([
      'x Parser: tokens',
      '. Parser: tree',
    ]);
  });

  test('are no list of something else: how to reproduce, risks, code, comments, quotes', () => {
    const text =
      '## Steps to reproduce\n1. start\n2. kill\n\n## Risks\n- [ ] late\n\n## Work\n- [ ] fix\n\n<!--\n- [ ] hidden\n-->\n\n```\n1. code\n```\n';
    expect(stepsOf(text)).toEqual(['. fix']);
  });

  test('get the words of their heading if two have the same text, and are taken once', () => {
    const text = '- [ ] Tests\n# A\n- [ ] Tests\n- [ ] Build\n# B\n- [x] Tests\n- [ ] Tests\n';
    expect(stepsOf(text)).toEqual(['. Tests', '. A: Tests', '. Build', 'x B: Tests']);
  });

  test('are numbered headings where there is no list of steps', () => {
    const text =
      '# Handoff\n## Step 1: Build it ✅\ntext\n### 2. Switch\n- a fact\n## 2024 - a year\n## 3.1 Version\n';
    expect(stepsOf(text)).toEqual(['x Build it', '. Switch']);
    expect(stepsOf('# A\n## 1. Alone\n## Plan\n- one\n')).toEqual(['. one']);
  });

  test('are plain bullets below a heading that says so, or where there is nothing else', () => {
    expect(stepsOf('# X\n- fact\n## Next steps\n- one\n  - detail\n- two\n## Facts\n- three\n')).toEqual([
      '. one',
      '. two',
    ]);
    expect(stepsOf('- one\n- two\n')).toEqual(['. one', '. two']);
    expect(stepsOf('- before\n# A\n# B\n- fact\n')).toEqual([]);
  });
});

describe('the goal of a plan', () => {
  test.each([
    ['Goal: ship v2\n\n- [ ] a\n', 'ship v2'],
    ['# Plan\n\n**Goal:** ship v2\n', 'ship v2'],
    ['# Plan\n\n- **Objective**: **ship v2**\n', 'ship v2'],
    ['# Handoff\n\n## Goal\n\nShip v2\nwithout downtime.\n\nMore.\n', 'Ship v2 without downtime.'],
    ['## Goals\n- Ship v2\n', 'Ship v2'],
    ['## Goal\nShip v2', 'Ship v2'],
    ['# Plan: Ship v2\n', 'Ship v2'],
    ['# **Ship v2**\n## Other\n', 'Ship v2'],
    ['Ship v2\n=======\n', 'Ship v2'],
    ['# Plan\n- [ ] a\n', 'Plan'],
    ['# Plan\n## Goal\n', 'Plan'],
    ['- [ ] a\n', ''],
    ['\ufeff---\r\ntitle: x\r\n---\r\n# Ship v2\r\n', 'Ship v2'],
    ['title:\tFix #3\nstate:\tOPEN\n--\n# Body\n', 'Fix #3'],
    ['title:\tFix #3\n# Body\n', 'Body'],
  ])('%j', (text, goal) => {
    expect(readPlan(text).goal).toBe(goal);
  });
});

test('what was not taken is named by its heading and its first line', () => {
  const text =
    'Intro\n\n# Ship v2\n\n- [ ] Build\n  - with care\n---\n\n## Tasks\n- [ ] Docs\n\n## Risks\n\nIt may be late.\nVery.\n';
  expect(readPlan(text).left).toEqual(['the beginning (line 1)', 'Ship v2 (line 6)', 'Risks (line 14)']);
  expect(readPlan('title:\tFix\n--\n1. a\n').left).toEqual([]);
  expect(readPlan('## Goal\nShip\n\n## Plan\n1. Parser\n   - [ ] tree\n').left).toEqual([]);
});
