const verbs = new Set(['log', 'checkpoint', 'view', 'status', 'list', 'search', 'resume']);

/**
 * Says whether a Bash command line may run without asking: it is a single call of our program, as the skill teaches it,
 * with a verb that only reads or logs, and nothing in it can mean anything else to a shell.
 */
export function isHarmlessCall(line: string): boolean {
  const words = harmlessWords(line);
  if (words === undefined) return false;
  const [program, verb = '', ...rest] = words;
  if (program !== 'session-journal' || !verbs.has(verb)) return false;
  if (rest.some((word) => /^[-—–]C/.test(word))) return false;
  return verb !== 'resume' || !rest.some((word) => /^[-—–]+(?:reopen|take-over)/.test(word));
}

/**
 * Returns the words that every shell (sh, bash, dash, zsh) splits a line into, for one plain command or our
 * `log --stdin` with a here-document. Undefined if any shell could read it differently.
 */
export function harmlessWords(line: string): string[] | undefined {
  const document = splitHereDocument(line);
  if (document === undefined) return splitPlain(line);
  const words = splitPlain(document);
  return words?.[1] === 'log' && words.includes('--stdin') ? words : undefined;
}

// Part of a word: in single quotes, in double quotes without `$`, `\`, backticks and `!`, or bare characters that mean
// nothing special to any shell. A word can't begin with `=`, because zsh then looks up a program. Control characters
// and lone surrogates don't reach a program unchanged.
const wordPart =
  /'([^'\p{Cc}\p{Surrogate}]*)'|"([^"$`\\!\p{Cc}\p{Surrogate}]*)"|([A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+:,./=-]*)/uy;

function splitPlain(line: string): string[] | undefined {
  const words: string[] = [];
  for (let at = skipBlanks(line, 0); at < line.length; at = skipBlanks(line, at)) {
    let text = '';
    for (; at < line.length && !isBlank(line[at]); at = wordPart.lastIndex) {
      wordPart.lastIndex = at;
      const part = wordPart.exec(line);
      if (part === null) return undefined;
      text += part[1] ?? part[2] ?? part[3];
    }
    words.push(text);
  }
  return words;
}

function isBlank(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\t';
}

function skipBlanks(line: string, start: number): number {
  let at = start;
  while (isBlank(line[at])) at += 1;
  return at;
}

// `… <<'END'`, the text, and `END` as the last line. The quotes around the delimiter keep a shell from interpreting the
// text. Returns the part before `<<`.
function splitHereDocument(line: string): string | undefined {
  const match = /^([^\n]*[ \t])<<[ \t]*(['"])([A-Za-z_][A-Za-z0-9_]*)\2[ \t]*\n/.exec(line);
  // Shells drop NUL, and some drop carriage returns, so another line could turn into the delimiter.
  if (match === null || /[\0\r]/.test(line)) return undefined;
  const [opening, call, , delimiter] = match;
  const lines = line.slice(opening.length).replace(/\n+$/, '').split('\n');
  // The first line that equals the delimiter ends the text. If it weren't
  // the last line, the shell would run what follows.
  return lines.indexOf(delimiter as string) === lines.length - 1 ? call : undefined;
}
