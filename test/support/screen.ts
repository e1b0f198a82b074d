import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { TestProject } from './make-project.ts';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const hasTmux = spawnSync('tmux', ['-V']).status === 0;

/** Whether tests at a real terminal can't run here. Who checks a change has to have tmux: there they fail without it. */
export const isWithoutScreen = !hasTmux && process.env.CI === undefined;
if (isWithoutScreen) console.warn('Skipped without tmux: what a person sees at a real terminal');

/** The words that start the built program in a shell. */
export const sessionJournal = `"${process.execPath}" "${cli}"`;

/** A real terminal with a person in front of it. */
export interface Screen {
  type(...keys: string[]): void;
  /** Resolves with the screen once it shows the text, or with `atEnd`, once it ends with it, as with a prompt. */
  shows(text: string, options?: { escapes?: boolean; atEnd?: boolean }): Promise<string>;
}

/** Returns a terminal of 80 columns with a waiting shell. tmux has a socket of its own in the project's folder. */
export function openScreen(project: TestProject, env: Record<string, string> = {}): Screen {
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
    async shows(text, { escapes = false, atEnd = false } = {}) {
      for (let round = 0; round < 4000; round += 1) {
        const screen = tmux('capture-pane', '-p', ...(escapes ? ['-e'] : []));
        if (atEnd ? screen.trimEnd().endsWith(text) : screen.includes(text)) return screen;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`Never showed "${text}":\n${tmux('capture-pane', '-p')}`);
    },
  };
}
