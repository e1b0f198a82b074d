const view =
  'progress decisions discoveries blockers dead-ends timeline since entries compactions pr all status owner session ' +
  'json help';

// The door: what may run without a question, as each verb with its flags. A flag that is not named here needs the
// person's permission. So a new flag stays closed until somebody has decided about it.
const door: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    log:
      'progress m step done undone current decision context options choice rationale supersedes discovery title tried result ' +
      'blocker resolved next file description key-context drop-key-context drop-next edit drop tldr stdin session json help',
    checkpoint: 'note tldr key-context session json help',
    view,
    status: 'json help',
    list: view,
    search: 'in regex since limit json help',
    ask: 'since limit n budget-chars session json help',
    why: 'limit n session json help',
    // Not --raw and not --all-projects: thinking, and what was said elsewhere, is for the person to give.
    conversations: 'actor branch since limit n all turns tools session json help',
    resume: 'list last json help',
  }).map(([verb, flags]) => [verb, new Set(flags.split(' '))]),
);

/**
 * Says whether a Bash command line may run without asking: it is a single call of our program, as the skill teaches it,
 * with a verb and flags that only read or log, and nothing in it can mean anything else to a shell.
 */
export function isHarmlessCall(line: string): boolean {
  const words = harmlessWords(line);
  if (words === undefined) return false;
  const [program, verb = '', ...rest] = words;
  const flags = program === 'session-journal' ? door.get(verb) : undefined;
  return flags !== undefined && rest.every((word) => isOpen(word, flags));
}

const joints = /[;&|<>\n]+/g;
const mostJoints = 30;

/** Says whether a Bash command line holds a call that could run without asking if it were alone in the line. */
export function holdsHarmlessCall(line: string): boolean {
  const found = [...line.matchAll(joints)].slice(0, mostJoints);
  const starts = [0, ...found.map(({ index, 0: joint }) => index + joint.length)];
  const ends = [...found.map(({ index }) => index), line.length];
  return starts.some((start) => {
    if (!line.slice(start).trimStart().startsWith('session-journal ')) return false;
    return ends.some((end) => end > start && isHarmlessCall(line.slice(start, end).trim()));
  });
}

// Even where a text may stand, a word that looks like a flag counts as one: at worst, the person is asked.
function isOpen(word: string, flags: ReadonlySet<string>): boolean {
  if (!/^[-—–]+[A-Za-z]/.test(word)) return true;
  const [, name = ''] = /^[-—–]+([\w-]+)(?:=|$)/.exec(word) ?? [];
  return flags.has(name);
}

const forPersons = ['settings', 'uninstall', 'dashboard'];
// Words after `captures`. Wherever they stand in the call, a person is asked for.
const forPersonsOfCaptures = ['share', 'sync', 'purge'];
// Words after `term` that only look. Whatever else stands there, a person is asked for.
const openOfTerm = ['list', 'peek', 'history', 'wait', 'doctor'];
// What changes the person's settings of the client.
const forPersonsOfStatusline = ['--install', '--uninstall'];
const personVerbs = [
  ...forPersons,
  `term(?![\\w-])(?!\\s+(?:${openOfTerm.join('|')})(?![\\w-]))`,
  `statusline\\s[^;&|\\n]*(?:${forPersonsOfStatusline.join('|')})`,
  `captures\\s[^;&|\\n]*(?<![\\w-])(?:${forPersonsOfCaptures.join('|')})`,
];
const personCall = new RegExp(
  `(?:^|[;&|({\`\\n])\\s*(?:\\S*/)?session-journal\\s+(?:-C\\s+\\S+\\s+|--session\\s+\\S+\\s+|-\\S+\\s+)*(?:${personVerbs.join('|')})(?![\\w-])`,
);

/** Says whether a Bash command line calls our program for something that only a person may do, at a terminal. */
export function isForPerson(line: string): boolean {
  const [program = '', ...words] = harmlessWords(line) ?? [];
  // In a line that every shell reads the same way, a text that mentions such a call is certainly no call.
  if (program === '') return personCall.test(line);
  const verb = verbOf(words);
  const isOfCaptures = verb === 'captures' && words.some((word) => forPersonsOfCaptures.includes(word));
  const isOfTerm = verb === 'term' && !openOfTerm.includes(words[words.indexOf('term') + 1] ?? '');
  const isOfStatusline = verb === 'statusline' && words.some((word) => forPersonsOfStatusline.includes(word));
  const isOfVerb = isOfCaptures || isOfTerm || isOfStatusline;
  return isOurs(program) && (isOfVerb || forPersons.includes(verb));
}

function isOurs(program: string): boolean {
  return program === 'session-journal' || program.endsWith('/session-journal');
}

// Global flags may come before the verb.
function verbOf(words: readonly string[]): string {
  let at = 0;
  while (words[at]?.startsWith('-')) at += words[at] === '-C' || words[at] === '--session' ? 2 : 1;
  return words[at] ?? '';
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
