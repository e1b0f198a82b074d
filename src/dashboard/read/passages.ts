import { cutAtWord } from '../../core/text/cut.ts';
import type { Decided, Quote } from '../page/shown-session.ts';
import { type Data, listAt, numberAt, textAt, timeAt } from './json.ts';

/** A conversation as a list has it, and as it is read: its turns are asked for only where they are needed. */
export interface ReadableTalk {
  readonly id: string;
  readonly title: string;
  readonly startedAt: number | undefined;
  readonly lastAt: number | undefined;
  readonly turns: () => Promise<readonly Data[]>;
}

// Times in the journal are minutes.
const minute = 60_000;

const longestSaid = 400;
const longestAnswered = 700;

/**
 * Returns the decisions with what was said in the turn in which each was logged. A decision that no turn, or more than
 * one, can have logged has none: nothing is guessed.
 */
export async function withPassages(
  decisions: readonly Decided[],
  talks: readonly ReadableTalk[],
): Promise<Decided[]> {
  const told: Decided[] = [];
  for (const one of decisions) told.push({ ...one, passage: await passageFor(one, talks) });
  return told;
}

async function passageFor(decision: Decided, talks: readonly ReadableTalk[]): Promise<Quote | undefined> {
  const { at } = decision;
  if (at === undefined) return undefined;
  const found: Quote[] = [];
  for (const talk of talks.filter((one) => spans(one, at))) {
    const turn = loggingTurn(await talk.turns(), { at, title: decision.title, isNamed: false });
    if (turn === undefined) continue;
    found.push({
      conversation: talk.id,
      title: talk.title,
      turn: numberAt(turn, 'number') ?? 0,
      said: shortened(textAt(turn, 'said'), longestSaid),
      answered: shortened(textAt(turn, 'answered'), longestAnswered),
    });
  }
  return found.length === 1 ? found[0] : undefined;
}

function spans({ startedAt, lastAt }: ReadableTalk, at: number): boolean {
  return startedAt !== undefined && startedAt < at + minute && (lastAt ?? Number.POSITIVE_INFINITY) >= at;
}

/**
 * Returns the turn in which something was logged in that minute; undefined if none or several can have. Where `isNamed`,
 * the turn must have the title's words.
 */
export function loggingTurn(
  turns: readonly Data[],
  { at, title, isNamed }: { readonly at: number; readonly title: string; readonly isNamed: boolean },
): Data | undefined {
  const own = turns.filter((turn) => textAt(turn, 'agent') === '' && turn.rewound !== true);
  const meant = own.filter((turn, index) => {
    const [start, end] = [timeAt(turn, 'at'), timeAt(own[index + 1] ?? {}, 'at')];
    return start !== undefined && start < at + minute && (end === undefined || end >= at) && hasLogged(turn);
  });
  if (meant.length < 2 && !isNamed) return meant[0];
  const naming = meant.filter((turn) => wordsOf(turn).some((words) => words.includes(title)));
  return naming.length === 1 ? naming[0] : undefined;
}

function hasLogged(turn: Data): boolean {
  return wordsOf(turn).some((words) =>
    /\bsession-journal\b[\s\S]*\s(?:log|init)\b|^\/session[:-](?:log|init)\b/.test(words),
  );
}

// What was typed, and the lines that the shell was given.
function wordsOf(turn: Data): string[] {
  const lines = listAt(turn, 'did').filter((call) => textAt(call, 'tool') === 'Bash');
  return [textAt(turn, 'said'), ...lines.map((call) => textAt(call, 'target'))];
}

/** Returns a text, or its beginning and an ellipsis if it is longer. */
export function shortened(text: string, longest: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= longest) return trimmed;
  // Cut between paragraphs where there is one in the second half, so that lists and code stay whole.
  const end = trimmed.lastIndexOf('\n\n', longest);
  const cut = end > longest / 2 ? `${trimmed.slice(0, end)}\n\n…` : cutAtWord(trimmed, longest);
  return cut;
}
