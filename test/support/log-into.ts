import { decodeArgv } from '../../src/core/calls/read-argv.ts';
import { readHead } from '../../src/core/front-matter/head.ts';
import { readItem } from '../../src/core/markdown/item-by-remark.ts';
import { formatMinute } from '../../src/core/time.ts';
import type { Document, SectionAliases } from '../../src/journal/document/document.ts';
import { decodeDocument } from '../../src/journal/document/document.ts';
import type { LogChange } from '../../src/journal/log/log-change.ts';
import { planLog } from '../../src/journal/log/log-change.ts';
import { logSpec, readLogRequest } from '../../src/journal/log/log-request.ts';
import { applyChange } from '../../src/journal/session/apply-change.ts';

/** The time of every log in the tests. */
export const logTime = Date.UTC(2025, 0, 15, 14, 45);

/** Returns the document of a text with front matter. */
export function documentOf(text: string, aliases: SectionAliases = {}): Document {
  return decodeDocument(text, readHead(text), aliases);
}

/** Returns the change that `log` with these arguments plans for a text. */
export function planInto(text: string, args: readonly string[], aliases: SectionAliases = {}): LogChange {
  const request = readLogRequest(decodeArgv(args, logSpec));
  return planLog(documentOf(text, aliases), request, { time: formatMinute(logTime), blocks: { readItem } });
}

/** Returns a text after `log` with these arguments. */
export function logInto(text: string, args: readonly string[], aliases: SectionAliases = {}): string {
  const { edits } = planInto(text, args, aliases);
  return applyChange(documentOf(text, aliases), { edits }, { now: logTime });
}
