import { globalFlags } from './call-spec.ts';

/** The arguments of a run, cut at its verb. */
export interface SplitArgv {
  /** Undefined if no verb was given. */
  readonly verb: string | undefined;
  /** The global flags before the verb, with their values. */
  readonly before: readonly string[];
  /** What comes after the verb. */
  readonly rest: readonly string[];
}

const shortFlags = new Map([['-h', '--help']]);

/** Returns arguments cut at the first one that is no global flag and no value of one: the verb, unless it is a flag. */
export function splitVerb(argv: readonly string[]): SplitArgv {
  let at = 0;
  for (;;) {
    const word = argv[at];
    const taken = word === undefined ? 0 : wordsOf(word);
    if (taken === 0) break;
    at += taken;
  }
  const verb = argv[at];
  if (verb === undefined || verb.startsWith('-')) return { verb: undefined, before: argv, rest: [] };
  return { verb, before: argv.slice(0, at), rest: argv.slice(at + 1) };
}

// Returns how many arguments a global flag takes up, its name included; 0 for anything else.
function wordsOf(word: string): number {
  const [, name, value] = /^--?([\w-]+)(=[\s\S]*)?$/.exec(shortFlags.get(word) ?? word) ?? [];
  const flag = globalFlags.find((each) => each.name === name);
  if (flag === undefined) return 0;
  return flag.takes === 'text' && value === undefined ? 2 : 1;
}
