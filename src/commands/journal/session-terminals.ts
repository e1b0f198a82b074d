import { showLine } from '../../core/text/controls.ts';
import type { Context } from '../../io/project/context.ts';
import type { TimelineRow } from '../../journal/briefing/timeline.ts';
import { listBindings } from '../../journal/conversation/bindings.ts';
import { findNamed } from '../../journal/session/match-name.ts';
import type { Target } from '../../journal/which-session/find-target.ts';
import { placeOfTerminals } from '../../terminals/control/known-terminals.ts';
import {
  readRecords,
  type TerminalEvent,
  type TerminalRecord,
} from '../../terminals/files/terminal-record.ts';

const words: Readonly<Record<TerminalEvent['what'], string>> = {
  started: 'started',
  ended: 'ended',
  killed: 'killed',
  respawned: 'started again',
  renamed: 'renamed',
};

/**
 * Returns what happened to the terminals that were started for a session, or in which a conversation works on it. Their
 * records tell; the session file isn't asked.
 */
export function terminalRows({ file }: Target, { env }: Context): TimelineRow[] {
  const bound = listBindings(env).filter(({ binding }) => binding.id === file.facts.id);
  const own = new Set(bound.map(({ conversation }) => conversation));
  return readRecords(placeOfTerminals(env))
    .filter(({ session, conversations }) => {
      return findNamed(session, [file]).length > 0 || conversations.some((id) => own.has(id));
    })
    .flatMap(rowsOf);
}

function rowsOf({ name, argv, exitCode, events }: TerminalRecord): TimelineRow[] {
  return events.map(({ at, what }) => {
    const more = what === 'ended' && exitCode !== 0 ? `, exit code ${exitCode}` : '';
    const command = what === 'started' || what === 'respawned' ? `: ${argv.join(' ')}` : '';
    return { at, what: 'Terminal', text: showLine(`${name} ${words[what]}${more}${command}`) };
  });
}
