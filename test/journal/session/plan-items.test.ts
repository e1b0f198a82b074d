import { expect, test } from 'vitest';
import { readPlanItems } from '../../../src/journal/session/plan-items.ts';

test('an item has its kind, its words on one line, its tick and its lines', () => {
  const text = 'Intro\n\n- [x] Write the parser\n      in one pass\n- [ ] Docs\n\n1. First\n\n* plain\n';
  expect(readPlanItems(text)).toEqual([
    { kind: 'checkbox', text: 'Write the parser in one pass', done: true, lines: [2, 3], nested: [] },
    { kind: 'checkbox', text: 'Docs', done: false, lines: [4], nested: [] },
    { kind: 'numbered', text: 'First', done: undefined, lines: [6], nested: [] },
    { kind: 'bullet', text: 'plain', done: undefined, lines: [8], nested: [] },
  ]);
});

test('nested items keep their lines, and an empty item leaves its place to those in it', () => {
  const [parser, tree] = readPlanItems('- Parser\n\n  - [ ] tokens\n- [ ]\n  - [X] tree\n');
  expect(parser?.nested).toEqual([{ kind: 'checkbox', text: 'tokens', done: false, lines: [2], nested: [] }]);
  expect(tree).toMatchObject({ text: 'tree', done: true, lines: [4] });
});

test('items in code and quotes are no items, and nobody plans a hundred levels deep', () => {
  expect(readPlanItems('```\n- [ ] code\n```\n\n> - [ ] quoted\n')).toEqual([]);
  const deep = Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth}`).join('\n');
  let [item] = readPlanItems(deep);
  let depth = 0;
  for (; item !== undefined; [item] = item.nested) depth += 1;
  expect(depth).toBe(6);
});
