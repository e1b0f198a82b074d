import { describe, expect, test } from 'vitest';
import { makeProject } from './support/make-project.ts';
import { isWithoutScreen, openScreen, sessionJournal } from './support/screen.ts';
import { onlySession, sample } from './support/verbs.ts';

describe.skipIf(isWithoutScreen)('at a real terminal', () => {
  test('init asks for the goal and the steps', async () => {
    const project = makeProject();
    const screen = openScreen(project);
    screen.type(`${sessionJournal} init`, 'Enter');
    await screen.shows('What is the goal of this work?');
    screen.type('Fix the race', 'Enter');
    await screen.shows('Step 1 (leave empty to finish):');
    screen.type('Reproduce', 'Enter');
    await screen.shows('Step 2');
    screen.type('Enter');
    await screen.shows('Session Initialized: fix-the-race');
    await screen.shows('Steps: 0/1 · Current: 1. Reproduce');
    expect(onlySession(project)).toContain('**Objective**: Fix the race\n');
  });

  test('lines that are typed ahead are answers too', async () => {
    const project = makeProject();
    const screen = openScreen(project);
    screen.type(`${sessionJournal} init`, 'Enter');
    await screen.shows('What is the goal');
    screen.type('Ahead', 'Enter', 'one', 'Enter', 'two', 'Enter', 'Enter');
    await screen.shows('Session Initialized: ahead');
    expect(onlySession(project)).toMatch(/- \[ \] one {10}<- CURRENT\n[\s\S]*- \[ \] two\n/);
  });

  test.each(['C-c', 'C-d'])('%s instead of an answer ends it, and nothing is written', async (key) => {
    const project = makeProject();
    const screen = openScreen(project);
    screen.type(`${sessionJournal} init; echo "code $?"`, 'Enter');
    await screen.shows('What is the goal');
    screen.type(key);
    await screen.shows('code 1');
    await screen.shows('Cannot continue: the questions were not answered');
    expect(project.tree()).toEqual({});
  });

  test('a reply is bold in its first line, with relative times; with NO_COLOR it is plain', async () => {
    const project = makeProject({
      '.sessions/active/a-abc123.md': sample({ updated: new Date().toISOString() }),
    });
    const screen = openScreen(project);
    screen.type(`${sessionJournal} view list`, 'Enter');
    expect(await screen.shows('just now', { escapes: true })).toContain('\u001b[1m');
    // It waits for a text that is in no typed line, so that the screen before isn't mistaken for the one after.
    screen.type(`clear; NO_COLOR=1 ${sessionJournal} view list; echo "the ""end"`, 'Enter');
    const plain = await screen.shows('the end', { escapes: true });
    expect(plain).toContain('just now');
    expect(plain).not.toContain('\u001b[1m');
  });
});
