import type { CallSpec, FlagSpec } from './call-spec.ts';
import { globalFlags, globalsOf } from './call-spec.ts';

/** What a word can be, and what it means. */
export interface Candidate {
  readonly word: string;
  readonly about: string;
}

/** What may come next in a call: words, or the value of a flag; `flag` is undefined for a word without a flag. */
export type NextWord =
  | { readonly kind: 'flags'; readonly flags: readonly Candidate[] }
  | { readonly kind: 'value'; readonly flag: string | undefined };

/** Returns what may come after the words of a call; `spec` is undefined before its verb, `typed` what there is of it. */
export function nextWord(spec: CallSpec | undefined, before: readonly string[], typed: string): NextWord {
  const flags = spec === undefined ? globalFlags : [...spec.flags, ...globalsOf(spec)];
  const last = before.includes('--') ? undefined : flagAt(flags, before.at(-1) ?? '');
  if (last?.takes === 'text') return { kind: 'value', flag: last.name };
  if (!typed.startsWith('-') || before.includes('--')) return { kind: 'value', flag: undefined };
  const isFree = (flag: FlagSpec): boolean =>
    flag.repeat === true || !before.some((word) => flagAt(flags, word)?.name === flag.name);
  return {
    kind: 'flags',
    flags: flags.filter(isFree).map(({ name, about }) => {
      return { word: name.length === 1 ? `-${name}` : `--${name}`, about };
    }),
  };
}

function flagAt(flags: readonly FlagSpec[], word: string): FlagSpec | undefined {
  return flags.find(({ name, short }) => {
    return word === `--${name}` || (word.length === 2 && (word === `-${name}` || word === `-${short}`));
  });
}
