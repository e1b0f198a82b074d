import { type AddressInfo, connect, createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { findRunning } from '../../src/dashboard/server/server-file.ts';
import type { TestProject } from './make-project.ts';
import { asPerson } from './person.ts';

/** A dashboard that a test has started. */
export interface Dashboard {
  readonly port: number;
  readonly pid: number;
  /** A code that logs in. */
  readonly code: string;
}

/** A browser that has logged in. */
export interface LoggedIn {
  readonly cookie: string;
  readonly writeKey: string;
  /** The id of the first project in addresses. */
  readonly project: string;
}

/** Starts the dashboard of a project, or finds the one that is running; it ends when the test does. */
export async function startDashboard(project: TestProject, ...flags: readonly string[]): Promise<Dashboard> {
  onTestFinished(() => endDashboard(project));
  const { code, stdout, stderr } = await asPerson(project, 'dashboard', ...flags, '--json');
  if (code !== 0) throw new Error(stdout + stderr);
  return JSON.parse(stdout) as Dashboard;
}

/**
 * Returns a port that nothing listens at. A test that needs the same port twice begins with one of these: at the usual one,
 * the dashboard of another test may begin in between.
 */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

function endDashboard({ env }: TestProject): void {
  const pid = findRunning(env, Date.now())?.owner.pid;
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
}

/** What came back on a connection. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends these bytes to a port and returns everything that comes back until the server closes. */
export function sendRaw(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(readAnswer(parts));
      else reject(error);
    });
    socket.on('close', () => resolve(readAnswer(parts)));
  });
}

function readAnswer(parts: readonly Buffer[]): RawAnswer {
  const text = Buffer.concat(parts).toString('utf8');
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
  return { status, head, body: rest.join('\r\n\r\n') };
}

/** Headers of a request by their names; undefined leaves one out that is usually there. */
export type Headers = Readonly<Record<string, string | undefined>>;

/** Sends a request with these headers besides the usual ones. */
export function request(
  port: number,
  line: string,
  { headers = {}, body = '' }: { readonly headers?: Headers; readonly body?: string } = {},
): Promise<RawAnswer> {
  const length = body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const all = { Host: `127.0.0.1:${port}`, ...length, ...headers, Connection: 'close' };
  const rows = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}\r\n`],
  );
  return sendRaw(port, `${line} HTTP/1.1\r\n${rows.join('')}\r\n${body}`);
}

/** Sends a login with a code or ticket. */
export function sendLogin(port: number, ticket: string, headers: Headers = {}): Promise<RawAnswer> {
  const usual = {
    Origin: `http://127.0.0.1:${port}`,
    'Content-Type': 'application/x-www-form-urlencoded',
  };
  return request(port, 'POST /login', {
    headers: { ...usual, ...headers },
    body: `ticket=${encodeURIComponent(ticket)}`,
  });
}

/** Logs in as a browser does. */
export async function logIn({ port, code }: Dashboard): Promise<LoggedIn> {
  const answer = await sendLogin(port, code);
  const [, cookie = ''] = /^set-cookie: ([^;]+)/im.exec(answer.head) ?? [];
  const [, writeKey = ''] = /data-write-key="([^"]+)"/.exec(answer.body) ?? [];
  const root = await request(port, 'GET /', { headers: { Cookie: cookie } });
  const [, project = ''] = /^location: \/([0-9a-f]{8})\//im.exec(root.head) ?? [];
  return { cookie, writeKey, project };
}

/** Returns a page of the first project. */
export function getPage(port: number, { cookie, project }: LoggedIn, path = ''): Promise<RawAnswer> {
  return request(port, `GET /${project}/${path}`, { headers: { Cookie: cookie } });
}

/** Sends what a page does, as its script sends it. */
export function sendAct(
  port: number,
  { cookie, writeKey, project }: LoggedIn,
  { fields, headers = {} }: { readonly fields: unknown; readonly headers?: Headers },
): Promise<RawAnswer> {
  const usual = {
    Cookie: cookie,
    Origin: `http://127.0.0.1:${port}`,
    'Content-Type': 'application/json',
    'X-Session-Journal-Key': writeKey,
  };
  return request(port, `POST /${project}/act`, {
    headers: { ...usual, ...headers },
    body: typeof fields === 'string' ? fields : JSON.stringify(fields),
  });
}
