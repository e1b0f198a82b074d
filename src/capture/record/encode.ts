import { asFields, type Fields, parseFields, textAt } from '../../core/client/line-fields.ts';
import type { CapturedCall, CapturedEdit, CapturedMessage, CaptureHead, CaptureKind } from './capture.ts';

// The text of a capture in git: a head is the message of its commit, and messages and edits are files with a line each.
// What is read may have been pushed by anybody, so every field is checked and what doesn't fit is left out.

/** Returns the message of a capture's commit: a line for people, an empty line, and the head as one line of JSON. */
export function encodeHead(head: CaptureHead): string {
  return `capture ${head.branch.replace(/\s+/g, ' ') || head.kind} ${head.id}\n\n${JSON.stringify(head)}\n`;
}

const kinds: readonly CaptureKind[] = ['commit', 'task', 'compaction', 'checkpoint', 'end'];

/**
 * Returns the head in the message of a capture's commit; undefined if there is none. `lines` reads the hashes of its lines,
 * if they are not in the message.
 */
export function decodeHead(message: string, lines?: () => number[]): CaptureHead | undefined {
  const fields = parseFields(message.slice(message.indexOf('\n\n') + 2));
  const kind = kinds.find((one) => one === fields?.kind);
  const id = textAt(fields, 'id') ?? '';
  if (fields === undefined || kind === undefined || fields.v !== 1 || !/^[0-9a-f]{10}$/.test(id))
    return undefined;
  return {
    v: 1,
    id,
    kind,
    commit: hexAt(fields, 'commit'),
    tree: hexAt(fields, 'tree'),
    parents: textsAt(fields, 'parents').filter((parent) => hash.test(parent)),
    branch: textAt(fields, 'branch') ?? '',
    at: timeAt(fields, 'at'),
    session: textAt(fields, 'session') ?? '',
    conversation: textAt(fields, 'conversation') ?? '',
    tasks: textsAt(fields, 'tasks'),
    subject: textAt(fields, 'subject') ?? '',
    author: textAt(fields, 'author') ?? '',
    author_time: timeAt(fields, 'author_time', 1000),
    patch: hexAt(fields, 'patch'),
    // Few questions need them, and there are many.
    get lines() {
      return lines?.() ?? listAt(fields, 'lines').filter((line): line is number => isCount(line));
    },
    paths: textsAt(fields, 'paths'),
    messages: countAt(fields, 'messages'),
    bytes: countAt(fields, 'bytes'),
    parts: countAt(fields, 'parts'),
    first_uuid: textAt(fields, 'first_uuid') ?? '',
    last_uuid: textAt(fields, 'last_uuid') ?? '',
    redacted: countAt(fields, 'redacted'),
    client: textAt(fields, 'client') ?? '',
    replaces: textAt(fields, 'replaces') ?? '',
  };
}

const hash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

function hexAt(fields: Fields, key: string): string {
  const text = textAt(fields, key) ?? '';
  return hash.test(text) ? text : '';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

// No date is later than that.
const latest = 8.64e15;

function timeAt(fields: Fields, key: string, unit = 1): number {
  const time = countAt(fields, key);
  return time * unit > latest ? 0 : time;
}

function countAt(fields: Fields, key: string): number {
  const value = fields[key];
  return isCount(value) ? value : 0;
}

function listAt(fields: Fields, key: string): unknown[] {
  const value = fields[key];
  return Array.isArray(value) ? value : [];
}

function textsAt(fields: Fields, key: string): string[] {
  return listAt(fields, key).filter((one) => typeof one === 'string');
}

const mostPartBytes = 1024 * 1024;

// Three bytes at most for each UTF-16 unit.
const mostUnits = Math.floor(mostPartBytes / 3);

/**
 * Returns messages as files of at most 1 MB, a message a line. The line of a longer one goes on in the next file: joined,
 * the files are all lines.
 */
export function encodeMessages(messages: readonly CapturedMessage[]): string[] {
  const parts: string[][] = [];
  let size = mostUnits;
  for (const piece of messages.flatMap((message) => inPieces(`${JSON.stringify(message)}\n`))) {
    if (size + piece.length > mostUnits) {
      parts.push([]);
      size = 0;
    }
    size += piece.length;
    parts.at(-1)?.push(piece);
  }
  return parts.map((pieces) => pieces.join(''));
}

function inPieces(line: string): string[] {
  if (line.length <= mostUnits) return [line];
  const pieces: string[] = [];
  let at = 0;
  while (at < line.length) {
    const end = at + mostUnits;
    // Half a pair of units is no character.
    const isInPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(line.slice(end - 1, end + 1));
    const piece = line.slice(at, isInPair ? end - 1 : end);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}

/** Returns the messages in such files; lines that are none are left out. */
export function decodeMessages(parts: readonly string[]): CapturedMessage[] {
  const whole: string[] = [];
  let goesOn = false;
  for (const part of parts) {
    if (goesOn) whole[whole.length - 1] += part;
    else whole.push(part);
    goesOn = !part.endsWith('\n');
  }
  // Of a long capture, not all files fit into one text.
  return whole.flatMap(decodeLines);
}

function decodeLines(text: string): CapturedMessage[] {
  return linesOf(text).flatMap((fields) => {
    const role = (['user', 'assistant', 'agent'] as const).find((one) => one === fields.role);
    if (role === undefined) return [];
    const calls = listAt(fields, 'calls').flatMap(decodeCall);
    const message = {
      role,
      text: textAt(fields, 'text') ?? '',
      time: timeAt(fields, 'time'),
      uuid: textAt(fields, 'uuid') ?? '',
      turn: countAt(fields, 'turn'),
    };
    return [calls.length > 0 ? { ...message, calls } : message];
  });
}

function decodeCall(value: unknown): CapturedCall[] {
  const fields = asFields(value);
  if (fields === undefined) return [];
  const { exit } = fields;
  return [
    {
      tool: textAt(fields, 'tool') ?? '',
      target: textAt(fields, 'target') ?? '',
      input: textAt(fields, 'input') ?? '',
      exit: typeof exit === 'string' || typeof exit === 'number' ? exit : null,
      printed: textAt(fields, 'printed') ?? '',
    },
  ];
}

/** Returns edits as the text of a file, an edit a line. */
export function encodeEdits(edits: readonly CapturedEdit[]): string {
  return edits.map((edit) => `${JSON.stringify(edit)}\n`).join('');
}

/** Returns the edits in the text of such a file; lines that are none are left out. */
export function decodeEdits(text: string): CapturedEdit[] {
  return linesOf(text).flatMap((fields) => {
    const path = textAt(fields, 'path') ?? '';
    if (path === '') return [];
    return [
      {
        turn: countAt(fields, 'turn'),
        time: timeAt(fields, 'time'),
        uuid: textAt(fields, 'uuid') ?? '',
        path,
        lines: textsAt(fields, 'lines').filter((line) => /^(?:[0-9a-f]{16})?$/.test(line)),
        command: textAt(fields, 'command') ?? '',
      },
    ];
  });
}

function linesOf(text: string): Fields[] {
  return text
    .split('\n')
    .map(parseFields)
    .filter((fields) => fields !== undefined);
}
