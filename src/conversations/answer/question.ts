import { stripControls } from '../../core/text/controls.ts';
import { foldText } from '../../core/text/fold.ts';

/** A word of a question. */
export interface QuestionWord {
  /** Folded, as it was asked. */
  readonly text: string;
  /**
   * What a text may hold instead, folded: the word without its ending, the parts of an identifier. One of them is
   * enough; for an identifier, all of `parts` are needed.
   */
  readonly stem: string;
  readonly parts: readonly string[];
}

// Words that most sentences hold. A question of nothing else is searched with all of them.
const common = new Set(
  (
    'a about all also an and any are as at be been but by can could did do does doing done else for from get got had has ' +
    'have he her here him his how i if in into is it its just like me more most my no not now of on or our out over put ' +
    'said she should so some such than that the their them then there these they this those to up us use used was we were ' +
    'what when where which who whom whose why will with would you your ' +
    // German, French, Spanish
    'aber als am auch auf aus bei bin das dass dem den der des die du ein eine einen er es fur haben hat ich ihr im ist ' +
    'kein mit nach nicht noch nur oder sie sich sind um und uns von war warum was wenn wer wie wir wo zu ' +
    'au aux avec ce ces dans de du elle en est et il ils je la le les mais nous ou par pas pour pourquoi que qui sur un une ' +
    'vous como con cual cuando del donde el ella los las para pero por porque que se si sin su un una y'
  ).split(' '),
);

const wordForm = /[\p{L}\p{N}_][\p{L}\p{N}_./:#@$-]*[\p{L}\p{N}_]|[\p{L}\p{N}]/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Returns the words of a question that say what it is about, each once; none if there are no words at all. */
export function decodeQuestion(text: string): QuestionWord[] {
  const given = (stripControls(text).match(wordForm) ?? []).flatMap(splitUnspaced);
  const telling = given.filter((word) => !common.has(foldText(word)));
  const words = (telling.length === 0 ? given : telling).map((word) => ({
    text: foldText(word),
    stem: stemOf(foldText(word)),
    parts: partsOf(word),
  }));
  return [...new Map(words.map((word) => [word.text, word])).values()];
}

// A script without spaces has no words that we could tell, so its runs are cut into pairs of letters.
function splitUnspaced(word: string): string[] {
  if (!unspaced.test(word)) return [word];
  const letters = Array.from(word);
  if (letters.length <= 2) return [word];
  return letters.slice(0, -1).map((letter, index) => letter + letters[index + 1]);
}

const endings = /(?:ings?|ies|ied|edly|ed|es|s|ly|en|er|e)$/;
const shortestStem = 4;

// `retries`, `retried` and `retry` are one word here. Too short a rest would stand for too much.
function stemOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const stem = word.replace(endings, '');
  return stem.length >= shortestStem ? stem : word;
}

// `sweepTrigger`, `sweep_trigger` and `sweep/trigger.go` have the parts `sweep` and `trigger`.
function partsOf(word: string): string[] {
  const parts = word
    .replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1 ')
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldText)
    .filter((part) => part.length > 1 && !common.has(part));
  return parts.length > 1 ? parts : [];
}
