import { basename } from 'node:path';
import { Failure, isFailure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { oneLine } from '../../core/text/escape.ts';
import { parseInstant } from '../../core/time.ts';
import type { BranchState } from '../../io/git/git.ts';
import { readBranchStates, readGitHead } from '../../io/git/git.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { shownPath } from '../../io/project/project.ts';
import { countingReader } from '../../journal/files/counted-sessions.ts';
import type { Folder, ListedSession, SessionFile } from '../../journal/files/sessions.ts';
import { isOversized, listSessions, shortId } from '../../journal/files/sessions.ts';
import { brought, mine } from '../../journal/which-session/candidates.ts';
import type { Target } from '../../journal/which-session/find-target.ts';
import { currentOf } from '../../journal/which-session/find-target.ts';
import { loadTarget } from '../../journal/which-session/load-target.ts';
import type { Reply } from '../reply/command.ts';
import { type ListRow, renderRows } from './list-table.ts';

/** Which sessions to list. */
export interface ListWish {
  /** Whether to list archived sessions too. */
  readonly all: boolean;
  /** Only sessions of this status. */
  readonly status?: string | undefined;
  /** Only sessions of this owner: an email, the part before its `@`, or `me`. */
  readonly owner?: string | undefined;
}

// How many session files are read for what they work on.
const mostRead = 200;

interface Broken {
  readonly file: string;
  readonly message: string;
}

/** Returns a reply with the table of a project's sessions: the last updated first, damaged files at the end. */
export async function renderList(project: Project, context: Context, wish: ListWish): Promise<Reply> {
  const folders: Folder[] = wish.all || isClosedStatus(wish.status) ? ['active', 'archive'] : ['active'];
  const reader = countingReader(readConfig(project, context.env).sectionAliases);
  const listing = await listSessions(project, folders, reader);
  const { sessions, damaged } = listing;
  assertStatus(wish.status, sessions);
  const isOwned = ownerTest(wish.owner, mine(sessions, project, context));
  const wanted = sessions.filter(
    (file) => (wish.status === undefined || file.facts.status === wish.status) && isOwned(file),
  );
  const broken: Broken[] = damaged.map((file) => brokenRow(project, file.path, file.failure));
  const rows: ListRow[] = [];
  const more = await readBranches(project, wanted, context);
  const current = await currentOf(listing, project, context);
  for (const file of newestFirst(wanted)) {
    const { progress } = file;
    if (isFailure(progress)) {
      broken.push(brokenRow(project, file.path, progress));
      continue;
    }
    const isRead = rows.length < mostRead;
    const said = isRead ? await saidIn({ project, file, how: 'named' }, context) : nothingSaid;
    const isCurrent = file.path === current?.path;
    rows.push({ file, progress, owner: more.ownerOf(file), branch: more.branchOf(file), ...said, isCurrent });
  }
  const isForeign = brought([...wanted, ...damaged], project, context).length > 0;
  return { ...replyOf(rows, broken, { context, wish }), isForeign };
}

const statuses = ['active', 'paused', 'completed', 'abandoned'];

// A status that somebody made up can be asked for if a session has it.
function assertStatus(status: string | undefined, sessions: readonly SessionFile[]): void {
  if (status === undefined || statuses.includes(status)) return;
  if (sessions.some((file) => file.facts.status === status)) return;
  throw new Failure('misuse', `There is no status "${showLine(status)}"`, {
    hint: `Use one of: ${statuses.join(', ')}`,
  });
}

const nothingSaid = { work: '', goal: '' };

async function saidIn(target: Target, context: Context): Promise<Pick<ListRow, 'work' | 'goal'>> {
  if (target.file.folder !== 'active' || isOversized(target.file)) return nothingSaid;
  try {
    const { currentStep, openSteps, objective, tldr } = (await loadTarget(target, context)).session;
    const work = showLine(currentStep || openSteps[0] || objective || tldr);
    return { work, goal: showLine(objective) };
  } catch (error) {
    // The file was damaged or removed since it was listed.
    if (!isFailure(error)) throw error;
    return nothingSaid;
  }
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

function replyOf(rows: readonly ListRow[], broken: readonly Broken[], { context, wish }: Listed): Reply {
  const table = rows.length === 0 ? nothingListed(wish) : renderRows(rows, context);
  const damaged = broken.map(({ file, message }) => `❗ ${file}: ${message}`);
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

function rowData({ file, progress, work, goal, owner: other, isCurrent }: ListRow): Record<string, unknown> {
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
    working_on: work,
    objective: goal,
    mine: other === '',
    current: isCurrent,
    file: `.sessions/${file.folder}/${file.name}`,
  };
}
