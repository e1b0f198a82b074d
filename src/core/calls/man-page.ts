import type { CallSpec } from './call-spec.ts';
import { globalFlags, globalsOf } from './call-spec.ts';
import type { HelpRow } from './help.ts';
import { flagRow, usageOf, wordRows } from './help.ts';

/** A command as the manual describes it: what it takes, or only what it stands for. */
export interface ManualEntry {
  readonly verb: string;
  readonly summary: string;
  /** Undefined for a shortcut. */
  readonly spec?: CallSpec;
}

/** The commands of one kind, under their title. */
export interface ManualGroup {
  readonly title: string;
  readonly entries: readonly ManualEntry[];
}

/** Returns the manual page of all commands for `man`, in ASCII. */
export function renderManPage(version: string, groups: readonly ManualGroup[]): string {
  return [
    macro('TH', 'SESSION-JOURNAL', '1', '', `session-journal ${version}`, 'User Commands'),
    macro('SH', 'NAME'),
    plain('session-journal - keep a journal of each piece of work with Claude Code'),
    macro('SH', 'SYNOPSIS'),
    `${bold('session-journal')} ${italic('COMMAND')} [${italic('FLAGS')}]`,
    macro('SH', 'DESCRIPTION'),
    description.map(plain).join('\n.PP\n'),
    ...groups.flatMap(({ title, entries }) => [
      macro('SH', title.toUpperCase()),
      ...entries.flatMap(renderEntry),
    ]),
    macro('SH', 'FLAGS OF EVERY COMMAND'),
    ...globalFlags.flatMap((flag) => renderRow(flagRow(flag))),
    ...notes.flatMap(([title, rows]) => [
      macro('SH', title),
      ...rows.flatMap(([label, about]) => renderRow({ label, about })),
    ]),
    '',
  ].join('\n');
}

const description = [
  'Keeps the goal, plan, decisions and dead ends of each piece of work in a markdown file in .sessions/ in your repository. As a plugin of Claude Code, it gives them back to Claude after every compaction.',
  'Global flags such as --json, -C DIR and --session ID may stand before the command too. Without --session, a command means the current session: the one that SESSION_JOURNAL_SESSION names, the one of this conversation or terminal, or the only active one.',
  'A flag that is marked with "..." can be repeated.',
];

const notes: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'ENVIRONMENT',
    [
      ['SESSION_JOURNAL_SESSION', 'The current session, for a script'],
      ['SESSION_JOURNAL', '0 turns the hooks off'],
      ['VISUAL, EDITOR', 'The editor that edit opens (default: vi)'],
      ['NO_COLOR', 'Print no bold text'],
    ],
  ],
  [
    'FILES',
    [
      ['.sessions/active/, .sessions/archive/', 'The session files of a project'],
      ['.sessions/journal/', 'Their journal entries'],
      ['.sessions/config.json', 'The configuration of a project'],
      ['~/.config/session-journal/config.json', 'Your own configuration'],
      ['~/.local/state/session-journal/', 'What is remembered of your conversations'],
    ],
  ],
  [
    'EXIT STATUS',
    [
      ['0', 'Success'],
      ['1', 'Failure; a message on standard error says what to do'],
      ['2', 'Misuse: the call itself was wrong'],
    ],
  ],
];

function renderEntry({ verb, summary, spec }: ManualEntry): string[] {
  const usage = spec === undefined ? `session-journal ${verb}` : usageOf(spec);
  const own = spec === undefined ? [] : rowsOf(spec);
  const without = spec === undefined ? [] : withoutOf(spec);
  return [macro('SS', usage), plain(`${summary}.`), ...own.flatMap(renderRow), ...without];
}

function rowsOf({ bare, flags }: CallSpec): HelpRow[] {
  return [...wordRows(bare), ...flags.map(flagRow)];
}

// Says which of the flags of every command this one doesn't take.
function withoutOf(spec: CallSpec): string[] {
  const taken = globalsOf(spec);
  const missing = globalFlags.filter((flag) => !taken.includes(flag)).map(({ name }) => `--${name}`);
  return missing.length === 0 ? [] : ['.PP', plain(`Takes no ${missing.join(' or ')}.`)];
}

function renderRow({ label, about }: HelpRow): string[] {
  return ['.TP', bold(label), plain(about)];
}

function macro(name: string, ...words: readonly string[]): string {
  return [`.${name}`, ...words.map((word) => `"${literal(word).replaceAll('"', '\\(dq')}"`)].join(' ');
}

function bold(text: string): string {
  return `\\fB${literal(text)}\\fR`;
}

function italic(text: string): string {
  return `\\fI${literal(text)}\\fR`;
}

// A line that begins with a dot would be a request.
function plain(text: string): string {
  return literal(text).replace(/^\./, '\\&.');
}

// These would be set as other characters, which no shell understands.
const signs: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

function literal(text: string): string {
  return text
    .replace(/[-\\'`^~]/g, (sign) => signs[sign] as string)
    .replace(/[^\n -~]/gu, (letter) => `\\[u${hex(letter)}]`);
}

function hex(letter: string): string {
  return (letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
}
