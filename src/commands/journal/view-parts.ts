import { join } from 'node:path';
import { renderTable } from '../../core/text/columns.ts';
import { formatInstant, formatLocal, formatMinute } from '../../core/time.ts';
import { isFolder } from '../../io/disk/stat.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import type { Context } from '../../io/project/context.ts';
import { stateDir } from '../../io/project/person.ts';
import { shownPath } from '../../io/project/project.ts';
import { findProjectState } from '../../io/project/project-state.ts';
import { renderCompactions } from '../../journal/briefing/compaction-table.ts';
import { inOrder } from '../../journal/briefing/in-order.ts';
import type { SessionCommit } from '../../journal/briefing/session-commits.ts';
import { commitRows, commitsByDecision } from '../../journal/briefing/session-commits.ts';
import { countKinds, renderLosses } from '../../journal/briefing/summary-losses.ts';
import type { Timeline, TimelineRow } from '../../journal/briefing/timeline.ts';
import { readTimeline, renderTimeline } from '../../journal/briefing/timeline.ts';
import {
  renderBlockers,
  renderDecisions,
  renderProgress,
  renderPullRequest,
  renderTitled,
} from '../../journal/briefing/views.ts';
import { checkSession } from '../../journal/change/remarks.ts';
import {
  compactionRows,
  listCompactions,
  lostEntriesOf,
  type SeenCompaction,
} from '../../journal/conversation/compactions.ts';
import { readHeld } from '../../journal/conversation/summaries.ts';
import type { EntryFile } from '../../journal/files/entry-files.ts';
import { entryNote, listEntries } from '../../journal/files/entry-files.ts';
import type { Target } from '../../journal/which-session/find-target.ts';
import type { Loaded } from '../../journal/which-session/load-target.ts';
import { shownMinute, shownTime } from '../reply/shown-time.ts';

/** A session to be viewed; with `since`, only what happened at or after that time. */
export interface Viewed {
  readonly target: Target;
  readonly loaded: Loaded;
  readonly context: Context;
  readonly since: number | undefined;
  /** The commits that were made while it was worked on, the first one first. */
  readonly commits: readonly SessionCommit[];
  /** What happened to its terminals and runs. */
  readonly beside: readonly TimelineRow[];
}

/** Returns the commits that were made while a session was worked on; none where nothing is captured. */
export async function readCommitsOf({ project, file }: Target): Promise<readonly SessionCommit[]> {
  const git = findGitFolder(project.root);
  if (git === undefined || !isFolder(join(git.common, 'session-journal'))) return [];
  const { capturedCommits } = await import('./session-commits.ts');
  return capturedCommits(file.facts.id, project.root);
}

/** Returns what happened to a session's terminals and runs; nothing where there were none. */
export async function readBeside(target: Target, context: Context): Promise<readonly TimelineRow[]> {
  return [...(await ofTerminals(target, context)), ...(await ofRuns(target, context))];
}

async function ofTerminals(target: Target, context: Context): Promise<readonly TimelineRow[]> {
  if (!hasTerminals(context.env)) return [];
  const { terminalRows } = await import('./session-terminals.ts');
  return terminalRows(target, context);
}

async function ofRuns(target: Target, context: Context): Promise<readonly TimelineRow[]> {
  const state = findProjectState(target.project.root, context.env);
  if (state === undefined || !isFolder(join(state, 'runs'))) return [];
  const { runRows } = await import('./session-runs.ts');
  return runRows(target, context);
}

/** Says whether this person has ever started a terminal. */
export function hasTerminals(env: Context['env']): boolean {
  if ((env.SESSION_JOURNAL_TERM_DIR ?? '') !== '') return true;
  const state = stateDir(env);
  return state !== undefined && isFolder(join(state, 'term'));
}

/** What is said below a session that is too large to be read whole. */
export const cutRemark =
  '\n\n❗ The file is larger than 10 MB: only its beginning is shown, and no command changes it';

interface Part {
  /** Stands above the part where several are shown; undefined if the part says itself what it is. */
  readonly title?: string;
  readonly render: (viewed: Viewed) => string | Promise<string>;
}

const parts: Readonly<Record<string, Part>> = {
  progress: { render: ({ loaded }) => renderProgress(loaded.session) },
  decisions: {
    title: 'Decisions',
    render: ({ loaded, commits }) => renderDecisions(loaded.session, commits),
  },
  discoveries: {
    title: 'Discoveries',
    render: ({ loaded: { session } }) =>
      renderTitled(session.discoveries, session.prose.discoveries, 'No discoveries logged'),
  },
  blockers: { title: 'Blockers', render: ({ loaded }) => renderBlockers(loaded.session) },
  'dead-ends': {
    title: 'Dead ends',
    render: ({ loaded: { session } }) =>
      renderTitled(session.deadEnds, session.prose['dead-ends'], 'No dead ends logged'),
  },
  timeline: { title: 'Timeline', render: showTimeline },
  entries: { title: 'Entries', render: showEntries },
  compactions: { title: 'Compactions', render: showCompactions },
  pr: {
    title: 'Pull request',
    render: ({ loaded, commits }) => renderPullRequest(loaded.session, commits),
  },
  raw: { title: 'File', render: ({ loaded }) => loaded.doc.text },
};

/** The flags that show a part of a session, in the order in which the parts are shown. */
export const partNames: readonly string[] = Object.keys(parts);

/** Returns the wanted parts of a session, each under its title if there are several. */
export async function renderParts(viewed: Viewed, wanted: readonly string[]): Promise<string> {
  const shown = wanted.map(async (name) => {
    const { title, render } = parts[name] as Part;
    const text = await render(viewed);
    return wanted.length === 1 || title === undefined ? text : `${title}:\n${text}`;
  });
  return (await Promise.all(shown)).join('\n\n');
}

/** Returns what `--json` adds for the wanted parts. */
export function partsData(viewed: Viewed, wanted: readonly string[]): Record<string, unknown> {
  const { target, since } = viewed;
  return {
    ...(since === undefined ? {} : { since: formatInstant(since) }),
    ...(wanted.includes('timeline') ? { timeline: timelineData(viewed) } : {}),
    ...(wanted.includes('entries') ? { entries: entriesOf(viewed).map((one) => pathOf(target, one)) } : {}),
    ...(wanted.includes('compactions') ? { compactions: compactionsOf(viewed) } : {}),
  };
}

/** Returns the commits of a session as `--json` has them, each with the number of the decision that it most likely follows. */
export function commitsData({ loaded: { session }, commits }: Viewed): Record<string, unknown>[] {
  const following = [...commitsByDecision(session.decisions, commits)];
  return commits.map((one) => {
    const decision = following.find(([, some]) => some.includes(one))?.[0].number ?? null;
    const { commit, at, subject, conversation, by } = one;
    const told = { commit, at: formatInstant(at), subject, conversation, decision };
    return by === '' ? told : { ...told, by, untrusted: true };
  });
}

/** Returns what happened in a session and its journal entries, in order of time. */
export function timelineOf(viewed: Viewed): Timeline {
  const { happenings, untimed } = readTimeline(viewed.loaded.session);
  const entries = entriesOf(viewed).flatMap((entry): TimelineRow[] => {
    const what = entry.kind.charAt(0).toUpperCase() + entry.kind.slice(1);
    return entry.at === undefined ? [] : [{ at: entry.at, what, text: entryNote(entry) }];
  });
  const all = inOrder([
    ...happenings,
    ...commitRows(viewed.commits),
    ...viewed.beside,
    ...compactionRows(viewed.target.project, viewed.target.file.facts.id),
    ...entries.reverse(),
  ]);
  return { happenings: all.filter(({ at }) => at >= (viewed.since ?? 0)), untimed };
}

function showTimeline(viewed: Viewed): string {
  const { terminal, isTyped } = viewed.context;
  const timeline = timelineOf(viewed);
  if (timeline.happenings.length === 0 && viewed.since !== undefined)
    return `Nothing since ${shownTime(viewed.since, viewed.context)}`;
  const inZone = (at: number): string => formatMinute(at).replace('T', ' ');
  return renderTimeline(timeline, {
    format: terminal === undefined && isTyped !== true ? inZone : formatLocal,
    width: terminal?.columns,
  });
}

function timelineData(viewed: Viewed): Record<string, unknown>[] {
  return timelineOf(viewed).happenings.map((row) => ({ ...row, at: formatInstant(row.at) }));
}

function entriesOf({ target, since }: Viewed): EntryFile[] {
  const all = listEntries(target.project, target.file);
  return since === undefined ? all : all.filter(({ at }) => at !== undefined && at >= since);
}

function pathOf({ project }: Target, { path }: EntryFile): string {
  return shownPath(project, path);
}

function showEntries(viewed: Viewed): string {
  const entries = entriesOf(viewed);
  if (entries.length === 0) return 'No entries yet';
  const rows = entries.map((entry) => [
    entry.name,
    entry.at === undefined ? '' : shownTime(entry.at, viewed.context),
    entryNote(entry),
  ]);
  const columns = [{ title: 'ENTRY' }, { title: 'WHEN' }, { title: 'NOTE', shrink: 1, min: 8 }];
  const table = renderTable(rows, columns, viewed.context.terminal?.columns);
  return `${table}\n\nTo show one: session-journal view ENTRY`;
}

async function showCompactions({ target, loaded: { session }, context }: Viewed): Promise<string> {
  const rows = listCompactions(target.project, session.id);
  const shown = rows.map((row) => ({ ...row, at: shownMinute(row.at, context) }));
  const table = renderCompactions(shown, session.compactions);
  const remarks = await checkSession(target, session, context);
  const since =
    remarks.length === 0 ? 'No commits since the last log' : `Working tree: ${remarks.join('; ')}`;
  return [`${table}\n${since}`, ...lossesOf(target, rows)].join('\n\n');
}

function lossesOf({ project }: Target, rows: readonly SeenCompaction[]): string[] {
  const texts = rows.map((row) => {
    const isBack = row.restored !== 'pending' && row.restored !== 'handed';
    return renderLosses(lostEntriesOf(project, row) ?? [], { number: String(row.number ?? '?'), isBack });
  });
  return texts.filter((text) => text !== '');
}

function compactionsOf({ target }: Viewed): Record<string, unknown>[] {
  return listCompactions(target.project, target.file.facts.id).map((row) => {
    const { number, at, trigger, restored, conversation } = row;
    return {
      ...{ number, at, trigger, restored, conversation },
      not_in_summary: lostEntriesOf(target.project, row) ?? null,
      held: countKinds(readHeld({ project: target.project, conversation, at }) ?? []),
    };
  });
}
