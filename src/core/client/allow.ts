const verbs = new Set(['log', 'checkpoint', 'view', 'status', 'list', 'search', 'resume']);

/**
 * Says whether a Bash command line may run without a question: it is one call of our program with a verb that only
 * reads or logs, as the skill teaches it, and nothing in it can mean anything else to a shell.
 */
export function isHarmlessCall(line: string): boolean {
  const words = harmlessWords(line);
  if (words === undefined) return false;
  const [program, verb = '', ...rest] = words;
  if (program !== 'session-journal' || !verbs.has(verb)) return false;
  if (rest.some((word) => /^[-—–]C/.test(word))) return false;
  return verb !== 'resume' || !rest.some((word) => /^[-—–]+reopen/.test(word));
}

/**
 * Returns the words that every shell (sh, bash, dash, zsh) makes of a line: of one plain command, or of our `log --stdin`
 * with a here-document. Undefined where a shell could make anything else of it.
 */
export function harmlessWords(line: string): string[] | undefined {
  const document = splitHereDocument(line);
  if (document === undefined) return splitPlain(line);
  const words = splitPlain(document);
  return words?.[1] === 'log' && words.includes('--stdin') ? words : undefined;
}

// In single quotes, in double quotes without `$`, `\`, backticks and `!`, or bare in letters that no shell knows
// otherwise. `=` begins no word: zsh looks programs up by it. Control and half characters reach no program unchanged.
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

// `… <<'END'`, the text, and `END` as the last line: the delimiter's quotes keep a shell from reading the text. Returns
// what stands before `<<`.
function splitHereDocument(line: string): string | undefined {
  const match = /^([^\n]*[ \t])<<[ \t]*(['"])([A-Za-z_][A-Za-z0-9_]*)\2[ \t]*\n/.exec(line);
  // A shell drops NUL, and some drop carriage returns: a line could become the delimiter.
  if (match === null || /[\0\r]/.test(line)) return undefined;
  const [opening, call, , delimiter] = match;
  const lines = line.slice(opening.length).replace(/\n+$/, '').split('\n');
  // The first line that is the delimiter ends the text; were it not the last, what follows would be run.
  return lines.indexOf(delimiter as string) === lines.length - 1 ? call : undefined;
}
