import { asFields, type Fields, partsOf, textAt } from '../../core/client/line-fields.ts';

// What a capture keeps of a transcript's line is screened before anything is cut, since no rule knows half a secret.

/** How secrets are taken out of a text. */
export type ScreenText = (text: string) => {
  readonly text: string;
  readonly found: readonly ScreenedRange[];
};

/** Where in the text a secret was. */
interface ScreenedRange {
  readonly start: number;
  readonly end: number;
}

/** A line of a transcript without what no capture keeps. */
export interface ScreenedLine {
  readonly fields: Fields;
  /** What was left out of what was said: the kind and the size of each picture, document and thought. */
  readonly leftOut: readonly string[];
  /** The same of what calls gave back, by their ids. */
  readonly leftOutOf: ReadonlyMap<string, readonly string[]>;
}

/** Returns a line of a transcript without its secrets, without pictures, and without what calls printed that succeeded. */
export function screenLine(line: Fields, screen: ScreenText): ScreenedLine {
  const clean = (value: unknown): unknown => screenDeep(value, screen);
  const message = asFields(line.message);
  const attachment = asFields(line.attachment);
  const isWaiting = attachment?.type === 'queued_command';
  const fields: Record<string, unknown> = { ...line };
  if (message !== undefined) fields.message = { ...message, content: clean(keptParts(message.content)) };
  // Other attachments are what hooks and the client gave to the model.
  if (isWaiting) fields.attachment = { ...attachment, prompt: clean(keptParts(attachment.prompt)) };
  else if (attachment !== undefined) fields.attachment = { type: attachment.type };
  if (typeof line.content === 'string') fields.content = clean(line.content);
  const said = partsOf(isWaiting ? attachment.prompt : message?.content);
  const results = said.flatMap(({ tool_use_id: id, content }): [string, string[]][] => {
    const left = partsOf(content).filter((part) => !isKept(part));
    return typeof id === 'string' && left.length > 0 ? [[id, left.map(placeholderOf)]] : [];
  });
  const leftOut = said.filter((part) => !isKept(part)).map(placeholderOf);
  return { fields, leftOut, leftOutOf: new Map(results) };
}

function screenDeep(value: unknown, screen: ScreenText): unknown {
  if (typeof value === 'string') return screen(value).text;
  if (Array.isArray(value)) return value.map((one) => screenDeep(one, screen));
  const fields = asFields(value);
  if (fields === undefined) return value;
  return Object.fromEntries(Object.entries(fields).map(([key, inner]) => [key, screenDeep(inner, screen)]));
}

function isKept({ type }: Fields): boolean {
  return type === 'text' || type === 'tool_use' || type === 'tool_result';
}

function keptParts(content: unknown): unknown {
  if (typeof content === 'string') return content;
  return partsOf(content)
    .filter(isKept)
    .map((part) => (part.type === 'tool_result' ? { ...part, content: failureIn(part) } : part));
}

function failureIn({ content, is_error: isError }: Fields): Fields[] {
  return isError === true ? partsOf(content).filter(({ type }) => type === 'text') : [];
}

function placeholderOf(part: Fields): string {
  const kind = String(part.type).replace(/[^a-z_]/g, '');
  const source = asFields(part.source);
  const media = (textAt(source, 'media_type') ?? '').replace(/[^\w/+.-]/g, '').slice(0, 60);
  const bytes = (textAt(part, 'thinking') ?? textAt(source, 'data') ?? '').length;
  return `[${[kind, media].filter((word) => word !== '').join(' ')} left out, ${bytes} bytes]`;
}
