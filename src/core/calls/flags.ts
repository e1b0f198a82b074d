import { wrapText } from '../text/columns.ts';
import {
  addBare,
  addFlag,
  type Draft,
  findFlag,
  finishCall,
  labelOf,
  type Mark,
  markAt,
  misuse,
  nearestFlag,
  needsNoValue,
  needsValue,
  quote,
  refuseUnknown,
  startCall,
} from './read-call.ts';

/** A flag of a verb; `placeholder` stands for its value in the help. */
export interface FlagSpec {
  readonly name: string;
  readonly takes: 'text' | 'none';
  readonly placeholder?: string;
  readonly about: string;
  readonly repeat?: boolean;
}

/** What a verb takes; `bare: 'text'` means words in front of the flags that together are one text. */
export interface CallSpec {
  readonly verb: string;
  readonly flags: readonly FlagSpec[];
  readonly bare:
    | { readonly about: string; readonly placeholder: string; readonly max: number }
    | 'text'
    | undefined;
}

/** A flag as given; the text of a flag that takes none is empty. */
export interface Given {
  readonly name: string;
  readonly text: string;
}

/** A valid call: its flags in the order given, and the words that belong to none. */
export interface Call {
  readonly given: readonly Given[];
  readonly bare: readonly string[];
}

/** The flags that every verb takes. */
export const globalFlags: readonly FlagSpec[] = [
  { name: 'json', takes: 'none', about: 'Answer in JSON' },
  { name: 'help', takes: 'none', about: 'Show this help' },
  { name: 'C', takes: 'text', placeholder: 'DIR', about: 'Work in this directory' },
  { name: 'session', takes: 'text', placeholder: 'ID', about: 'Use this session, whatever is bound' },
  { name: 'keep-secret', takes: 'none', about: 'Write texts that look like secrets as they are' },
];

/** Says whether a flag was given. */
export function hasFlag(call: Call, name: string): boolean {
  return call.given.some((each) => each.name === name);
}

/** Returns the text of a flag, of its first use if it repeats; undefined if it was not given. */
export function flagText(call: Call, name: string): string | undefined {
  return call.given.find((each) => each.name === name)?.text;
}

/** Returns the texts of a repeatable flag in the order given. */
export function flagTexts(call: Call, name: string): string[] {
  return call.given.flatMap((each) => (each.name === name ? [each.text] : []));
}

/** Returns the call that a list of arguments makes. Throws Failure('misuse') unless all of it is valid. */
export function decodeArgv(argv: readonly string[], spec: CallSpec): Call {
  const draft = startCall(spec, globalFlags);
  const left = [...argv].reverse();
  let words: string[] = [];
  for (let word = left.pop(); word !== undefined; word = left.pop()) {
    if (word === '--') {
      words.push(...left.reverse());
      break;
    }
    const mark = markAt(draft, word);
    if (mark === undefined) {
      refuseUnknown(draft, word);
      words.push(word);
      continue;
    }
    addBare(draft, words);
    words = [];
    addFlag(draft, mark.flag, readValue(draft, mark, { word, left }));
  }
  addBare(draft, words);
  return finishCall(draft);
}

/** Returns the value of a flag, which stands behind its `=` or is the next word, then taken off `left`. */
function readValue(
  draft: Draft,
  { flag, length }: Mark,
  { word, left }: { word: string; left: string[] },
): string {
  const rest = word.slice(length);
  if (rest !== '' && !rest.startsWith('=')) {
    throw misuse(
      `Cannot read ${quote(word)}: a flag and its text are two arguments`,
      `Write ${labelOf(flag)} "TEXT"`,
    );
  }
  if (flag.takes === 'none') {
    if (rest !== '') throw needsNoValue(draft, flag, rest.slice(1));
    return '';
  }
  if (rest !== '') return rest.slice(1);
  const next = left.pop();
  if (next === undefined || next === '--') throw needsValue(draft, flag);
  const mark = markAt(draft, next);
  if (mark !== undefined && /^=?$/.test(next.charAt(mark.length))) throw needsValue(draft, flag, next);
  return next;
}

interface Entry {
  readonly flag: FlagSpec;
  readonly first: string;
  readonly more: string[];
}

const keyLine = /^(?:--|—|–)?([A-Za-z][\w-]*)[ \t]*:[ \t]*([\s\S]*)$/;

/**
 * Returns the call that `key: value` lines make; a value goes on over indented lines. Throws Failure('misuse') that
 * names the line which starts with no flag of the verb.
 */
export function decodeLines(text: string, spec: CallSpec): Call {
  const draft = startCall(spec, []);
  const entries: Entry[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const last = entries.at(-1);
    if (line.trim() === '') last?.more.push('');
    else if (/^[ \t]/.test(line) && last !== undefined) last.more.push(line);
    else entries.push(readKeyLine(draft, line, index + 1));
  }
  for (const { flag, first, more } of entries) {
    const value = [first, ...dedent(more)].join('\n').replace(/^\n+/, '').trimEnd();
    addFlag(draft, flag, flag.takes === 'text' ? value : readYes(draft, flag, value));
  }
  return finishCall(draft);
}

function readKeyLine(draft: Draft, line: string, number: number): Entry {
  const [, key = '', first = ''] = keyLine.exec(line) ?? [];
  const flag = findFlag(draft, key.toLowerCase());
  if (flag !== undefined) return { flag, first, more: [] };
  const close = nearestFlag(
    draft,
    line
      .replace(/:[\s\S]*/, '')
      .trim()
      .replace(/[\s_]+/g, '-')
      .replace(/^-+/, ''),
  );
  throw misuse(
    `Cannot read line ${number}: ${quote(line)} starts with no flag of "${draft.spec.verb}" and a colon`,
    close === undefined ? 'Indent a line that belongs to the value above it' : `Did you mean "${close}:"?`,
  );
}

function readYes(draft: Draft, flag: FlagSpec, value: string): string {
  if (/^(?:true|yes)$/i.test(value)) return '';
  throw needsNoValue(draft, flag, value);
}

function dedent(lines: readonly string[]): string[] {
  const [first = '', ...others] = lines
    .filter((line) => line !== '')
    .map((line) => line.replace(/\S[\s\S]*$/, ''));
  let common = first;
  for (const indent of others) {
    while (!indent.startsWith(common)) common = common.slice(0, -1);
  }
  return lines.map((line) => line.slice(common.length));
}

const helpWidth = 80;
const widestLabel = 28;

/** Returns the help of a verb: usage, a summary of one line, and its flags, in lines of at most 80 columns. */
export function renderHelp(spec: CallSpec, summary: string): string {
  const { verb, bare, flags } = spec;
  const placeholder = bare === 'text' ? 'TEXT' : bare?.placeholder;
  const usage = [
    'Usage: session-journal',
    verb,
    ...(placeholder === undefined ? [] : [`[${placeholder}]`]),
    '[FLAGS]',
  ];
  const words = typeof bare === 'object' ? [{ label: bare.placeholder, about: bare.about }] : [];
  const own = [...words, ...flags.map(helpRow)];
  const everywhere = globalFlags.map(helpRow);
  const widest = Math.max(...[...own, ...everywhere].map(({ label }) => label.length));
  const render = (row: HelpRow) => renderHelpRow(row, Math.min(widest, widestLabel));
  const parts = [[usage.join(' ')], wrapText(summary, helpWidth), own.flatMap(render)];
  return [
    ...parts.filter((lines) => lines.length > 0),
    ['Every command takes:', ...everywhere.flatMap(render)],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

interface HelpRow {
  readonly label: string;
  readonly about: string;
}

function helpRow(flag: FlagSpec): HelpRow {
  const value = flag.takes === 'text' ? ` ${flag.placeholder ?? 'TEXT'}` : '';
  const short = flag.name === 'help' ? '-h, ' : '';
  return {
    label: `${short}${labelOf(flag)}${value}`,
    about: flag.repeat === true ? `${flag.about} (may repeat)` : flag.about,
  };
}

function renderHelpRow({ label, about }: HelpRow, column: number): string[] {
  const indent = ' '.repeat(column + 4);
  const [first = '', ...more] = wrapText(about, helpWidth - indent.length);
  const start =
    label.length > column ? [`  ${label}`, indent + first] : [`  ${label.padEnd(column)}  ${first}`];
  return [...start, ...more.map((line) => indent + line)];
}
