import type { Call, CallSpec } from '../core/calls/call-spec.ts';
import type { Context } from '../io/project/context.ts';

/** A command's reply: text to print, and the same content as data for `--json`. */
export interface Reply {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The exit code (default: 0); 1 if `doctor` found problems or a merge left conflicts. */
  readonly exit?: 0 | 1;
  /** Whether the text is a file's own content, to be printed byte for byte. */
  readonly isRaw?: boolean;
  /** What the person sees of a slash command's reply, if that is less than the text. */
  readonly forPerson?: string;
  /** What the model should do next; printed only if a model reads the output. */
  readonly forModel?: string;
}

/** One verb of the program. */
export interface Command {
  readonly spec: CallSpec;
  /** One line for the verb's help; the list of commands has its own in `verbs.ts`. */
  readonly summary: string;
  readonly run: (call: Call, context: Context) => Promise<Reply>;
}
