/** Says whether a text has a word, in exactly these letters and not only as a part of a longer word. */
export function hasWholeWord(text: string, word: string): boolean {
  const isPart = (letter: string): boolean => /[\p{L}\p{N}_]/u.test(letter);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isPart(text.charAt(at - 1)) && !isPart(text.charAt(at + word.length))) return true;
  }
  return false;
}
