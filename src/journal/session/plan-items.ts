import { rawItemText, splitLead } from '../../core/markdown/item-text.ts';
import { scanOutline } from '../../core/markdown/scan.ts';
import { oneLine, revealText } from '../../core/text/escape.ts';

/** An item of a list in a plan, with the items nested in it. */
export interface PlanItem {
  readonly kind: 'checkbox' | 'numbered' | 'bullet';
  /** Its first paragraph, on one line and without its checkbox. */
  readonly text: string;
  /** Whether its checkbox is ticked; undefined without a checkbox. */
  readonly done: boolean | undefined;
  /** The lines of its first paragraph, counted from 0 over the whole text. */
  readonly lines: readonly number[];
  readonly nested: readonly PlanItem[];
}

const checkbox = /^\[([ xX])\](?:[ \t]+|$)/;

// Nobody plans deeper than this, and each depth is read on its own.
const deepest = 6;

/** Returns the items of the lists in a text whose lines end in `\n`, in order and without empty ones. */
export function readPlanItems(text: string, place = { firstLine: 0, depth: 1 }): PlanItem[] {
  const lineOf = lineFinder(text);
  return scanOutline(text, 0).items.flatMap((item): PlanItem[] => {
    const { lead, rest } = splitLead(rawItemText(text, item));
    const start = place.firstLine + lineOf(item.start);
    const height = lead.split('\n').length;
    const box = checkbox.exec(lead);
    const words = oneLine(revealText(lead.slice(box?.[0].length ?? 0)));
    const below = { firstLine: start + height, depth: place.depth + 1 };
    const nested = place.depth < deepest ? readPlanItems(rest, below) : [];
    if (words === '') return nested;
    const kind = box !== null ? 'checkbox' : item.number === undefined ? 'bullet' : 'numbered';
    const done = box === null ? undefined : box[1] !== ' ';
    return [
      { kind, text: words, done, lines: Array.from({ length: height }, (_, at) => start + at), nested },
    ];
  });
}

/** Returns a function that says in which line of a text an offset is, counted from 0. Ask it in text order. */
export function lineFinder(text: string): (offset: number) => number {
  let line = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
