import type { Call, CallSpec } from '../../core/calls/call-spec.ts';
import type { Context } from '../../io/project/context.ts';

/** A command's reply: text to print, and the same content as data for `--json`. */
export interface Reply {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** What `--json` prints instead of `data`, one object a line. */
  readonly lines?: readonly Readonly<Record<string, unknown>>[];
  /** The exit code (default: 0); 1 if `doctor` found problems or a merge left conflicts, and a run's or a terminal's own. */
  readonly exit?: number;
  /** Whether the text is a file's own content, to be printed byte for byte. */
  readonly isRaw?: boolean;
  /** Whether the text may have colours, and no other sequences. */
  readonly isColored?: boolean;
  /** Whether the text holds what others may have written, so that a model gets it as one labelled block. */
  readonly isForeign?: boolean;
  /** What the person sees of a slash command's reply, if that is less than the text. */
  readonly forPerson?: string;
  /** What the model should do next; printed only if a model reads the output. */
  readonly forModel?: string;
}

/** The argument of a verb that works on one session. */
export const sessionArgument = {
  placeholder: 'ID',
  about: 'Session (short id, name or file name; a prefix is enough; default: the current one)',
  max: 1,
} as const;

/** One verb of the program. */
export interface Command {
  readonly spec: CallSpec;
  /** One line for the verb's help; the list of commands has its own in `verbs.ts`. */
  readonly summary: string;
  readonly run: (call: Call, context: Context) => Promise<Reply>;
}

/** A row of the table: a verb's line in the list of commands, and how to load its code. */
export interface Row {
  readonly summary: string;
  readonly load: () => Promise<Command>;
  readonly group: Group;
  /** Refused if an agent may be running it: `core/client/allow.ts` names these verbs, too. */
  readonly isForPerson?: boolean;
  /** Whether git calls it, in the middle of a merge. */
  readonly isForGit?: boolean;
  /** Whether it works, but is named nowhere. */
  readonly isHidden?: boolean;
}

/** What a verb is for. */
export type Group = keyof typeof groupTitles;

/** The groups of the help, in order, with their titles. */
export const groupTitles = {
  work: 'Work on a session',
  read: 'Look at sessions',
  runs: 'Let Claude Code work without a terminal',
  files: 'Keep the files in order',
  program: 'About the program',
} as const;

/** Another name for a verb with some of its words. */
export interface Alias extends Pick<Row, 'summary' | 'group'> {
  readonly words: readonly string[];
}
