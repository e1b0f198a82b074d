/** The kind of problem that a Failure reports; `misuse` exits with code 2, all others with 1. */
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
  | 'invalid'
  | TerminalFailureCode;

/** What can go wrong with terminals. */
type TerminalFailureCode =
  | 'no-pty'
  | 'no-terminal'
  | 'name-taken'
  | 'bad-name'
  | 'path-too-long'
  | 'unsafe-dir'
  | 'busy'
  | 'dead'
  | 'not-a-tty'
  | 'nested'
  | 'start-failed'
  | 'ended';

interface FailureMore {
  readonly hint?: string;
  /** What the model should do about it; not shown to a person. */
  readonly forModel?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

// Each bundle has its own copy of the class, so a Failure is recognised by this mark and not by `instanceof`.
const brand = Symbol.for('session-journal.failure');

/** A problem that the user can act on: a one-sentence message, and a hint that says what to do. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly hint: string | undefined;
  readonly forModel: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: FailureCode, message: string, more: FailureMore = {}) {
    super(message);
    this.name = 'Failure';
    this.code = code;
    this.hint = more.hint;
    this.forModel = more.forModel;
    this.data = more.data ?? {};
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Says whether a thrown value is a Failure, no matter which bundle created it. */
export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && brand in value;
}
