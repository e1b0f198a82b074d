import { createConnection, type Socket } from 'node:net';
import { encodeFrame, makeDecoder, maxPayload, tags } from '../../../src/terminals/frames/frame.ts';

/** A window on a terminal that shows nothing. */
export interface SoakClient {
  readonly terminal: string;
  readonly role: 'lead' | 'view';
  /** Whether it reads what comes. */
  readonly reads: boolean;
  readonly send: (tag: number, payload?: Uint8Array | string) => void;
  /** Says whether the terminal has sent a screen, which those that don't read never see. */
  readonly hasScreen: () => boolean;
  readonly isClosed: () => boolean;
  readonly close: () => void;
}

/** What a client says when it attaches. */
export interface SoakHello {
  readonly role: 'lead' | 'view';
  readonly cols: number;
  readonly rows: number;
}

/** Attaches to the terminal of this name. Fails with the system's error if nobody listens at the path. */
export async function attachClient(
  at: { readonly path: string; readonly terminal: string },
  hello: SoakHello,
  reads: boolean,
): Promise<SoakClient> {
  const socket = createConnection({ path: at.path });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const now = { hasScreen: false, isClosed: false };
  socket.on('error', () => undefined);
  socket.on('close', () => {
    now.isClosed = true;
  });
  if (reads) readAll(socket, () => (now.hasScreen = true));
  const send = (tag: number, payload?: Uint8Array | string): void =>
    void socket.write(encodeFrame(tag, payload));
  send(tags.hello, JSON.stringify({ proto: 1, version: '', term: '', nonce: '', ...hello }));
  return {
    ...{ terminal: at.terminal, role: hello.role, reads, send },
    hasScreen: () => now.hasScreen,
    isClosed: () => now.isClosed,
    close: () => socket.destroy(),
  };
}

function readAll(socket: Socket, onScreen: () => void): void {
  const decoder = makeDecoder(maxPayload);
  socket.on('data', (bytes) => {
    for (const { tag } of decoder.push(bytes) ?? []) if (tag === tags.snapshot) onScreen();
  });
}
