import type { Call } from '../core/calls/call-spec.ts';
import { hasFlag } from '../core/calls/call-spec.ts';
import { Failure, isFailure } from '../core/failure.ts';
import { parseInstant } from '../core/time.ts';
import type { Context } from '../io/project/context.ts';
import { findProject } from '../io/project/project.ts';
import { unloggedRemarks } from '../journal/change/remarks.ts';
import { findUnlogged } from '../journal/change/unlogged.ts';
import { compactionRows } from '../journal/conversation/compactions.ts';
import { knownProjects } from '../journal/conversation/known-projects.ts';
import type { DamagedFile, SessionFile } from '../journal/files/sessions.ts';
import { listSessions } from '../journal/files/sessions.ts';
import { brought } from '../journal/which-session/candidates.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { currentOf } from '../journal/which-session/find-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { hasTerminals } from './journal/view-parts.ts';
import { renderTalks, sumOf, talksAtWork } from './overview/live-talks.ts';
import {
  blockersOf,
  damage,
  listText,
  needsText,
  type StatusNeed,
  untoldRuns,
  waitingAgents,
} from './overview/needs-you.ts';
import type { RunsOverview } from './overview/runs-overview.ts';
import { latelyShown, renderWork, type WorkedOn, workData } from './overview/works.ts';
import type { Command, Reply } from './reply/command.ts';
import { showAgain } from './reply/show-again.ts';
import type { TerminalsOverview } from './term/list.ts';

/** `status`: the overview of what is worked on here, and of what waits for the person. */
export const statusCommand: Command = {
  summary: 'Show what needs you, what runs do, and where each active session stands. One session alone: view',
  spec: {
    verb: 'status',
    without: ['session', 'keep-secret'],
    bare: undefined,
    flags: [
      { name: 'all', takes: 'none', about: 'Of all projects in which you worked on a session' },
      { name: 'watch', takes: 'none', about: 'Keep showing it until you press Ctrl+C' },
    ],
  },
  run: runStatus,
};

// More of them are only counted: an overview fits on a screen.
const mostShown = 8;

async function runStatus(call: Call, context: Context): Promise<Reply> {
  const read = (): Promise<Reply> => (hasFlag(call, 'all') ? readEverywhere(context) : readHere(context));
  if (!hasFlag(call, 'watch')) return read();
  if (context.terminal === undefined) {
    throw new Failure('misuse', '--watch needs a terminal', { hint: 'Run: session-journal status' });
  }
  return showAgain(async () => (await read()).text);
}

async function readEverywhere(context: Context): Promise<Reply> {
  const texts: string[] = [];
  const projects: Reply['data'][] = [];
  for (const { root } of knownProjects(findProject(context.cwd), context.env)) {
    const { text, data } = await readHere({ ...context, cwd: root });
    const shown = [data.sessions, data.needs_you, data.runs, data.terminals, data.conversations];
    if (shown.every((list) => Array.isArray(list) && list.length === 0)) continue;
    texts.push(`${root}\n${text}`);
    projects.push({ root, ...data });
  }
  const none = 'No session is active in the projects where you used any';
  return { text: texts.length === 0 ? none : texts.join('\n\n'), data: { projects } };
}

async function readHere(context: Context): Promise<Reply> {
  const { runsOverview } = await import('./overview/runs-overview.ts');
  const runs = await runsOverview(context);
  const terminals = await readTerminals(context);
  const project = findProject(context.cwd);
  if (project === undefined) return replyWithout(runs, terminals, context);
  const listing = await listSessions(project);
  const known = <File extends SessionFile | DamagedFile>(files: readonly File[]): File[] => {
    const elsewhere = brought(files, project, context);
    return files.filter((file) => !elsewhere.includes(file));
  };
  const sessions = known(listing.sessions);
  const current = await currentOf(listing, project, context);
  const works: WorkedOn[] = [];
  const needs = known(listing.damaged).map(({ path, failure }) => damage(project, path, failure));
  for (const file of inOrder(sessions, current)) {
    try {
      works.push(await readWork({ project, file, how: 'named' }, file === current, context));
    } catch (error) {
      if (!isFailure(error)) throw error;
      needs.push(damage(project, file.path, error));
    }
  }
  const blocked = works.flatMap(({ file, session }) => blockersOf(file, session));
  const paused = sessions.filter(({ facts }) => facts.status === 'paused').length;
  return replyOf(works, [...needs, ...blocked], {
    context,
    runs,
    terminals,
    paused,
    brought: listing.sessions.length - sessions.length,
  });
}

// The current session comes first, then the one that was changed last.
function inOrder(sessions: readonly SessionFile[], current: SessionFile | undefined): SessionFile[] {
  const rank = (file: SessionFile): number =>
    file === current ? Number.POSITIVE_INFINITY : (parseInstant(file.facts.updatedAt) ?? 0);
  return sessions
    .filter(({ facts }) => facts.status === 'active')
    .sort((a, b) => rank(b) - rank(a) || (a.name < b.name ? -1 : 1))
    .slice(0, mostShown);
}

async function readWork(target: Target, isCurrent: boolean, context: Context): Promise<WorkedOn> {
  const { session } = await loadTarget(target, context);
  return {
    file: target.file,
    session,
    isCurrent,
    compactions: compactionRows(target.project, target.file.facts.id, latelyShown),
    unlogged: unloggedRemarks(await findUnlogged(target, session, context)),
  };
}

// Runs, terminals and conversations need no journal.
function replyWithout(runs: RunsOverview, terminals: TerminalsOverview, context: Context): Reply {
  const { live, spent, ...beside } = besideOf(runs, terminals, context);
  const needs = [...runs.needs, ...untoldRuns(runs.failed, []), ...waitingAgents(terminals, live)];
  const parts = [
    needsText(needs),
    listText('Runs', runs.lines),
    listText('Terminals', terminals.lines),
    renderTalks(live, spent),
    'There is no journal here. To start one: session-journal init --goal TEXT',
  ];
  return {
    text: parts.filter((part) => part !== '').join('\n\n'),
    data: { needs_you: needs, sessions: [], paused: 0, brought: 0, ...beside.data },
    isForeign: true,
  };
}

// What an overview says with a journal and without one.
function besideOf(runs: RunsOverview, terminals: TerminalsOverview, context: Context) {
  const { live, cost, questions } = talksAtWork(context);
  const spent = { conversations: cost, runs: runs.days.at(-1)?.usd ?? 0, questions };
  const data = {
    runs: runs.data,
    runs_ended: runs.ended,
    terminals: terminals.data,
    conversations: live,
    cost_today_usd: sumOf(spent),
    cost_today: spent,
    cost_days: runs.days,
    daily_budget_usd: runs.dailyBudget ?? null,
  };
  return { live, spent, data };
}

// Nothing of terminals is loaded where there were none.
async function readTerminals(context: Context): Promise<TerminalsOverview> {
  if (!hasTerminals(context.env)) return { lines: [], waiting: [], data: [] };
  return (await import('./term/list.ts')).terminalsOverview(context);
}

interface Rest {
  readonly context: Context;
  readonly runs: RunsOverview;
  readonly terminals: TerminalsOverview;
  readonly paused: number;
  /** How many sessions the repository brought, which this conversation doesn't know. */
  readonly brought: number;
}

function replyOf(
  works: readonly WorkedOn[],
  others: readonly StatusNeed[],
  { context, runs, terminals, paused, brought: foreign }: Rest,
): Reply {
  const { live, spent, ...beside } = besideOf(runs, terminals, context);
  const failed = untoldRuns(runs.failed, works);
  const needs = [...runs.needs, ...failed, ...waitingAgents(terminals, live), ...others];
  const rest = [
    ...(paused === 0 ? [] : [`${paused} paused`]),
    ...(foreign === 0 ? [] : [`${foreign} that came with the repository`]),
  ];
  const none = 'No session is active here. To start one: session-journal init --goal TEXT';
  const parts = [
    needsText(needs),
    listText('Runs', runs.lines),
    listText('Terminals', terminals.lines),
    works.length === 0 ? none : works.map((work) => renderWork(work, context)).join('\n'),
    renderTalks(live, spent),
    `${rest.length === 0 ? '' : `${rest.join(', ')}. `}All sessions: session-journal list`,
  ];
  const data = {
    needs_you: needs,
    sessions: works.map(workData),
    paused,
    brought: foreign,
    ...beside.data,
  };
  // What agents say and ask is theirs. Of the journal alone, nothing is.
  const isForeign = [runs.data, terminals.data, live].some(({ length }) => length > 0);
  return { text: parts.filter((part) => part !== '').join('\n\n'), data, isForeign };
}
