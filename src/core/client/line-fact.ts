/** How the person said something: typed, typed while Claude was at work, as a slash command, or as a shell line. */
export type SaidForm = 'prompt' | 'queued' | 'command' | 'shell';

/**
 * How a tool call ended: an exit code (0 for success), the first words of an error, `running` in the background,
 * `stopped` before its end, or undefined if the transcript doesn't say.
 */
export type Exit = number | string | undefined;

/** One thing that a line of a transcript says. */
export type LineFact =
  | { readonly kind: 'said'; readonly form: SaidForm; readonly text: string }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'answered' | 'thought' | 'summary'; readonly text: string }
  /** What a hook gave to the model. What it only printed may have been dropped. */
  | { readonly kind: 'given'; readonly text: string }
  /** What the client wrote in Claude's place, because the API failed. */
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'called'; readonly id: string; readonly tool: string; readonly target: string }
  | {
      readonly kind: 'finished';
      readonly id: string;
      readonly exit: Exit;
      /** What a command printed that failed, its beginning and its end; undefined for everything else. */
      readonly printed: string | undefined;
      readonly agent: string | undefined;
    }
  | { readonly kind: 'compacted'; readonly trigger: string }
  | { readonly kind: 'titled'; readonly text: string; readonly by: 'person' | 'client' }
  | {
      readonly kind: 'used';
      readonly message: string;
      readonly model: string;
      /** In tokens: everything the request held, and what was answered. */
      readonly context: number;
      readonly output: number;
    };

/** The tools that change files. */
export const editTools: ReadonlySet<string> = new Set(['Edit', 'MultiEdit', 'Write', 'NotebookEdit']);
