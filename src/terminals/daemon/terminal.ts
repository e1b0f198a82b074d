import type { Pty } from '../../io/process/pty.ts';
import type { Size, TerminalState } from '../frames/messages.ts';
import type { Audience } from './audience.ts';
import type { ModelFeed } from './model-feed.ts';

/** What a terminal needs from the process that holds it. */
export interface Holder {
  readonly env: Readonly<Record<string, string>>;
  readonly nonce: string;
  readonly createdAt: number;
  /** Gives the terminal another name; returns why that isn't possible, and an empty text if it was. */
  readonly rename: (name: string) => string;
  readonly name: () => string;
  /** Gets all output, as it comes. */
  readonly onOutput: (bytes: Uint8Array) => void;
  readonly onEnd: (code: number, signal: number) => void;
}

/** A terminal as those who are connected to it see it. */
export interface HeldTerminal extends Pick<Holder, 'nonce' | 'createdAt' | 'rename'> {
  readonly pty: Pty;
  readonly feed: ModelFeed;
  readonly audience: Audience;
  readonly state: () => TerminalState;
  /** Changes the size; in a storm of changes, the last one counts. Calls `then` once the program had time to redraw. */
  readonly resize: (size: Size, then?: () => void) => void;
  readonly command: string;
  /** When a person attached or typed last, in milliseconds since 1970; 0 if nobody did. */
  typedAt: number;
  /** When a person typed last without being attached, as on a page. */
  typedApartAt: number;
}
