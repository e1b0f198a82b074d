import { createConnection, createServer, type Socket } from 'node:net';

/** A connection to a process on this machine. */
export interface Connection {
  readonly send: (bytes: Uint8Array) => void;
  /** Returns how many bytes wait to be taken by the other side. */
  readonly waiting: () => number;
  /** Stops reading, so that the other side has to wait. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Sends what waits, and closes. */
  readonly end: () => void;
  /** Closes at once. */
  readonly destroy: () => void;
}

/** What to do when something comes over a connection, when it takes more again, and when it is closed. */
export interface Handlers {
  readonly onBytes: (bytes: Uint8Array) => void;
  readonly onDrain?: () => void;
  readonly onClose: () => void;
}

/** Why a connection wasn't possible: nobody listens there, nothing is there, or nobody answers. */
export type RefusedReason = 'refused' | 'missing' | 'timeout';

function connectionOf(socket: Socket, handlers: Handlers): Connection {
  socket.on('data', handlers.onBytes);
  socket.on('drain', () => handlers.onDrain?.());
  socket.on('error', () => undefined);
  socket.on('close', handlers.onClose);
  return {
    send: (bytes) => void (socket.writable && socket.write(bytes)),
    waiting: () => socket.writableLength,
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    end: () => void socket.end(),
    destroy: () => void socket.destroy(),
  };
}

/** Connects to a Unix socket, or returns why that isn't possible. */
export function connectTo(
  path: string,
  waitMs: number,
  handlersOf: () => Handlers,
): Promise<Connection | RefusedReason> {
  return new Promise((resolve) => {
    const socket = createConnection({ path });
    const timer = setTimeout(() => fail('timeout'), waitMs);
    const fail = (reason: RefusedReason): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(reason);
    };
    socket.once('error', ({ code }: NodeJS.ErrnoException) => {
      // A full queue of a process that is stopped says EAGAIN.
      fail(code === 'ECONNREFUSED' ? 'refused' : code === 'EAGAIN' ? 'timeout' : 'missing');
    });
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(connectionOf(socket, handlersOf()));
    });
  });
}

/**
 * Listens on Unix sockets that only this person can connect to, until the program ends. It is never closed: Node would
 * remove the file that it once listened at, which may have become another's.
 */
export interface Listener {
  /** Listens at another path, too. Nothing may be there. Throws the system's errors. */
  readonly listenAt: (path: string) => Promise<void>;
}

/** Returns a listener; `onConnect` returns what to do with a connection. */
export function makeListener(onConnect: (connection: Connection) => Handlers): Listener {
  const accept = (socket: Socket): void => {
    // What the handlers need is the connection, and the connection needs the handlers.
    let handlers: Handlers | undefined;
    const connection = connectionOf(socket, {
      onBytes: (bytes) => handlers?.onBytes(bytes),
      onDrain: () => handlers?.onDrain?.(),
      onClose: () => handlers?.onClose(),
    });
    handlers = onConnect(connection);
  };
  return {
    listenAt: (path) =>
      new Promise((resolve, reject) => {
        const server = createServer(accept);
        server.once('error', reject);
        // The file appears with this mode, so that nobody else can connect at any time.
        const mask = process.umask(0o177);
        try {
          server.listen({ path }, resolve);
        } finally {
          process.umask(mask);
        }
      }),
  };
}
