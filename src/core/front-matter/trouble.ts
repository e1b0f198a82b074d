import { Failure } from '../failure.ts';
import type { HeadField } from './fields.ts';
import type { HeadFrame } from './frame.ts';
import { lastIndicatorEnd, nodeEnd, skipBlanks } from './frame.ts';

/** What js-yaml tells its listener about the node that it opens or closes. */
export interface YamlState {
  readonly position: number;
  readonly line: number;
  readonly kind: string | null;
  readonly result: unknown;
  readonly tag: string | null;
  readonly anchor: string | null;
}

/** The fields seen so far, and the listener that js-yaml has to call. */
export interface HeadTrace {
  readonly fields: ReadonlyMap<string, HeadField>;
  readonly listen: (event: 'open' | 'close', state: YamlState) => void;
}

const maxDepth = 64;

/** Returns the Failure for a head that cannot be read; `line` counts from 1 in the file. */
export function damagedHead(reason: string, line: number): Failure {
  return new Failure('damaged', `Cannot read the head: ${reason} (line ${line})`, { data: { line } });
}

interface Progress {
  readonly text: string;
  readonly fields: Map<string, HeadField>;
  readonly opened: number[];
  key: { readonly name: string; readonly start: number; readonly line: number } | undefined;
  contentEnd: number;
}

/**
 * Returns a trace that learns every field's place from the YAML reader itself. Its listener throws a Failure `damaged`
 * on anchors, tags, deep nesting, unsafe keys, and fields that do not begin their own line.
 */
export function traceHead(text: string, frame: HeadFrame): HeadTrace {
  const progress: Progress = { text, fields: new Map(), opened: [], key: undefined, contentEnd: 0 };
  return {
    fields: progress.fields,
    listen: (event, state) => {
      // The YAML reader gets the text after the opening dashes.
      const offset = frame.open + 3 + state.position;
      if (event === 'open') openNode(progress, offset, state.line + 1);
      else closeNode(progress, offset, state);
    },
  };
}

function openNode(progress: Progress, offset: number, line: number): void {
  const { text, opened, key } = progress;
  if (opened.length === maxDepth) throw damagedHead(`it nests deeper than ${maxDepth} levels`, line);
  if (opened.length === 1) {
    if (!key && text[offset - 1] !== '\n') throw damagedHead('a field must begin its own line', line);
    progress.contentEnd = offset;
  }
  opened.push(offset);
}

// In the mapping of the head, keys and values come in turn.
function closeNode(progress: Progress, to: number, state: YamlState): void {
  const { text, opened, key } = progress;
  const from = opened.pop() as number;
  refuseProperties(text, from, state);
  if (opened.length === 0) return;
  if (opened.length === 1 && !key) {
    const line = state.line + 1;
    progress.key = { name: fieldName(state.result, line), start: from, line };
    return;
  }
  progress.contentEnd = Math.max(progress.contentEnd, nodeEnd(text, { from, to, kind: state.kind }));
  if (opened.length > 1 || !key) return;
  const place = { from, to, kind: state.kind, contentEnd: progress.contentEnd, line: key.line };
  const value = plainData(state.result, key.line);
  const field = { key: key.name, value, start: key.start, ...valueSpan(text, place), line: key.line };
  progress.fields.set(key.name, field);
  progress.key = undefined;
}

function refuseProperties(text: string, from: number, state: YamlState): void {
  const line = state.line + 1;
  if (state.anchor !== null) throw damagedHead('anchors and aliases are not allowed', line);
  // `!<?>` is the one tag that the state does not tell from no tag.
  const tagged = state.tag === '?' ? text[skipBlanks(text, from)] === '!' : state.tag !== null;
  if (tagged) throw damagedHead('tags are not allowed', line);
}

function fieldName(name: unknown, line: number): string {
  if (typeof name !== 'string') throw damagedHead('each field needs its own line "key: value"', line);
  return safeKey(name, line);
}

function safeKey(key: string, line: number): string {
  if (key === '__proto__') throw damagedHead('"__proto__" cannot be a key', line);
  return key;
}

function plainData(value: unknown, line: number): unknown {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return value.map((item) => plainData(item, line));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [safeKey(key, line), plainData(inner, line)]),
  );
}

interface ValuePlace {
  readonly from: number;
  readonly to: number;
  readonly kind: string | null;
  readonly contentEnd: number;
  readonly line: number;
}

function valueSpan(text: string, place: ValuePlace): Pick<HeadField, 'end' | 'valueStart' | 'valueEnd'> {
  const empty = place.kind === null;
  const valueStart = empty ? place.from : skipBlanks(text, place.from);
  const valueEnd = empty ? place.from : lastIndicatorEnd(text, place.contentEnd, place.to);
  if (text[valueEnd] === '#') throw damagedHead('a comment needs a space before its "#"', place.line);
  return { end: text.indexOf('\n', valueEnd) + 1, valueStart, valueEnd };
}
