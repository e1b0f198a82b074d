import { cutToLetters } from '../../core/text/cut.ts';
import type { CapturedEdit } from './capture.ts';
import type { OpenCalls } from './messages.ts';
import type { ScreenText } from './screened-line.ts';
import type { NumberedSegmentLine } from './segment-line.ts';

// The client tells only its hooks what a command changed in files, and no transcript has it. What a hook kept of it is put
// into the capture that has the call.

/** What a command wrote to a file. */
export interface KeptEdit {
  /** As the client has it: absolute. */
  readonly path: string;
  /** The hash of each line that it added, as `hashLines` gives it. */
  readonly lines: readonly string[];
}

/** What commands wrote, by the ids of their calls. */
export type KeptEdits = ReadonlyMap<string, readonly KeptEdit[]>;

interface Editing {
  readonly kept: KeptEdits;
  /** The calls that were open before. */
  readonly calls: OpenCalls;
  readonly placeOf: (path: string) => string | undefined;
  readonly screen: ScreenText;
}

/**
 * Returns what the commands in lines wrote, and the ids of their calls. It counts as written when its call began, because
 * one command may write and commit. Of a call that is in an earlier capture, it counts when the call ended.
 */
export function commandEditsIn(
  numbered: readonly NumberedSegmentLine[],
  { kept, calls, placeOf, screen }: Editing,
): { readonly edits: readonly CapturedEdit[]; readonly calls: readonly string[] } {
  const found = new Set<string>();
  const edits: CapturedEdit[] = [];
  if (kept.size === 0) return { edits, calls: [] };
  for (const { line, turn } of numbered) {
    for (const fact of line.facts) {
      if (fact.kind !== 'called' && fact.kind !== 'finished') continue;
      const written = found.has(fact.id) ? undefined : kept.get(fact.id);
      if (written === undefined) continue;
      found.add(fact.id);
      const target = fact.kind === 'called' ? fact.target : calls[fact.id]?.target;
      const { uuid = '', at: time = 0 } = line;
      for (const { path, lines } of written) {
        const place = placeOf(path);
        if (place === undefined) continue;
        edits.push({ turn, time, uuid, path: screen(place).text, lines, command: commandOf(target) });
      }
    }
  }
  return { edits, calls: [...found] };
}

const longestCommand = 200;

// Without any, the edit would count as one of an edit tool.
function commandOf(target = ''): string {
  return cutToLetters(target.trim(), longestCommand) || 'Bash';
}

const bringing =
  /\bgit\b[^|;&\n]*?\s(?:am|apply|checkout|cherry-pick|merge|pull|rebase|reset|restore|revert|stash|switch)\b/;

/** Says whether a command line may bring lines into files that others wrote, as `git pull` does. */
export function bringsOthersLines(line: string): boolean {
  return bringing.test(line);
}
