import { wrapText } from '../core/text/columns.ts';
import type { Alias, Group, Row } from './command.ts';
import { groupTitles } from './command.ts';
import { aliases, commandTable } from './verbs.ts';

const helpWidth = 80;

// The commands of every day, in the order in which a piece of work needs them.
const everyday = ['init', 'log', 'view', 'resume', 'close', 'status', 'list', 'search', 'edit', 'undo'];

type Named = readonly [string, Row | Alias];

/** Returns the short help: the commands of every day. */
export function renderFewVerbs(): string {
  const all = new Map(namedVerbs());
  const few = everyday.map((verb): Named => [verb, all.get(verb) as Row | Alias]);
  return frame(rowsOf(few), [
    'All commands: session-journal help all',
    'The flags of a command: session-journal COMMAND --help',
  ]);
}

/** Returns the long help: all commands in groups. */
export function renderAllVerbs(): string {
  const all = namedVerbs();
  const parts = (Object.keys(groupTitles) as Group[]).flatMap((group) => {
    const own = all.filter(([, row]) => row.group === group);
    return own.length === 0 ? [] : [`${groupTitles[group]}:`, ...rowsOf(own, all), ''];
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
  return [...commandTable, ...aliases];
}

function rowsOf(some: readonly Named[], all: readonly Named[] = some): string[] {
  const width = Math.max(...all.map(([verb]) => verb.length));
  return some.flatMap(([verb, { summary }]) => {
    const [first = '', ...more] = wrapText(summary, helpWidth - width - 4);
    return [`  ${verb.padEnd(width)}  ${first}`, ...more.map((line) => ' '.repeat(width + 4) + line)];
  });
}
