import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { TestProject } from './support/make-project.ts';
import { makeProject } from './support/make-project.ts';
import { onlySession, sample } from './support/verbs.ts';

const cli = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
const hasTmux = spawnSync('tmux', ['-V']).status === 0;
// Who checks a change has to have it: there the tests fail without it.
const isSkipped = !hasTmux && process.env.CI === undefined;
if (isSkipped) console.warn('Skipped without tmux: what a person sees at a real terminal');

interface Screen {
  type(...keys: string[]): void;
  /** Resolves with the screen once it shows the text. */
  shows(text: string, options?: { escapes?: boolean }): Promise<string>;
}

// A real terminal of 80 columns with a waiting shell. tmux has a socket of its own in the project's folder.
function openScreen(project: TestProject, env: Record<string, string> = {}): Screen {
  const socket = project.path('../tmux');
  const tmux = (...args: string[]) =>
    execFileSync('tmux', ['-S', socket, '-f', '/dev/null', ...args], {
      env: { ...project.env, ...env, TERM: 'xterm-256color' },
      encoding: 'utf8',
      cwd: project.root,
    });
  tmux('new-session', '-d', '-x', '80', '-y', '30', `PS1='$ ' sh`);
  onTestFinished(() => void spawnSync('tmux', ['-S', socket, 'kill-server']));
  return {
    type: (...keys) => void tmux('send-keys', ...keys),
    async shows(text, { escapes = false } = {}) {
      for (let round = 0; round < 4000; round += 1) {
        const screen = tmux('capture-pane', '-p', ...(escapes ? ['-e'] : []));
        if (screen.includes(text)) return screen;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`Never showed "${text}":\n${tmux('capture-pane', '-p')}`);
    },
  };
}

const start = `"${process.execPath}" "${cli}"`;

describe.skipIf(isSkipped)('at a real terminal', () => {
  test('init asks for the goal and the steps', async () => {
    const project = makeProject();
    const screen = openScreen(project);
    screen.type(`${start} init`, 'Enter');
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
    screen.type(`${start} init`, 'Enter');
    await screen.shows('What is the goal');
    screen.type('Ahead', 'Enter', 'one', 'Enter', 'two', 'Enter', 'Enter');
    await screen.shows('Session Initialized: ahead');
    expect(onlySession(project)).toMatch(/- \[ \] one {10}<- CURRENT\n[\s\S]*- \[ \] two\n/);
  });

  test.each(['C-c', 'C-d'])('%s instead of an answer ends it, and nothing is written', async (key) => {
    const project = makeProject();
    const screen = openScreen(project);
    screen.type(`${start} init; echo "code $?"`, 'Enter');
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
    screen.type(`${start} view list`, 'Enter');
    expect(await screen.shows('just now', { escapes: true })).toContain('\u001b[1m');
    // It waits for a text that is in no typed line, so that the screen before isn't mistaken for the one after.
    screen.type(`clear; NO_COLOR=1 ${start} view list; echo "the ""end"`, 'Enter');
    const plain = await screen.shows('the end', { escapes: true });
    expect(plain).toContain('just now');
    expect(plain).not.toContain('\u001b[1m');
  });
});
