import { findMarked, type Marked } from './hostile-session.ts';
import type { ModelRequest } from './model-request.ts';

const label =
  /\[session-journal (briefing|banner|reply|compaction)((?: [\p{L}\p{N}\p{M}_.#?-]+)*): [^[\]\n]*\]\n/gu;
// What the summary is told: a label without a block.
const alone =
  /\[session-journal compaction [^:]*: the journal is given back in full afterwards \([a-z, ]+\)\./g;
const edge = /(?<!`)\[\s*(?:\/|end of )?\s*session-journal +(?:briefing|banner|reply|compaction)\b[^\n]*/gi;
const invisible = new RegExp(
  [
    '[^\\P{Cc}\\n\\t]|\\p{Surrogate}|[\\u{e0000}-\\u{e0fff}]',
    '[\\u00ad\\u061c\\u115f\\u1160\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\ufff9-\\ufffb]',
    '\\u034f|[\\ufe00-\\ufe0d]',
  ].join('|'),
  'u',
);
const turn = /^[ \t>#*-]*(?:Human|Assistant|User|System)\b[^:∶\n]{0,20}:/m;

const tag =
  /<\s*\/?\s*(?:system[-_]reminder|command-name|local-command-[a-z]+|tool_use|tool_result|function_calls|invoke|parameter|antml:\w+)\b[^<>]*>/i;

/** What is wrong with what was given to the model, a line each; nothing where every text is data within a block. */
export interface Findings {
  readonly offences: string[];
  /** How often a marked text stood in a block. */
  readonly seen: number;
}

/** Returns what a request holds that the one before it did not. */
export function addedText(request: ModelRequest, before: ModelRequest | undefined): string {
  const [now, old] = [request.text, before?.text ?? ''];
  let at = 0;
  while (at < old.length && now[at] === old[at]) at += 1;
  return now.slice(now.lastIndexOf('\n', at) + 1);
}

/** Looks at the blocks in a text that the model was given, and at what stands around them. */
export function examine(given: string, marked: readonly Marked[]): Findings {
  const offences: string[] = [];
  let [around, at, seen] = ['', 0, 0];
  for (const match of given.matchAll(label)) {
    if (match.index < at || match[0].search(alone) === 0) continue;
    const end = `\n[end of session-journal ${match[1]}]`;
    const start = match.index + match[0].length;
    const stop = given.indexOf(end, start - 1);
    if (stop < 0) offences.push(`no end: ${match[0]}`);
    const inner = given.slice(start, stop < 0 ? given.length : stop);
    around += given.slice(at, match.index);
    at = start + inner.length + (stop < 0 ? 0 : end.length);
    offences.push(...innerOffences(inner, marked));
    seen += inner.match(/Qb\d+q/g)?.length ?? 0;
  }
  around += given.slice(at);
  around = around.replace(alone, '');
  const stray = [...(around.match(edge) ?? []), ...(around.match(/.*Q[be]\d+q.*/g) ?? [])];
  return {
    offences: [...offences, ...stray.map((line) => `outside of a block: ${line.slice(0, 200)}`)],
    seen,
  };
}

/** Returns what of the marked texts, and of anything else, must not stand in a text for the model. */
export function innerOffences(inner: string, marked: readonly Marked[]): string[] {
  const found = [edge, invisible, turn, tag].flatMap((pattern) => {
    const [first] = inner.match(pattern) ?? [];
    return first === undefined
      ? []
      : [`in a block: ${JSON.stringify(first)} (${pattern.source.slice(0, 30)}…)`];
  });
  const left = marked.flatMap((one) => {
    const { what, gone } = one.hostile;
    // In one line with what stands before it a turn begins nothing.
    const parts = findMarked(inner, one).filter(
      (part) => part.includes('\n') || !/[\n\u2028]/.test(one.text),
    );
    const bad = parts.find((part) => gone.test(part.replace(/^ /, '')));
    return bad === undefined ? [] : [`${what}: ${JSON.stringify(bad)}`];
  });
  return [...found, ...left];
}
