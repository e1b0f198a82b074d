/** A flag of a verb; `placeholder` stands for its value in the help. */
export interface FlagSpec {
  readonly name: string;
  /** `maybe` is one word or nothing: the word after it, if the verb's own words came before, or what follows a `=`. */
  readonly takes: 'text' | 'none' | 'maybe';
  readonly placeholder?: string;
  readonly about: string;
  readonly repeat?: boolean;
  /** A letter that stands for it after one dash. */
  readonly short?: string;
  /** Whether its value is one word, so that what follows is a text of the verb. */
  readonly isOneWord?: boolean;
}

/** The flags and words that a verb takes; `bare: 'text'` means that all words before the flags are one text. */
export interface CallSpec {
  readonly verb: string;
  readonly flags: readonly FlagSpec[];
  readonly bare:
    | {
        readonly about: string;
        readonly placeholder: string;
        readonly max: number;
        /** What may stand there, each with what it is for. */
        readonly words?: readonly (readonly [label: string, about: string])[];
      }
    | 'text'
    | undefined;
  /** Whether the words after `--` are a command to run, and not words of the verb. */
  readonly takesCommand?: boolean;
  /** The global flags that mean nothing to this verb, so that they are refused. */
  readonly without?: readonly ('session' | 'keep-secret')[];
}

/** A flag as it was given; `text` is empty if the flag takes no value. */
export interface Given {
  readonly name: string;
  readonly text: string;
}

/** A valid call: its flags in the order given, and the words that belong to no flag. */
export interface Call {
  readonly given: readonly Given[];
  readonly bare: readonly string[];
  /** The words after `--`, if the verb takes a command. */
  readonly command?: readonly string[];
}

/** The flags that verbs take whatever they do; `globalsOf` says which ones a verb takes. */
export const globalFlags: readonly FlagSpec[] = [
  { name: 'json', takes: 'none', about: 'Output JSON' },
  { name: 'help', takes: 'none', about: 'Show this help' },
  { name: 'C', takes: 'text', placeholder: 'DIR', about: 'Run as if started in this directory' },
  { name: 'session', takes: 'text', placeholder: 'ID', about: 'Use this session instead of the current one' },
  { name: 'keep-secret', takes: 'none', about: "Don't redact text that looks like a secret" },
];

/** Returns the global flags that a verb takes. */
export function globalsOf({ without = [] }: CallSpec): readonly FlagSpec[] {
  const unwanted: readonly string[] = without;
  return globalFlags.filter(({ name }) => !unwanted.includes(name));
}

/** Says whether a flag was given. */
export function hasFlag(call: Call, name: string): boolean {
  return call.given.some((each) => each.name === name);
}

/** Returns a flag's text, of its first use if it repeats; undefined if the flag wasn't given. */
export function flagText(call: Call, name: string): string | undefined {
  return call.given.find((each) => each.name === name)?.text;
}

/** Returns the texts of a repeatable flag, in the order given. */
export function flagTexts(call: Call, name: string): string[] {
  return call.given.flatMap((each) => (each.name === name ? [each.text] : []));
}
