import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { writeGoal } from '../../../src/journal/sections/goal.ts';
import { sessionDocument } from '../../support/session-text.ts';

function withGoal(body: string, goal: string): string {
  const doc = sessionDocument(body);
  return applyEdits(doc.text, writeGoal(doc, goal)).slice(doc.head.bodyStart);
}

const body = (title: string, tldr: string): string =>
  `# Session: ${title}\n\n## TL;DR\n${tldr}\n\n**Progress**: 0/0 steps complete\n\n## Context\n**Objective**: Old goal\n`;

test('title and TL;DR follow the goal while they are copies of it', () => {
  expect(withGoal(body('Old goal', 'Old goal'), 'New #')).toBe(
    body('New \\#', 'New #').replace('Old goal', 'New #'),
  );
  expect(withGoal(body('Old goal', 'Old\ngoal'), 'New')).toBe(body('New', 'New').replace('Old goal', 'New'));
});

test('what a person wrote there stays', () => {
  expect(withGoal(body('My title', 'My words'), 'New')).toBe(
    body('My title', 'My words').replace('Old goal', 'New'),
  );
  expect(withGoal(body('An Old goal', 'x'), 'New')).toContain('# Session: An Old goal\n');
  expect(withGoal('# Old goal\n', 'New')).toContain('# Old goal\n');
  expect(withGoal('Old goal\n=====\n\n## Context\n**Objective**: Old goal\n', 'New')).toContain(
    'Old goal\n=====\n',
  );
  expect(withGoal('', 'New')).toContain('**Objective**: New\n');
});
