import type { Connection } from '../../io/process/socket.ts';
import { encodeFrame, tags } from '../frames/frame.ts';
import { encodeSize, type Hello, protocol, type Size } from '../frames/messages.ts';

/** Says who connects to a terminal. */
export function greet(
  connection: Connection,
  said: Pick<Hello, 'role' | 'cols' | 'rows'> & Partial<Hello>,
): void {
  const hello: Hello = { proto: protocol, version: '', term: '', nonce: '', ...said };
  connection.send(encodeFrame(tags.hello, JSON.stringify(hello)));
}

/** Tells a terminal the size of a window. */
export function sendSize(connection: Connection, size: Size): void {
  connection.send(encodeFrame(tags.resize, encodeSize(size)));
}
