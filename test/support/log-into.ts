import { decodeArgv } from '../../src/core/calls/read-argv.ts';
import { readHead } from '../../src/core/front-matter/head.ts';
import { readItem } from '../../src/core/markdown/item-by-remark.ts';
import { formatMinute } from '../../src/core/time.ts';
import type { Document, SectionAliases } from '../../src/journal/document/document.ts';
import { decodeDocument } from '../../src/journal/document/document.ts';
import type { LogChange } from '../../src/journal/log/log-change.ts';
import { planLog } from '../../src/journal/log/log-change.ts';
import { planCorrections } from '../../src/journal/log/log-corrections.ts';
import { logSpec, readLogRequest } from '../../src/journal/log/log-request.ts';
import { kinds, readNumbered } from '../../src/journal/sections/numbered.ts';
import type { ShownKey } from '../../src/journal/sections/shown-numbers.ts';
import { sumOfShown } from '../../src/journal/sections/shown-numbers.ts';
import { applyChange } from '../../src/journal/session/apply-change.ts';

/** The time of every log in the tests. */
export const logTime = Date.UTC(2025, 0, 15, 14, 45);

/** Returns the document of a text with front matter. */
export function documentOf(text: string, aliases: SectionAliases = {}): Document {
  return decodeDocument(text, readHead(text), aliases);
}

/** Returns the change that `log` with these arguments plans for a text, of which everything was shown. */
export function planInto(text: string, args: readonly string[], aliases: SectionAliases = {}): LogChange {
  const request = readLogRequest(decodeArgv(args, logSpec));
  const doc = documentOf(text, aliases);
  const plan = request.corrections.length === 0 ? planLog : planCorrections;
  return plan(doc, request, { time: formatMinute(logTime), blocks: { readItem }, shown: allShown(doc) });
}

/** Returns a text after `log` with these arguments, without the steps' numbers. */
export function logInto(text: string, args: readonly string[], aliases: SectionAliases = {}): string {
  const { edits } = planInto(text, args, aliases);
  return withoutNumbers(applyChange(documentOf(text, aliases), { edits }, { now: logTime }));
}

/** Returns a text without `step_numbers`, which a log writes where there were no steps before. */
function withoutNumbers(text: string): string {
  return text.replace(/^step_numbers: .*\r?\n/m, '');
}

/** Returns what a reader knows who was shown everything in a document with its number. */
export function allShown(doc: Document): Map<ShownKey, string> {
  return new Map(
    kinds.flatMap((kind) =>
      readNumbered(doc, kind).map((one) => [`${kind} ${one.number}`, sumOfShown(one)] as const),
    ),
  );
}
