/** Returns a number with the word for what is counted, in the plural unless there is one: `1 step`, `2 discoveries`. */
export function counted(number: number, word: string): string {
  if (number === 1) return `1 ${word}`;
  return `${number} ${word.replace(/(?<![aeiou])y$/, 'ie')}s`;
}
