import { basename } from 'node:path';
import type { Failure } from '../core/failure.ts';
import { isFailure } from '../core/failure.ts';
import { renderTable } from '../core/text/columns.ts';
import { oneLine } from '../core/text/escape.ts';
import { formatRelative, parseInstant } from '../core/time.ts';
import type { BranchState } from '../io/git/git.ts';
import { readBranchStates, readGitHead } from '../io/git/git.ts';
import { readConfig } from '../io/project/config.ts';
import type { Context } from '../io/project/context.ts';
import type { Project } from '../io/project/project.ts';
import { shownPath } from '../io/project/project.ts';
import { countingReader } from '../journal/files/counted-sessions.ts';
import type { Folder, ListedSession, SessionFile } from '../journal/files/sessions.ts';
import { listSessions, shortId } from '../journal/files/sessions.ts';
import type { Progress } from '../journal/session/known-sessions.ts';
import { mine } from '../journal/which-session/find-target.ts';
import { handle } from '../journal/which-session/refusals.ts';
import type { Reply } from './command.ts';

/** Which sessions to list. */
export interface ListWish {
  /** Whether to list archived sessions too. */
  readonly all: boolean;
  /** Only sessions of this status. */
  readonly status?: string | undefined;
  /** Only sessions of this owner: an email, the part before its `@`, or `me`. */
  readonly owner?: string | undefined;
}

interface Row {
  readonly file: SessionFile;
  /** Undefined if the file is too large to be read whole. */
  readonly progress: Progress | undefined;
  readonly owner: string;
  readonly branch: string;
}

interface Broken {
  readonly file: string;
  readonly message: string;
}

/** Returns a reply with the table of a project's sessions: the last updated first, damaged files at the end. */
export async function renderList(project: Project, context: Context, wish: ListWish): Promise<Reply> {
  const folders: Folder[] = wish.all || isClosedStatus(wish.status) ? ['active', 'archive'] : ['active'];
  const reader = countingReader(readConfig(project, context.env).sectionAliases);
  const { sessions, damaged } = await listSessions(project, folders, reader);
  const isOwned = ownerTest(wish.owner, mine(sessions, project, context));
  const wanted = sessions.filter(
    (file) => (wish.status === undefined || file.facts.status === wish.status) && isOwned(file),
  );
  const broken: Broken[] = damaged.map((file) => brokenRow(project, file.path, file.failure));
  const rows: Row[] = [];
  const more = await readBranches(project, wanted, context);
  for (const file of newestFirst(wanted)) {
    const { progress } = file;
    if (isFailure(progress)) broken.push(brokenRow(project, file.path, progress));
    else rows.push({ file, progress, owner: more.ownerOf(file), branch: more.branchOf(file) });
  }
  return replyOf(rows, broken, { context, wish });
}

// A session without an owner is everybody's.
function ownerTest(owner: string | undefined, own: readonly SessionFile[]): (file: SessionFile) => boolean {
  if (owner === undefined) return () => true;
  if (owner === 'me') return (file) => own.includes(file);
  const name = owner.toLowerCase();
  return ({ facts }) => {
    const email = facts.owner.toLowerCase();
    return email === name || email.replace(/@[^@]*$/, '') === name;
  };
}

function brokenRow(project: Project, path: string, { message }: Failure): Broken {
  return { file: shownPath(project, path), message: message.replace(`"${path}"`, `"${basename(path)}"`) };
}

async function readBranches(
  project: Project,
  wanted: readonly SessionFile[],
  context: Context,
): Promise<{ ownerOf: (file: SessionFile) => string; branchOf: (file: SessionFile) => string }> {
  const own = new Set(mine(wanted, project, context));
  const current = readGitHead(project.root)?.branch;
  const asks = wanted.some(({ facts: { branch } }) => isElsewhere(branch, current));
  const states = asks ? await readBranchStates(project.root) : undefined;
  return {
    ownerOf: (file) => (own.has(file) ? '' : file.facts.owner),
    branchOf: (file) => branchText(file, states, current),
  };
}

function isClosedStatus(status: string | undefined): boolean {
  return status === 'completed' || status === 'abandoned';
}

function newestFirst(sessions: readonly ListedSession[]): ListedSession[] {
  return sessions
    .map((file) => ({ file, at: parseInstant(file.facts.updatedAt) ?? 0 }))
    .sort((a, b) => b.at - a.at || (a.file.name < b.file.name ? -1 : 1))
    .map(({ file }) => file);
}

function isElsewhere(branch: string, current: string | undefined): boolean {
  return branch !== '' && branch !== 'detached' && branch !== current;
}

function branchText(
  { facts: { branch } }: SessionFile,
  states: ReadonlyMap<string, BranchState> | undefined,
  current: string | undefined,
): string {
  if (states === undefined || !isElsewhere(branch, current)) return branch;
  const state = states.get(branch);
  if (state === undefined) return `${branch} (gone)`;
  return state === 'merged' ? `${branch} (merged)` : branch;
}

interface Listed {
  readonly context: Context;
  readonly wish: ListWish;
}

function replyOf(rows: readonly Row[], broken: readonly Broken[], { context, wish }: Listed): Reply {
  const table = rows.length === 0 ? nothingListed(wish) : renderRows(rows, context);
  const damaged = broken.map(({ file, message }) => `⚠️ ${file}: ${message}`);
  const data = { sessions: rows.map(rowData), damaged: broken };
  return { text: [table, ...damaged].join('\n'), data };
}

function nothingListed({ all, status, owner }: ListWish): string {
  if (owner !== undefined) return `No sessions here whose owner is "${oneLine(owner)}"`;
  if (status !== undefined) return `No session with the status "${oneLine(status)}"`;
  return all
    ? 'No sessions here'
    : 'No active or paused sessions here. To list archived ones: session-journal view list --all';
}

function renderRows(rows: readonly Row[], context: Context): string {
  const now = context.now().getTime();
  const hasOwners = rows.some((row) => row.owner !== '');
  const columns = [
    { title: 'ID' },
    { title: 'NAME', shrink: 1, min: 12 },
    ...(hasOwners ? [{ title: 'OWNER', shrink: 3, min: 6 }] : []),
    { title: 'STATUS' },
    { title: 'DONE', align: 'right' as const },
    { title: 'BRANCH', shrink: 2, min: 8 },
    { title: 'UPDATED' },
    { title: '⟳', align: 'right' as const },
  ];
  const cells = rows.map(({ file, progress, owner, branch }) => [
    handle(file),
    file.facts.shortname,
    ...(hasOwners ? [owner] : []),
    file.facts.status,
    progress === undefined ? '?' : `${progress.done}/${progress.total}`,
    branch,
    updatedText(file.facts.updatedAt, now, context),
    String(file.facts.compactions ?? '?'),
  ]);
  return renderTable(cells, columns, context.terminal?.columns);
}

function updatedText(updated: string, now: number, context: Context): string {
  const at = parseInstant(updated);
  return at === undefined || context.terminal === undefined ? updated : formatRelative(at, now);
}

function rowData({ file, progress }: Row): Record<string, unknown> {
  const { id, shortname, status, owner, branch, updatedAt, compactions } = file.facts;
  return {
    id,
    short_id: shortId(file),
    shortname,
    status,
    owner,
    git_branch: branch,
    updated_at: updatedAt,
    compaction_count: compactions ?? null,
    progress: progress ?? null,
    file: `.sessions/${file.folder}/${file.name}`,
  };
}
