import type { CapturedEdit, CapturedMessage, CaptureHead } from '../record/capture.ts';

/** A conversation that was read whole. */
export interface WholeConversation {
  readonly conversation: string;
  /** Name and address of the person. */
  readonly author: string;
  readonly edits: readonly CapturedEdit[];
  readonly messages: readonly CapturedMessage[];
}

/** A head as it stands in a store: one that is in none has no object and no writer. */
export interface MadeHead extends CaptureHead {
  readonly object: '';
  readonly writer: '';
  readonly own: true;
}

/** Returns the head of a capture as if a conversation had been captured at its end, without a commit. */
export function captureOfTranscript({ conversation, author, edits, messages }: WholeConversation): MadeHead {
  const times = [...edits, ...messages].map(({ time }) => time);
  return {
    v: 1,
    id: conversation
      .toLowerCase()
      .replace(/[^0-9a-f]/g, '')
      .slice(0, 10),
    kind: 'end',
    commit: '',
    tree: '',
    parents: [],
    branch: '',
    at: times.reduce((last, time) => Math.max(last, time), 0),
    session: '',
    conversation,
    tasks: [],
    subject: '',
    author,
    author_time: 0,
    patch: '',
    lines: [],
    paths: [],
    messages: messages.length,
    bytes: 0,
    parts: 0,
    first_uuid: '',
    last_uuid: '',
    redacted: 0,
    client: '',
    replaces: '',
    object: '',
    writer: '',
    own: true,
  };
}
