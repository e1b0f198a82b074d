import { Failure } from '../../core/failure.ts';
import { opensHead } from '../../core/front-matter/frame.ts';

// git makes them longer where the attribute conflict-marker-size says so.
const opening = /(?:^|(?<=\n)|(?<=^\uFEFF))(<{7,}) /;

/** Returns a Failure `damaged` with the line of git's first conflict marker; undefined if there is none. */
export function findConflict(text: string): Failure | undefined {
  // Do a plain search first, because hardly any file has the marker and the pattern takes 16 ms per megabyte.
  const opened = text.includes('<<<<<<< ') ? opening.exec(text) : null;
  if (opened === null) return undefined;
  const closing = `\n${'>'.repeat((opened[1] as string).length)} `;
  if (!text.includes(closing, opened.index)) return undefined;
  const line = lineAt(text, opened.index);
  return new Failure('damaged', `Cannot read the session: a merge conflict is unresolved (line ${line})`, {
    hint: 'session-journal doctor --fix merges it; or keep in an editor what both sides wrote, without the marker lines',
    data: { line },
  });
}

// Blank lines and comments before the front matter, which keep it from being read.
const before =
  /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n|<!--(?:[^-]|-(?!->))*-->[ \t]*)+---[ \t]*\r?\n(?:[^\n]*\n){0,9}?id:/;

/**
 * Says whether a text is meant as a session, readable or not. A README isn't; an empty file is, and so is front matter
 * that is in conflict or doesn't begin on the first line.
 */
export function isMeantAsSession(text: string): boolean {
  return text.trim() === '' || opensHead(text) || /^\uFEFF?<{7,} /.test(text) || before.test(text);
}

/** Returns the 1-based number of the line that contains an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Returns the id that a session's text seems to have, whose front matter can't be read; '' if none is to be seen. */
export function idIn(text: string): string {
  return /^id:[ \t]*(["']?)([A-Za-z0-9][A-Za-z0-9_-]{0,63})\1[ \t]*$/m.exec(text.slice(0, 8192))?.[2] ?? '';
}
