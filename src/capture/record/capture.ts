// A capture is a piece of a conversation, without its secrets, as it is kept with a commit, a task or a moment. It is a
// commit in a repository of ours: its message is the head, its tree holds the messages and the edits.

/** What a capture was taken at. */
export type CaptureKind = 'commit' | 'task' | 'compaction' | 'checkpoint' | 'end';

/** All that lists, filters and links need of a capture. Hashes are hex, times are milliseconds since 1970. */
export interface CaptureHead {
  readonly v: 1;
  /** 10 hex digits. */
  readonly id: string;
  readonly kind: CaptureKind;
  /** The whole hash of the person's commit; empty if it was not taken at one. */
  readonly commit: string;
  readonly tree: string;
  readonly parents: readonly string[];
  /** Empty outside a branch. */
  readonly branch: string;
  /** What was said until then is in it. */
  readonly at: number;
  /** The journal session's id; empty if there was none. */
  readonly session: string;
  readonly conversation: string;
  readonly tasks: readonly string[];
  /** The first line of the commit's message. */
  readonly subject: string;
  /** Name and address of the commit's author, or of the person. */
  readonly author: string;
  /** When the commit's author wrote it, in seconds, as git has it; 0 without a commit. */
  readonly author_time: number;
  /** The fingerprint of the commit's patch, as `git patch-id --stable` gives it; empty for a merge. */
  readonly patch: string;
  /** The lowest 256 of the 32-bit hashes of the lines that the commit added. */
  readonly lines: readonly number[];
  /** The paths that the commit changed, relative to the top of the repository; at most 200. */
  readonly paths: readonly string[];
  /** How many messages it has, and their size in bytes. */
  readonly messages: number;
  readonly bytes: number;
  /** How many files the messages are in. */
  readonly parts: number;
  /** The ids of the first and the last line of the transcript that are in it. */
  readonly first_uuid: string;
  readonly last_uuid: string;
  /** How many secrets were removed. */
  readonly redacted: number;
  /** The version of Claude Code that wrote the transcript; empty if unknown. */
  readonly client: string;
  /** The id of the capture that it replaces, after `git commit --amend`; empty otherwise. */
  readonly replaces: string;
}

/** A tool call in a message: the tool, what it was used on, what it was told (cut), and how it ended. */
export interface CapturedCall {
  readonly tool: string;
  readonly target: string;
  readonly input: string;
  /** As in a turn: an exit code, the first words of an error, `running`, `stopped`; null if unknown. */
  readonly exit: number | string | null;
  /** What a failed call printed, cut, and the kind and the size of each picture that a call gave back. */
  readonly printed: string;
}

/** One message of a capture. */
export interface CapturedMessage {
  /** Who spoke; `agent` is a sub-agent. */
  readonly role: 'user' | 'assistant' | 'agent';
  readonly text: string;
  /** In milliseconds since 1970; 0 if unknown. */
  readonly time: number;
  readonly uuid: string;
  /** The number of the turn in its conversation, from 1. */
  readonly turn: number;
  readonly calls?: readonly CapturedCall[];
}

/** A file that was changed in a turn. */
export interface CapturedEdit {
  /** The number of the turn in its conversation, from 1. */
  readonly turn: number;
  /** In milliseconds since 1970; 0 if unknown. */
  readonly time: number;
  /** The id of the transcript's line that reports the change. */
  readonly uuid: string;
  /** Relative to the top of the repository. */
  readonly path: string;
  /** The hash of each line that was added, in their order, as `hashLine` gives it; empty for a line without one. */
  readonly lines: readonly string[];
  /** The command that changed the file, if no edit tool did; empty otherwise. */
  readonly command: string;
}

/** A whole capture. */
export interface Capture {
  readonly head: CaptureHead;
  readonly messages: readonly CapturedMessage[];
  readonly edits: readonly CapturedEdit[];
}
