import { editTools } from '../../core/client/line-fact.ts';
import { decodeTranscriptLine } from '../../core/client/transcript-line.ts';
import { isNoise, noiseHeadBytes } from '../../core/client/transcript-noise.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { foldText } from '../../core/text/fold.ts';
import { errorCode } from '../../io/disk/failures.ts';
import { readLines } from '../../io/transcripts/read-lines.ts';
import type { FoundConversation } from '../find/find-conversations.ts';
import type { DigestRecord } from './digest.ts';
import { textOf } from './open-record.ts';
import type { QuestionWord } from './question.ts';
import { wordsOf } from './read-records.ts';
import { rewoundTurns } from './search-digests.ts';

/** Where a turn was found, and by which words. */
interface TurnPlace {
  readonly conversation: FoundConversation;
  readonly words: readonly QuestionWord[];
  /** Returns a text without its secrets. */
  readonly screen: (text: string) => string;
}

/** A turn that was found, by the record of it that holds most. */
export interface RecordFound {
  readonly record: DigestRecord;
  /** Where the line begins in the transcript with the answer that holds most; undefined if none holds any. */
  readonly answer: number | undefined;
  readonly digest: Buffer;
}

/** A turn as it is shown. */
export interface OpenedTurn {
  /** The record that was found, what was answered to it, and which files were changed. */
  readonly text: string;
  /** Whether the person went back to before it. */
  readonly isRewound: boolean;
}

/**
 * Returns a found turn as it is shown; undefined if the transcript no longer holds it. The digest holds no text as it was
 * written, so what is shown is read from the transcript.
 */
export function openTurn({ record, answer, digest }: RecordFound, place: TurnPlace): OpenedTurn | undefined {
  const { conversation, words, screen } = place;
  const { kind, turn, offset } = record;
  const [own, ...later] = turnFrom(conversation.path, offset);
  const text = textOf(record, own?.words ?? []);
  if (text === undefined) return undefined;
  const reply = kind === 'answered' ? '' : replyIn(later, answer);
  const files = kind === 'said' ? [...new Set(later.flatMap((line) => line.edited))] : [];
  const shown = [
    excerptAround(screen(text), words),
    ...(reply === '' ? [] : [`Claude: ${cutAtWord(screen(reply), longestReply)}`]),
    ...(files.length === 0 ? [] : [`Changed: ${screen(files.slice(0, mostFiles).join(', '))}`]),
  ];
  return {
    text: shown.join('\n'),
    isRewound: rewoundTurns(digest).has(turn),
  };
}

const longestReply = 300;
const mostFiles = 5;

interface TurnLine {
  readonly offset: number;
  readonly words: ReturnType<typeof wordsOf>;
  /** The files that it changed. */
  readonly edited: readonly string[];
}

// The answer that holds the words of the question, or else the first one.
function replyIn(later: readonly TurnLine[], answer: number | undefined): string {
  const answers = later.flatMap(({ offset, words }) =>
    words.filter(({ kind }) => kind === 'answered').map(({ text }) => ({ offset, text })),
  );
  return (answers.find(({ offset }) => offset === answer) ?? answers[0])?.text ?? '';
}

// How many lines of a turn are read.
const mostLines = 200;

// Returns the lines of a turn from one of them on.
function turnFrom(path: string, from: number): TurnLine[] {
  const found: TurnLine[] = [];
  try {
    for (const { text, offset } of readLines(path, { from, isPassed: isNoise, headBytes: noiseHeadBytes })) {
      const facts = decodeTranscriptLine(text)?.facts ?? [];
      if (found.length === mostLines || (found.length > 0 && facts.some(({ kind }) => kind === 'said')))
        break;
      const calls = facts.filter((fact) => fact.kind === 'called' && editTools.has(fact.tool));
      const edited = calls.flatMap((fact) => (fact.kind === 'called' ? fact.target : []));
      found.push({ offset, words: facts.flatMap(wordsOf), edited });
    }
  } catch (error) {
    // The transcript was removed since it was listed, or may not be read any more.
    if (errorCode(error) === '') throw error;
  }
  return found;
}

const longestExcerpt = 600;

// Returns a text, or of a long one the part in which most words of the question are, with `…` where it was cut.
function excerptAround(text: string, words: readonly QuestionWord[]): string {
  if (text.length <= longestExcerpt) return text;
  const folded = foldText(text);
  const places = words.flatMap(({ text: word, stem }) => [folded.indexOf(word), folded.indexOf(stem)]);
  const first = Math.min(...places.filter((at) => at >= 0), text.length);
  const start = Math.max(0, Math.min(first - 120, text.length - longestExcerpt));
  const cut = text.slice(start, start + longestExcerpt).replace(/^\S*\s|\s\S*$/g, '');
  return `${start === 0 ? '' : '… '}${cut}${start + longestExcerpt >= text.length ? '' : ' …'}`;
}
