import { basename, isAbsolute } from 'node:path';
import type { Call } from '../../core/calls/call-spec.ts';
import { agentRecord, decodeStatus } from '../../core/client/agent-record.ts';
import type { AgentState } from '../../core/client/agent-state.ts';
import { type Column, renderTable } from '../../core/text/columns.ts';
import { showLine } from '../../core/text/controls.ts';
import { cutToLetters } from '../../core/text/cut.ts';
import { oneLine } from '../../core/text/escape.ts';
import { formatInstant, formatRelative } from '../../core/time.ts';
import { findFigures } from '../../io/client/statusline-figures.ts';
import type { Context } from '../../io/project/context.ts';
import type { Env } from '../../io/project/person.ts';
import { isInTrees, projectTrees } from '../../io/transcripts/project-transcripts.ts';
import { type ListedTerminal, listTerminals, terminalsOf } from '../../terminals/control/known-terminals.ts';
import type { Reply } from '../reply/command.ts';

/** A terminal's line in the list. */
interface Row {
  readonly terminal: ListedTerminal;
  readonly state: AgentState;
  readonly reason: string;
  /** In milliseconds since 1970. */
  readonly since: number | undefined;
  /** What can be done about it; undefined if nothing is wrong. */
  readonly remedy?: Remedy;
}

interface Remedy {
  readonly what: string;
  readonly command: (name: string) => string;
}

const remedies = {
  killed: {
    what: 'To start again what was killed',
    command: (name: string) => `session-journal term respawn ${name}`,
  },
  left: {
    what: 'To end what is left of a terminal that was killed',
    command: (name: string) => `session-journal term kill ${name}`,
  },
  silent: {
    what: "To end what doesn't answer",
    command: (name: string) => `session-journal term kill ${name} --force`,
  },
  foreign: { what: 'To find out about what is no terminal', command: () => 'session-journal term doctor' },
} satisfies Record<string, Remedy>;

// What needs the person stands first.
const order: readonly AgentState[] = ['needs-me', 'failed', 'done', 'working', 'idle', 'unknown', 'ended'];

// A narrow window shows less of what can be guessed first, and then nothing of it. Columns that are empty are left out.
const columns: readonly Column[] = [
  { title: 'STATE' },
  { title: 'REASON', shrink: 4, min: 12 },
  { title: 'SINCE', leave: 5 },
  { title: 'NAME', shrink: 5, min: 10, isApart: true },
  { title: 'SESSION', shrink: 3, min: 10, leave: 4 },
  { title: 'BRANCH', shrink: 2, min: 8, leave: 3 },
  { title: 'CLIENTS', align: 'right', leave: 1 },
  { title: 'COMMAND', shrink: 1, min: 12, leave: 2 },
];

/** `term list`: all terminals, first those that need the person. */
export async function listThem(_: Call, context: Context): Promise<Reply> {
  const rows = await rowsOf(context);
  const now = context.now().getTime();
  const data = { terminals: rows.map((row) => dataOf(row, context)) };
  if (rows.length === 0) {
    return { text: 'No terminals. To start one: session-journal term', data };
  }
  const cells = rows.map((row) => cellsOf(row, now));
  const shown = columns.map((_, at) => at).filter((at) => cells.some((row) => row[at] !== ''));
  const table = renderTable(
    cells.map((row) => shown.map((at) => row[at] ?? '')),
    shown.flatMap((at) => columns[at] ?? []),
    context.terminal?.columns,
  );
  return { text: [table, ...remediesFor(rows)].join('\n'), data, isForeign: true };
}

// One line a kind: after a restart of the machine, all terminals were killed.
function remediesFor(rows: readonly Row[]): string[] {
  const known = new Set(rows.flatMap(({ remedy }) => remedy ?? []));
  return [...known].map(({ what, command }) => `${what}: ${command('NAME')}`);
}

/** What an overview says of the terminals that work in a project. */
export interface TerminalsOverview {
  /** A line about each; none about those that have ended. */
  readonly lines: readonly string[];
  /** Those whose agent needs the person. `since` is a written instant. */
  readonly waiting: readonly {
    readonly name: string;
    readonly reason: string;
    readonly since: string | null;
    readonly conversation: string;
  }[];
  readonly data: readonly Record<string, unknown>[];
}

/** Returns what an overview says of the terminals whose programs work in this project or in a worktree of it. */
export async function terminalsOverview(context: Context): Promise<TerminalsOverview> {
  const trees = projectTrees(context.cwd);
  const rows = (await rowsOf(context)).filter(({ terminal, state }) => {
    return state !== 'ended' && isInTrees(terminal.cwd, trees);
  });
  return {
    lines: rows.map(({ terminal, state, reason }) => {
      return [showLine(terminal.name), state, ...(reason === '' ? [] : [showLine(reason)])].join(' · ');
    }),
    waiting: rows
      .filter(({ state }) => state === 'needs-me')
      .map(({ terminal: { name, agent }, reason, since }) => {
        const at = since === undefined ? null : formatInstant(since);
        return { name, reason, since: at, conversation: agent?.conversation ?? '' };
      }),
    data: rows.map((row) => dataOf(row, context)),
  };
}

/** Returns the terminals whose agent needs the person, the longest waiting first. */
export async function waitingOnes(context: Context): Promise<ListedTerminal[]> {
  return (await rowsOf(context)).filter(({ state }) => state === 'needs-me').map(({ terminal }) => terminal);
}

async function rowsOf(context: Context): Promise<Row[]> {
  const rows = (await listTerminals(terminalsOf(context.env), context)).map(rowOf);
  return rows.sort((a, b) => {
    const byState = order.indexOf(a.state) - order.indexOf(b.state);
    return byState !== 0 ? byState : (a.since ?? 0) - (b.since ?? 0);
  });
}

function rowOf(terminal: ListedTerminal): Row {
  const { life, record, agent } = terminal;
  const row = { terminal, reason: '', since: record?.createdAt };
  if (life === 'ended') {
    const code = record?.exitCode ?? 0;
    return { ...row, state: 'ended', reason: code === 0 ? '' : `exit code ${code}`, since: record?.endedAt };
  }
  if (life === 'dead') return killedRow(terminal);
  if (life === 'foreign')
    return { ...row, state: 'unknown', reason: 'not a terminal of ours', remedy: remedies.foreign };
  if (life === 'busy') return { ...row, state: 'unknown', reason: 'no answer', remedy: remedies.silent };
  const seen = agent?.seen;
  // Its program runs; what it does, only an agent would say.
  if (seen === undefined || seen.state === 'unknown' || seen.state === 'ended')
    return { ...row, state: 'unknown', reason: 'no agent seen' };
  return { ...row, state: seen.state, reason: reasonOf(terminal), since: seen.since ?? row.since };
}

// Nobody noted when that was.
function killedRow(terminal: ListedTerminal): Row {
  const row = { terminal, state: 'ended', since: undefined } as const;
  const [left] = terminal.tree;
  return left === undefined
    ? { ...row, reason: 'killed', remedy: remedies.killed }
    : { ...row, reason: `killed, process ${left.pid} still runs`, remedy: remedies.left };
}

const longestCall = 200;

function reasonOf({ agent }: ListedTerminal): string {
  const { reason, state } = agent?.seen ?? { reason: '', state: '' };
  const asked = reason === 'permission' ? oneLine(agent?.call ?? '') : '';
  const what = asked === '' ? (agent?.client?.waitingFor ?? '') : cutToLetters(asked, longestCall);
  return state === 'needs-me' && what !== '' && what !== reason ? `${reason}: ${what}` : reason;
}

function cellsOf({ terminal, state, reason, since }: Row, now: number): string[] {
  const { name, record, git, state: live } = terminal;
  const [program = '', ...args] = record?.argv ?? [];
  // Where it lies is in the JSON.
  const command = [isAbsolute(program) ? basename(program) : program, ...args].join(' ');
  return [
    state,
    reason,
    since === undefined ? '' : formatRelative(since, now),
    name,
    record?.session ?? '',
    git.branchName,
    String(live?.clients ?? 0),
    oneLine(command),
  ];
}

function dataOf(
  { terminal, state, reason, since, remedy }: Row,
  { env, now }: Context,
): Record<string, unknown> {
  const { name, life, record, agent, state: live, tree, cwd } = terminal;
  const at = (ms: number | undefined): string | null =>
    ms === undefined || ms === 0 ? null : formatInstant(ms);
  return {
    name,
    pid: live?.pid ?? record?.daemon.pid ?? null,
    child_pid: live?.childPid ?? record?.child.pid ?? null,
    clients: live?.clients ?? 0,
    life,
    state,
    reason: reason === '' ? null : reason,
    hint: remedy?.command(name) ?? null,
    since: at(since),
    source: agent?.seen.source ?? 'process',
    cwd,
    cmd: record?.argv ?? null,
    title: live?.title ?? null,
    session: record?.session === '' ? null : (record?.session ?? null),
    conversation: agent?.conversation ?? null,
    conversations: record?.conversations ?? [],
    uptime:
      life !== 'live' || record === undefined
        ? null
        : Math.floor((now().getTime() - record.createdAt) / 1000),
    memory: tree.reduce((sum, { bytes }) => sum + bytes, 0) || null,
    created_at: at(record?.createdAt),
    ended_at: at(record?.endedAt),
    exit_code: record?.endedAt ? record.exitCode : null,
    signal: record?.endedAt ? record.signal : null,
    git: gitData(terminal),
    agent: agentData(terminal, env),
  };
}

function gitData({ git }: ListedTerminal): Record<string, unknown> {
  return {
    repo_name: git.repoName,
    branch_name: git.branchName,
    is_worktree: git.isWorktree,
    is_git_repo: git.isGitRepo,
    repo_root: git.repoRoot,
    is_split: git.isSplit,
  };
}

function agentData({ agent }: ListedTerminal, env: Env): Record<string, unknown> | null {
  if (agent === undefined) return null;
  const figures = findFigures(env, agent.conversation);
  return agentRecord(agent, figures === undefined ? undefined : decodeStatus(figures.said));
}
