/** What a run's hook, or an interactive conversation's, wants to know of the person: one file `approvals/ID.json`. */
export interface Question {
  /** 8 hex digits of chance; approve and deny take 6 or more of them. */
  readonly id: string;
  /** The id of the run; empty for an interactive conversation. */
  readonly run: string;
  readonly conversation: string;
  readonly toolUseId: string;
  readonly tool: string;
  /** The exact input, as JSON. */
  readonly input: string;
  /**
   * What the call is about, besides its input: the real path of the file that it changes, or the folder that a command
   * runs in; empty for a question of Claude's.
   */
  readonly place: string;
  /** SHA-256 of the file that it changes, as it was when it was asked about, in hex; empty if there was none. */
  readonly content: string;
  /** SHA-256 of the tool's name, the exact input, the place and what is there, in hex. */
  readonly hash: string;
  /** The id of the client's control request, for one that waits in the client; else empty. */
  readonly request: string;
  /** What the agent says about it; never part of what is decided. */
  readonly said: string;
  /** The id of the sub-agent that asks; empty for the main conversation. */
  readonly agent: string;
  /** `permission` to run a call, or `answer` for a question of Claude's. */
  readonly kind: 'permission' | 'answer';
  /** `parked`: the process has ended and the decision resumes it. `client`: it waits in the client, and can't be parked. */
  readonly waits: 'hook' | 'parked' | 'client';
  readonly createdAt: number;
}

/** What a person decided: one file `approvals/ID.decision.json`, written once. */
export interface PersonDecision {
  readonly question: string;
  readonly run: string;
  readonly hash: string;
  readonly verdict: 'allow' | 'deny';
  /** The input that the person put in place of the asked one, as JSON; empty if they changed nothing. */
  readonly editedInput: string;
  /** Why it was denied, or the answer to a question; may be empty. */
  readonly text: string;
  /** A rule that holds for the rest of this run; empty for none. */
  readonly always: string;
  readonly decidedAt: number;
  /** `terminal` or `dashboard`. */
  readonly decidedBy: string;
  /** HMAC-SHA-256 over all other fields, in hex, with the key in the person's state. */
  readonly mac: string;
}

/** How a question ended: one file `approvals/ID.end.json`. One that is decided and has none is still to be released. */
export interface QuestionEnd {
  /**
   * `released`: the client has the decision. `unanswered`: it was told that nobody has answered. `lost`: the client died
   * with the question open. `replaced`: the call had changed, so it was asked again. `withdrawn`: the client no longer
   * wants to know.
   */
  readonly kind: 'released' | 'unanswered' | 'lost' | 'replaced' | 'withdrawn';
  readonly at: number;
}
