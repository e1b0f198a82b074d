// Quick twin of src/core/front-matter/head.ts: reads front matter of plain lines, and leaves all other to it.
import type { Head, HeadField } from './fields.ts';
import { findHeadFrame } from './frame.ts';

// Everything else, tabs and line separators among it, is for the full reader; so are runs of blanks, which cost time.
// With them every trouble that `findHeadTrouble` knows is left to it: the others are no line that is read here.
const strange =
  /[^\n\r\x20-\x7e\u{a1}-\u{2027}\u{202a}-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{fffd}\u{10000}-\u{10ffff}]| {64}|\s{256}/u;
const maxSize = 16 * 1024;
const ignored = /^ *(?:#.*)?$/;
const keyLine = /^([A-Za-z][A-Za-z0-9_-]*):(?:( +)(.*))?$/;
const itemLine = /^( *)(- +)(.*)$/;
const scalar = /^(?:'((?:[^']|'')*)'|"([^"\\]*)"|([^-?:,[\]{}#&*!|>'"%@` ].*?))(?: *| +#.*)$/;
const emptyList = /^(\[ *\])(?: *| +#.*)$/;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly number: number;
}

interface Value {
  readonly value: string | readonly string[];
  readonly length: number;
}

/**
 * Returns the document's head if it is one of simple `key: value` lines and block lists, quickly and equal to what
 * `readHead` returns; undefined whenever in doubt.
 */
export function readPlainHead(text: string): Head | undefined {
  const frame = findHeadFrame(text);
  if (typeof frame === 'string' || frame.fieldsEnd - frame.fieldsStart > maxSize) return undefined;
  if (strange.test(text.slice(frame.fieldsStart, frame.fieldsEnd))) return undefined;
  const fields = new Map<string, HeadField>();
  let last: HeadField | undefined;
  let indent: string | undefined;
  for (const line of linesOf(text, frame.fieldsStart, frame.fieldsEnd)) {
    if (ignored.test(line.source)) continue;
    const item = itemLine.exec(line.source);
    if (item && last && (last.valueStart === last.valueEnd || indent === item[1])) {
      last = withItem(last, line, item);
      indent = item[1];
    } else {
      last = readField(line);
      indent = undefined;
      if (last && fields.has(last.key)) return undefined;
    }
    if (!last) return undefined;
    fields.set(last.key, last);
  }
  return { ...frame, fields };
}

function* linesOf(text: string, from: number, to: number): Generator<Line> {
  let start = from;
  let number = 2;
  while (start < to) {
    const end = text.indexOf('\n', start) + 1;
    yield { start, end, source: text.slice(start, text[end - 2] === '\r' ? end - 2 : end - 1), number };
    start = end;
    number++;
  }
}

function readField({ start, end, source, number }: Line): HeadField | undefined {
  const found = keyLine.exec(source);
  if (!found) return undefined;
  const [, key = '', space = '', rest = ''] = found;
  const empty = rest === '' || rest.startsWith('#');
  const read = empty ? { value: '', length: 0 } : readValue(rest);
  if (!read) return undefined;
  const valueStart = start + key.length + 1 + (empty ? 0 : space.length);
  return { key, value: read.value, start, end, valueStart, valueEnd: valueStart + read.length, line: number };
}

function withItem(field: HeadField, line: Line, item: RegExpExecArray): HeadField | undefined {
  const [, indent = '', dash = '', rest = ''] = item;
  const read = readValue(rest);
  if (typeof read?.value !== 'string') return undefined;
  const dashAt = line.start + indent.length;
  const valueEnd = dashAt + dash.length + read.length;
  // An empty value is text until its first item makes it a list.
  if (typeof field.value === 'string') {
    return { ...field, value: [read.value], end: line.end, valueStart: dashAt, valueEnd };
  }
  return { ...field, value: [...(field.value as string[]), read.value], end: line.end, valueEnd };
}

function readValue(source: string): Value | undefined {
  const list = emptyList.exec(source)?.[1];
  if (list !== undefined) return { value: [], length: list.length };
  const found = scalar.exec(source);
  if (!found) return undefined;
  const [, single, double, plain = ''] = found;
  if (single !== undefined) return { value: single.replaceAll("''", "'"), length: single.length + 2 };
  if (double !== undefined) return { value: double, length: double.length + 2 };
  return /:(?: |$)/.test(plain) ? undefined : { value: plain, length: plain.length };
}
