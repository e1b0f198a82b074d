import { type Fields, textAt } from '../client/line-fields.ts';
import { numberAt } from './numbers.ts';

// Lines of ours among the client's: a run may have several clients, one after another, and their stream is one file.

/** A client of the run was started, or has ended. */
export interface ClientLine {
  readonly kind: 'client';
  readonly step: 'started' | 'ended';
  /** Its exit code, once it has ended; undefined if a signal ended it or nobody saw it. */
  readonly code: number | undefined;
  /** Empty if none ended it. */
  readonly signal: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** The type of our lines. */
export const ownType = 'session_journal';

/** Returns what a line of ours says; undefined for one of a later version. */
export function decodeOwnLine(line: Fields): ClientLine | undefined {
  const { subtype } = line;
  if (subtype !== 'client_started' && subtype !== 'client_ended') return undefined;
  return {
    kind: 'client',
    step: subtype === 'client_started' ? 'started' : 'ended',
    code: numberAt(line, 'code'),
    signal: textAt(line, 'signal') ?? '',
    at: numberAt(line, 'at') ?? 0,
  };
}

/**
 * Returns a line of ours with its line feed, and with one before it: a client that was killed may have left half a line,
 * and an empty line means nothing.
 */
export function encodeOwnLine({ step, code, signal, at }: Omit<ClientLine, 'kind'>): string {
  return `\n${JSON.stringify({ type: ownType, subtype: `client_${step}`, code, signal, at })}\n`;
}
