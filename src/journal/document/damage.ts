import { Failure } from '../../core/failure.ts';

const opening = /(?:^|(?<=\n)|(?<=^\uFEFF))<{7} /;
const closing = /\n>{7} /;

/** Returns a Failure `damaged` with the line of git's first conflict marker; undefined if there is none. */
export function findConflict(text: string): Failure | undefined {
  // Do a plain search first, because hardly any file has the marker and the pattern takes 16 ms per megabyte.
  const start = text.includes('<<<<<<< ') ? text.search(opening) : -1;
  if (start < 0 || !closing.test(text.slice(start))) return undefined;
  const line = lineAt(text, start);
  return new Failure('damaged', `Cannot read the session: a merge conflict is unresolved (line ${line})`, {
    hint: 'session-journal doctor --fix merges it; or keep in an editor what both sides wrote, without the marker lines',
    data: { line },
  });
}

/** Returns the 1-based number of the line that contains an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
