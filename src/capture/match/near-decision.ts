/** A decision of a journal session. */
export interface KnownDecision {
  /** The session's id, and its name. */
  readonly id: string;
  readonly session: string;
  readonly number: number | undefined;
  readonly title: string;
  readonly choice: string;
  readonly rationale: string;
  readonly options: string;
  /** All that it says. */
  readonly text: string;
  /** When it was logged, in milliseconds since 1970; undefined if it isn't known. */
  readonly at: number | undefined;
}

/** A change of a file by a conversation. */
export interface Change {
  readonly path: string;
  /** In milliseconds since 1970; 0 if it isn't known. */
  readonly time: number;
  /** The id or the name of the journal session that the conversation worked on; empty if it isn't known. */
  readonly session: string;
}

const nearMs = 2 * 60 * 60 * 1000;

/**
 * Returns the decision that a change most likely follows: of those in the session that the conversation worked on, the
 * last that names the file, or else the one that was logged nearest to the change, within two hours. Undefined if none is.
 */
export function nearDecision(
  decisions: readonly KnownDecision[],
  { path, time, session }: Change,
): KnownDecision | undefined {
  const own = decisions.filter(
    ({ id, session: name }) => session !== '' && (id === session || name === session),
  );
  const file = path.slice(path.lastIndexOf('/') + 1);
  const naming = own.filter(({ text }) => namesFile(text, file));
  const distance = ({ at = -Infinity }: KnownDecision): number => Math.abs(at - time);
  const [nearest] = [...own]
    .filter((one) => distance(one) <= nearMs)
    .sort((a, b) => distance(a) - distance(b));
  return naming.at(-1) ?? nearest;
}

function namesFile(text: string, file: string): boolean {
  const at = text.indexOf(file);
  return at !== -1 && !/[\w.-]/.test(text[at - 1] ?? '') && !/[\w-]/.test(text[at + file.length] ?? '');
}
