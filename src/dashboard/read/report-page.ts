import { createHash } from 'node:crypto';
import { changeTexts } from '../../core/text/change-texts.ts';
import type { ReportSection } from '../../journal/briefing/report.ts';
import { type ReportedBeside, sectionsBeside } from '../report/markdown.ts';
import { renderReport } from '../report/report.ts';
import type { ReportedRun, ReportedTalk, ReportView } from '../report/reported.ts';
import { type Data, listAt, numberAt, textAt, timeAt } from './json.ts';
import { type ReadableTalk, shortened, withPassages } from './passages.ts';
import { parts, sessionFrom } from './session-page.ts';
import { type AskProgram, ask } from './sources.ts';

/** Which session a report is of, and what it is made with. */
export interface ReportWanted {
  /** The name of a session as `view` takes it. */
  readonly session: string;
  readonly root: string;
  /** The name of the project's folder. */
  readonly project: string;
  /** Returns a text without its secrets. */
  readonly screen: (text: string) => string;
}

/** What a report is drawn with. */
export interface ReportLook {
  readonly style: string;
  readonly madeAt: number;
}

/** Returns a session's report as an HTML page. Fails with `not-found` and the like. */
export async function reportPage(
  wanted: ReportWanted,
  { style, madeAt }: ReportLook,
  program: AskProgram,
): Promise<string> {
  const styleHash = createHash('sha256').update(style).digest('base64');
  return renderReport(await readReport(wanted, program), { madeAt, style, styleHash });
}

/** Returns what a report in markdown tells of a session's runs and conversations. Fails with `not-found` and the like. */
export async function reportSections(wanted: ReportWanted, program: AskProgram): Promise<ReportSection[]> {
  return sectionsBeside(await readParts(wanted, program));
}

interface ReportParts extends ReportedBeside {
  readonly data: Data;
  readonly session: ReportView['session'];
  /** The conversations as they are listed. */
  readonly own: readonly Data[];
}

async function readReport(wanted: ReportWanted, program: AskProgram): Promise<ReportView> {
  const { data, session, runs, talks, own } = await readParts(wanted, program);
  const readable = own.map((one) => readableFrom(one, program, wanted.root));
  return {
    project: wanted.project,
    session: { ...session, decisions: await withPassages(session.decisions, readable) },
    closedAt: timeAt(data, 'closed_at'),
    runs,
    talks,
  };
}

async function readParts(wanted: ReportWanted, program: AskProgram): Promise<ReportParts> {
  const { session: name, root, screen } = wanted;
  const [data, runs, talks] = (await Promise.all(
    [
      ['view', ...parts, '--', name],
      ['runs', '--all', '--session', name],
      ['conversations', '--limit', '100000'],
    ].map(async (words) => changeTexts(await ask(program, words, root), screen)),
  )) as [Data, Data, Data];
  const listed = listAt(talks, 'conversations');
  const session = sessionFrom(data, listed);
  const own = ownTalks(listed, [
    ...session.conversations.map(({ id }) => id),
    ...session.commits.map((one) => one.conversation),
  ]);
  // They are listed with the newest first.
  const ran = listAt(runs, 'runs');
  const longest = Math.max(leastOfRun, Math.min(mostOfRun, Math.floor(mostOfRuns / ran.length)));
  const started = ran
    .map((run) => runFrom(run, longest))
    .reverse()
    .sort((one, other) => (one.startedAt ?? 0) - (other.startedAt ?? 0));
  return { data, session, runs: started, talks: own.map(talkFrom), own };
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

// A report stays small, however much runs have said. The whole of it: session-journal runs show.
const mostOfRuns = 60_000;
const mostOfRun = 4000;
const leastOfRun = 200;

function runFrom(run: Data, longest: number): ReportedRun {
  return {
    name: textAt(run, 'name') || textAt(run, 'id').slice(0, 8),
    status: textAt(run, 'status'),
    query: shortened(textAt(run, 'query'), longest / 2),
    result: shortened(textAt(run, 'result') || textAt(run, 'error') || textAt(run, 'reason'), longest),
    startedAt: timeAt(run, 'started_at'),
    endedAt: timeAt(run, 'ended_at'),
    cost: numberAt(run, 'cost_usd'),
    isCostSure: run.cost_is_partial !== true,
  };
}
