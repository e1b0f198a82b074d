import type { BlamedLine } from '../match/blame-lines.ts';
import type { PooledEdit } from '../match/edit-pool.ts';
import { indexEdit, readFileLines } from '../match/file-lines.ts';
import { lineFinder } from '../match/line-runs.ts';
import type { Rule } from '../match/propose.ts';
import type { StoredCapture } from '../store/list-captures.ts';

/**
 * How the capture of a line's commit was found: by a rule, because a command of the conversation ran when the commit was
 * made (`call`), or because the commit has several lines that the conversation wrote before (`edits`). `uncommitted`
 * says that the line is in no commit.
 */
export type LineRule = Rule | 'call' | 'edits' | 'uncommitted';

/** The edit that wrote a line. */
export type FoundLine = PooledEdit<StoredCapture>;

/** What is looked through. */
export interface SearchedEdits {
  /** From the oldest to the newest. */
  readonly edits: readonly FoundLine[];
  /** Where the commit's files were before: the new path to the old one. Undefined if an edit of any file counts. */
  readonly renamed: ReadonlyMap<string, string> | undefined;
}

/** Finds the edits that wrote lines of a file; lines that none wrote are not among what it returns. */
export type LineSearch = (lines: readonly BlamedLine[], where: SearchedEdits) => Map<BlamedLine, FoundLine>;

/** Returns what finds the edits that wrote the lines of a file. */
export function searchLines(texts: readonly string[]): LineSearch {
  const file = readFileLines(texts);
  return (lines, { edits, renamed }) => {
    const found = new Map<BlamedLine, FoundLine>();
    const finders = new Map<string, ReturnType<typeof lineFinder<FoundLine>>>();
    for (const line of lines) {
      const key = renamed === undefined ? '' : line.path;
      const find = finders.get(key) ?? finderOf(renamed === undefined ? edits : editsAt(line.path, renamed));
      finders.set(key, find);
      const edit = find(line.line - 1);
      if (edit !== undefined) found.set(line, edit);
    }
    return found;

    function editsAt(now: string, before: ReadonlyMap<string, string>): FoundLine[] {
      return edits.filter(({ path }) => path === now || path === before.get(now));
    }
  };

  // What a command wrote is only looked at where no tool wrote the same: a formatter writes a line again as it was.
  function finderOf(edits: readonly FoundLine[]): ReturnType<typeof lineFinder<FoundLine>> {
    const byTool = lineFinder(file, edits.filter(({ command }) => command === '').map(indexEdit));
    const byCommand = lineFinder(file, edits.filter(({ command }) => command !== '').map(indexEdit));
    return (line) => byTool(line) ?? byCommand(line);
  }
}
