import type { Sides } from './three-way.ts';

type Part = keyof Sides<string> | 'all';

const opening = /^(<{7,})(?: .*)?$/;

/**
 * Returns the versions that git put together in a text with conflict markers; what git did not tell of the common one
 * is missing in it. Undefined where no marker is, or where they do not fit each other.
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

// The part that a line begins, the same part for any other line, undefined for a marker out of place.
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
