import type { ShownConversationPage } from '../../src/dashboard/page/conversation.ts';
import type { Decided, SessionView } from '../../src/dashboard/page/shown-session.ts';
import type { WhyFile, WhyLine } from '../../src/dashboard/page/why.ts';

/** The time of all test pages: Thursday, 26 November 2026, 14:12. */
export const pageTime = Date.parse('2026-11-26T14:12:00Z');

/** Returns a time some minutes before that. */
export function before(minutes: number): number {
  return pageTime - minutes * 60_000;
}

/** Returns a session with something in every part; every text in it is this one. */
export function sessionWithText(text: string): SessionView {
  const entry = { title: text, text, at: before(90), by: text };
  return {
    id: 'abc123',
    name: text,
    title: text,
    status: 'active',
    reason: text,
    owner: text,
    branch: text,
    startedAt: before(4600),
    compactions: 3,
    tasks: [text, 'https://example.org/PAY-412'],
    tldr: text,
    remarks: [text],
    steps: stepsWith(text),
    notes: [entry],
    blockers: blockersWith(text),
    next: [entry],
    decisions: decisionsWith(text),
    deadEnds: [entry],
    discoveries: [{ ...entry, title: '', by: '', at: undefined }],
    keyContext: [text],
    keyFiles: [text],
    files: [text],
    prose: proseWith(text),
    commits: [{ commit: text, at: before(2000), subject: text, conversation: text, by: text }],
    conversations: [{ id: 'c1', title: text, state: 'working' }],
    runs: runsWith(text),
    timeline: timelineWith(text),
    isOpen: true,
    shown: 'h',
  };
}

function runsWith(text: string): SessionView['runs'] {
  const run = { id: 'r1', name: text, status: 'waiting', step: text, cost: 0.92, isCostSure: true, asks: 2 };
  return [
    run,
    { ...run, id: 'r2', status: 'failed', cost: undefined, isCostSure: false, asks: 0, step: `${text}7` },
    { ...run, id: 'r3', asks: 0, step: '' },
  ];
}

/** Returns what stands beside the lists of a session, this text everywhere. */
export function proseWith(text: string): SessionView['prose'] {
  const lists = { decisions: text, discoveries: text, dead_ends: text };
  return { ...lists, blockers: text, next_steps: text, key_context: text };
}

function stepsWith(text: string): SessionView['steps'] {
  const step = { number: 1, text, isDone: true, isCurrent: false, at: before(3000), shown: 'h' };
  return [
    step,
    { ...step, number: 2, isDone: false, isCurrent: true, at: undefined },
    { ...step, number: 3, isDone: false },
  ];
}

function blockersWith(text: string): SessionView['blockers'] {
  return [
    { number: 1, text, isResolved: false, resolvedAt: undefined, shown: 'h' },
    { number: 2, text, isResolved: true, resolvedAt: before(100), shown: 'h' },
    { number: 3, text, isResolved: true, resolvedAt: undefined, shown: 'h' },
  ];
}

function decisionsWith(text: string): Decided[] {
  const decided: Decided = {
    title: text,
    text,
    at: before(90),
    by: text,
    number: 2,
    context: text,
    choice: text,
    rejected: [text],
    rationale: text,
    supersededBy: '',
    commits: [{ commit: text, subject: text, conversation: 'c1' }],
  };
  return [
    { ...decided, number: 1, supersededBy: 'decision 2' },
    decided,
    { ...decided, number: undefined, supersededBy: text, at: undefined, by: '', commits: [] },
  ];
}

function timelineWith(text: string): SessionView['timeline'] {
  const compaction = { number: 3, trigger: text, restored: text, lost: [text], held: [text] };
  return [
    { at: before(3000), what: 'Started', text, href: '' },
    { at: before(10), what: 'Decision', text, href: '#d2' },
    { at: before(9), what: text, text, href: '' },
    { at: before(9), what: 'Commit', text, href: '', of: { kind: 'conversation', id: 'c1' } },
    { at: before(9), what: 'Run', text, href: '', of: { kind: 'run', id: 'r1' } },
    { at: before(8), what: 'Compaction', text: '', href: '', compaction },
  ];
}

/** Returns a conversation with every kind of turn; every text in it is this one. */
export function talkWith(text: string): ShownConversationPage {
  return {
    id: '8d1f42aa-0000-4000-8000-000000000000',
    title: text,
    state: 'working',
    session: text,
    sessionId: 'abc123',
    branch: text,
    model: text,
    contextTokens: 126_000,
    startedAt: before(4000),
    lastAt: before(3),
    keptUntil: before(-4000),
    author: text,
    turns: turnsWith(text),
    total: 60,
    compactions: 2,
    commits: 3,
    from: 21,
    to: 40,
    query: '',
    asked: [
      { number: 1, words: text },
      { number: 22, words: text },
    ],
    askCommand: text,
    needs: [],
  };
}

const bareCompaction = { number: undefined, restored: '', lost: [], held: [] };

function turnsWith(text: string): ShownConversationPage['turns'] {
  const turn = {
    number: 21,
    at: before(200),
    said: text,
    answered: text,
    did: [
      { tool: 'Edit', target: text, trouble: '' },
      { tool: 'Bash', target: text, trouble: 'exit 1' },
      { tool: text, target: text, trouble: text },
    ],
    files: [text],
    isRewound: false,
    isInterrupted: true,
    agent: '',
    made: [
      { shape: 'dec', words: text, commit: '', path: `sessions/s1#d3` },
      { shape: 'commit', words: text, commit: text, path: `sessions/s1` },
    ] as const,
    compactions: [
      { at: undefined, compaction: { ...bareCompaction, trigger: text } },
      {
        at: before(150),
        compaction: { number: 2, trigger: 'auto', restored: 'seen', lost: [text], held: [text] },
      },
    ],
  };
  return [
    turn,
    { ...turn, number: 22, isRewound: true },
    { ...turn, number: 23, agent: 'a1', did: [], isInterrupted: false },
  ];
}

/** Returns a file with lines of every kind; every text in it is this one. */
export function whyWith(text: string): WhyFile {
  const why = whyLineWith(text);
  const none = { turn: undefined, conversation: '', confidence: '' } as const;
  const decision = why.decision && { ...why.decision, number: undefined };
  const lines: Record<number, Partial<WhyLine> | undefined> = {
    16: undefined,
    17: {},
    18: undefined,
    19: { decision: undefined, confidence: 'probable' },
    20: { decision, confidence: 'perhaps' },
    21: { ...none, reason: text },
    22: { ...none, commit: '', author: '', at: undefined },
    23: { ...none, author: '', at: undefined },
  };
  return {
    path: `src/${text}`,
    lines: Object.entries(lines).map(([number, more]) => ({
      number: Number(number),
      text: number === '18' ? '' : text,
      why: more === undefined ? undefined : { ...why, line: Number(number), ...more },
    })),
    selected: 17,
    total: 41,
  };
}

function whyLineWith(text: string): WhyLine {
  return {
    line: 17,
    text,
    commit: '51d77be0',
    author: text,
    at: before(2000),
    confidence: 'certain',
    rule: text,
    conversation: '8d1f42aa-0000-4000-8000-000000000000',
    turn: 18,
    prompt: text,
    answer: text,
    decision: { session: text, number: 3, title: text, choice: text, rejected: [text], rationale: text },
    reason: '',
  };
}
