import { join } from 'node:path';
import { quote } from '../core/calls/call-draft.ts';
import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure } from '../core/failure.ts';
import { formatRelative, parseInstant } from '../core/time.ts';
import { namesIn } from '../io/disk/folders.ts';
import type { Context } from '../io/project/context.ts';
import { openProject, shownPath } from '../io/project/project.ts';
import { renderCompactions } from '../journal/briefing/compaction-table.ts';
import { sessionData } from '../journal/briefing/session-data.ts';
import type { LostEntry } from '../journal/briefing/summary-losses.ts';
import { lostEntries, renderLosses } from '../journal/briefing/summary-losses.ts';
import {
  renderBlockers,
  renderDecisions,
  renderOverview,
  renderProgress,
  renderPullRequest,
  renderTitled,
} from '../journal/briefing/views.ts';
import { checkSession } from '../journal/change/remarks.ts';
import { listCompactions } from '../journal/conversation/compactions.ts';
import { readHeld, readSummary } from '../journal/conversation/summaries.ts';
import { journalFolder } from '../journal/files/sessions.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { findShown, targetName } from '../journal/which-session/find-target.ts';
import type { Loaded } from '../journal/which-session/load-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { handle } from '../journal/which-session/refusals.ts';
import { rememberShown } from '../journal/which-session/shown-steps.ts';
import type { Command, Reply } from './command.ts';
import { renderList } from './list.ts';

/** `view`: shows a session, a part of it or the list of sessions; it changes no session. */
export const viewCommand: Command = {
  summary: 'Show a session, a part of it, or with "list" all sessions; changes nothing',
  spec: {
    verb: 'view',
    without: ['keep-secret'],
    bare: {
      placeholder: 'ID|list',
      about: 'Short id, name or file name (a prefix is enough); or "list" for all sessions (⟳: compactions)',
      max: 1,
    },
    flags: [
      { name: 'progress', takes: 'none', about: 'Show all steps, numbered, and the notes' },
      { name: 'decisions', takes: 'none', about: 'Show all decisions' },
      { name: 'discoveries', takes: 'none', about: 'Show all discoveries' },
      { name: 'blockers', takes: 'none', about: 'Show all blockers' },
      { name: 'dead-ends', takes: 'none', about: 'Show all dead ends: what was tried and failed' },
      { name: 'entries', takes: 'none', about: "List the session's journal entries" },
      {
        name: 'compactions',
        takes: 'none',
        about: 'Show each compaction, whether the briefing arrived after it, and what the summary lost',
      },
      { name: 'pr', takes: 'none', about: 'Print a pull request description' },
      { name: 'raw', takes: 'none', about: 'Print the session file as it is' },
      { name: 'all', takes: 'none', about: 'With list: include archived sessions' },
      {
        name: 'status',
        takes: 'text',
        placeholder: 'S',
        about: 'With list: only sessions that are active, paused, completed or abandoned',
      },
      {
        name: 'owner',
        takes: 'text',
        placeholder: 'WHO',
        about: 'With list: only the sessions of this owner, an email or the name before its @; or "me"',
      },
    ],
  },
  run: runView,
};

const statuses = ['active', 'paused', 'completed', 'abandoned'];

function checkStatus(status: string | undefined): void {
  if (status === undefined || statuses.includes(status)) return;
  throw new Failure('misuse', `Invalid --status ${quote(status)}`, {
    hint: `A session is ${statuses.slice(0, -1).join(', ')} or ${statuses.at(-1)}`,
  });
}

type Part = (target: Target, loaded: Loaded, context: Context) => string | Promise<string>;

const parts: Readonly<Record<string, Part>> = {
  progress: (_, { session }) => renderProgress(session),
  decisions: (_, { session }) => renderDecisions(session),
  discoveries: (_, { session }) =>
    renderTitled(session.discoveries, session.prose.discoveries, 'No discoveries logged'),
  blockers: (_, { session }) => renderBlockers(session),
  'dead-ends': (_, { session }) =>
    renderTitled(session.deadEnds, session.prose['dead-ends'], 'No dead ends logged'),
  entries: (target) => renderEntries(target),
  compactions: showCompactions,
  pr: (_, { session }) => renderPullRequest(session),
  raw: (_, { doc }) => doc.text,
};

async function runView(call: Call, context: Context): Promise<Reply> {
  if (call.bare[0] === 'list') return runList(call, context);
  refuseListFlags(call);
  const target = await findShown(context, targetName(call, call.bare[0]));
  if (target === undefined) return renderList(openProject(context.cwd), context, { all: false });
  const loaded = await loadTarget(target, context);
  const wanted = Object.keys(parts).filter((name) => hasFlag(call, name));
  const data = {
    ...sessionData(loaded.session),
    file: shownPath(target.project, target.file.path),
    whole: loaded.whole,
    ...entriesData(target, wanted),
    ...compactionsData(target, wanted),
  };
  if (wanted.length === 1 && wanted[0] === 'raw' && loaded.whole) {
    return { text: loaded.doc.text, data, isRaw: true };
  }
  const cut = loaded.whole ? '' : cutRemark;
  if (wanted.length > 0) {
    const shown = await Promise.all(wanted.map((name) => (parts[name] as Part)(target, loaded, context)));
    const text = shown.join('\n\n');
    rememberShown(context, loaded.session, text);
    return { text: text + cut, data };
  }
  const remarks = await checkSession(target, loaded.session, context);
  const updated = updatedText(loaded.session.updatedAt, context);
  const text = renderOverview(loaded.session, { shortId: handle(target.file), updated, remarks });
  rememberShown(context, loaded.session, text);
  return { text: text + cut, data: { ...data, remarks } };
}

function runList(call: Call, context: Context): Promise<Reply> {
  const [status, owner] = [flagText(call, 'status'), flagText(call, 'owner')];
  checkStatus(status);
  return renderList(openProject(context.cwd), context, { all: hasFlag(call, 'all'), status, owner });
}

function refuseListFlags(call: Call): void {
  const stray = ['all', 'status', 'owner'].find((name) => hasFlag(call, name));
  if (stray === undefined) return;
  throw new Failure('misuse', `Cannot use --${stray} without "list"`, {
    hint: `Run: session-journal view list --${stray}`,
  });
}

const cutRemark =
  '\n\n⚠️ The file is larger than 10 MB: only its beginning is shown, and no command changes it';

function updatedText(updated: string, context: Context): string {
  const at = parseInstant(updated);
  return at === undefined || context.terminal === undefined
    ? updated
    : formatRelative(at, context.now().getTime());
}

async function showCompactions(target: Target, { session }: Loaded, context: Context): Promise<string> {
  const rows = listCompactions(target.project, session.id);
  const table = renderCompactions(rows, session.compactions);
  const remarks = await checkSession(target, session, context);
  const since =
    remarks.length === 0 ? 'No commits since the last log' : `Working tree: ${remarks.join('; ')}`;
  return [`${table}\n${since}`, ...lossesOf(target, rows)].join('\n\n');
}

type SeenCompaction = ReturnType<typeof listCompactions>[number];

// Undefined if the client's summary was not seen.
function lostAt({ project }: Target, { conversation, at }: SeenCompaction): LostEntry[] | undefined {
  const place = { project, conversation, at };
  const [held, summary] = [readHeld(place), readSummary(place)];
  return held === undefined || summary === undefined ? undefined : lostEntries(held, summary);
}

function lossesOf(target: Target, rows: readonly SeenCompaction[]): string[] {
  const texts = rows.map((row) => {
    const isBack = row.restored !== 'pending' && row.restored !== 'handed';
    return renderLosses(lostAt(target, row) ?? [], { number: String(row.number ?? '?'), isBack });
  });
  return texts.filter((text) => text !== '');
}

function compactionsData(target: Target, wanted: readonly string[]): Record<string, unknown> {
  if (!wanted.includes('compactions')) return {};
  const rows = listCompactions(target.project, target.file.facts.id);
  return {
    compactions: rows.map((row) => {
      const { number, at, trigger, restored, conversation } = row;
      return { number, at, trigger, restored, conversation, not_in_summary: lostAt(target, row) ?? null };
    }),
  };
}

function entriesData(target: Target, wanted: readonly string[]): { entries?: string[] } {
  return wanted.includes('entries') ? { entries: listEntries(target) } : {};
}

// The newest come first: the names begin with the time.
function listEntries({ project, file }: Target): string[] {
  const folder = journalFolder(project, file);
  if (folder === undefined) return [];
  const entries = join(folder, 'entries');
  return namesIn(entries, '.md')
    .reverse()
    .map((name) => shownPath(project, join(entries, name)));
}

function renderEntries(target: Target): string {
  const entries = listEntries(target);
  return entries.length === 0 ? 'No entries yet' : entries.join('\n');
}
