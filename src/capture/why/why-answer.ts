import { type BlamedLine, isUncommitted } from '../match/blame-lines.ts';
import { captureChain } from '../match/edit-pool.ts';
import { type TurnWords, turnOfCommand, wordsOfTurn } from '../match/turn-words.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import type { Library } from './library.ts';
import type { LineReason } from './line-reason.ts';
import type { LineRule } from './line-search.ts';

/** How sure an answer is. */
export type Confidence = 'certain' | 'probable' | 'perhaps';

/** Why a line is there. */
export interface WhyAnswer {
  /** The file that was asked about. */
  readonly file: string;
  readonly line: BlamedLine;
  /** The whole hash of its commit; empty for a line that is in none. */
  readonly commit: string;
  /** Undefined if no conversation is known. */
  readonly source: WhySource | undefined;
  /** Whether the commit was made before anything was captured. */
  readonly isOlder: boolean;
}

/** The conversation behind a line. */
export interface WhySource extends TurnWords {
  readonly rule: LineRule;
  readonly confidence: Confidence;
  /** The capture's id; empty if the conversation itself was read. */
  readonly capture: string;
  readonly conversation: string;
  /** The turn that wrote the line; undefined if no turn did. */
  readonly turn: number | undefined;
  /** The turn whose command may have written it, if no turn is known that did. */
  readonly perhaps: number | undefined;
  /** The command that wrote it, if the turn's edit was one; empty otherwise. */
  readonly command: string;
  /** When the change was made, in milliseconds since 1970; 0 if it isn't known. */
  readonly time: number;
  /** The path that the turn wrote to. */
  readonly path: string;
  /** The journal session of the capture; empty if it isn't known. */
  readonly session: string;
  /** Whose capture it is, as it says itself. */
  readonly author: string;
  /** The clone that pushed it; empty for an own one. */
  readonly writer: string;
  /** Whether only the commit's message names the conversation. */
  readonly isClaimed: boolean;
}

/** Returns answers for the lines of a file that aren't empty, with what was said in the turns that wrote them. */
export async function tellReasons(
  file: string,
  all: readonly BlamedLine[],
  reasons: ReadonlyMap<BlamedLine, { readonly reason: LineReason; readonly library: Library }>,
): Promise<WhyAnswer[]> {
  const known = new Map<string, Promise<TurnWords>>();
  const answers: WhyAnswer[] = [];
  for (const line of all.filter(({ text }) => text.trim() !== '')) {
    const found = reasons.get(line);
    const source = found === undefined ? undefined : await tell(found.reason, found.library, known);
    const commit = isUncommitted(line.commit) ? '' : line.commit;
    answers.push({ file, line, commit, source, isOlder: line.isBoundary && found === undefined });
  }
  return answers;
}

async function tell(
  { line, edit, rule, capture: head, isClaimed }: LineReason,
  library: Library,
  known: Map<string, Promise<TurnWords>>,
): Promise<WhySource | undefined> {
  if (head === undefined || rule === undefined) return undefined;
  const key = edit === undefined ? '' : `${head.id} ${edit.turn} ${edit.uuid}`;
  const words = known.get(key) ?? wordsOf(head, edit, library);
  if (key !== '') known.set(key, words);
  return {
    ...(await words),
    rule,
    confidence: confidenceOf(rule, edit),
    capture: head.object === '' ? '' : head.id,
    conversation: head.conversation,
    turn: edit?.turn,
    perhaps:
      edit === undefined ? turnOfCommand((await library.messagesOf(head)) ?? [], line.path) : undefined,
    command: edit?.command ?? '',
    time: edit?.time ?? 0,
    path: edit?.path ?? line.path,
    session: head.session,
    author: head.author,
    writer: head.own ? '' : head.writer,
    isClaimed,
  };
}

const sure: readonly LineRule[] = ['commit', 'author', 'patch', 'call', 'uncommitted'];

function confidenceOf(rule: LineRule, edit: LineReason['edit']): Confidence {
  if (edit === undefined || edit.command !== '') return 'perhaps';
  return sure.includes(rule) ? 'certain' : 'probable';
}

const mostRead = 5;

// A turn may have begun in an earlier capture of the conversation.
async function wordsOf(head: StoredCapture, edit: LineReason['edit'], library: Library): Promise<TurnWords> {
  if (edit === undefined) return { prompt: '', answer: '' };
  let words: TurnWords = { prompt: '', answer: '' };
  for (const one of captureChain(head, library.heads).slice(0, mostRead)) {
    const found = wordsOfTurn((await library.messagesOf(one)) ?? [], edit.turn, edit.time);
    words = { prompt: found.prompt || words.prompt, answer: words.answer || found.answer };
    if (words.prompt !== '') return words;
  }
  return words;
}
