const filler = `${'Words that fill a line, and nothing else. '.repeat(4)}\n`;

/** Returns a text with a section behind it that makes it long enough to be leapt over (`core/markdown/quick-scan.ts`). */
export function asLongText(text: string): string {
  return `${text}\n\n# Own\n${filler.repeat(200)}`;
}
