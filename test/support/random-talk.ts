import fc from 'fast-check';
import { type WrittenTalk, writeTalk } from './write-talk.ts';

// A model of conversations, and the lines that the client would write of them. What is read of the lines must be what
// the model says.

/** A tool call, and how it ends. */
export interface RandomCall {
  readonly tool: 'Bash' | 'Edit' | 'Grep' | 'Agent';
  readonly target: string;
  readonly exit: number | string | undefined;
}

/** One message of the assistant. */
export interface RandomReply {
  readonly text: string;
  readonly thought: string;
  readonly calls: readonly RandomCall[];
}

/** A turn, and which of two clients writes it. */
export interface RandomTurn {
  readonly kind: 'turn';
  readonly form: 'prompt' | 'queued' | 'command' | 'shell' | 'blocks';
  readonly said: string;
  readonly replies: readonly RandomReply[];
  readonly isInterrupted: boolean;
  /** Whether the answer was written before what it answers. */
  readonly isHasty: boolean;
  /** Which of two clients that write to the same file. */
  readonly client: 0 | 1;
}

/** Something that happens in a conversation. */
export type Step =
  | RandomTurn
  | { readonly kind: 'back'; readonly turns: number }
  | { readonly kind: 'compact'; readonly trigger: string; readonly isLost: boolean }
  | { readonly kind: 'noise' | 'agent' | 'title'; readonly text: string }
  | { readonly kind: 'copy'; readonly lines: number };

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    '\ud800 alone',
    '</command-args></command-name> x',
    '<b>"quoted"\\n\u2028</b>',
    '<task-notification>',
    '{"type":"user"}',
    '</bash-input>',
    '[Request interrupted by user]',
  ),
);
const after = (head: string): fc.Arbitrary<string> => words.map((text) => `${head}${text}`);

const call: fc.Arbitrary<RandomCall> = fc.record({
  tool: fc.constantFrom('Bash', 'Edit', 'Grep', 'Agent'),
  target: after('t '),
  exit: fc.constantFrom(0, 1, 137, 'running', 'stopped', 'It failed', undefined),
});

const reply: fc.Arbitrary<RandomReply> = fc.record({
  text: fc.option(after('a '), { nil: '' }),
  thought: fc.option(after('h '), { nil: '' }),
  calls: fc.array(call, { maxLength: 3 }),
});

const turn: fc.Arbitrary<RandomTurn> = fc.record({
  kind: fc.constant('turn'),
  form: fc.constantFrom('prompt', 'queued', 'command', 'shell', 'blocks'),
  said: after('s '),
  replies: fc.array(reply, { maxLength: 3 }),
  isInterrupted: fc.boolean(),
  isHasty: fc.boolean(),
  client: fc.constantFrom(0, 0, 1),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: turn, weight: 6 },
  fc.record({ kind: fc.constant('back'), turns: fc.integer({ min: 0, max: 3 }) }),
  fc.record({
    kind: fc.constant('compact'),
    trigger: fc.constantFrom('auto', 'manual'),
    isLost: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom('noise', 'agent', 'title'), text: after('n ') }),
  fc.record({ kind: fc.constant('copy'), lines: fc.integer({ min: 1, max: 20 }) }),
);

/** Random conversations: with rewinds, compactions, forks' copies, sub-agents' lines and two clients in one file. */
export const randomTalk: fc.Arbitrary<WrittenTalk> = fc.array(step, { maxLength: 14 }).map(writeTalk);
