/** An object out of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** Returns the blocks of a line's message. */
export function blocksOf(line: Fields): Fields[] {
  return partsOf(asFields(line.message)?.content);
}

/** Returns the blocks of a content, which may also be one text. */
export function partsOf(content: unknown): Fields[] {
  if (typeof content === 'string') return [{ type: 'text', text: content }];
  const parts: unknown[] = Array.isArray(content) ? content : [];
  return parts.map(asFields).filter((part) => part !== undefined);
}

/** Returns the text of all text blocks, each from a line of its own. */
export function joinTexts(blocks: readonly Fields[]): string {
  return blocks.flatMap((block) => (block.type === 'text' ? (textAt(block, 'text') ?? []) : [])).join('\n');
}

/** Returns the object that a line is in JSON; undefined if it isn't one. */
export function parseFields(text: string): Fields | undefined {
  try {
    return asFields(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Returns a value as an object with fields; undefined if it isn't one. */
export function asFields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** Returns a field's text; undefined if there is none. */
export function textAt(fields: Fields | undefined, key: string): string | undefined {
  const value = fields?.[key];
  return typeof value === 'string' ? value : undefined;
}

const targets = ['file_path', 'notebook_path', 'command', 'pattern', 'skill', 'url', 'description', 'query'];

/**
 * Returns what a tool call is about, given its input: its file, its command, the questions that it asks or the like; empty
 * if it has none of these.
 */
export function targetIn(input: Fields | undefined): string {
  const found = targets.map((key) => textAt(input, key)).find((value) => value !== undefined && value !== '');
  return found ?? questionsIn(input);
}

function questionsIn(input: Fields | undefined): string {
  return partsOf(input?.questions)
    .flatMap((one) => textAt(one, 'question') ?? [])
    .join(' · ');
}
