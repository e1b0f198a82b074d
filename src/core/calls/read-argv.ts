import type { CallDraft, Mark } from './call-draft.ts';
import {
  addBare,
  addFlag,
  finishCall,
  labelOf,
  markAt,
  misuse,
  needsNoValue,
  needsValue,
  quote,
  refuseUnknown,
  startCall,
} from './call-draft.ts';
import type { Call, CallSpec } from './call-spec.ts';
import { globalsOf } from './call-spec.ts';

/**
 * Returns the call that a list of command-line arguments stands for. Throws a Failure `misuse` if any of it is invalid.
 */
export function decodeArgv(argv: readonly string[], spec: CallSpec): Call {
  const draft = startCall(spec, globalsOf(spec));
  const left = [...argv].reverse();
  let words: string[] = [];
  for (let word = left.pop(); word !== undefined; word = left.pop()) {
    if (word === '--' && spec.takesCommand === true) {
      addBare(draft, words);
      return { ...finishCall(draft), command: left.reverse() };
    }
    if (word === '--') {
      words.push(...left.reverse());
      break;
    }
    const mark = markAt(draft, word);
    if (mark === undefined) {
      refuseUnknown(draft, word);
      words.push(word);
      continue;
    }
    addBare(draft, words);
    words = [];
    addFlag(draft, mark.flag, readValue(draft, mark, { word, left }));
  }
  addBare(draft, words);
  return finishCall(draft);
}

/** Returns a flag's value: the text after its `=`, or the next word, which is then removed from `left`. */
function readValue(
  draft: CallDraft,
  { flag, length }: Mark,
  { word, left }: { word: string; left: string[] },
): string {
  const rest = word.slice(length);
  if (rest !== '' && !rest.startsWith('=')) {
    throw misuse(
      `Cannot read ${quote(word)}: the flag and its text must be two arguments`,
      `Write ${labelOf(flag)} "TEXT"`,
    );
  }
  if (flag.takes === 'none') {
    if (rest !== '') throw needsNoValue(draft, flag, rest.slice(1));
    return '';
  }
  if (rest !== '') return rest.slice(1);
  if (flag.takes === 'maybe') return takeWord(draft, left);
  const next = left.pop();
  if (next === undefined || next === '--') throw needsValue(draft, flag);
  const mark = markAt(draft, next);
  if (mark !== undefined && /^=?$/.test(next.charAt(mark.length))) throw needsValue(draft, flag, next);
  return next;
}

// The verb's own words may come next, so a word is only taken where those have come before.
function takeWord(draft: CallDraft, left: string[]): string {
  const next = left.at(-1) ?? '';
  const isWord = /^[^\s-]\S*$/.test(next) && markAt(draft, next) === undefined;
  if (!isWord || draft.bare.length === 0) return '';
  left.pop();
  return next;
}
