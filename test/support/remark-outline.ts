import type { Nodes, ListItem as RemarkItem, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Heading, ListItem } from '../../src/core/markdown/blocks.ts';
import type { Outline } from '../../src/core/markdown/outline.ts';

/** What remark says about a text, in terms of an Outline; it can't tell `content`, `indent` and `unclosed`. */
export interface RemarkOutline {
  readonly headings: readonly Heading[];
  readonly items: readonly Omit<ListItem, 'content' | 'indent'>[];
  readonly paragraphs: Outline['paragraphs'];
}

const parser = unified().use(remarkParse);

/** Returns the root-level headings, list items and paragraphs that remark-parse finds. */
export function remarkOutline(text: string): RemarkOutline {
  const { children } = parser.parse(text) as Root;
  const headings = children.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const [from, to] = [node.children[0], node.children.at(-1)];
    const raw = from === undefined || to === undefined ? '' : text.slice(startOf(from), endOf(to));
    const end = nextLine(text, endOf(node));
    return [{ level: node.depth, text: joinLines(raw), start: startOf(node), end }];
  });
  const lists = children.filter((node) => node.type === 'list');
  const items = lists.flatMap((node, list) =>
    node.children.map((item, index) => readItem(text, { item, after: node.children[index + 1], list })),
  );
  return { headings, items, paragraphs: readParagraphs(text, children) };
}

/** Returns the same facts from one of our outlines. */
export function comparable({ headings, items, paragraphs }: Outline): RemarkOutline {
  return {
    headings,
    items: items.map(({ content: _content, indent: _indent, ...facts }) => facts),
    paragraphs,
  };
}

// Link definitions count as lines of paragraphs: we read line by line, and they are paragraphs until they end.
function readParagraphs(text: string, children: Root['children']): Outline['paragraphs'] {
  const paragraphs: { start: number; end: number }[] = [];
  const headings = children.filter((node) => node.type === 'heading');
  for (const node of children) {
    if (node.type !== 'paragraph' && node.type !== 'definition') continue;
    if (headings.some((heading) => startOf(heading) <= startOf(node) && endOf(node) <= endOf(heading)))
      continue;
    const start = thisLine(text, startOf(node));
    const end = nextLine(text, endOf(node));
    const last = paragraphs.at(-1);
    if (last !== undefined && last.end >= start) last.end = end;
    else paragraphs.push({ start, end });
  }
  return paragraphs;
}

/** Asks remark whether a heading appended to the text would be swallowed by what is before it. */
export function swallowsHeading(text: string): boolean {
  const at = text.length + 2;
  const { children } = parser.parse(`${text}\n\n# x\n`) as Root;
  return !children.some((node) => node.type === 'heading' && startOf(node) === at);
}

interface Place {
  readonly item: RemarkItem;
  readonly after: RemarkItem | undefined;
  readonly list: number;
}

function readItem(text: string, { item, after, list }: Place): RemarkOutline['items'][number] {
  const marker = startOf(item);
  const [, digits, bullet] = /^(\d*)([-+*.)])/.exec(text.slice(marker)) as unknown as [
    string,
    string,
    string,
  ];
  const start = thisLine(text, marker);
  // If an item ends in an open fence, remark extends the item over the blank lines after it into the next item.
  const limit = after === undefined ? text.length : thisLine(text, startOf(after));
  const end = afterLastFilled(text, start, Math.min(endOf(item), limit));
  const number = digits === '' ? undefined : Number(digits);
  return { start, end, marker, bullet: bullet as ListItem['bullet'], number, list };
}

function afterLastFilled(text: string, start: number, limit: number): number {
  let end = start;
  for (let at = start; at < limit; at = nextLine(text, at)) {
    if (/[^ \t\r\n]/.test(text.slice(at, nextLine(text, at)))) end = nextLine(text, at);
  }
  return end;
}

function joinLines(raw: string): string {
  const lines = raw.split(/\r\n|\n|\r/).map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''));
  return lines.join('\n');
}

function thisLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\r\n]/.test(text.charAt(at - 1))) at--;
  return at;
}

function nextLine(text: string, offset: number): number {
  const ending = /\r\n|\n|\r|$/g;
  ending.lastIndex = offset;
  ending.test(text);
  return ending.lastIndex;
}

function startOf(node: Nodes): number {
  return node.position?.start.offset as number;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset as number;
}
