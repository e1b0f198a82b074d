import { wrapText } from '../text/columns.ts';
import { labelOf } from './call-draft.ts';
import type { CallSpec, FlagSpec } from './call-spec.ts';
import { globalsOf } from './call-spec.ts';

// Wider lines are hard to read, and in a narrower column there is no room for a sentence.
const [narrowest, usual, widestHelp] = [60, 80, 120];
const widestLabel = 28;

/** Returns how wide a help is at a terminal of so many columns; undefined stands for no terminal. */
export function helpWidth(columns: number | undefined): number {
  return Math.min(widestHelp, Math.max(narrowest, columns ?? usual));
}

/** Returns a verb's help in lines of at most `width` columns: its usage, a one-line summary and its flags. */
export function renderHelp(spec: CallSpec, summary: string, width: number = usual): string {
  const { bare, flags } = spec;
  const words = wordRows(bare);
  const own = [...words, ...flags.map(flagRow)];
  const everywhere = globalsOf(spec).map(flagRow);
  const widest = Math.max(...[...own, ...everywhere].map(({ label }) => label.length));
  const render = (row: HelpRow) => renderHelpRow(row, { column: Math.min(widest, widestLabel), width });
  const legend = flags.some(({ repeat }) => repeat === true)
    ? ['You can repeat flags marked with "...".']
    : [];
  // A verb with many words shows them apart from its flags.
  const rows = words.length > 1 ? [words, flags.map(flagRow)] : [own];
  const told = rows.map((some) => some.flatMap(render));
  const parts = [[`Usage: ${usageOf(spec)}`], wrapText(summary, width), ...told, legend];
  return [...parts.filter((lines) => lines.length > 0), ['Global flags:', ...everywhere.flatMap(render)]]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Returns how a verb is called: `session-journal view [ID] [FLAGS]`. */
export function usageOf({ verb, bare }: CallSpec): string {
  const placeholder = bare === 'text' ? 'TEXT' : bare?.placeholder;
  return `session-journal ${verb}${placeholder === undefined ? '' : ` [${placeholder}]`} [FLAGS]`;
}

/** What can be given to a verb, and what it is for. */
export interface HelpRow {
  readonly label: string;
  readonly about: string;
}

/** Returns the words that may be given to a verb, and what they are for. */
export function wordRows(bare: CallSpec['bare']): HelpRow[] {
  if (typeof bare !== 'object') return [];
  const rows = [[bare.placeholder, bare.about] as const, ...(bare.words ?? [])];
  return rows.map(([label, about]) => ({ label, about }));
}

/** Returns how a flag is written, and what it is for. */
export function flagRow(flag: FlagSpec): HelpRow {
  const placeholder = flag.placeholder ?? 'TEXT';
  const value = { text: ` ${placeholder}`, maybe: ` [${placeholder}]`, none: '' }[flag.takes];
  const letter = flag.name === 'help' ? 'h' : flag.short;
  const short = letter === undefined ? '' : `-${letter}, `;
  const more = flag.repeat === true ? '...' : '';
  return { label: `${short}${labelOf(flag)}${value}${more}`, about: flag.about };
}

interface Measures {
  /** How wide the labels are. */
  readonly column: number;
  readonly width: number;
}

function renderHelpRow({ label, about }: HelpRow, { column, width }: Measures): string[] {
  const indent = ' '.repeat(column + 4);
  const [first = '', ...more] = wrapText(about, width - indent.length);
  const start =
    label.length > column ? [`  ${label}`, indent + first] : [`  ${label.padEnd(column)}  ${first}`];
  return [...start, ...more.map((line) => indent + line)];
}
