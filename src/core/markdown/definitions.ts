import type { Span } from '../text/spans.ts';
import { linesIn } from './table.ts';

/** A term and what it means, on lines that begin with a colon: a definition list as many tools write it. */
export interface Definition extends Span {
  /** The line of the term, without blanks around it. */
  readonly term: string;
  readonly text: string;
}

const defined = /^ {0,3}:[ \t]+/;

/** Returns the definitions in paragraphs, which are in order; a blank line may come between a term and its definition. */
export function readDefinitions(text: string, paragraphs: readonly Span[]): Definition[] {
  return paragraphs.flatMap((paragraph, index) => {
    const lines = linesIn(text, paragraph);
    const terms = termsIn(text, lines, paragraphs[index - 1]);
    return terms.map(({ term, first, start }, place) => {
      const next = terms[place + 1];
      const last = next === undefined ? lines.length : next.first - 1;
      const end = (lines[last - 1] as Span).end;
      const said = lines.slice(first, last).map((line) => {
        return text.slice(line.start, line.end).replace(defined, '').trim();
      });
      return { start, end, term, text: said.join('\n') };
    });
  });
}

interface Term {
  readonly term: string;
  readonly start: number;
  /** The index of the first line of its definition. */
  readonly first: number;
}

function termsIn(text: string, lines: readonly Span[], before: Span | undefined): Term[] {
  const said = lines.map(({ start, end }) => text.slice(start, end));
  const terms = said.flatMap((line, index): Term[] => {
    const isTerm = !defined.test(line) && defined.test(said[index + 1] ?? '');
    return isTerm ? [{ term: line.trim(), start: (lines[index] as Span).start, first: index + 1 }] : [];
  });
  if (!defined.test(said[0] as string) || before === undefined) return terms;
  const above = text.slice(before.start, (lines[0] as Span).start).trim();
  const isAlone = !/[\r\n]/.test(above) && !defined.test(above);
  return isAlone ? [{ term: above, start: before.start, first: 0 }, ...terms] : terms;
}
