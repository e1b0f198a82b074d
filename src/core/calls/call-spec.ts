/** A flag of a verb; `placeholder` stands for its value in the help. */
export interface FlagSpec {
  readonly name: string;
  readonly takes: 'text' | 'none';
  readonly placeholder?: string;
  readonly about: string;
  readonly repeat?: boolean;
}

/** What a verb takes; `bare: 'text'` means words in front of the flags that together are one text. */
export interface CallSpec {
  readonly verb: string;
  readonly flags: readonly FlagSpec[];
  readonly bare:
    | { readonly about: string; readonly placeholder: string; readonly max: number }
    | 'text'
    | undefined;
}

/** A flag as given; the text of a flag that takes none is empty. */
export interface Given {
  readonly name: string;
  readonly text: string;
}

/** A valid call: its flags in the order given, and the words that belong to none. */
export interface Call {
  readonly given: readonly Given[];
  readonly bare: readonly string[];
}

/** The flags that every verb takes. */
export const globalFlags: readonly FlagSpec[] = [
  { name: 'json', takes: 'none', about: 'Answer in JSON' },
  { name: 'help', takes: 'none', about: 'Show this help' },
  { name: 'C', takes: 'text', placeholder: 'DIR', about: 'Work in this directory' },
  { name: 'session', takes: 'text', placeholder: 'ID', about: 'Use this session, whatever is bound' },
  { name: 'keep-secret', takes: 'none', about: 'Write texts that look like secrets as they are' },
];

/** Says whether a flag was given. */
export function hasFlag(call: Call, name: string): boolean {
  return call.given.some((each) => each.name === name);
}

/** Returns the text of a flag, of its first use if it repeats; undefined if it was not given. */
export function flagText(call: Call, name: string): string | undefined {
  return call.given.find((each) => each.name === name)?.text;
}

/** Returns the texts of a repeatable flag in the order given. */
export function flagTexts(call: Call, name: string): string[] {
  return call.given.flatMap((each) => (each.name === name ? [each.text] : []));
}
