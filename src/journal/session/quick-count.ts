// Quick twin of src/journal/sections/checklist.ts: counts the steps of a plain session without scanning it.
import type { Head } from '../../core/front-matter/fields.ts';
import { once } from '../../core/lazy.ts';
import type { Progress } from './known-sessions.ts';

const heading = /\n## Progress *\r?\n/g;
// What could hide a heading (code, HTML, a comment), be one of another form, or be this one in other words.
const doubtful =
  /```|~~~|\r(?!\n)|(?:^|\n)(?:[ \t>*+\-0-9.)]*<[a-z!?/]| {0,3}(?:=+|-+)[ \t]*\r?\n| {1,3}#|#{1,2}[ \t][^\n]*progress)/i;
const nextSection = /^#{1,2}(?:[ \t]|$)/;
const step = /^- \[([ xX])\] [^\s<←]/;
const note = once(() => /^- [\p{L}\p{N}*`"'(]/u);
const literal = /```|~~~|<[a-z!?/]|\r/i;

/**
 * Returns how many steps a session's text holds, without scanning it: equal to counting what `readChecklist` finds under
 * the format's own headings, or undefined whenever in doubt. A list of ten thousand sessions needs no more of them.
 */
export function quickCount(text: string, { bodyStart }: Pick<Head, 'bodyStart'>): Progress | undefined {
  heading.lastIndex = bodyStart - 1;
  const found = heading.exec(text);
  if (found === null || doubtful.test(text.slice(bodyStart, found.index + 1))) return undefined;
  return countSteps(text, found.index + found[0].length);
}

// Only lines that say by themselves what they are: headings, items of one form, and what is indented below an item.
function countSteps(text: string, from: number): Progress | undefined {
  let done = 0;
  let total = 0;
  let inItem = false;
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
    at = end + 1;
    if (nextSection.test(line)) break;
    if (literal.test(line)) return undefined;
    const mark = step.exec(line)?.[1];
    if (mark !== undefined) {
      total += 1;
      if (mark !== ' ') done += 1;
    }
    if (mark !== undefined || note().test(line)) inItem = true;
    else if (/^#{3,6} /.test(line)) inItem = false;
    else if (!/^ *$/.test(line) && !(inItem && line.startsWith('  '))) return undefined;
  }
  return { done, total };
}
