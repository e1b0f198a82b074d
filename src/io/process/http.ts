import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A request, as far as anybody asks about it. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  /** All values of a header, by its name in lower case. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

/** An answer: a text, or a stream that is written to until either side closes it. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Called once the head is sent; the stream stays open until the browser closes it or the server ends. */
  readonly open?: (stream: HttpStream) => void;
}

/** An open answer. */
export interface HttpStream {
  readonly send: (text: string) => void;
  /** Returns how many bytes the browser has not taken yet. */
  readonly waiting: () => number;
  /** Calls back whenever the browser has taken all of them. */
  readonly onDrain: (run: () => void) => void;
  readonly close: () => void;
  readonly onClose: (run: () => void) => void;
}

/** Where a server listens, and how it answers. */
export interface HttpPlace {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly answer: (request: HttpRequest) => Promise<HttpAnswer>;
}

/** A running server. */
export interface RunningServer {
  readonly port: number;
  readonly close: () => void;
}

// A request that is larger or slower than any browser's is refused, so that nobody can keep the server busy.
const mostBodyBytes = 64 * 1024;
const mostConnections = 2000;
// A picture of a terminal with all its colours and the lines above it fits in.
const mostWaitingBytes = 4 * 1024 * 1024;
const slowest = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 5000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
  // Two names of a server in one request are an attack, so we look at all headers ourselves.
  joinDuplicateHeaders: true,
};

/** Starts a server and returns it; undefined if the port is taken. */
export function listen({ host, port, answer }: HttpPlace): Promise<RunningServer | undefined> {
  const server = createServer(slowest, (request, response) => {
    respond(request, response, answer).catch((error: unknown) => fail(response, error));
  });
  server.maxConnections = mostConnections;
  server.maxRequestsPerSocket = 1000;
  server.on('clientError', (_, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen(port, host, () => resolve({ port: portOf(server), close: () => closeAll(server) }));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function closeAll(server: Server): void {
  server.close();
  server.closeAllConnections();
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: HttpPlace['answer'],
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) {
    response.writeHead(413, { Connection: 'close', 'Content-Length': '0' }).end(() => request.destroy());
    return;
  }
  const { method = '', url = '' } = request;
  const told = await answer({ method, target: url, headers: headersOf(request), body });
  const isHead = method === 'HEAD';
  const length = Buffer.byteLength(told.body);
  const sizes = told.open === undefined ? { 'Content-Length': String(length) } : {};
  response.writeHead(told.status, { ...told.headers, ...sizes });
  if (told.open === undefined || isHead) {
    response.end(isHead ? undefined : told.body);
    return;
  }
  response.write(told.body);
  told.open({
    send: (text) => {
      // Who doesn't read what we send gets no more of it.
      if (response.writableLength > mostWaitingBytes) response.destroy();
      else response.write(text);
    },
    waiting: () => response.writableLength,
    onDrain: (run) => response.on('drain', run),
    close: () => response.end(),
    onClose: (run) => response.once('close', run),
  });
}

// A bug: the page says so, and the next request is answered as before.
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed || (error as Error).message === 'aborted') {
    response.destroy();
    return;
  }
  const text = 'This is a bug in session-journal. The command at a terminal says more about it.\n';
  response.writeHead(500, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end(text);
}

function headersOf({ rawHeaders }: IncomingMessage): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] as string).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), rawHeaders[at + 1] as string]);
  }
  return headers;
}

// Undefined if it is too large. What was announced as too large is not read at all.
function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > mostBodyBytes) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > mostBodyBytes) resolve(undefined);
      else parts.push(part);
    });
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('aborted')));
  });
}
