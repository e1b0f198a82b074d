import { decodeArgv } from '../../src/core/calls/read-argv.ts';
import { readHead } from '../../src/core/front-matter/head.ts';
import * as blocks from '../../src/core/markdown/item-by-remark.ts';
import { readItem } from '../../src/core/markdown/item-by-remark.ts';
import { formatMinute, parseInstant } from '../../src/core/time.ts';
import { decodeDocument } from '../../src/journal/document/document.ts';
import { planLog } from '../../src/journal/log/log-change.ts';
import { logSpec, readLogRequest } from '../../src/journal/log/log-request.ts';
import type { MergedSession, MergeOptions } from '../../src/journal/merge/merge-sessions.ts';
import { mergeSessions } from '../../src/journal/merge/merge-sessions.ts';
import { applyChange } from '../../src/journal/session/apply-change.ts';
import { allShown } from './log-into.ts';
import { sessionText } from './session-text.ts';

/** Returns a session file's text after `log` with these arguments at this time, as the program writes it. */
export function logInto(text: string, time: string, ...argv: readonly string[]): string {
  const doc = decodeDocument(text, readHead(text));
  const now = parseInstant(time) as number;
  const request = readLogRequest(decodeArgv(argv, logSpec));
  const plan = planLog(doc, request, { time: formatMinute(now), blocks, shown: allShown(doc) });
  return applyChange(doc, plan, { now });
}

/** Returns the merge of two versions of a session file, with the real readers. */
export function merge(base: string, ours: string, theirs: string): MergedSession {
  return mergeKnowing({ base, ours, theirs });
}

/** Returns the merge of these versions by who knows which commits come from which. */
export function mergeKnowing(
  sides: Parameters<typeof mergeSessions>[0],
  isDescendant?: MergeOptions['isDescendant'],
): MergedSession {
  return mergeSessions(sides, { readHead, readItem, isDescendant });
}

/** Returns the merge of sessions with these bodies, where theirs is the later one; `text` is the merged body. */
export function mergeBodies(base: string, ours: string, theirs: string): MergedSession {
  const times = ['2025-01-15T10:00:00Z', '2025-01-15T11:00:00Z', '2025-01-15T12:00:00Z'];
  const versions = [base, ours, theirs].map((body, index) =>
    sessionText(body, { updated_at: times[index] as string }),
  );
  const merged = merge(...(versions as [string, string, string]));
  return { ...merged, text: merged.text.slice(readHead(merged.text).bodyStart) };
}
