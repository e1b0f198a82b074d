import { followed, inOrder } from './line-order.ts';
import type { TranscriptLine } from './transcript-line.ts';

/** How many turns a transcript has up to a line, and what later lines may follow. */
export interface TurnCount {
  readonly turns: number;
  /** The turn of the last line; 0 before the first turn. */
  readonly last: number;
  /** The last lines that nothing follows yet, by their ids, with their turns. */
  readonly tips: Readonly<Record<string, number>>;
}

/** The beginning of a transcript. */
export const noTurns: TurnCount = { turns: 0, last: 0, tips: {} };

/** A line of a transcript, and the number of its turn; 0 before the first turn. */
export interface NumberedLine<Line extends TranscriptLine> {
  readonly line: Line;
  readonly turn: number;
}

// As many clients as ever write to one transcript, with as many calls at a time.
const mostTips = 64;

/**
 * Returns the next lines of a conversation's transcript with the numbers of their turns, as `collectTurns` gives them,
 * and how far that goes. Sub-agents' lines must not be among them.
 */
export function numberLines<Line extends TranscriptLine>(
  lines: readonly Line[],
  before: TurnCount,
): { readonly numbered: NumberedLine<Line>[]; readonly count: TurnCount } {
  const turnOf = new Map(Object.entries(before.tips));
  const tips = new Map(turnOf);
  let { turns, last } = before;
  // The client may write a line a second time.
  const fresh = lines.filter(({ uuid }) => uuid === undefined || !turnOf.has(uuid));
  const numbered = inOrder(fresh).map((line) => {
    const place = followed(line, turnOf);
    const from = place === undefined ? turnBeforeStray(line, last) : (turnOf.get(place) as number);
    if (startsTurn(line, from)) turns += 1;
    last = startsTurn(line, from) ? turns : from;
    for (const uuid of line.follows) tips.delete(uuid);
    if (line.uuid !== undefined) {
      turnOf.set(line.uuid, last);
      tips.set(line.uuid, last);
    }
    return { line, turn: last };
  });
  return { numbered, count: { turns, last, tips: Object.fromEntries([...tips].slice(-mostTips)) } };
}

function startsTurn({ facts }: TranscriptLine, from: number): boolean {
  if (facts.some(({ kind }) => kind === 'said')) return true;
  return from === 0 && facts.some(({ kind }) => kind === 'answered' || kind === 'called');
}

// As in turns.ts: what follows nothing begins anew, and what follows a lost line goes on from the line before.
function turnBeforeStray({ uuid, follows, facts }: TranscriptLine, last: number): number {
  const isCompaction = facts.some(({ kind }) => kind === 'compacted' || kind === 'summary');
  return uuid !== undefined && follows.length === 0 && !isCompaction ? 0 : last;
}
