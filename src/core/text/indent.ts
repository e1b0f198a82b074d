import { displayWidth, wrapText } from './columns.ts';

// Longer lines are hard to read, however wide the terminal is.
const widest = 100;

const fence = /^\s*(?:```|~~~)/;
// What a line of prose or a list item begins with; lines that are indented further are code.
const opening = /^ {0,3}(?:[-*+>] +|\d{1,3}[.)] +)?/;
const code = /^(?: {4}|\t)/;

/**
 * Returns a text with a margin before each line that isn't empty. With a width in columns, longer lines are broken
 * between words, at 100 columns at most, except those of code.
 */
export function indentText(text: string, margin: string, width?: number): string {
  const lines = text.trimEnd().split('\n');
  if (width === undefined) return lines.map((line) => withMargin(line, margin)).join('\n');
  let isCode = false;
  const broken = lines.flatMap((line) => {
    if (fence.test(line)) isCode = !isCode;
    return isCode || code.test(line)
      ? [line]
      : breakLine(line, Math.max(20, Math.min(width, widest) - margin.length));
  });
  return broken.map((line) => withMargin(line, margin)).join('\n');
}

function withMargin(line: string, margin: string): string {
  return line === '' ? line : margin + line;
}

// The later lines of a list item stand below its text.
function breakLine(line: string, width: number): string[] {
  if (displayWidth(line) <= width) return [line];
  const words = line.replace(opening, '');
  const first = line.slice(0, line.length - words.length);
  return wrapText(words.trimEnd(), width - first.length).map((part, index) => {
    return (index === 0 ? first : ' '.repeat(first.length)) + part;
  });
}

/**
 * Returns a text behind a short head. With a width in columns, it is broken between words, and its later lines stand
 * below the head, with a margin.
 */
export function hangText(head: string, text: string, width?: number): string {
  if (width === undefined) return head + text;
  const [first = '', ...rest] = wrapText('x'.repeat(displayWidth(head)) + text, width);
  const more = rest.length === 0 ? '' : `\n${indentText(rest.join(' '), '   ', width)}`;
  return head + first.slice(displayWidth(head)) + more;
}

/**
 * Returns a line with a margin. With a width in columns, it is broken at spaces, and its later lines stand a little deeper.
 * Everything else stays as it is, more spaces than one too.
 */
export function foldLine(line: string, margin: string, width?: number): string {
  if (width === undefined || displayWidth(margin + line) <= width) return margin + line;
  const deeper = `${margin}  `;
  const lines: string[] = [];
  let last = margin;
  // Each word with the spaces before it.
  for (const [part] of line.matchAll(/\s*\S+|\s+$/g)) {
    const isFirst = last.trim() === '';
    if (isFirst || displayWidth(last + part) <= width) last += part;
    else {
      lines.push(last);
      last = deeper + part.trimStart();
    }
  }
  return [...lines, last].join('\n');
}

/** Returns a text with each of its lines broken so; the spaces that a line begins with are its margin. */
export function foldLines(text: string, width?: number): string {
  return text.replace(/^( *)(.+)$/gm, (_, margin: string, line: string) => foldLine(line, margin, width));
}
