import { createHash } from 'node:crypto';
import { changeTexts } from '../../core/text/change-texts.ts';
import { renderReport } from '../report/report.ts';
import type { ReportedCommit, ReportedRun, ReportedTalk, ReportView } from '../report/reported.ts';
import { type Data, listAt, numberAt, textAt, timeAt } from './json.ts';
import { type ReadableTalk, withPassages } from './passages.ts';
import { parts, sessionFrom } from './session-page.ts';
import { type AskProgram, ask } from './sources.ts';

/** Which session a report is of, and what it is made with. */
export interface ReportWanted {
  /** The name of a session as `view` takes it. */
  readonly session: string;
  readonly root: string;
  /** The name of the project's folder. */
  readonly project: string;
  readonly style: string;
  readonly madeAt: number;
  /** Returns a text without its secrets. */
  readonly screen: (text: string) => string;
}

/** Returns a session's report as an HTML page. Fails with `not-found` and the like. */
export async function reportPage(wanted: ReportWanted, program: AskProgram): Promise<string> {
  const { style, madeAt } = wanted;
  const styleHash = createHash('sha256').update(style).digest('base64');
  return renderReport(await readReport(wanted, program), { madeAt, style, styleHash });
}

async function readReport(wanted: ReportWanted, program: AskProgram): Promise<ReportView> {
  const { session: name, root, screen, project } = wanted;
  const [data, runs, talks] = (await Promise.all(
    [
      ['view', ...parts, '--', name],
      ['runs', '--all', '--session', name],
      ['conversations', '--limit', '100000'],
    ].map(async (words) => changeTexts(await ask(program, words, root), screen)),
  )) as [Data, Data, Data];
  const listed = listAt(talks, 'conversations');
  const session = sessionFrom(data, listed);
  const commits = listAt(data, 'commits').map(commitFrom);
  const own = ownTalks(listed, [
    ...session.conversations.map(({ id }) => id),
    ...commits.map((one) => one.conversation),
  ]);
  const readable = own.map((one) => readableFrom(one, program, root));
  return {
    project,
    session: { ...session, decisions: await withPassages(session.decisions, readable) },
    closedAt: timeAt(data, 'closed_at'),
    runs: listAt(runs, 'runs').map(runFrom),
    commits,
    talks: own.map(talkFrom),
  };
}

// Commits name a conversation by the beginning of its id.
function ownTalks(listed: readonly Data[], ids: readonly string[]): Data[] {
  return listed
    .filter((one) => ids.some((id) => id !== '' && textAt(one, 'id').startsWith(id)))
    .sort((one, other) => (timeAt(one, 'started_at') ?? 0) - (timeAt(other, 'started_at') ?? 0));
}

function readableFrom(one: Data, program: AskProgram, root: string): ReadableTalk {
  const { id, title, startedAt, lastAt } = talkFrom(one);
  let read: Promise<readonly Data[]> | undefined;
  const turns = (): Promise<readonly Data[]> => {
    read ??= ask(program, ['conversations', 'show', id], root).then((data) => listAt(data, 'turns'));
    return read;
  };
  return { id, title, startedAt, lastAt, turns };
}

function talkFrom(one: Data): ReportedTalk {
  return {
    id: textAt(one, 'id'),
    title: textAt(one, 'title') || '(no words)',
    startedAt: timeAt(one, 'started_at'),
    lastAt: timeAt(one, 'last_at'),
    turns: numberAt(one, 'turns'),
    author: textAt(one, 'author'),
  };
}

function commitFrom(one: Data): ReportedCommit {
  return {
    commit: textAt(one, 'commit'),
    at: timeAt(one, 'at'),
    subject: textAt(one, 'subject'),
    conversation: textAt(one, 'conversation'),
    by: textAt(one, 'by'),
  };
}

function runFrom(run: Data): ReportedRun {
  return {
    name: textAt(run, 'name') || textAt(run, 'id').slice(0, 8),
    status: textAt(run, 'status'),
    query: textAt(run, 'query'),
    result: textAt(run, 'result') || textAt(run, 'error'),
    startedAt: timeAt(run, 'started_at'),
    endedAt: timeAt(run, 'ended_at'),
    cost: numberAt(run, 'cost_usd'),
    isCostSure: run.cost_is_partial !== true,
  };
}
