import {
  asFields,
  blocksOf,
  type Fields,
  joinTexts,
  parseFields,
  partsOf,
  textAt,
} from '../../core/client/line-fields.ts';
import { decodeLineFields } from '../../core/client/transcript-line.ts';

/** A call that may have made a commit, from its beginning to its end. */
export interface CallWindow {
  readonly conversation: string;
  /** The call's id, which copies of a transcript share. */
  readonly id: string;
  readonly command: string;
  /** In milliseconds since 1970. */
  readonly start: number;
  /** Undefined if the transcript doesn't say that it has ended. */
  readonly end: number | undefined;
  /** The working directory when it began; empty if unknown. */
  readonly cwd: string;
  /** The branch at that time; empty outside a branch. */
  readonly branch: string;
  /** The hashes of the commits that it says it made, as git prints them. */
  readonly reported: readonly string[];
}

interface OpenWindow extends CallWindow {
  end: number | undefined;
  readonly reported: string[];
}

// A program of the person's own may make commits, too.
const tools = /^(?:Bash|PowerShell|mcp__.*)$/;

/** Returns the windows of the calls in lines of a transcript, a conversation's or one of its sub-agents'. */
export function readCallWindows(conversation: string, texts: Iterable<string>): CallWindow[] {
  const windows: OpenWindow[] = [];
  const byId = new Map<string, OpenWindow>();
  for (const text of texts) {
    // Most lines are long and say nothing of a call.
    if (!text.includes('tool_') && !text.includes('<task-notification>')) continue;
    const fields = parseFields(text);
    if (fields === undefined) continue;
    const line = decodeLineFields(fields);
    for (const fact of line.facts) {
      if (fact.kind === 'called' && tools.test(fact.tool) && line.at !== undefined) {
        const branch = line.branch === undefined || line.branch === 'HEAD' ? '' : line.branch;
        const place = { cwd: line.cwd ?? '', branch, start: line.at, end: undefined };
        const { id } = fact;
        const call = { conversation, id, command: commandOf(fields, id), ...place, reported: [] };
        windows.push(call);
        byId.set(id, call);
      } else if (fact.kind === 'finished') {
        const call = byId.get(fact.id);
        call?.reported.push(...reportedIn(fields, fact.id));
        if (call !== undefined && fact.exit !== 'running') call.end = line.at;
      }
    }
  }
  return windows;
}

function commandOf(line: Fields, id: string): string {
  const input = asFields(blocksOf(line).find((block) => block.id === id)?.input);
  return textAt(input, 'command') ?? JSON.stringify(input ?? {});
}

const printed = /^\s*\[[^\]\n]* ([0-9a-f]{7,64})\] /gm;

function reportedIn(line: Fields, id: string): string[] {
  const result = blocksOf(line).find((block) => block.tool_use_id === id);
  const text = joinTexts(partsOf(result?.content));
  return Array.from(text.matchAll(printed), ([, hash]) => hash as string);
}
