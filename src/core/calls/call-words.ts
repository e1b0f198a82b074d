import { labelOf } from './call-draft.ts';
import type { Call } from './call-spec.ts';

const plainWord = /^[\w@%+=:,./-]+$/;

/** Returns a call of a verb as a line for a POSIX shell, in which it means the same. */
export function renderCall(verb: string, { given, bare, command = [] }: Call): string {
  const isDoubtful = bare.some((word) => word.startsWith('-'));
  const flags = given.flatMap((flag) => {
    const label = labelOf(flag);
    if (flag.text === '') return [label];
    // A value that begins like a flag would be taken for one, and one that a flag may do without, for the verb's own word.
    return isDoubtful || flag.text.startsWith('-') ? [`${label}=${flag.text}`] : [label, flag.text];
  });
  const plain = isDoubtful ? [...flags, '--', ...bare] : [...bare, ...flags];
  const words = command.length === 0 ? plain : [...plain, '--', ...command];
  return ['session-journal', verb, ...words].map(quoteWord).join(' ');
}

function quoteWord(word: string): string {
  return plainWord.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
