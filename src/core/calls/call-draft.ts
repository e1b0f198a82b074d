import { Failure } from '../failure.ts';
import { stripControls } from '../text/controls.ts';
import { cutToLetters } from '../text/cut.ts';
import { nearest } from '../text/nearest.ts';
import type { Call, CallSpec, FlagSpec, Given } from './call-spec.ts';

/** A call while it is being read: what may be given, and what was given so far. */
export interface CallDraft {
  readonly spec: CallSpec;
  readonly globals: readonly FlagSpec[];
  readonly given: Given[];
  readonly bare: string[];
}

/** A known flag as it was written at the start of a text; `length` covers its dashes and name. */
export interface Mark {
  readonly flag: FlagSpec;
  readonly length: number;
}

const flagStart = /^(--|—|–|-)([A-Za-z][\w-]*)/;
const shortNames: Readonly<Record<string, string>> = { h: 'help', C: 'C' };

/** Returns an empty call of a verb. */
export function startCall(spec: CallSpec, globals: readonly FlagSpec[]): CallDraft {
  return { spec, globals, given: [], bare: [] };
}

/** Returns the call as read. */
export function finishCall({ given, bare }: CallDraft): Call {
  return { given, bare };
}

/** Returns the flag of that long name, the verb's own before the global one of the same name. */
export function findFlag({ spec, globals }: CallDraft, name: string): FlagSpec | undefined {
  return name.length > 1 ? [...spec.flags, ...globals].find((flag) => flag.name === name) : undefined;
}

/** Returns the long flag name that comes closest, if one does. */
export function nearestFlag({ spec, globals }: CallDraft, name: string): string | undefined {
  const names = [...spec.flags, ...globals].map((flag) => flag.name);
  return nearest(
    name,
    names.filter((known) => known.length > 1),
  );
}

/** Returns the known flag that the text starts with, if it ends there, at white space or at `=`. */
export function markAt(draft: CallDraft, text: string): Mark | undefined {
  const [written = '', dashes, name = ''] = flagStart.exec(text) ?? [];
  if (!/^[\s=]?$/.test(text.charAt(written.length))) return undefined;
  const flag = dashes === '-' ? findShort(draft, name) : findFlag(draft, name);
  return flag === undefined ? undefined : { flag, length: written.length };
}

function findShort({ globals }: CallDraft, name: string): FlagSpec | undefined {
  const long = Object.hasOwn(shortNames, name) ? shortNames[name] : undefined;
  return globals.find((flag) => flag.name === long);
}

/** Throws when the text, at a place where a flag may stand, starts like a flag and is none. */
export function refuseUnknown(draft: CallDraft, text: string): void {
  const [written, dashes, name = ''] = flagStart.exec(text) ?? [];
  if (written === undefined) return;
  const isSurely = dashes === '--' || (dashes === '-' && (draft.spec.bare !== 'text' || name.length === 1));
  const stop = text.charAt(written.length).replace(/[\s=]/, '');
  if (isSurely || nearestFlag(draft, name) !== undefined) throw unknownFlag(draft, written + stop);
}

/** Returns the Failure for an unknown flag, which names it as written and the nearest known one. */
export function unknownFlag(draft: CallDraft, written: string): Failure {
  const { verb } = draft.spec;
  const close = nearestFlag(draft, written.replace(/^[-—–]+|[^\w-]$/g, ''));
  const help = `see "session-journal ${verb} --help"`;
  return misuse(
    `Unknown flag ${quote(written)} of "${verb}"`,
    close === undefined
      ? `For its flags ${help}; a text that begins so needs a flag before it`
      : `Did you mean "--${close}"? For all flags ${help}`,
  );
}

/** Adds a flag; throws on a blank value, on the same flag twice, unless it may repeat. */
export function addFlag(draft: CallDraft, flag: FlagSpec, text: string): void {
  if (flag.takes === 'text' && text.trim() === '') throw needsValue(draft, flag);
  if (flag.repeat !== true && draft.given.some((each) => each.name === flag.name)) {
    throw misuse(`Flag "${labelOf(flag)}" of "${draft.spec.verb}" was given twice`, 'Give it once');
  }
  draft.given.push({ name: flag.name, text });
}

/** Returns the Failure for a flag without its value; `next` is the flag that stands in the value's place. */
export function needsValue({ spec }: CallDraft, flag: FlagSpec, next?: string): Failure {
  const label = labelOf(flag);
  const message = `Flag "${label}" of "${spec.verb}" needs a value`;
  if (next === undefined) return misuse(message, `Write ${label} ${flag.placeholder ?? 'TEXT'}`);
  return misuse(`${message}, but ${quote(next)} follows`, `If that is the value, write ${label}=${next}`);
}

/** Returns the Failure for a value behind a flag that takes none. */
export function needsNoValue({ spec }: CallDraft, flag: FlagSpec, value: string): Failure {
  return misuse(
    `Flag "${labelOf(flag)}" of "${spec.verb}" takes no value, but ${quote(value)} was given`,
    `Write ${labelOf(flag)} alone`,
  );
}

/** Adds words that belong to no flag; throws when the verb takes none, no more, or none at this place. */
export function addBare(draft: CallDraft, words: readonly string[]): void {
  const { verb, bare } = draft.spec;
  if (words.length === 0) return;
  if (bare === undefined) throw strayWords(draft, words);
  const texts = bare === 'text' ? [words.join(' ')] : words;
  if (texts.some((text) => text.trim() === '')) {
    throw misuse(`A text given to "${verb}" is empty`, 'Leave it out or fill it in');
  }
  if (bare === 'text') {
    if (draft.bare.length > 0 || lastText(draft) !== undefined) throw strayWords(draft, words);
  } else if (draft.bare.length + texts.length > bare.max) {
    const tooMany = texts.slice(bare.max - draft.bare.length);
    throw misuse(`Too many words for "${verb}": ${quote(tooMany.join(' '))}`, usageOf(draft));
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
      `Put a value of several words in quotes: --${last.name} ${quote(`${last.text} …`)}`,
    );
  }
  return misuse(
    message,
    start === undefined ? usageOf(draft) : `Put the whole text in quotes: ${quote(`${start} …`)}`,
  );
}

/** Returns the last flag of the verb itself that brought a text. */
function lastText({ spec, given }: CallDraft): Given | undefined {
  const own = new Set(spec.flags.map((flag) => flag.name));
  return given.findLast((each) => each.text !== '' && own.has(each.name));
}

function usageOf({ spec }: CallDraft): string {
  return `See "session-journal ${spec.verb} --help"`;
}

/** Returns a flag as it is typed: `--goal`, `-C`. */
export function labelOf({ name }: FlagSpec): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

/** Returns a text from a call in quotes, on one line and short enough for a message. */
export function quote(text: string): string {
  return `"${cutToLetters(stripControls(text).replace(/\s+/g, ' ').trim(), 60)}"`;
}

/** Returns a Failure of the call itself. */
export function misuse(message: string, hint: string): Failure {
  return new Failure('misuse', message, { hint });
}
