import { runPage, type ShownRun } from '../../src/dashboard/page/run.ts';
import type { RunHappened } from '../../src/dashboard/page/run-log.ts';
import { type PageRun, runsPage } from '../../src/dashboard/page/run-rows.ts';
import { type ShownTerminal, terminalPage } from '../../src/dashboard/page/terminal.ts';
import { terminalsPage } from '../../src/dashboard/page/terminals.ts';
import type { Page, PageFrame } from '../../src/dashboard/pieces/frame.ts';
import type { Need } from '../../src/dashboard/pieces/needs.ts';
import { before } from './shown-texts.ts';

/** Returns runs in several states; every text in them is this one. */
export function runsWith(text: string): PageRun[] {
  const run = {
    id: 'r1',
    name: text,
    status: 'running',
    what: text,
    context: 0.42,
    cost: 0.84,
    isCostSure: true,
    budget: 5,
    bypass: text,
  };
  return [
    run,
    { ...run, status: 'queued', context: undefined, cost: undefined, bypass: '' },
    { ...run, budget: undefined },
  ];
}

/** Returns a run about which all is known; every text in it is this one. */
export function runWith(text: string, needs: readonly Need[] = []): ShownRun {
  const kinds = [
    ...(['said', 'called', 'failed', 'denied', 'state', 'asked'] as const),
    ...(['decided', 'refused', 'answered', 'set'] as const),
  ];
  const happened = kinds.map(
    (kind): RunHappened => ({ kind, word: text, text, isBelow: true, at: before(5) }),
  );
  return {
    ...(runsWith(text)[0] as PageRun),
    shortId: text,
    reason: text,
    query: text,
    result: text,
    error: text,
    session: text,
    sessionName: text,
    step: text,
    mode: text,
    parent: text,
    conversation: text,
    startedAt: before(40),
    endedAt: before(4),
    turns: 22,
    used: [{ name: text, number: 1204771 }],
    contextTokens: 84000,
    windowTokens: 200_000,
    facts: [{ name: text, text }],
    needs,
    log: { happened, older: 54, trouble: '', command: text },
    stop: text,
    goOn: text,
  };
}

/** Returns a terminal about which all is known; every text in it is this one. */
export function terminalWith(text: string): ShownTerminal {
  return {
    name: text,
    state: text,
    reason: text,
    since: before(23),
    screen: [text, text],
    isTypable: true,
    shown: text,
    session: text,
    conversation: text,
    facts: [{ name: text, text }],
  };
}

/** Returns the pages of runs with this text wherever a text can stand. */
export function runPagesWith(text: string, frame: PageFrame, needs: readonly Need[]): Page[] {
  const run = runWith(text, needs);
  return [
    runsPage({ runs: runsWith(text), total: 9, spent: text, start: text }, frame),
    terminalsPage(
      [
        { name: text, state: text, reason: text, since: before(23) },
        { name: text, state: 'idle', reason: '', since: undefined },
      ],
      frame,
    ),
    terminalsPage([], frame),
    terminalPage(terminalWith(text), frame),
    terminalPage({ ...terminalWith(text), isTypable: false }, frame),
    runPage(run, frame),
    runPage({ ...run, log: { ...run.log, trouble: text } }, frame),
  ];
}
