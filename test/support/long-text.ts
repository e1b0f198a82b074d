const filler = `${'Words that fill a line, and nothing else. '.repeat(4)}\n`;

/** Returns a text with an extra section at its end, so that it is long enough for `core/markdown/quick-scan.ts`. */
export function asLongText(text: string): string {
  return `${text}\n\n# Own\n${filler.repeat(200)}`;
}
