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
  /** SHA-256 of the tool's name and the exact input, in hex. */
  readonly hash: string;
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
