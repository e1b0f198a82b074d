/**
 * Returns a text of at most `limit` UTF-16 units, cut after a word and never within a character, with `…` where
 * something is missing; empty if there is no room at all.
 */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return '';
  // This is one unit more than can stay, which shows whether a word ends right there.
  const cut = text.slice(0, limit);
  const word = cut.search(/\s\S*$/);
  const kept = word >= limit / 2 ? cut.slice(0, word) : cut.slice(0, -1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/** Returns a text of at most `most` letters (code points), the last of them `…` where something is missing. */
export function cutToLetters(text: string, most: number): string {
  const letters = text.length <= most ? [] : Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
