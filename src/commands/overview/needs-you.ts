import type { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { findText } from '../../io/disk/read.ts';
import { type Project, shownPath } from '../../io/project/project.ts';
import { findConflict } from '../../journal/document/damage.ts';
import type { SessionFile } from '../../journal/files/sessions.ts';
import { openBlockers } from '../../journal/sections/blockers.ts';
import type { Session } from '../../journal/session/session.ts';
import { handle } from '../../journal/which-session/refusals.ts';
import type { TerminalsOverview } from '../term/list.ts';
import type { LiveTalk } from './live-talks.ts';

/** Something that only the person can do something about. */
export interface StatusNeed {
  readonly kind:
    | 'approval'
    | 'changed'
    | 'failed'
    | 'conversation'
    | 'terminal'
    | 'damaged'
    | 'conflict'
    | 'blocker';
  /** The name of the session, run or terminal, the file, or the beginning of the conversation's id. */
  readonly id: string;
  readonly text: string;
  readonly hint: string;
  /** Since when, as a written instant; null where nothing says. */
  readonly since: string | null;
  /** The id of a run that has failed; absent otherwise. */
  readonly run?: string;
}

/** A run that failed or was lost. */
export interface FailedRun {
  readonly need: StatusNeed;
  /** The id of the session that it worked for; empty for none. */
  readonly session: string;
  /** What it leaves there as a blocker. */
  readonly line: string;
}

/** Returns those that no session tells of: a run leaves a blocker in its session, which then says it once. */
export function untoldRuns(
  failed: readonly FailedRun[],
  works: readonly { readonly session: Session }[],
): StatusNeed[] {
  return failed.flatMap(({ need, session, line }) => {
    const blockers = works.find((work) => work.session.id === session)?.session.blockers ?? [];
    return blockers.some(({ text }) => text === line) ? [] : [need];
  });
}

/** Returns what a person has to know about a file that can't be read. */
export function damage(project: Project, path: string, { message }: Failure): StatusNeed {
  const id = shownPath(project, path);
  const conflict = findConflict(findText(path) ?? '');
  if (conflict === undefined)
    return { kind: 'damaged', id, text: message, hint: 'session-journal doctor', since: null };
  const hint = 'session-journal doctor --fix';
  return { kind: 'conflict', id, text: conflict.message, hint, since: null };
}

/** Returns the open blockers of a session. */
export function blockersOf(file: SessionFile, { blockers, shortname }: Session): StatusNeed[] {
  return openBlockers(blockers).map(({ number, text }) => ({
    kind: 'blocker',
    id: shortname,
    text,
    hint: `session-journal log --resolved ${number} --session ${handle(file)}`,
    since: null,
  }));
}

/** Returns what the agents in terminals, and conversations elsewhere, wait for. */
export function waitingAgents({ waiting }: TerminalsOverview, live: readonly LiveTalk[]): StatusNeed[] {
  const shown = new Set(waiting.map(({ conversation }) => conversation));
  const elsewhere = live.filter(({ id, state }) => state === 'waiting' && !shown.has(id));
  return [
    ...waiting.map(({ name, reason, since }): StatusNeed => {
      const text = reason === '' ? 'waits for you' : `waits for you: ${reason}`;
      return { kind: 'terminal', id: name, text, hint: `session-journal term ${name}`, since };
    }),
    ...elsewhere.map(({ id, waiting_for }): StatusNeed => {
      const [short, what] = [id.slice(0, 8), waiting_for === '' ? '' : `: ${waiting_for}`];
      const text = `a conversation in another window waits for you${what}`;
      const hint = `session-journal conversations show ${short}`;
      return { kind: 'conversation', id: short, text, hint, since: null };
    }),
  ];
}

/** Returns the lines about all that needs the person; empty if there is nothing. */
export function needsText(needs: readonly StatusNeed[]): string {
  const rows = needs.map(
    ({ id, text, hint }) => `   ❗ ${showLine(id)}: ${cutAtWord(showLine(text), 160)}\n      ${hint}`,
  );
  return rows.length === 0 ? '' : ['Needs you:', ...rows].join('\n');
}

/** Returns lines below their title; empty if there are none. */
export function listText(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${title}:`, ...lines.map((line) => `   ${line}`)].join('\n');
}
