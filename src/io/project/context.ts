/** A terminal that a person sits at; absent when output goes to a model, a pipe or a file. */
export interface Terminal {
  /** Width in character cells. */
  readonly columns: number;
  readonly color: boolean;
  /** Returns the line that the person typed, without its end; absent when input does not come from the person. */
  readonly ask?: (question: string) => Promise<string>;
}

/** Time, chance and place of one run, made in the entries and handed down. */
export interface Context {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  now: () => Date;
  /** Returns the next session's id in place of a new UUID. */
  newId?: () => string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the folder that holds the program's own templates. */
  readonly templates: string;
  readonly terminal?: Terminal;
  /** Returns all of standard input as text. */
  readInput?: () => Promise<string>;
  /** Returns a text from elsewhere (`place`, as the reply names it) without its secrets; absent where they are kept. */
  screen?: (text: string, place: string) => Promise<string>;
}
