import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/core/front-matter/head.ts';
import { decodeDocument } from '../../../src/journal/document/document.ts';
import { readTask } from '../../../src/journal/session/task-file.ts';

const task = (text: string) => readTask(decodeDocument(text, readHead(text)));

describe('readTask', () => {
  test('reads head, description and the criteria that are open', () => {
    expect(
      task(`---
id: a1b2
shortname: fix-race
title: Fix the race
status: ready
---

# Another title

## Description
It races.

### Detail
Often.

## Acceptance Criteria (all)
- [ ] sweeps twice
  without a race
- [x] reproduced
- [ ] **fast** enough
- plain

## Acceptance Criteria
- [ ] not this
`),
    ).toEqual({
      id: 'a1b2',
      shortname: 'fix-race',
      title: 'Fix the race',
      status: 'ready',
      description: 'It races.\n\n### Detail\nOften.',
      criteria: ['sweeps twice\nwithout a race', '**fast** enough'],
    });
  });

  test('takes the heading as title and what follows it as description', () => {
    expect(task('---\nid: x\nstatus: [odd]\n---\n# Fix it\n\nIt races.\n\n## Notes\nno\n')).toEqual({
      id: 'x',
      shortname: '',
      title: 'Fix it',
      status: '',
      description: 'It races.',
      criteria: [],
    });
    expect(task('---\nid: x\n---\n# Fix it\nAll of it.\n').description).toBe('All of it.');
  });

  test('takes the head for the description where the body has none', () => {
    expect(task('---\nid: x\ndescription: short\n---\n## Other\ntext\n')).toMatchObject({
      title: '',
      description: 'short',
    });
  });

  test('a description that ends the file is whole', () => {
    expect(task('---\nid: x\n---\n## Description\nlast words').description).toBe('last words');
  });
});
