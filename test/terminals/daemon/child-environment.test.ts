import { expect, test } from 'vitest';
import { childEnvironment } from '../../../src/terminals/daemon/child-environment.ts';
import { makeTerminalProject, whyNoPty } from '../../support/terminals.ts';

const outer = {
  TMUX: '/tmp/tmux,1,0',
  TMUX_PANE: '%1',
  STY: '1.pts',
  WINDOWID: '7',
  COLUMNS: '300',
  LINES: '90',
  CLAUDECODE: '1',
  CLAUDE_CODE_SESSION_ID: 'outer',
  CLAUDE_PID: '7',
  SESSION_JOURNAL_TERM: 'outer',
  SESSION_JOURNAL_TERM_ID: 'outer',
  SESSION_JOURNAL_TERM_SOCKET: '/outer',
  SESSION_JOURNAL_TERM_START: 'secret',
};
const kept = { TERM_PROGRAM: 'ghostty', COLORTERM: 'truecolor', ANTHROPIC_API_KEY: 'key', PATH: '/bin' };

test("a program gets its creator's environment without what only holds for the creator's terminal and client", () => {
  const at = { dir: '/d', name: 'a', id: 'i1' };
  expect(childEnvironment({ ...outer, ...kept, TERM: 'dumb', SESSION_JOURNAL_TERM_DIR: '/d' }, at)).toEqual({
    ...kept,
    TERM: 'xterm-256color',
    SESSION_JOURNAL_TERM_DIR: '/d',
    SESSION_JOURNAL_TERM: 'a',
    SESSION_JOURNAL_TERM_ID: 'i1',
    SESSION_JOURNAL_TERM_SOCKET: '/d/a',
  });
});

test.skipIf(whyNoPty !== '')('so it is for a real program, of which nothing is written down', async () => {
  const project = makeTerminalProject();
  const { CLAUDECODE, CLAUDE_CODE_SESSION_ID, CLAUDE_PID, ...env } = {
    ...outer,
    ...kept,
    PATH: project.env.PATH,
  };
  await project.tryTerm(['new', 'a', '--', 'sh', '-c', 'env > seen; exec cat'], { env });
  await expect
    .poll(() => project.exists('seen') && project.read('seen'))
    .toContain('SESSION_JOURNAL_TERM=a\n');
  const seen = project.read('seen');
  expect(seen).toContain('TERM_PROGRAM=ghostty\n');
  expect(seen).toContain('ANTHROPIC_API_KEY=key\n');
  expect(seen).not.toMatch(/^(?:TMUX|STY|WINDOWID|SESSION_JOURNAL_TERM_START)/m);
  expect(JSON.stringify(project.record('a'))).not.toMatch(/ghostty|truecolor/);
});
