import { hashLine } from './line-hash.ts';
import type { ScreenText } from './screened-line.ts';

/**
 * Returns the hashes of lines that were written one after the other, as `hashLine` gives them; empty for a line with a
 * secret, since who sees its hash could try all that it might be.
 */
export function hashLines(lines: readonly string[], screen: ScreenText): string[] {
  const { found } = screen(lines.join('\n'));
  let next = 0;
  return lines.map((line) => {
    const start = next;
    next += line.length + 1;
    const isSecret = found.some((secret) => secret.start < next && secret.end > start);
    return isSecret ? '' : hashLine(line);
  });
}
