import type { Sides } from './three-way.ts';

type Part = keyof Sides<string> | 'all';

const opening = /^(<{7,})(?: .*)?$/;

/**
 * Returns the versions that git combined in a text with conflict markers. The base lacks what git didn't show of it.
 * Undefined if there are no markers, or if they don't fit together.
 */
export function readConflictSides(text: string): Sides<string> | undefined {
  const sides = { base: '', ours: '', theirs: '' };
  let part: Part = 'all';
  let size = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const bare = line.trimEnd();
    const opened: string | undefined = part === 'all' ? opening.exec(bare)?.[1] : undefined;
    const next: Part | undefined = opened === undefined ? nextPart(bare, part, size) : 'ours';
    if (next === undefined) return undefined;
    if (opened !== undefined) size = opened.length;
    if (next !== part) part = next;
    else if (part !== 'all') sides[part] += line;
    else for (const side of ['base', 'ours', 'theirs'] as const) sides[side] += line;
  }
  return part === 'all' && size > 0 ? sides : undefined;
}

// Returns the part that a line begins, the same part for any other line, and undefined for a misplaced marker.
function nextPart(line: string, part: Part, size: number): Part | undefined {
  if (part === 'all') return isMarker(line, '>', 7) ? undefined : 'all';
  if (isMarker(line, '<', size)) return undefined;
  if (isMarker(line, '|', size)) return part === 'ours' ? 'base' : undefined;
  if (line === '='.repeat(size)) return part === 'theirs' ? undefined : 'theirs';
  if (isMarker(line, '>', size)) return part === 'theirs' ? 'all' : undefined;
  return part;
}

function isMarker(line: string, sign: string, size: number): boolean {
  return line.startsWith(sign.repeat(size)) && [undefined, ' '].includes(line[size]);
}

/**
 * Says whether a text with conflict markers is just what git made of the three versions: it has no line of its own, and
 * shows every line that one side added. If not, somebody has edited it since.
 */
export function isAsGitLeftIt(text: string, { base, ours, theirs }: Sides<string>): boolean {
  const linesOf = (version: string): string[] => version.split(/\r?\n/);
  const shown = new Set(linesOf(text));
  const [before, added] = [new Set(linesOf(base)), new Set([...linesOf(ours), ...linesOf(theirs)])];
  const isMarker = (line: string): boolean => /^([<>|=])\1{6,}(?: |$)/.test(line);
  return (
    [...shown].every((line) => added.has(line) || before.has(line) || isMarker(line)) &&
    [...added].every((line) => before.has(line) || shown.has(line))
  );
}
