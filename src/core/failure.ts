/** What kind of trouble a Failure names; `misuse` exits with 2, every other with 1. */
export type FailureCode =
  | 'misuse'
  | 'not-found'
  | 'ambiguous'
  | 'no-project'
  | 'no-session'
  | 'damaged'
  | 'refused'
  | 'locked'
  | 'unwritable'
  | 'invalid';

interface FailureMore {
  readonly hint?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

// Two bundles hold two copies of the class, so a Failure is known by this mark and not by `instanceof`.
const brand = Symbol.for('session-journal.failure');

/** Trouble that the person can act on: a message of one sentence, and a hint that names the way out. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly hint: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: FailureCode, message: string, more: FailureMore = {}) {
    super(message);
    this.name = 'Failure';
    this.code = code;
    this.hint = more.hint;
    this.data = more.data ?? {};
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Says whether a thrown value is a Failure, whichever bundle made it. */
export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && brand in value;
}
