import { wrapText } from '../core/text/columns.ts';
import type { Alias, Group, Row } from './reply/command.ts';
import { groupTitles } from './reply/command.ts';
import { aliases, shownVerbs } from './verbs.ts';

// The commands of every day, in the order in which a piece of work needs them.
const everyday = ['init', 'log', 'view', 'resume', 'close', 'ask', 'why', 'status', 'run', 'approve'];

type Named = readonly [string, Row | Alias];

/** Returns the short help, in lines of at most `width` columns: the commands of every day. */
export function renderFewVerbs(width: number): string {
  const all = new Map(namedVerbs());
  const few = everyday.map((verb): Named => [verb, all.get(verb) as Row | Alias]);
  return frame(rowsOf(few, { width }), [
    'All commands: session-journal help all',
    'The flags of a command: session-journal COMMAND --help',
  ]);
}

/** Returns the long help, in lines of at most `width` columns: all commands in groups. */
export function renderAllVerbs(width: number): string {
  const all = namedVerbs();
  const parts = (Object.keys(groupTitles) as Group[]).flatMap((group) => {
    const own = all.filter(([, row]) => row.group === group);
    return own.length === 0 ? [] : [`${groupTitles[group]}:`, ...rowsOf(own, { all, width }), ''];
  });
  return frame(parts.slice(0, -1), [
    'The flags of a command: session-journal COMMAND --help',
    'Flags such as --json, -C DIR and --session ID may stand before the command too.',
  ]);
}

function frame(rows: readonly string[], closing: readonly string[]): string {
  return [
    'Usage: session-journal COMMAND [FLAGS]',
    '',
    'Keeps a journal of each piece of work, in .sessions/ in your repository.',
    '',
    ...rows,
    '',
    ...closing,
    '',
  ].join('\n');
}

function namedVerbs(): Named[] {
  return [...shownVerbs, ...aliases];
}

interface Measures {
  /** The verbs whose longest name says how wide the first column is (default: those shown). */
  readonly all?: readonly Named[];
  readonly width: number;
}

function rowsOf(some: readonly Named[], { all = some, width }: Measures): string[] {
  const column = Math.max(...all.map(([verb]) => verb.length));
  return some.flatMap(([verb, { summary }]) => {
    const [first = '', ...more] = wrapText(summary, width - column - 4);
    return [`  ${verb.padEnd(column)}  ${first}`, ...more.map((line) => ' '.repeat(column + 4) + line)];
  });
}
