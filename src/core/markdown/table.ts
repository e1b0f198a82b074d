import type { Span } from '../text/spans.ts';

/** A cell of a table, as written but without the blanks around it. */
export interface Cell {
  /** The offset of its first character. */
  readonly start: number;
  readonly text: string;
}

/** A row of a table: one line. */
export interface TableRow extends Span {
  readonly cells: readonly Cell[];
}

/** A table, from its header's line to its last row. */
export interface Table extends Span {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

const delimiter = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/;

/** Returns the table in a paragraph, which may begin after lines of text; undefined if there is none. */
export function readTable(text: string, paragraph: Span): Table | undefined {
  const lines = linesIn(text, paragraph);
  for (const [index, line] of lines.entries()) {
    const said = text.slice(line.start, line.end).trimEnd();
    if (index === 0 || !said.includes('|') || !delimiter.test(said)) continue;
    const header = readRow(text, lines[index - 1] as Span);
    if (header.cells.length !== readRow(text, line).cells.length) return undefined;
    const rows = lines.slice(index + 1).map((one) => readRow(text, one));
    return { start: header.start, end: paragraph.end, header: header.cells.map((cell) => cell.text), rows };
  }
  return undefined;
}

/** Returns the lines in a stretch that begins and ends with one, each with its line end. */
export function linesIn(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    lines.push({ start: at, end: next });
    at = next;
  }
  return lines;
}

function readRow(text: string, { start, end }: Span): TableRow {
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && (text[at] !== '|' || text[at - 1] === '\\')) continue;
    const raw = text.slice(from, at);
    const said = raw.trim().replace(/\\\|/g, '|');
    cells.push({ start: from + (said === '' ? 0 : raw.search(/\S/)), text: said });
    from = at + 1;
  }
  // A bar at the edge of the line parts nothing.
  const line = text.slice(start, end).trim();
  const isClosed = line.length > 1 && line.endsWith('|') && !line.endsWith('\\|');
  return { start, end, cells: cells.slice(line.startsWith('|') ? 1 : 0, isClosed ? -1 : undefined) };
}
