import type { Signed } from '../document/markers.ts';
import type { Decision } from '../sections/decisions.ts';
import type { Prose } from '../sections/prose.ts';
import type { Session } from '../session/session.ts';

/** Returns a session as the object that `view --json` prints; docs/format.md describes the fields. */
export function sessionData(session: Session): Record<string, unknown> {
  return { ...headData(session), ...bodyData(session) };
}

function headData(session: Session): Record<string, unknown> {
  return {
    id: session.id,
    shortname: session.shortname,
    owner: session.owner,
    status: session.status,
    task_ids: session.taskIds,
    created_at: session.createdAt,
    updated_at: session.updatedAt,
    log_commit: session.logCommit,
    compaction_count: session.compactions ?? null,
    git_branch: session.branch,
    git_last_commit: session.commit,
    ...filled({
      paused_at: session.pausedAt,
      pause_reason: session.pauseReason,
      closed_at: session.closedAt,
      close_reason: session.closeReason,
    }),
  };
}

function filled(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
}

function bodyData(session: Session): Record<string, unknown> {
  return {
    title: session.title,
    tldr: session.tldr,
    objective: session.objective,
    progress: { done: session.figures.done, total: session.figures.total },
    current: session.figures.current,
    steps: session.steps.map(({ number, text, done, current, ...stamp }) => {
      return { number, text, done, ...signedData(stamp), current };
    }),
    notes: session.notes.map(({ text, ...stamp }) => ({ text, ...signedData(stamp) })),
    key_files: session.keyFiles.map((line) => line.text),
    key_context: session.keyContext.map((line) => line.text),
    decisions: session.decisions.map(decisionData),
    discoveries: session.discoveries.map(titled),
    dead_ends: session.deadEnds.map(titled),
    blockers: session.blockers.map(({ number, text, resolved, by }) => {
      return { number, text, resolved: resolved ?? null, ...(by === undefined ? {} : { by }) };
    }),
    next_steps: session.nextSteps.map(({ number, text }) => ({ number, text })),
    files_modified: session.files.map((file) => file.text),
    resume_commands: session.resumeCommands,
    prose: proseData(session.prose),
  };
}

function proseData(prose: Prose): Record<string, string> {
  return Object.fromEntries(Object.entries(prose).map(([name, text]) => [name.replace('-', '_'), text]));
}

function signedData({ time, by }: Signed): Record<string, string | null> {
  return { time: time ?? null, ...(by === undefined ? {} : { by }) };
}

function decisionData(one: Decision): Record<string, unknown> {
  return {
    number: one.number ?? null,
    title: one.title,
    ...signedData(one),
    context: one.context,
    options: one.options,
    choice: one.choice,
    rationale: one.rationale,
    superseded_by: one.supersededBy,
    text: one.text,
  };
}

function titled(item: {
  number: number;
  title: string;
  time: string | undefined;
  by?: string;
  text: string;
}): Record<string, unknown> {
  return { number: item.number, title: item.title, ...signedData(item), text: item.text };
}
