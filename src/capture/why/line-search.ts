import { groupBy } from '../../core/group-by.ts';
import type { BlamedLine } from '../match/blame-lines.ts';
import type { PooledEdit } from '../match/edit-pool.ts';
import { indexEdit, readFileLines } from '../match/file-lines.ts';
import { findFormatted } from '../match/formatted-line.ts';
import { lineFinder } from '../match/line-runs.ts';
import type { Rule } from '../match/propose.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import type { FileVersion, VersionOf } from './read-versions.ts';

/**
 * How the capture of a line's commit was found: by a rule, because a command of the conversation ran when the commit was
 * made (`call`), or because the commit has several lines that the conversation wrote before (`edits`). `uncommitted`
 * says that the line is in no commit.
 */
export type LineRule = Rule | 'call' | 'edits' | 'uncommitted';

/** The edit that wrote a line, and whether a formatter has changed the line since. */
export interface FoundLine extends PooledEdit<StoredCapture> {
  readonly isFormatted?: boolean;
}

/** What is looked through. */
export interface SearchedEdits {
  /** From the oldest to the newest. */
  readonly edits: readonly FoundLine[];
  /** Where files were before: the new path to the old one. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Whether others wrote lines of the same commit, as in a squash. */
  readonly areMixed?: boolean;
}

/**
 * Finds the edits that wrote lines of a file, given all lines of one commit; lines that none wrote are not among what it
 * returns.
 */
export type LineSearch = (lines: readonly BlamedLine[], where: SearchedEdits) => Map<BlamedLine, FoundLine>;

/** Returns what finds the edits that wrote lines. They are looked for in the file as it was when they were committed. */
export function searchLines(versionOf: VersionOf): LineSearch {
  return (lines, { edits, renamed, areMixed = false }) => {
    const found = new Map<BlamedLine, FoundLine>();
    for (const [path, own] of groupBy(lines, (line) => line.path)) {
      const version = versionOf(own[0] as BlamedLine);
      if (version === undefined) continue;
      const isThere = (edit: FoundLine): boolean => edit.path === path || edit.path === renamed.get(path);
      const find = finderOf(version, { edits: edits.filter(isThere), areMixed }, own);
      for (const line of own) {
        const edit = find(line);
        if (edit !== undefined) found.set(line, edit);
      }
    }
    return found;
  };
}

// What a command wrote is only looked at where no tool wrote the same: a formatter writes a line again as it was.
function finderOf(
  { texts, added }: FileVersion,
  { edits, areMixed }: { readonly edits: readonly FoundLine[]; readonly areMixed: boolean },
  own: readonly BlamedLine[],
): (line: BlamedLine) => FoundLine | undefined {
  const file = readFileLines(texts);
  const lines = new Set([...added, ...own.map(({ origin }) => origin)].map((number) => number - 1));
  const byTool = edits.filter(({ command }) => command === '').map(indexEdit);
  const byCommand = edits.filter(({ command }) => command !== '').map(indexEdit);
  const [first, second] = [byTool, byCommand].map((some) =>
    lineFinder(file, { edits: some, lines, areMixed }),
  );
  return ({ origin, text }) => {
    const line = origin - 1;
    const exact = first?.(line) ?? second?.(line);
    // Among lines of others, one that is nearly the same says nothing.
    if (exact !== undefined || areMixed) return exact;
    const edit = findFormatted(file, byTool, { line, text });
    return edit === undefined ? undefined : { ...edit, isFormatted: true };
  };
}
