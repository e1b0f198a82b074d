import type { ReportView } from '../../src/dashboard/report/reported.ts';
import { before, sessionWithText } from './shown-texts.ts';

/** Returns a report with something in every part; every text in it is this one. */
export function reportWith(text: string): ReportView {
  const session = sessionWithText(text);
  const passage = { conversation: 'c1', title: text, turn: 4, said: text, answered: text };
  const decisions = session.decisions.map((one, index) => {
    if (index > 1) return one;
    return { ...one, passage: index === 0 ? passage : { ...passage, conversation: 'gone', answered: '' } };
  });
  const run = { name: text, query: text, startedAt: before(300), endedAt: before(200), isCostSure: true };
  const commit = { commit: text, at: before(2000), subject: text, conversation: 'c1', by: text };
  const talk = {
    id: 'c1',
    title: text,
    startedAt: before(4000),
    lastAt: before(900),
    turns: 34,
    author: text,
  };
  return {
    project: text,
    session: {
      ...session,
      decisions,
      commits: [commit, { ...commit, at: undefined, conversation: text, by: '' }],
    },
    closedAt: before(1),
    runs: [
      { ...run, status: 'completed', result: text, cost: 1.5 },
      { ...run, status: text, result: '', cost: undefined, startedAt: undefined },
    ],
    talks: [talk, { ...talk, id: text, startedAt: undefined, turns: undefined, author: '' }],
  };
}
