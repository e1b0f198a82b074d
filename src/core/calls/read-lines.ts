import type { CallDraft } from './call-draft.ts';
import {
  addFlag,
  findFlag,
  finishCall,
  misuse,
  nearestFlag,
  needsNoValue,
  quote,
  startCall,
} from './call-draft.ts';
import type { Call, CallSpec, FlagSpec } from './call-spec.ts';

interface Entry {
  readonly flag: FlagSpec;
  readonly first: string;
  readonly more: string[];
}

const keyLine = /^(?:--|—|–)?([A-Za-z][\w-]*)[ \t]*:[ \t]*([\s\S]*)$/;

/**
 * Returns the call that `key: value` lines stand for; a value continues on the indented lines below it. Throws a
 * Failure `misuse` with the line's number if a line doesn't start with one of the verb's flags.
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
    addFlag(draft, flag, flag.takes === 'none' ? readYes(draft, flag, value) : value);
  }
  return finishCall(draft);
}

function readKeyLine(draft: CallDraft, line: string, number: number): Entry {
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
    `Line ${number} is not "name: value": ${quote(line)}`,
    close === undefined
      ? `To continue the value above, indent the line. For the names, see "session-journal ${draft.spec.verb} --help"`
      : `Did you mean "${close}:"?`,
  );
}

function readYes(draft: CallDraft, flag: FlagSpec, value: string): string {
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
