import { settingsPage, troublePage } from '../../src/dashboard/page/bare.ts';
import { conversationPage } from '../../src/dashboard/page/conversation.ts';
import { type Home, homePage } from '../../src/dashboard/page/home.ts';
import { conversationsPage, searchPage, sessionsPage } from '../../src/dashboard/page/lists.ts';
import { sessionPage } from '../../src/dashboard/page/session.ts';
import { whyPage, whyStartPage } from '../../src/dashboard/page/why.ts';
import type { Page, PageFrame } from '../../src/dashboard/pieces/frame.ts';
import type { Need } from '../../src/dashboard/pieces/needs.ts';
import { runPagesWith, runsWith } from './run-pages-data.ts';
import { before, pageTime, sessionWithText, talkWith, whyWith } from './shown-texts.ts';

/** Returns what stands around test pages; every text in it is this one. */
export function frameWith(text: string): PageFrame {
  return {
    project: { id: '0a1b2c3d', name: text, path: text },
    projects: [
      { id: '0a1b2c3d', name: text, needs: 1 },
      { id: '11111111', name: text, needs: 2 },
      { id: '22222222', name: text, needs: 0 },
    ],
    needs: 2,
    counts: { sessions: 3, conversations: 1214, runs: 1, terminals: 2 },
    active: [
      { id: 'abc123', name: text, status: 'active', done: 5, total: 8 },
      { id: 'def456', name: text, status: text, done: 0, total: 0 },
    ],
    address: text,
    isReadOnly: false,
    isLan: false,
    now: pageTime,
    assets: {
      script: '/assets/a.js',
      style: '/assets/a.css',
      terminal: { script: '/assets/a.js', style: '/assets/a.css' },
    },
  };
}

const act = (text: string) => ({
  act: { what: 'resolve', fields: { session: text }, shown: text },
  words: text,
});

function decidingWith(text: string): Partial<Record<Need['kind'], Need['deciding']>> {
  const common = { id: '91be0400', hash: 'ab'.repeat(32), rule: text, edit: undefined, choices: [] };
  const options = [
    { label: text, about: text },
    { label: text, about: '' },
  ];
  return {
    permission: { ...common, edit: { field: 'command', text } },
    question: {
      ...common,
      id: '91be0401',
      choices: [
        { question: text, options, takesSeveral: false },
        { question: text, options, takesSeveral: true },
      ],
    },
    failed: { ...common, id: '91be0402', rule: '', edit: { field: 'input', text } },
    blocker: { ...common, id: '91be0403' },
  };
}

function needsWith(text: string): Need[] {
  const common = {
    of: { word: 'Run', name: text, path: 'runs/1' },
    says: text,
    exact: [
      { name: '', text },
      { name: text, text },
      { name: text, text: `- ${text}\n+ ${text}\n  ${text}`, isChange: true },
    ],
    place: text,
    text,
    command: text,
  };
  return (['permission', 'question', 'failed', 'blocker', 'damaged'] as const).map((kind) => ({
    ...common,
    kind,
    since: before(4),
    act: act(text),
    deciding: decidingWith(text)[kind],
  }));
}

/** Returns the first page with something of everything; every text in it is this one. */
export function homeWith(text: string): Home {
  const card = cardWith(text);
  return {
    branch: text,
    needs: needsWith(text),
    sessions: [card, { ...card, status: 'paused', step: { text, isCurrent: false } }],
    all: 31,
    brought: 2,
    runs: runsWith(text),
    terminals: [
      { name: text, state: 'needs-me', reason: text, since: before(23) },
      { name: text, state: 'idle', reason: '', since: undefined },
    ],
    costs: {
      today: 4.37,
      isSure: false,
      limit: 25,
      parts: [{ name: text, amount: 3, isSure: true }],
      days: [
        { day: Date.UTC(2025, 0, 13, 12), amount: 0 },
        { day: Date.UTC(2025, 0, 14, 12), amount: 7.4 },
        { day: Date.UTC(2025, 0, 15, 12), amount: 3 },
      ],
    },
    lately: [
      { at: before(41), what: 'Done', text, href: '' },
      { at: before(60), what: text, text, href: 'sessions/abc123' },
    ],
  };
}

function cardWith(text: string): Home['sessions'][number] {
  return {
    id: 'abc123',
    name: text,
    title: text,
    status: 'active',
    done: 5,
    total: 8,
    step: { text, isCurrent: true },
    blockers: [text, text, text],
    unlogged: [text],
    lastDecision: text,
    atWork: { conversations: 1, runs: 2 },
    lastLog: before(190),
    owner: text,
  };
}

function hitsWith(text: string): Parameters<typeof searchPage>[0]['rows'] {
  const hit = { what: text, text, author: text, at: before(7), path: 'sessions/abc123', where: text };
  return [
    { ...hit, kind: 'journal' },
    { ...hit, kind: 'commit', path: '', author: '', at: undefined },
  ];
}

/** Returns every page with this text wherever a text can stand. */
export function pagesWith(text: string): Page[] {
  const frame = frameWith(text);
  const session = {
    id: 'abc123',
    name: text,
    status: text,
    done: 1,
    total: 2,
    work: text,
    branch: text,
    owner: text,
    at: before(9),
  };
  const talk = { id: 'c1', title: text, state: text, session: text, branch: text, turns: 3, at: before(9) };
  const why = whyWith(text);
  return [
    homePage(homeWith(text), frame),
    sessionPage(sessionWithText(text), frame),
    conversationPage(talkWith(text), frame),
    conversationPage({ ...talkWith(text), query: text }, frame),
    sessionsPage({ sessions: [session], damaged: [{ file: text, message: text }] }, frame),
    conversationsPage({ rows: [talk], total: 4 }, frame),
    ...runPagesWith(text, frame, needsWith(text)),
    searchPage({ query: text, total: 9, rows: hitsWith(text), missing: 2, trouble: text }, frame),
    settingsPage(
      {
        settings: [{ key: text, about: text, value: text, from: text }],
        things: [{ name: text, value: text, from: text, change: text }],
      },
      frame,
    ),
    troublePage(text, text, frame),
    whyStartPage([`a/${text}`], frame, text),
    ...why.lines.map(({ number }) => whyPage({ ...why, selected: number }, frame)),
  ];
}
