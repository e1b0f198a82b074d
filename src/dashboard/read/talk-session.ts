import { isFailure } from '../../core/failure.ts';
import type { CompactedThere, MadeThere, ShownTurn } from '../page/turns.ts';
import { compactionFrom } from './compactions.ts';
import { type Data, listAt, numberAt, textAt, timeAt } from './json.ts';
import { loggingTurn } from './passages.ts';
import { type AskProgram, ask } from './sources.ts';

/** Returns the session that a conversation worked on: its id, and its name. A list names it by its file. */
export function sessionOf(talk: Data, sessions: readonly Data[]): { id: string; name: string } {
  const name = textAt(talk, 'session');
  const meant = sessions.find((one) => name !== '' && [stemOf(one), textAt(one, 'shortname')].includes(name));
  return { id: textAt(meant ?? {}, 'id'), name: textAt(meant ?? {}, 'shortname') || name };
}

function stemOf(session: Data): string {
  return textAt(session, 'file').replace(/^.*\//, '').replace(/\.md$/, '');
}

/** Returns what the journal says of the session that a conversation worked on; empty if there is none to read. */
export async function readTalkSession(id: string, program: AskProgram, root: string): Promise<Data> {
  if (id === '') return {};
  try {
    return await ask(program, ['view', '--compactions', '--', id], root);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return {};
  }
}

/** What came of the turns of a conversation. */
export interface CameOf {
  readonly at: (turn: number) => Pick<ShownTurn, 'made' | 'compactions'>;
  readonly compactions: number;
  readonly commits: number;
}

// Of a commit only the second is known.
const second = 1000;

/** Returns what came of the turns of a conversation, by what it says itself and by the journal of its session. */
export function cameOf(data: Data, session: Data): CameOf {
  const turns = listAt(data, 'turns').filter((turn) => textAt(turn, 'agent') === '');
  const compacted = compactedIn(data, session);
  const commits = commitsIn(textAt(data, 'id'), session);
  const made = [
    ...decisionsIn(turns, session),
    ...commits.map((one) => ({ turn: turnAt(turns, timeAt(one, 'at')), made: commitMade(one, session) })),
  ];
  return {
    at: (turn) => ({
      made: made.filter((one) => one.turn === turn).map((one) => one.made),
      compactions: compacted.filter(({ after }) => after === turn).map(({ there }) => there),
    }),
    compactions: compacted.length,
    commits: commits.length,
  };
}

function commitsIn(id: string, session: Data): Data[] {
  return listAt(session, 'commits').filter((one) => {
    const talk = textAt(one, 'conversation');
    return talk !== '' && id.startsWith(talk);
  });
}

function commitMade(one: Data, session: Data): MadeThere {
  const path = `sessions/${encodeURIComponent(textAt(session, 'id'))}#h-commits`;
  return { shape: 'commit', words: textAt(one, 'subject'), commit: textAt(one, 'commit'), path };
}

function turnAt(turns: readonly Data[], at: number | undefined): number | undefined {
  if (at === undefined) return undefined;
  const turn = turns.findLast((one) => (timeAt(one, 'at') ?? Number.POSITIVE_INFINITY) < at + second);
  return numberAt(turn ?? {}, 'number');
}

// The minute of the journal alone would be a guess: the turn must have the decision's own words, too.
function decisionsIn(turns: readonly Data[], session: Data): { turn: number | undefined; made: MadeThere }[] {
  return listAt(session, 'decisions').flatMap((one) => {
    const [at, title, number] = [timeAt(one, 'time'), textAt(one, 'title'), numberAt(one, 'number')];
    if (at === undefined || number === undefined) return [];
    const turn = loggingTurn(turns, { at, title, isNamed: true });
    if (turn === undefined) return [];
    const path = `sessions/${encodeURIComponent(textAt(session, 'id'))}#d${number}`;
    const made: MadeThere = { shape: 'dec', words: `Decision ${number}: ${title}`, commit: '', path };
    return [{ turn: numberAt(turn, 'number'), made }];
  });
}

// Hooks note a compaction when it begins or ends, and the transcript has a line in between.
const nearMs = 10 * 60_000;

function compactedIn(data: Data, session: Data): { after: number | undefined; there: CompactedThere }[] {
  const id = textAt(data, 'id');
  const noted = listAt(session, 'compactions').filter((one) => textAt(one, 'conversation') === id);
  return listAt(data, 'compactions').map((one) => {
    const at = timeAt(one, 'at');
    const distance = (other: Data): number => Math.abs((timeAt(other, 'at') ?? 0) - (at ?? 0));
    const [nearest] = [...noted].sort((a, b) => distance(a) - distance(b));
    const known = nearest !== undefined && distance(nearest) <= nearMs ? nearest : one;
    return { after: numberAt(one, 'after_turn'), there: { at, compaction: compactionFrom(known) } };
  });
}
