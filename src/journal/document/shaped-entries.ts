import type { Heading } from '../../core/markdown/blocks.ts';
import { readDefinitions } from '../../core/markdown/definitions.ts';
import { walkParagraphs } from '../../core/markdown/scan.ts';
import type { Table, TableRow } from '../../core/markdown/table.ts';
import { readTable } from '../../core/markdown/table.ts';
import { groupItems } from '../../core/markdown/unread-list.ts';
import { oneLine, revealText } from '../../core/text/escape.ts';
import type { Span } from '../../core/text/spans.ts';
import { inOrder } from '../../core/text/spans.ts';
import type { Document, Section } from './document.ts';
import { firstSubheading, foldHeading, subheadings } from './document.ts';
import type { Signed } from './markers.ts';
import { isPlaceholder, splitTime } from './markers.ts';

/** An entry of a section that isn't an item of a list: under its own heading, in a table, a definition, or in bold. */
export interface ShapedEntry extends Span, Signed {
  readonly number?: number;
  readonly title: string;
  readonly text: string;
  /** The offset of its title's first character. */
  readonly content: number;
  /** For a row of a table: what the other columns say, by their names in lower case. */
  readonly cells?: readonly NamedCell[];
}

/** What a column of a table says. */
export interface NamedCell {
  readonly name: string;
  readonly text: string;
}

/** Returns a section's entries that aren't items of a list, in order. */
export function readShaped(doc: Document, section: Section): ShapedEntry[] {
  return [...readLead(doc, section).entries, ...readHeaded(doc, section)];
}

/** Returns where a section's list items are entries of their own: everywhere but under a heading that is an entry. */
export function listSpans(doc: Document, section: Section): Span[] {
  const spans: Span[] = [];
  let start = section.body;
  for (const entry of readHeaded(doc, section)) {
    spans.push({ start, end: entry.start });
    start = entry.end;
  }
  return [...spans, { start, end: section.end }];
}

const numbered = /^(?:#|(?:d|dec|adr|decision)[- ]?#?)?(\d{1,9})[.):]\s+/i;

/** Splits off the number at the start of a title such as `3. Use a queue` or `D-3: Use a queue`. */
export function splitNumber(text: string): { readonly number?: number; readonly text: string } {
  const match = numbered.exec(text);
  return match === null ? { text } : { number: Number(match[1]), text: text.slice(match[0].length) };
}

/** Returns what a heading such as `3. Use a queue (2025-01-15T12:15Z)` says. */
export function readTitle(heading: string): Signed & { readonly number?: number; readonly title: string } {
  const { text: said, ...stamp } = splitTime(heading.trim());
  const { text, ...number } = splitNumber(said);
  return { ...number, title: oneLine(text), ...stamp };
}

function readHeaded(doc: Document, section: Section): ShapedEntry[] {
  if (firstSubheading(doc, section) === undefined) return [];
  const headings = subheadings(doc, section);
  const level = Math.min(...headings.map((heading) => heading.level));
  const own = headings.filter((heading) => heading.level === level);
  return own.flatMap((heading, index) => {
    return readBlock(doc, heading, own[index + 1]?.start ?? section.end) ?? [];
  });
}

// A heading of one or two words with nothing but lists below it names a group of entries.
function readBlock(doc: Document, heading: Heading, end: number): ShapedEntry | undefined {
  const { title, ...more } = readTitle(heading.text.replace(/\s*\n\s*/g, ' '));
  const body = { start: heading.end, end };
  const isPlain = more.number === undefined && more.time === undefined && title.split(' ').length < 3;
  if (title === '' || (isPlain && !saysMoreThanItems(doc, body))) return undefined;
  const text = revealText(doc.text.slice(body.start, end).trim());
  const [mark] = /^ {0,3}(?:#{1,6}[ \t]+)?/.exec(
    doc.text.slice(heading.start, heading.end),
  ) as RegExpExecArray;
  const content = heading.start + mark.length;
  return { ...more, title, text, content, start: heading.start, end };
}

function saysMoreThanItems({ text, outline }: Document, { start, end }: Span): boolean {
  let at = start;
  for (const items of groupItems(outline, { start, end })) {
    for (let index = 0; index < items.length; index += 1) {
      if (/\S/.test(text.slice(at, items.at(index)?.start))) return true;
      at = items.endAt(index);
    }
  }
  return /\S/.test(text.slice(at, end));
}

/** What stands before a section's first subheading besides lists. */
export interface Lead {
  readonly entries: readonly ShapedEntry[];
  /** Where the entries are, tables with their headers. */
  readonly taken: readonly Span[];
}

const mayHold = /^ {0,3}(?::[ \t]|\*\*|__|\[)|\|/m;

/** Returns the entries before a section's first subheading that aren't items of a list. */
export function readLead(doc: Document, section: Section): Lead {
  const lead = { start: section.body, end: firstSubheading(doc, section)?.start ?? section.end };
  const { text, outline } = doc;
  const prose = outline.prose.filter(({ start, end }) => {
    return end > lead.start && start < lead.end && mayHold.test(text.slice(start, end));
  });
  const paragraphs = [...walkParagraphs({ ...outline, prose }, lead)].filter(({ start, end }) => {
    return !isPlaceholder(text.slice(start, end));
  });
  const terms = readDefinitions(text, paragraphs).map((one): ShapedEntry => {
    const content = text.indexOf(one.term, one.start);
    return { ...one, ...readTitle(unbold(one.term)), text: revealText(one.text), content };
  });
  const isTerm = (paragraph: Span): boolean => {
    return terms.some(({ start, end }) => start < paragraph.end && end > paragraph.start);
  };
  const others = paragraphs.filter((paragraph) => !isTerm(paragraph)).map((one) => readParagraph(doc, one));
  return {
    entries: [
      ...inOrder(
        terms,
        others.flatMap(({ entries }) => entries),
      ),
    ],
    taken: [
      ...inOrder<Span>(
        terms,
        others.flatMap(({ taken }) => taken),
      ),
    ],
  };
}

function readParagraph({ text }: Document, paragraph: Span): Lead {
  const table = readTable(text, paragraph);
  if (table !== undefined)
    return { entries: table.rows.flatMap((row) => readRow(table, row) ?? []), taken: [table] };
  const entry = readBold(text, paragraph);
  return entry === undefined ? { entries: [], taken: [] } : { entries: [entry], taken: [paragraph] };
}

// A bold start is a title if a time, a colon or a line end follows, or if it ends with a colon or a period itself.
const bold =
  /^ {0,3}((?:\[[^\]\n]{0,80}\][ \t]+)?)(?:\*\*([^*\n]{1,500})\*\*|__([^_\n]{1,500})__)[ \t]*(\(\d{4}-\d\d-\d\dT[^()\s]{4,}(?:, [^\s(),]{1,64})?\))?(?::(?=\s)|(?=[ \t]*(?:\r?\n|$))|(?<=[.:](?:\*\*|__)[ \t]*))/;
const noTitle =
  /^(?:notes?|n\.?b|important|tips?|hint|warning|caution|attention|see|todo|context|options|choice|rationale|superseded?s?(?: by)?)[.:]?$/i;

function readBold(text: string, { start, end }: Span): ShapedEntry | undefined {
  const said = text.slice(start, end);
  const match = bold.exec(said);
  if (match === null) return undefined;
  const [opening, mark = '', starred, underlined, time = ''] = match;
  const words = ((starred ?? underlined) as string).trim();
  if (noTitle.test(words)) return undefined;
  const rest = splitTime(said.slice(opening.length).trim());
  const { title, ...more } = readTitle(`${words.replace(/[.:]$/, '')} ${time}`);
  return {
    ...(more.time === undefined ? { ...more, ...rest } : more),
    title: mark + title,
    text: revealText(more.time === undefined ? rest.text : said.slice(opening.length).trim()),
    content: start + said.search(/\S/),
    start,
    end,
  };
}

const roles = {
  number: /^(?:#|no\.?|nr\.?|id|number|d)$/,
  time: /^(?:date|time|when)$/,
  title: /^(?:title|name|what|decision|discovery|finding|dead end|approach|blocker|next step|step)$/,
};

function readRow({ header }: Table, { start, end, cells }: TableRow): ShapedEntry | undefined {
  const columns = header.map((name, index) => {
    const { text = '', start: at = start } = cells[index] ?? {};
    return { name: foldHeading(unbold(name)), text: revealText(text), at };
  });
  const number = columns.find(({ name, text }) => roles.number.test(name) && /^\D{0,10}\d{1,9}$/.test(text));
  const time = columns.find(
    ({ name, text }) => roles.time.test(name) && /^\d{4}-\d\d-\d\d(?:T\S+)?$/.test(text),
  );
  const others = columns.filter((one) => one !== number && one !== time);
  const head = others.find(({ name }) => roles.title.test(name)) ?? others[0];
  if (head === undefined || head.text === '' || isPlaceholder(head.text)) return undefined;
  const rest = others.filter((one) => one !== head);
  const titled = readTitle(unbold(head.text));
  return {
    ...titled,
    ...(number === undefined ? {} : { number: Number(/\d+$/.exec(number.text)?.[0]) }),
    ...(time === undefined ? {} : { time: time.text }),
    text: sayCells(rest),
    content: head.at,
    cells: rest,
    start,
    end,
  };
}

/** Returns what columns of a table say: the only one as it is, several with their names. */
export function sayCells(cells: readonly NamedCell[]): string {
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return only.text;
  const said = cells.filter(({ text }) => text !== '');
  return said.map(({ name, text }) => `${name}: ${text}`).join('; ');
}

function unbold(text: string): string {
  return text.replace(/^(\*\*|__)([\s\S]+)\1$/, '$2');
}
