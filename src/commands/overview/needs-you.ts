import type { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import type { SessionFile } from '../../journal/files/sessions.ts';
import { openBlockers } from '../../journal/sections/blockers.ts';
import type { Session } from '../../journal/session/session.ts';
import { handle } from '../../journal/which-session/refusals.ts';
import type { RunsOverview } from './runs-overview.ts';

/** Something that only the person can do something about. */
export interface StatusNeed {
  readonly kind: 'approval' | 'damaged' | 'blocker';
  /** The session, the file, or the run's name. */
  readonly id: string;
  readonly text: string;
  readonly hint: string;
}

/** Returns what a person has to know about a file that can't be read. */
export function damage(id: string, { message }: Failure): StatusNeed {
  return { kind: 'damaged', id, text: message, hint: 'session-journal doctor' };
}

/** Returns the open blockers of a session. */
export function blockersOf(file: SessionFile, { blockers, shortname }: Session): StatusNeed[] {
  return openBlockers(blockers).map(({ number, text }) => ({
    kind: 'blocker',
    id: shortname,
    text,
    hint: `session-journal log --resolved ${number} --session ${handle(file)}`,
  }));
}

/** Returns what runs wait for. */
export function asked({ needs }: RunsOverview): StatusNeed[] {
  return needs.map((need) => ({ kind: 'approval', ...need }));
}

/** Returns the lines about all that needs the person; empty if there is nothing. */
export function needsText(needs: readonly StatusNeed[]): string {
  const rows = needs.map(
    ({ id, text, hint }) => `   ❗ ${showLine(id)}: ${cutAtWord(showLine(text), 160)}\n      ${hint}`,
  );
  return rows.length === 0 ? '' : ['Needs you:', ...rows].join('\n');
}
