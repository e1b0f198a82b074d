import { harmlessWords } from './allow.ts';

// `view` and `search` only show what is asked for. These make a session the conversation's work, or change it.
const verbs = new Set(['resume', 'log', 'checkpoint']);
const sessionFlag = /^(?:--|—|–|-)session(?:[\s=]|$)/u;

/**
 * Returns the session that a Bash command line resumes or writes to by name; undefined if it names none, or isn't a
 * single plain call of our program.
 */
export function namedSession(line: string): string | undefined {
  const [program, verb = '', ...words] = harmlessWords(line) ?? [];
  if (program !== 'session-journal' || !verbs.has(verb)) return undefined;
  const at = words.findIndex((word) => sessionFlag.test(word));
  const flag = words[at];
  if (flag !== undefined) return flag.replace(/^[^\s=]*[\s=]?/u, '') || words[at + 1];
  return verb === 'resume' ? words.find((word) => !/^[-—–]/u.test(word)) : undefined;
}
