import { asFields, type Fields, parseFields, partsOf, textAt } from '../../core/client/line-fields.ts';
import { hashText } from '../../core/text/sha256.ts';
import type { Attribution, ClaimedLines } from './attribution.ts';
import type { RowRange } from './line-ranges.ts';

// Records of Agent Trace 0.1.0, one a line. The specification leaves open how content is hashed, so no hashes are written.

/** Returns what a capture says as a record of Agent Trace: one line of JSON, with its line feed. */
export function encodeAgentTrace(one: Attribution): string {
  const record = {
    version: '0.1.0',
    id: uuidOf(one.capture),
    timestamp: new Date(one.at).toISOString(),
    vcs: { type: 'git', revision: one.commit },
    tool: { name: 'claude-code', ...(one.client === '' ? {} : { version: one.client }) },
    files: one.files.map(({ path, ranges }) => ({
      path,
      conversations: [
        {
          contributor: { type: 'ai' },
          ranges: ranges.map(({ from, to }) => ({ start_line: from, end_line: to })),
        },
      ],
    })),
    metadata: { 'session-journal': { capture: one.capture, conversation: one.conversation } },
  };
  return `${JSON.stringify(record)}\n`;
}

// The same capture always has the same id, in the form of a UUID that was made from a hash.
function uuidOf(capture: string): string {
  const hash = hashText(`session-journal capture ${capture}`);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}

/** A record of Agent Trace, as far as it says something of lines. */
export interface TraceRecord {
  /** The commit that the lines are counted in; empty if it isn't one of git. */
  readonly commit: string;
  readonly claims: readonly ClaimedLines[];
}

/** Returns the records in lines of JSON; what is none is left out. */
export function decodeAgentTraces(text: string): TraceRecord[] {
  return text.split('\n').flatMap((line) => {
    const record = parseFields(line);
    if (record === undefined || !/^\d+\.\d+/.test(textAt(record, 'version') ?? '')) return [];
    const vcs = asFields(record.vcs);
    const commit = textAt(vcs, 'type') === 'git' ? (textAt(vcs, 'revision') ?? '') : '';
    const tool = textAt(asFields(record.tool), 'name') ?? '';
    return [{ commit, claims: partsOf(record.files).flatMap((file) => claimsIn(file, tool)) }];
  });
}

function claimsIn(file: Fields, tool: string): ClaimedLines[] {
  const path = textAt(file, 'path') ?? '';
  return partsOf(file.conversations).flatMap((conversation) => {
    return partsOf(conversation.ranges).flatMap((range) => {
      const lines = rangeOf(range);
      if (path === '' || lines === undefined) return [];
      const contributor = asFields(range.contributor) ?? asFields(conversation.contributor);
      return [
        {
          path,
          ranges: [lines],
          by: kindOf(textAt(contributor, 'type')),
          tool,
          model: textAt(contributor, 'model_id') ?? '',
          conversation: textAt(conversation, 'url') ?? '',
          author: '',
        },
      ];
    });
  });
}

function kindOf(type: string | undefined): ClaimedLines['by'] {
  return type === 'ai' || type === 'human' || type === 'mixed' ? type : 'unknown';
}

function rangeOf({ start_line: from, end_line: to }: Fields): RowRange | undefined {
  const isRange = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  return isRange && (from as number) >= 1 && (to as number) >= (from as number)
    ? { from: from as number, to: to as number }
    : undefined;
}
