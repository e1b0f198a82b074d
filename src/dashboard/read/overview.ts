import { isFailure } from '../../core/failure.ts';
import { readGitHead } from '../../io/git/git.ts';
import type { Home, SessionCard, TerminalRow } from '../page/home.ts';
import type { Need } from '../pieces/needs.ts';
import { approvalNeeds } from './approvals.ts';
import { costsFrom } from './costs.ts';
import { type Data, listAt, numberAt, recordAt, textAt, textsAt, timeAt } from './json.ts';
import { commitsMade, latelyFrom } from './lately.ts';
import { failedNeeds, runRows, runsAtWork } from './run-rows.ts';
import { blockersFrom, progressFrom } from './session-page.ts';
import { ask, type Sources } from './sources.ts';

/** What is known of a project at a moment; every page shows a part of it. */
export interface Overview {
  readonly status: Data;
  /** All sessions with the archive, as `view list --json` has them. */
  readonly list: Data;
  readonly conversations: readonly Data[];
  /** What runs and conversations want to be allowed or told. */
  readonly approvals: readonly Data[];
  /** The terminals whose command works in the project; none that have ended. */
  readonly terminals: readonly Data[];
}

/** Returns what is known of a project. What there is nothing of is empty. Fails as the commands do. */
export async function readOverview(sources: Sources, root: string): Promise<Overview> {
  const [status, list, talks, asked] = await Promise.all([
    orNothing(ask(sources.here, ['status'], root)),
    orNothing(ask(sources.here, ['view', 'list', '--all'], root)),
    orNothing(ask(sources.here, ['conversations', '--limit', '100000'], root)),
    orNothing(ask(sources.here, ['approvals'], root)),
  ]);
  return {
    status,
    list,
    conversations: listAt(talks, 'conversations'),
    approvals: listAt(asked, 'approvals'),
    terminals: listAt(status, 'terminals'),
  };
}

// Without a journal there are still conversations to read.
async function orNothing(asked: Promise<Data>): Promise<Data> {
  try {
    return await asked;
  } catch (error) {
    if (!isFailure(error) || error.code !== 'no-project') throw error;
    return {};
  }
}

/** Returns what needs the person. */
export function needsFrom({
  status,
  conversations,
  approvals,
}: Omit<Overview, 'list' | 'terminals'>): Need[] {
  const blockers = listAt(status, 'sessions').flatMap(blockerNeeds);
  const said = listAt(status, 'needs_you');
  const damaged = said.filter(({ kind }) => kind === 'damaged' || kind === 'conflict').map(damageNeed);
  const changed = said.filter(({ kind }) => kind === 'changed').map(changedNeed);
  const runs = listAt(status, 'runs');
  const failed = new Set(said.filter(({ kind }) => kind === 'failed').map((one) => textAt(one, 'run')));
  // Whoever has asked here waits for nothing else.
  const asking = new Set(approvals.map((one) => textAt(one, 'conversation')));
  const waiting = conversations.filter(
    (one) => textAt(one, 'state') === 'needs-me' && !asking.has(textAt(one, 'id')),
  );
  const terminals = listAt(status, 'terminals');
  const told = new Set([...asking, ...waiting.map((one) => textAt(one, 'id'))]);
  const silent = terminals.filter(
    (one) => textAt(one, 'state') === 'needs-me' && !told.has(textAt(one, 'conversation')),
  );
  return [
    ...changed,
    ...approvalNeeds(approvals, runs),
    ...waiting.map((one) => talkNeed(one, status)),
    ...silent.map(terminalNeed),
    ...failedNeeds(runs.filter((run) => failed.has(textAt(run, 'id')))),
    ...damaged,
    ...blockers,
  ];
}

const noNeed = {
  says: '',
  exact: [],
  place: '',
  text: '',
  command: '',
  since: undefined,
  act: undefined,
  deciding: undefined,
};

function damageNeed(one: Data): Need {
  return {
    ...noNeed,
    kind: 'damaged',
    of: { word: 'File', name: textAt(one, 'id'), path: '' },
    says: one.kind === 'conflict' ? 'has a merge conflict' : 'cannot be read',
    text: textAt(one, 'text'),
    command: textAt(one, 'hint'),
  };
}

// The page offers nothing here: what is asked then can be decided on it.
function changedNeed(one: Data): Need {
  return {
    ...noNeed,
    kind: 'damaged',
    of: { word: 'Run', name: textAt(one, 'id'), path: '' },
    says: 'cannot be decided about',
    text: textAt(one, 'text'),
    command: textAt(one, 'hint'),
    since: timeAt(one, 'since'),
  };
}

function blockerNeeds(session: Data): Need[] {
  const id = textAt(session, 'id');
  return blockersFrom(session)
    .filter(({ isResolved }) => !isResolved)
    .map(({ number, text, shown }) => ({
      ...noNeed,
      kind: 'blocker',
      of: { word: 'Session', name: textAt(session, 'shortname'), path: `sessions/${id}` },
      says: 'is blocked',
      text,
      command: `session-journal log --resolved ${number} --session ${textAt(session, 'short_id')}`,
      act: {
        act: { what: 'resolve', fields: { session: id, number: String(number) }, shown },
        words: 'Mark resolved',
      },
    }));
}

// What can't be decided here is answered where Claude asks.
function talkNeed(one: Data, status: Data): Need {
  const id = textAt(one, 'id');
  const terminal = listAt(status, 'terminals').find((other) => textAt(other, 'conversation') === id) ?? {};
  const live = listAt(status, 'conversations').find((other) => textAt(other, 'id') === id) ?? {};
  const name = textAt(terminal, 'name');
  const where = name === '' ? 'Answer it in the window where it runs.' : `It runs in terminal ${name}.`;
  const waits = textAt(live, 'waiting_for');
  return {
    ...noNeed,
    kind: 'question',
    of: { word: 'Conversation', name: textAt(one, 'title') || id.slice(0, 8), path: `conversations/${id}` },
    says: 'waits for you',
    text: `${waits === '' ? '' : `It waits for: ${waits}. `}${where}`,
    command: name === '' ? '' : `session-journal term ${name}`,
    since: timeAt(one, 'last_at'),
  };
}

// Hooks may know of an agent's question before its conversation can be read.
function terminalNeed(one: Data): Need {
  const name = textAt(one, 'name');
  return {
    ...noNeed,
    kind: 'question',
    of: { word: 'Terminal', name, path: `terminals/${encodeURIComponent(name)}` },
    says: 'waits for you',
    text: textAt(one, 'reason'),
    command: `session-journal term ${name}`,
    since: timeAt(one, 'since'),
  };
}

/** Returns the first page of a project. */
export function homeFrom(overview: Overview, root: string): Home {
  const { status, list } = overview;
  const sessions = listAt(list, 'sessions');
  const active = new Map(listAt(status, 'sessions').map((one) => [textAt(one, 'id'), one]));
  const open = sessions.filter((one) => ['active', 'paused'].includes(textAt(one, 'status')));
  const known = open.filter((one) => active.has(textAt(one, 'id')) || textAt(one, 'status') === 'paused');
  return {
    branch: readGitHead(root)?.branch ?? '',
    needs: needsFrom(overview),
    sessions: known.map((one) => cardFrom(one, active.get(textAt(one, 'id')) ?? {}, overview)),
    all: sessions.length,
    brought: numberAt(status, 'brought') ?? 0,
    runs: runRows(runsAtWork(listAt(status, 'runs'))),
    terminals: terminalRows(overview.terminals),
    costs: costsFrom(status),
    lately: latelyFrom(status, { conversations: overview.conversations, commits: commitsMade(root) }),
  };
}

function cardFrom(one: Data, work: Data, { conversations, status }: Overview): SessionCard {
  const id = textAt(one, 'id');
  const name = textAt(one, 'shortname');
  const file = textAt(one, 'file').replace(/^.*\//, '').replace(/\.md$/, '');
  const working = conversations.filter(
    (talk) =>
      [file, name].includes(textAt(talk, 'session')) &&
      ['working', 'needs-me'].includes(textAt(talk, 'state')),
  );
  const runs = runsAtWork(listAt(status, 'runs')).filter((run) => textAt(run, 'session') === id);
  const current = textAt(recordAt(work, 'progress'), 'current');
  const next = textAt(one, 'working_on');
  const title = textAt(one, 'objective') || name;
  return {
    ...progressFrom(one),
    id,
    name,
    title,
    status: textAt(one, 'status'),
    step:
      current !== ''
        ? { text: textAt(work, 'working_on') || current, isCurrent: true }
        : next === '' || next === title
          ? undefined
          : { text: next, isCurrent: false },
    blockers: textsAt(recordAt(work, 'progress'), 'blockers'),
    unlogged: textsAt(work, 'unlogged'),
    lastDecision: textAt(work, 'last_decision'),
    atWork: { conversations: working.length, runs: runs.length },
    lastLog: timeAt(work, 'last_log') ?? timeAt(one, 'updated_at'),
    owner: one.mine === true ? '' : textAt(one, 'owner'),
  };
}

/** Returns terminals as rows. */
export function terminalRows(terminals: readonly Data[]): TerminalRow[] {
  return terminals.map((one) => ({
    name: textAt(one, 'name'),
    state: textAt(one, 'state'),
    reason: textAt(one, 'reason'),
    since: timeAt(one, 'since'),
  }));
}
