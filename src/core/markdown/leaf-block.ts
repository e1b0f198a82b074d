import { closesHtml, type HtmlKind, htmlKind } from './html-block.ts';
import type { Line } from './line.ts';
import {
  atxLevel,
  atxText,
  type Fence,
  isClosingFence,
  isThematicBreak,
  openingFence,
  setextLevel,
  setextText,
} from './line-blocks.ts';
import { skipDefinitions } from './link-definition.ts';

/** The innermost open block, which the next line may continue. */
export interface Leaf {
  /** No block starts inside a `fence` or `html`. A `paragraph` also takes lines without their containers' prefixes. */
  kind: 'none' | 'paragraph' | 'code' | 'fence' | 'html';
  /** The offset of its first character. */
  start: number;
  fence: Fence;
  html: HtmlKind;
  /** The lines of a paragraph that may begin with link definitions. */
  lines: string[] | undefined;
}

/** A heading that a line completes. */
export interface FoundHeading {
  readonly level: number;
  readonly text: string;
  readonly start: number;
}

/** What a line did: the leaf goes `on`, another one `began` (also for a thematic break), or there is a heading. */
export type LeafChange = 'on' | 'began' | FoundHeading;

/** Returns a leaf of kind `none`, when no block is open. */
export function noLeaf(): Leaf {
  return { kind: 'none', start: 0, fence: { code: 0, size: 0 }, html: 0, lines: undefined };
}

/** Says whether the open leaf takes all lines in its containers literally. */
export function isLiteral(leaf: Leaf): boolean {
  return leaf.kind === 'fence' || leaf.kind === 'html';
}

/** Says whether the leaf only ends at a closing mark: a fence, a comment, and other HTML that blank lines don't end. */
export function waitsForClosing(leaf: Leaf): boolean {
  return leaf.kind === 'fence' || (leaf.kind === 'html' && leaf.html <= 5);
}

/** Ends the leaf, no matter which kind it is. */
export function endLeaf(leaf: Leaf): void {
  leaf.kind = 'none';
}

/** Adds a line to a literal leaf, and ends the leaf if it is the last one. */
export function scanLiteralLine(leaf: Leaf, line: Line): void {
  if (leaf.kind === 'fence') {
    if (isClosingFence(line, leaf.fence)) leaf.kind = 'none';
    return;
  }
  const closed = leaf.html > 5 ? line.first === line.end : closesHtml(line, leaf.html, line.first);
  if (closed) leaf.kind = 'none';
}

/** Ends the leaf at a blank line that belongs to it. Indented code may continue after a blank line. */
export function scanBlankLine(leaf: Leaf): void {
  if (leaf.kind !== 'code') leaf.kind = 'none';
}

/** Says whether a list that starts here would interrupt the leaf. remark treats indented code like a paragraph here. */
export function isInterruptible(leaf: Leaf): boolean {
  return leaf.kind === 'paragraph' || leaf.kind === 'code';
}

/** Adds a line that isn't blank to a leaf that isn't literal; `lazy` means that some container doesn't continue. */
export function scanLeafLine(leaf: Leaf, line: Line, lazy: boolean): LeafChange {
  const isParagraph = leaf.kind === 'paragraph';
  if (line.indent >= 4) return isParagraph ? goOn(leaf, line) : scanCode(leaf, line, lazy);
  if (!isParagraph) return startLeaf(leaf, line) ?? startParagraph(leaf, line);
  const level = lazy ? 0 : setextLevel(line);
  if (level > 0) return endSetext(leaf, line, level) ?? startLeaf(leaf, line) ?? startParagraph(leaf, line);
  return interruptParagraph(leaf, line, lazy) ?? goOn(leaf, line);
}

function interruptParagraph(leaf: Leaf, line: Line, lazy: boolean): LeafChange | undefined {
  if (htmlKind(line) !== 7) return startLeaf(leaf, line);
  if (!lazy) return undefined;
  // A lone tag doesn't interrupt a paragraph. But remark lets it do so on a lazy line, and keeps it in the containers
  // unless the text ends without a line ending.
  startHtml(leaf, line, 7);
  return line.end < line.next ? 'on' : 'began';
}

function startLeaf(leaf: Leaf, line: Line): LeafChange | undefined {
  switch (line.text[line.first]) {
    case '#':
      return startAtx(leaf, line);
    case '*':
    case '-':
    case '_':
      return isThematicBreak(line) ? begin(leaf, line, 'none') : undefined;
    case '`':
    case '~':
      return startFence(leaf, line);
    case '<':
      return startHtml(leaf, line, htmlKind(line));
    default:
      return undefined;
  }
}

function startAtx(leaf: Leaf, line: Line): LeafChange | undefined {
  const level = atxLevel(line);
  if (level === 0) return undefined;
  begin(leaf, line, 'none');
  return { level, text: atxText(line, level), start: line.first };
}

function startFence(leaf: Leaf, line: Line): LeafChange | undefined {
  const fence = openingFence(line);
  if (fence === undefined) return undefined;
  leaf.fence = fence;
  return begin(leaf, line, 'fence');
}

function startHtml(leaf: Leaf, line: Line, kind: HtmlKind): LeafChange | undefined {
  if (kind === 0) return undefined;
  leaf.html = kind;
  // Look from the second character on, because in `<!-->` the opening and the closing share their dashes.
  return begin(leaf, line, closesHtml(line, kind, line.first + 1) ? 'none' : 'html');
}

function startParagraph(leaf: Leaf, line: Line): LeafChange {
  const { text, first, end } = line;
  leaf.lines = text[first] === '[' ? [text.slice(first, end)] : undefined;
  return begin(leaf, line, 'paragraph');
}

// To remark, code that begins on a lazy line is only one line long, so the next line interrupts nothing.
function scanCode(leaf: Leaf, line: Line, lazy: boolean): LeafChange {
  if (leaf.kind === 'code' && !lazy) return 'on';
  return begin(leaf, line, lazy ? 'none' : 'code');
}

function begin(leaf: Leaf, line: Line, kind: Leaf['kind']): LeafChange {
  leaf.kind = kind;
  leaf.start = line.first;
  return 'began';
}

function goOn(leaf: Leaf, line: Line): LeafChange {
  leaf.lines?.push(line.text.slice(line.first, line.end));
  return 'on';
}

// A paragraph with nothing but definitions isn't a heading. It ends, and the underline is read as a line of its own.
function endSetext(leaf: Leaf, line: Line, level: number): FoundHeading | undefined {
  leaf.kind = 'none';
  const { lines, start } = leaf;
  if (lines === undefined) return { level, text: setextText(line.text.slice(start, line.start)), start };
  const paragraph = lines.join('\n');
  const rest = paragraph.slice(skipDefinitions(paragraph));
  return rest === '' ? undefined : { level, text: setextText(rest), start };
}
