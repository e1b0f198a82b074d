import type { Call } from '../core/calls/call-spec.ts';
import { flagText, hasFlag } from '../core/calls/call-spec.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { showLine } from '../core/text/controls.ts';
import { listSome } from '../core/text/list-some.ts';
import { readText } from '../io/disk/read.ts';
import { whenForms } from '../io/git/when.ts';
import type { Context } from '../io/project/context.ts';
import type { Project } from '../io/project/project.ts';
import { findProject, openProject, shownPath } from '../io/project/project.ts';
import { renderOverview } from '../journal/briefing/overview.ts';
import { sessionData } from '../journal/briefing/session-data.ts';
import { sessionSince, type TimelineRow } from '../journal/briefing/timeline.ts';
import { checkSession } from '../journal/change/remarks.ts';
import type { EntryFile } from '../journal/files/entry-files.ts';
import { findEntries } from '../journal/files/entry-files.ts';
import { kinds, readLists } from '../journal/sections/numbered.ts';
import { brought, mine } from '../journal/which-session/candidates.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { findShown, targetName } from '../journal/which-session/find-target.ts';
import type { Loaded } from '../journal/which-session/load-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { handle } from '../journal/which-session/refusals.ts';
import { rememberShown } from '../journal/which-session/shown-things.ts';
import { renderList } from './journal/list.ts';
import { renderEverywhere } from './journal/list-everywhere.ts';
import type { Viewed } from './journal/view-parts.ts';
import {
  commitsData,
  cutRemark,
  partNames,
  partsData,
  readBeside,
  readCommitsOf,
  renderParts,
} from './journal/view-parts.ts';
import type { Command, Reply } from './reply/command.ts';
import { flagTime } from './reply/flag-time.ts';
import { shownTime } from './reply/shown-time.ts';

/** `view`: shows a session, a part of it or the list of sessions; it changes no session. */
export const viewCommand: Command = {
  summary: 'Show a session, a part of it, or with "list" all sessions; changes nothing',
  spec: {
    verb: 'view',
    without: ['keep-secret'],
    bare: {
      placeholder: 'ID|ENTRY|list',
      about:
        'Session (short id, name or file name; a prefix is enough), journal entry (its file name), or "list" for all sessions',
      max: 1,
    },
    flags: [
      { name: 'progress', takes: 'none', about: 'Show all steps, numbered, and the notes' },
      { name: 'decisions', takes: 'none', about: 'Show all decisions' },
      { name: 'discoveries', takes: 'none', about: 'Show all discoveries' },
      { name: 'blockers', takes: 'none', about: 'Show all blockers' },
      { name: 'dead-ends', takes: 'none', about: 'Show all dead ends: what was tried and failed' },
      { name: 'timeline', takes: 'none', about: 'Show what happened, day by day' },
      {
        name: 'since',
        takes: 'text',
        placeholder: 'WHEN',
        about: `Show what happened since then (${whenForms})`,
      },
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
        name: 'all-projects',
        takes: 'none',
        about: 'With list: of every project where you started or resumed a session',
      },
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

async function runView(call: Call, context: Context): Promise<Reply> {
  if (call.bare[0] === 'list') return runList(call, context);
  refuseListFlags(call);
  refuseSince(call);
  const since = await readSince(call, context);
  const target = await findViewed(call, context);
  if (target === undefined) return renderList(openProject(context.cwd), context, { all: false });
  if ('entry' in target) return showEntry(target);
  const loaded = await loadTarget(target, context);
  const commits = await readCommitsOf(target);
  const wanted = partNames.filter((name) => hasFlag(call, name));
  if (since !== undefined && wanted.length === 0) wanted.push('timeline');
  const talks = wanted.includes('timeline') ? await readTalks(target, context) : [];
  const beside = [...(await readBeside(target, context)), ...talks];
  const viewed = { target, context, since, loaded: sinceThen(loaded, since), commits, beside };
  const data = {
    ...sessionData(loaded.session),
    file: shownPath(target.project, target.file.path),
    whole: loaded.whole,
    ...(commits.length === 0 ? {} : { commits: commitsData(viewed) }),
    ...partsData(viewed, wanted),
  };
  if (wanted.length === 1 && wanted[0] === 'raw' && loaded.whole) {
    return { text: loaded.doc.text, data, isRaw: true };
  }
  const cut = loaded.whole ? '' : cutRemark;
  const isForeign = talks.length > 0 || isOfOthers(target, commits, context);
  if (wanted.length > 0) {
    const text = await renderParts(viewed, wanted);
    rememberNumbers(viewed, text);
    return { text: text + cut, data, isForeign };
  }
  const remarks = await checkSession(target, loaded.session, context);
  const text = overviewOf(viewed, remarks);
  rememberNumbers(viewed, text);
  return { text: text + cut, data: { ...data, remarks }, isForeign };
}

// Claude may look at a session that the repository brought before the user has resumed it.
function isOfOthers(target: Target, commits: Viewed['commits'], context: Context): boolean {
  return brought([target.file], target.project, context).length > 0 || commits.some(({ by }) => by !== '');
}

// Transcripts are read for them.
async function readTalks(target: Target, context: Context): Promise<readonly TimelineRow[]> {
  const { talkRows } = await import('./find/session-talks.ts');
  return talkRows(target, context);
}

function overviewOf({ target, loaded, context, commits }: Viewed, remarks: readonly string[]): string {
  return renderOverview(loaded.session, {
    shortId: handle(target.file),
    owner: mine([target.file], target.project, context).length > 0 ? '' : loaded.session.owner,
    remarks,
    commits,
    // Logs are recorded to the minute.
    format: (at) => shownTime(at, context).replace(/:00Z$/, 'Z'),
  });
}

function rememberNumbers({ loaded: { doc, session }, context }: Viewed, text: string): void {
  const others = readLists(
    doc,
    kinds.filter((kind) => kind !== 'step'),
  );
  rememberShown(context, { id: session.id, steps: session.steps, others }, text);
}

function runList(call: Call, context: Context): Promise<Reply> {
  const [status, owner] = [flagText(call, 'status'), flagText(call, 'owner')];
  const wish = { all: hasFlag(call, 'all'), status, owner };
  return hasFlag(call, 'all-projects')
    ? renderEverywhere(context, wish)
    : renderList(openProject(context.cwd), context, wish);
}

function refuseListFlags(call: Call): void {
  const stray = ['all', 'all-projects', 'status', 'owner'].find((name) => hasFlag(call, name));
  if (stray === undefined) return;
  throw new Failure('misuse', `Cannot use --${stray} without "list"`, {
    hint: `Run: session-journal view list --${stray}`,
  });
}

function refuseSince(call: Call): void {
  const timeless = ['pr', 'raw'].find((name) => hasFlag(call, name));
  if (timeless === undefined || !hasFlag(call, 'since')) return;
  throw new Failure('misuse', `Cannot use --since with --${timeless}`, {
    hint: 'Give --since alone, or with --timeline, --progress, --decisions and the like',
  });
}

// Logs are recorded to the minute, so what was logged in the given minute is shown too.
async function readSince(call: Call, context: Context): Promise<number | undefined> {
  const at = await flagTime(call, 'since', context);
  return at === undefined ? undefined : at - (at % 60_000);
}

function sinceThen(loaded: Loaded, since: number | undefined): Loaded {
  return since === undefined ? loaded : { ...loaded, session: sessionSince(loaded.session, since) };
}

interface ViewedEntry {
  readonly project: Project;
  readonly entry: EntryFile;
}

// A name that no session has may be an entry's.
async function findViewed(call: Call, context: Context): Promise<Target | ViewedEntry | undefined> {
  const [named] = call.bare;
  try {
    return await findShown(context, targetName(call, named));
  } catch (error) {
    const project = findProject(context.cwd);
    if (!isFailure(error) || error.code !== 'not-found' || named === undefined || project === undefined)
      throw error;
    const found = findEntries(project, named);
    const [entry] = found;
    if (entry === undefined) throw error;
    if (found.length === 1) return { project, entry };
    const paths = found.map(({ path }) => shownPath(project, path));
    throw new Failure('ambiguous', `"${showLine(named)}" matches ${found.length} entries`, {
      hint: `Choose one: ${listSome(paths, 12, ' · ')}`,
      data: { candidates: paths },
    });
  }
}

function showEntry({ project, entry }: ViewedEntry): Reply {
  const text = readText(entry.path);
  return { text, data: { file: shownPath(project, entry.path), kind: entry.kind, text }, isForeign: true };
}
