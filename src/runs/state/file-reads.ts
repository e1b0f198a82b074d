import { textAt } from '../../core/client/line-fields.ts';
import type { MessagePart } from '../../core/stream/message-line.ts';
import type { StreamSaid } from '../../core/stream/stream-line.ts';

/** A file that Claude has read. */
export interface FileRead {
  /** The id of the call. */
  readonly call: string;
  /** As the call names it. */
  readonly path: string;
  /** The text that Claude was given, without line numbers; undefined if it was given no lines. */
  readonly shown: string | undefined;
  /** Whether that is all of the file. */
  readonly isWhole: boolean;
}

/** The calls of Read that have no outcome yet, by the call's id. */
export type OpenReads = Readonly<Record<string, Pick<FileRead, 'path' | 'isWhole'>>>;

/** Returns the files whose content a line of the client's stream has, and the calls that are open after it. */
export function hearReads(
  open: OpenReads,
  said: StreamSaid,
): { readonly open: OpenReads; readonly files: readonly FileRead[] } {
  if (said.kind !== 'message') return { open, files: [] };
  const begun = said.parts.flatMap(readCall);
  const now: OpenReads = begun.length === 0 ? open : { ...open, ...Object.fromEntries(begun) };
  const outcomes = said.parts.filter((part) => part.kind === 'outcome');
  const files = outcomes.flatMap(({ call, text, isError }) => {
    const read = Object.hasOwn(now, call) ? now[call] : undefined;
    return read === undefined || isError ? [] : [fileRead(call, read, text)];
  });
  const done = new Set(outcomes.map(({ call }) => call));
  return {
    open: done.size === 0 ? now : Object.fromEntries(Object.entries(now).filter(([call]) => !done.has(call))),
    files,
  };
}

function readCall(part: MessagePart): [string, Pick<FileRead, 'path' | 'isWhole'>][] {
  if (part.kind !== 'call' || part.tool !== 'Read') return [];
  const path = textAt(part.input, 'file_path') ?? '';
  const isWhole = !['offset', 'limit', 'pages'].some((name) => (part.input[name] ?? undefined) !== undefined);
  return path === '' ? [] : [[part.call, { path, isWhole }]];
}

function fileRead(
  call: string,
  { path, isWhole }: Pick<FileRead, 'path' | 'isWhole'>,
  text: string,
): FileRead {
  const rows = numberedRows(text);
  if (rows === undefined) return { call, path, shown: undefined, isWhole: false };
  const { first, lines } = rows;
  const isAll = isWhole && first === 1 && lines.length < mostLines && !lines.some(isCut);
  return { call, path, shown: lines.join('\n'), isWhole: isAll };
}

// The client gives so many lines of a file, and so many characters of a line, and says nothing of the rest.
const mostLines = 2000;
const mostCharacters = 2000;

function isCut(line: string): boolean {
  return line.length >= mostCharacters && line.endsWith('[truncated]');
}

// What the client gives is `    1→text` or `1<tab>text` a line, and behind it, it may remind Claude of something.
function numberedRows(text: string): { first: number; lines: string[] } | undefined {
  const first = Number(/^ *(\d+)[→\t]/.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(first)) return undefined;
  const lines: string[] = [];
  const rows = text.split('\n');
  for (const row of rows) {
    const [, number, line] = /^ *(\d+)[→\t](.*)$/s.exec(row) ?? [];
    if (Number(number) !== first + lines.length) break;
    lines.push(line as string);
  }
  const rest = rows.slice(lines.length).join('\n').trim();
  return rest === '' || rest.startsWith('<system-reminder>') ? { first, lines } : undefined;
}
