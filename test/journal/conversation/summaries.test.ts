import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectAt } from '../../../src/io/project/project.ts';
import {
  hasSummary,
  readHeld,
  readSummary,
  writeHeld,
  writeSummary,
} from '../../../src/journal/conversation/summaries.ts';
import { makeProject } from '../../support/make-project.ts';

const files = { '.sessions/active/a.md': '' };

test('a summary is kept for this person alone', () => {
  const project = projectAt(makeProject(files).root);
  const place = { project, conversation: 'c1', at: '2025-01-15T10:00:00Z' };
  expect(hasSummary(place)).toBe(false);
  writeSummary(place, 'All of it');
  const path = join(project.local, 'summaries/2025-01-15T10-00-00Z-c1.md');
  expect(readFileSync(path, 'utf8')).toBe('All of it');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(hasSummary(place)).toBe(true);
  expect(readSummary(place)).toBe('All of it');
});

test('what the journal held is read back, and what is broken in it is left out', () => {
  const project = projectAt(makeProject(files).root);
  const place = { project, conversation: 'c1', at: '2025-01-15T10:00:00Z' };
  expect(readHeld(place)).toBeUndefined();
  const entry = { kind: 'Decision', text: 'Lock first' };
  writeHeld(place, [entry, { kind: 7 } as never, 'x' as never]);
  expect(readHeld(place)).toEqual([entry]);
});

test('an unsafe id or time is never a path', () => {
  const project = projectAt(makeProject(files).root);
  const at = '2025-01-15T10:00:00Z';
  const places = [
    ...['../x', 'a/b', '', '.', 'x'.repeat(200)].map((conversation) => ({ project, conversation, at })),
    ...['../x', '', 'yesterday', '1'.repeat(50)].map((time) => ({ project, conversation: 'c1', at: time })),
  ];
  for (const place of places) {
    writeSummary(place, 'x');
    expect(hasSummary(place)).toBe(true);
    expect([readSummary(place), readHeld(place)]).toEqual([undefined, undefined]);
  }
  expect(existsSync(join(project.local, 'summaries'))).toBe(false);
});
