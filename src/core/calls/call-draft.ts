import { Failure } from '../failure.ts';
import { showControls } from '../text/controls.ts';
import { cutToLetters } from '../text/cut.ts';
import { nearest } from '../text/nearest.ts';
import type { Call, CallSpec, FlagSpec, Given } from './call-spec.ts';
import { globalFlags } from './call-spec.ts';

/** A call while it is being read: the flags it may have, and what has been given so far. */
export interface CallDraft {
  readonly spec: CallSpec;
  readonly globals: readonly FlagSpec[];
  readonly given: Given[];
  readonly bare: string[];
}

/** A known flag found at the start of a text; `length` counts its dashes and name. */
export interface Mark {
  readonly flag: FlagSpec;
  readonly length: number;
}

const flagStart = /^(--|—|–|-)([A-Za-z][\w-]*)/;
const shortNames: Readonly<Record<string, string>> = { h: 'help', C: 'C' };

/** Returns a draft for a verb, with nothing given yet. */
export function startCall(spec: CallSpec, globals: readonly FlagSpec[]): CallDraft {
  return { spec, globals, given: [], bare: [] };
}

/** Returns the call that was read. */
export function finishCall({ given, bare }: CallDraft): Call {
  return { given, bare };
}

/** Returns the flag with this long name; undefined if there is none. The verb's own flag wins over a global one. */
export function findFlag({ spec, globals }: CallDraft, name: string): FlagSpec | undefined {
  return name.length > 1 ? [...spec.flags, ...globals].find((flag) => flag.name === name) : undefined;
}

/** Returns the most similar long flag name; undefined if none is similar enough. */
export function nearestFlag({ spec, globals }: CallDraft, name: string): string | undefined {
  const names = [...spec.flags, ...globals].map((flag) => flag.name);
  return nearest(
    name,
    names.filter((known) => known.length > 1),
  );
}

/** Returns the known flag that the text starts with, if white space, `=` or the end of the text follows it. */
export function markAt(draft: CallDraft, text: string): Mark | undefined {
  const [written = '', dashes, name = ''] = flagStart.exec(text) ?? [];
  if (!/^[\s=]?$/.test(text.charAt(written.length))) return undefined;
  const flag = dashes === '-' ? findShort(draft, name) : findFlag(draft, name);
  return flag === undefined ? undefined : { flag, length: written.length };
}

function findShort({ spec, globals }: CallDraft, name: string): FlagSpec | undefined {
  const own = spec.flags.find(({ short }) => short === name);
  if (own !== undefined) return own;
  const long = Object.hasOwn(shortNames, name) ? shortNames[name] : undefined;
  return globals.find((flag) => flag.name === long);
}

/** Throws a Failure if the text looks like a flag but isn't a known one. Call it only where a flag may stand. */
export function refuseUnknown(draft: CallDraft, text: string): void {
  const [written, dashes, name = ''] = flagStart.exec(text) ?? [];
  if (written === undefined) return;
  const isSurely = dashes === '--' || (dashes === '-' && (draft.spec.bare !== 'text' || name.length === 1));
  const stop = text.charAt(written.length).replace(/[\s=]/, '');
  if (isSurely || nearestFlag(draft, name) !== undefined) throw unknownFlag(draft, written + stop);
}

/** Returns the Failure for an unknown flag. It quotes the flag as written and suggests the most similar known one. */
export function unknownFlag(draft: CallDraft, written: string): Failure {
  const { verb } = draft.spec;
  const name = written.replace(/^[-—–]+|[^\w-]$/g, '');
  if (globalFlags.some((flag) => flag.name === name)) {
    return misuse(`"${verb}" takes no ${quote(written)}`, 'Leave it out');
  }
  const close = nearestFlag(draft, name);
  const help = `see "session-journal ${verb} --help"`;
  return misuse(
    `Unknown flag ${quote(written)} for "${verb}"`,
    close === undefined
      ? `For its flags, ${help}. If this is text, put its flag or "--" before it`
      : `Did you mean "--${close}"? For all flags, ${help}`,
  );
}

/** Adds a flag to the draft. Throws a Failure if its value is blank, or if it was given before and may not repeat. */
export function addFlag(draft: CallDraft, flag: FlagSpec, text: string): void {
  if (flag.takes === 'text' && text.trim() === '') throw needsValue(draft, flag);
  if (flag.repeat !== true && draft.given.some((each) => each.name === flag.name)) {
    throw misuse(`Flag "${labelOf(flag)}" of "${draft.spec.verb}" was given twice`, 'Give it only once');
  }
  draft.given.push({ name: flag.name, text });
}

/** Returns the Failure for a flag without its value; `next` is the flag found where the value should be. */
export function needsValue({ spec }: CallDraft, flag: FlagSpec, next?: string): Failure {
  const label = labelOf(flag);
  const message = `Flag "${label}" of "${spec.verb}" needs a value`;
  if (next === undefined) return misuse(message, `Write ${label} ${flag.placeholder ?? 'TEXT'}`);
  return misuse(`${message}, but ${quote(next)} follows`, `If that is the value, write ${label}=${next}`);
}

/** Returns the Failure for a value after a flag that takes none. */
export function needsNoValue({ spec }: CallDraft, flag: FlagSpec, value: string): Failure {
  return misuse(
    `Flag "${labelOf(flag)}" of "${spec.verb}" takes no value, but ${quote(value)} was given`,
    `Write ${labelOf(flag)} without a value`,
  );
}

/**
 * Adds words that belong to no flag. Throws a Failure if the verb takes no such words, no more of them, or none here.
 */
export function addBare(draft: CallDraft, words: readonly string[]): void {
  const { verb, bare } = draft.spec;
  if (words.length === 0) return;
  if (bare === undefined) throw strayWords(draft, words);
  const texts = bare === 'text' ? [words.join(' ')] : words;
  if (texts.some((text) => text.trim() === '')) {
    throw misuse(`Empty text for "${verb}"`, 'Give it some text or leave it out');
  }
  if (bare === 'text') {
    if (draft.bare.length > 0 || lastText(draft) !== undefined) throw strayWords(draft, words);
  } else if (draft.bare.length + texts.length > bare.max) {
    const tooMany = texts.slice(bare.max - draft.bare.length);
    throw misuse(`Too many arguments for "${verb}": ${quote(tooMany.join(' '))}`, usageOf(draft));
  }
  draft.bare.push(...texts);
}

function strayWords(draft: CallDraft, words: readonly string[]): Failure {
  const last = lastText(draft);
  const message = `Unexpected ${quote(words.join(' '))} in "${draft.spec.verb}": it belongs to no flag`;
  const [start] = draft.bare;
  if (last !== undefined) {
    return misuse(
      message,
      `If a value has several words, put it in quotes: --${last.name} ${quote(`${last.text} …`)}`,
    );
  }
  return misuse(
    message,
    start === undefined ? usageOf(draft) : `Put the whole text in quotes: ${quote(`${start} …`)}`,
  );
}

/** Returns the last flag of the verb itself that was given a text of any length. */
function lastText({ spec, given }: CallDraft): Given | undefined {
  const own = new Set(spec.flags.filter((flag) => flag.isOneWord !== true).map((flag) => flag.name));
  return given.findLast((each) => each.text !== '' && own.has(each.name));
}

function usageOf({ spec }: CallDraft): string {
  return `See "session-journal ${spec.verb} --help"`;
}

/** Returns a flag as it is typed: `--goal`, `-C`. */
export function labelOf({ name }: Pick<FlagSpec, 'name'>): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

/** Returns a text from a call in quotes, on one line and cut to at most 60 characters, for use in a message. */
export function quote(text: string): string {
  return `"${cutToLetters(showControls(text).replace(/\s+/g, ' ').trim(), 60)}"`;
}

/** Returns a Failure `misuse`, for a call that is wrong in itself. */
export function misuse(message: string, hint: string): Failure {
  return new Failure('misuse', message, { hint });
}
