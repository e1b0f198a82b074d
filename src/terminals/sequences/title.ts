const longest = 256;

/** Returns a title that is safe to show: at most 256 characters, without control characters or what turns text around. */
export function cleanTitle(text: string): string {
  const shown = [...text].filter((char) => !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(char));
  return shown.slice(0, longest).join('').trim();
}

/** Returns the path that a program says it is in, as OSC 7 has it; undefined if that is none of this machine. */
export function readDirectory(text: string, host: string): string | undefined {
  const [, name = '', path = ''] = /^file:\/\/([^/]*)(\/.*)$/.exec(text) ?? [];
  if (!['', 'localhost', host].includes(name)) return undefined;
  try {
    const decoded = decodeURIComponent(path);
    return decoded === '' || /\p{Cc}/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
