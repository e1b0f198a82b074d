import { withoutClient } from '../../io/client/run-client.ts';
import type { Env } from '../../io/project/person.ts';
import { socketPath } from '../files/terminal-folder.ts';

// They say where the creator's own terminal is, or how large.
const ofOuterTerminal = new Set([
  'TMUX',
  'TMUX_PANE',
  'STY',
  'WINDOW',
  'WINDOWID',
  'COLUMNS',
  'LINES',
  'TERM_SESSION_ID',
]);

/** Returns the environment of a terminal's program: its creator's, without what only holds for the creator's terminal. */
export function childEnvironment(
  env: Env,
  { dir, name, id }: { readonly dir: string; readonly name: string; readonly id: string },
): Record<string, string> {
  const kept = Object.entries(withoutClient(env)).filter((pair): pair is [string, string] => {
    return pair[1] !== undefined && !ofOuterTerminal.has(pair[0]);
  });
  // With these, `session-journal term` means the same inside as outside.
  const { SESSION_JOURNAL_TERM_DIR, SESSION_JOURNAL_PTY } = env;
  return {
    ...Object.fromEntries(kept),
    ...(SESSION_JOURNAL_TERM_DIR === undefined ? {} : { SESSION_JOURNAL_TERM_DIR }),
    ...(SESSION_JOURNAL_PTY === undefined ? {} : { SESSION_JOURNAL_PTY }),
    TERM: 'xterm-256color',
    // The name and the socket are those of the start; the id stays when the terminal is renamed.
    SESSION_JOURNAL_TERM_ID: id,
    SESSION_JOURNAL_TERM: name,
    SESSION_JOURNAL_TERM_SOCKET: socketPath({ dir }, name),
  };
}
