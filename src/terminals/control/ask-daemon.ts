import { connectTo, type RefusedReason } from '../../io/process/socket.ts';
import { encodeFrame, makeDecoder, maxPayload, tags } from '../frames/frame.ts';
import { type Hello, protocol, usualSize } from '../frames/messages.ts';

/** A question to a terminal's process. */
export interface DaemonQuestion {
  readonly tag: number;
  readonly payload?: Uint8Array | string;
  /** The tag of the answer. */
  readonly wants: number;
  readonly waitMs?: number;
}

/** What came back: the answer, a refusal, or why nothing did. `silent` is a process that took the call and said nothing. */
export type DaemonAnswer =
  | { readonly payload: Uint8Array }
  | { readonly refusal: Uint8Array }
  | { readonly failed: RefusedReason | 'silent' | 'closed' };

const patienceMs = 1000;

/** Returns what a client says that only asks, or sends what a person types elsewhere. */
export function probeHello(isPerson = false): string {
  const hello: Hello = { ...usualSize, proto: protocol, version: '', role: 'probe', term: '', nonce: '' };
  return JSON.stringify({ ...hello, isPerson });
}

/** Asks the process at a socket one thing, and returns what it answers. */
export async function askDaemon(path: string, question: DaemonQuestion): Promise<DaemonAnswer> {
  const { tag, payload, wants, waitMs = patienceMs } = question;
  let settle: (answer: DaemonAnswer) => void = () => undefined;
  const answer = new Promise<DaemonAnswer>((resolve) => {
    settle = resolve;
  });
  const decoder = makeDecoder(maxPayload);
  const connection = await connectTo(path, waitMs, () => ({
    onBytes: (bytes) => {
      for (const frame of decoder.push(bytes) ?? []) {
        if (frame.tag === wants) settle({ payload: frame.payload });
        else if (frame.tag === tags.error) settle({ refusal: frame.payload });
      }
    },
    onClose: () => settle({ failed: 'closed' }),
  }));
  if (typeof connection === 'string') return { failed: connection };
  const timer = setTimeout(() => settle({ failed: 'silent' }), waitMs);
  connection.send(encodeFrame(tag, payload));
  const found = await answer;
  clearTimeout(timer);
  connection.end();
  // A process that is stopped would keep us waiting for its end of the connection.
  if ('failed' in found) connection.destroy();
  return found;
}
