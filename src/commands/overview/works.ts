import { showLine } from '../../core/text/controls.ts';
import { counted } from '../../core/text/count.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { formatInstant } from '../../core/time.ts';
import type { Context } from '../../io/project/context.ts';
import { inOrder } from '../../journal/briefing/in-order.ts';
import { readTimeline, type TimelineRow } from '../../journal/briefing/timeline.ts';
import type { SessionFile } from '../../journal/files/sessions.ts';
import { openBlockers } from '../../journal/sections/blockers.ts';
import type { Session } from '../../journal/session/session.ts';
import { handle } from '../../journal/which-session/refusals.ts';
import { shownTime } from '../reply/shown-time.ts';

/** An active session, and how it stands with it. */
export interface WorkedOn {
  readonly file: SessionFile;
  readonly session: Session;
  /** Whether a command without a name means this session. */
  readonly isCurrent: boolean;
  /** The last ones of its conversations, the oldest first. */
  readonly compactions: readonly TimelineRow[];
  /** The commits that the journal doesn't know of yet, as sentences. */
  readonly unlogged: readonly string[];
}

/** Returns what an overview says of a session in the terminal. */
export function renderWork({ file, session, isCurrent, unlogged }: WorkedOn, context: Context): string {
  const { done, total } = session.figures;
  const last = readTimeline(session).happenings.at(-1);
  const head = [
    `${isCurrent ? '*' : ' '} ${showLine(session.shortname)} (${handle(file)})`,
    total === 0 ? 'no steps' : `${done}/${counted(total, 'step')}`,
    ...(last === undefined ? [] : [`last log ${shownTime(last.at, context)}`]),
  ];
  const now = showLine(session.currentStep || session.objective);
  const rows = [...(now === '' ? [] : [cutAtWord(now, 120)]), ...unlogged];
  return [head.join(' · '), ...rows.map((row) => `     ${row}`)].join('\n');
}

/** How much of what happened in a session `status --json` says. */
export const latelyShown = 8;

/** Returns what `status --json` says of a session. */
export function workData(work: WorkedOn): Record<string, unknown> {
  const { file, session, isCurrent, compactions, unlogged } = work;
  const { id, shortname, branch, owner, figures, currentStep, objective, decisions } = session;
  const { happenings } = readTimeline(session);
  const last = happenings.at(-1);
  return {
    id,
    short_id: handle(file),
    shortname,
    owner,
    git_branch: branch,
    current: isCurrent,
    progress: figures,
    working_on: currentStep,
    objective,
    blockers: openBlockers(session.blockers).map(({ number, text }) => ({ number, text })),
    last_decision: decisions.findLast(({ supersededBy }) => supersededBy === '')?.title ?? null,
    last_log: last === undefined ? null : formatInstant(last.at),
    lately: inOrder([...happenings, ...compactions])
      .slice(-latelyShown)
      .map(({ at, what, text }) => ({ at: formatInstant(at), what, text })),
    unlogged,
  };
}
