import { isFailure } from '../../core/failure.ts';
import { trackedFiles } from '../../io/git/git.ts';
import { settingsPage, troublePage } from '../page/bare.ts';
import { conversationPage } from '../page/conversation.ts';
import { homePage } from '../page/home.ts';
import { conversationsPage, searchPage, sessionsPage } from '../page/lists.ts';
import { runPage } from '../page/run.ts';
import { runsPage } from '../page/run-rows.ts';
import { sessionPage } from '../page/session.ts';
import { terminalPage } from '../page/terminal.ts';
import { terminalsPage } from '../page/terminals.ts';
import { whyPage, whyStartPage } from '../page/why.ts';
import type { Page, PageFrame } from '../pieces/frame.ts';
import { listAt, numberAt, recordAt, textAt } from '../read/json.ts';
import { readSearch, readSettingsPage, sessionRows } from '../read/other-pages.ts';
import { homeFrom, needsFrom, type Overview, readOverview } from '../read/overview.ts';
import { runsAtWork } from '../read/run-rows.ts';
import { readRunList, readRunPage } from '../read/runs-pages.ts';
import { readSessionPage } from '../read/session-page.ts';
import { isPassing } from '../read/sources.ts';
import { conversationRows, readConversationPage } from '../read/talk-pages.ts';
import { readTerminalList, readTerminalPage } from '../read/terminal-page.ts';
import { readWhyPage, whyAsked } from '../read/why-page.ts';
import { type Desk, type DeskProject, projectsOf } from './desk.ts';
import type { Asked } from './routes.ts';

type PageRoute = Extract<Asked, { kind: 'page' }>;

/** A page that was read, and what stands around it. */
export interface ReadPage {
  readonly status: number;
  readonly page: Page;
  readonly frame: PageFrame;
}

/** Returns a page of a project, or one that says why there is none. Fails where it can't be read now. */
export async function readPage(route: PageRoute, project: DeskProject, desk: Desk): Promise<ReadPage> {
  const overview = await readOverview(desk.sources, project.root);
  const frame = frameOf(overview, project, desk);
  try {
    return { status: 200, page: await pageFor(route, { desk, project, overview, frame }), frame };
  } catch (error) {
    if (!isFailure(error) || isPassing(error)) throw error;
    const status = error.code === 'not-found' ? 404 : 400;
    return { status, page: troublePage(error.message, error.hint ?? '', frame), frame };
  }
}

interface Reading {
  readonly desk: Desk;
  readonly project: DeskProject;
  readonly overview: Overview;
  readonly frame: PageFrame;
}

type Reader = (route: PageRoute, reading: Reading) => Promise<Page> | Page;

const readers: Readonly<Record<PageRoute['page'], Reader>> = {
  home: (_, { overview, project, frame }) => homePage(homeFrom(overview, project.root), frame),
  sessions: readSessions,
  conversations: readTalks,
  why: readWhy,
  search: async ({ query }, { desk, project, frame }) =>
    searchPage(await readSearch(query.get('q') ?? '', desk.sources, project.root), frame),
  settings: async (_, { desk, project, frame }) =>
    settingsPage(await readSettingsPage(desk.sources, project.root), frame),
  runs: readRuns,
  terminals: readTerminals,
};

function pageFor(route: PageRoute, reading: Reading): Promise<Page> | Page {
  return readers[route.page](route, reading);
}

async function readSessions({ id }: PageRoute, { desk, project, overview, frame }: Reading): Promise<Page> {
  if (id === '') return sessionsPage(sessionRows(overview.list), frame);
  const { conversations, approvals } = overview;
  const place = { root: project.root, conversations, approvals };
  return sessionPage(await readSessionPage(id, desk.sources, place), frame);
}

async function readTalks(
  { id, query }: PageRoute,
  { desk, project, overview, frame }: Reading,
): Promise<Page> {
  const { conversations } = overview;
  const sessions = listAt(overview.list, 'sessions');
  if (id === '') {
    const rows = conversationRows(conversations, sessions);
    return conversationsPage({ rows, total: conversations.length }, frame);
  }
  const wanted = {
    id,
    query: query.get('q') ?? '',
    from: numberIn(query, 'from'),
    to: numberIn(query, 'to'),
  };
  const place = { root: project.root, conversations, sessions, approvals: overview.approvals };
  return conversationPage(await readConversationPage(wanted, desk.sources, place), frame);
}

async function readRuns({ id }: PageRoute, { desk, project, overview, frame }: Reading): Promise<Page> {
  if (id === '') return runsPage(await readRunList(desk.sources, project.root), frame);
  const sessions = listAt(overview.list, 'sessions');
  const place = { root: project.root, approvals: overview.approvals, sessions };
  return runPage(await readRunPage(id, desk.sources, place), frame);
}

async function readWhy({ query }: PageRoute, { desk, project, frame }: Reading): Promise<Page> {
  const files = trackedFiles(project.root, '.') ?? [];
  const text = query.get('file') ?? '';
  if (text === '') return whyStartPage(files, frame);
  const asked = whyAsked(text, files);
  if (asked === undefined) return whyStartPage(files, frame, `Git tracks no file “${text}” here.`);
  return whyPage(await readWhyPage(asked, desk.sources, project.root), frame);
}

async function readTerminals({ id }: PageRoute, { desk, project, frame }: Reading): Promise<Page> {
  if (id === '') return terminalsPage(await readTerminalList(desk.sources, project.root), frame);
  const place = { root: project.root, env: desk.env, isTypable: desk.options.terminals };
  return terminalPage(await readTerminalPage(id, desk.sources, place), frame);
}

function numberIn(query: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = query.get(name) ?? '';
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}

/** Returns what stands around the pages of a project. */
function frameOf(overview: Overview, project: DeskProject, desk: Desk): PageFrame {
  const sessions = listAt(overview.list, 'sessions');
  const open = sessions.filter((one) => ['active', 'paused'].includes(textAt(one, 'status')));
  const needs = needsFrom(overview).length;
  return {
    project,
    projects: projectsOf(desk).map(({ id, name, root }) => {
      return { id, name, needs: id === project.id ? needs : desk.elsewhere.count(root) };
    }),
    needs,
    counts: {
      sessions: open.length,
      conversations: overview.conversations.length,
      runs: runsAtWork(listAt(overview.status, 'runs')).length,
      terminals: overview.terminals.length,
    },
    active: open.slice(0, 12).map((one) => ({
      id: textAt(one, 'id'),
      name: textAt(one, 'shortname'),
      status: textAt(one, 'status'),
      done: numberAt(recordAt(one, 'progress'), 'done') ?? 0,
      total: numberAt(recordAt(one, 'progress'), 'total') ?? 0,
    })),
    address: desk.address,
    isReadOnly: desk.guarded.isReadOnly,
    isLan: desk.options.isLan,
    now: desk.now(),
    assets: desk.files.assets,
  };
}
