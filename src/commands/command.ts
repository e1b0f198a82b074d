import type { Call, CallSpec } from '../core/calls/call-spec.ts';
import type { Context } from '../io/project/context.ts';

/** A command's answer: words for whoever asked, and the same as data for `--json`. */
export interface Reply {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** 1 when the answer is a finding (`doctor`) or a list in place of what was asked. */
  readonly exit?: 0 | 1;
  /** Whether the text is a file's own, to be printed byte for byte. */
  readonly isRaw?: boolean;
  /** What the model should do next; printed only where a model reads. */
  readonly forModel?: string;
}

/** One verb of the program. */
export interface Command {
  readonly spec: CallSpec;
  /** One line for the list of commands and the verb's help. */
  readonly summary: string;
  readonly run: (call: Call, context: Context) => Promise<Reply>;
}
