/** A terminal with a person in front of it; absent if the output goes to a model, a pipe or a file. */
export interface Terminal {
  /** Width in columns. */
  readonly columns: number;
  readonly color: boolean;
  /** Returns the line that the person typed, without the line end; absent if the input isn't from a person. */
  readonly ask?: (question: string) => Promise<string>;
  /** Gives the terminal to another program while `work` runs, and returns its result; there if `ask` is. */
  readonly lend?: <T>(work: () => T) => T;
}

/** What one run gets from outside: time, ids, folder and environment. The entries create it and pass it on. */
export interface Context {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  now: () => Date;
  /** Returns the id of the next session, instead of a new UUID. */
  newId?: () => string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the folder with the program's own templates. */
  readonly templates: string;
  readonly terminal?: Terminal;
  /** Writes a text to standard output before the reply, for who follows something; absent where nobody reads it then. */
  readonly say?: (text: string) => void;
  /** Returns a signal that Ctrl-C gives. From then on, it no longer ends the program at once. */
  readonly onInterrupt?: () => AbortSignal;
  /** Whether a person typed the call as a slash command, and reads the reply in the client. */
  readonly isTyped?: boolean;
  /** Whether a person did it on a page of the dashboard, and didn't type a call. */
  readonly isOnPage?: boolean;
  /** Returns all of standard input as text. */
  readInput?: () => Promise<string>;
  /** Redacts secrets in a text from `place`, which the reply names; absent if secrets are to be kept. */
  screen?: (text: string, place: string) => Promise<string>;
}
