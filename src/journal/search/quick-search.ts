// Quick twin of src/journal/search/search.ts: tells files in which it would find nothing, from their bytes.
import { foldText } from '../../core/text/fold.ts';

/**
 * Says whether a file may contain one of the words to find. It gets the
 * file's bytes as text, one unit (0 to 255) per byte.
 */
export type QuickLook = (bytes: string) => boolean;

const foreign = /[\x80-\xff]/g;

/**
 * Returns the check that tells which files are worth reading closely. Words must be folded and have no spaces. It
 * decides as folding the whole file would, at a tenth of the cost: plain ASCII is compared in place, and only runs
 * between spaces that have other letters are decoded with `decode` and folded.
 */
export function makeQuickLook(words: readonly string[], decode: (bytes: string) => string): QuickLook {
  const plain = words.filter((word) => !/[\u0080-\uffff]/.test(word));
  const source = plain.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const pattern = plain.length === 0 ? undefined : new RegExp(source, 'i');
  return (bytes) => {
    if (pattern?.test(bytes)) return true;
    const runs = foreignRuns(bytes);
    if (runs === '') return false;
    const folded = foldText(decode(runs));
    return words.some((word) => folded.includes(word));
  };
}

// No word to find has a space in it, so each run can be folded on its own.
function foreignRuns(bytes: string): string {
  const runs: string[] = [];
  let end = 0;
  foreign.lastIndex = 0;
  for (let match = foreign.exec(bytes); match !== null; match = foreign.exec(bytes)) {
    let start = match.index;
    while (start > end && !isSpace(bytes.charCodeAt(start - 1))) start -= 1;
    end = match.index + 1;
    while (end < bytes.length && !isSpace(bytes.charCodeAt(end))) end += 1;
    runs.push(bytes.slice(start, end));
    foreign.lastIndex = end;
  }
  return runs.join(' ');
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
