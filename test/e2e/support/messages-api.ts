import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Reply, renderMessage, renderStream } from './message-wire.ts';
import { describeRequest, type ModelRequest, type RequestBody } from './model-request.ts';

/** What a script says to a request; a string stands for its text, undefined for the default answer. */
export type Scripted = Reply | string | undefined;

/** Decides the answer to a request, at once or later. */
export type Script = (request: ModelRequest) => Scripted | Promise<Scripted>;

/** A running local Messages API that records what it is asked. */
export interface MessagesApi {
  readonly url: string;
  /** Every `POST /v1/messages` so far, oldest first. */
  readonly requests: ModelRequest[];
  /** Requests nobody expected, as `METHOD path`. */
  readonly strays: string[];
  /** Replaces the script for the requests to come. */
  play(script: Script): void;
  close(): Promise<void>;
}

/** The default answer: a summary that keeps nothing for the summary request, `OK` for the rest. */
function answerPlainly(request: ModelRequest): Reply {
  return { text: request.kind === 'summary' ? '<summary>We worked on the project.</summary>' : 'OK' };
}

/** A script that gives the replies one after the other to the conversation's turns, then the default answer. */
export function inTurn(replies: readonly (Reply | string)[]): Script {
  let next = 0;
  return (request) => (request.kind === 'turn' ? replies[next++] : undefined);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

const errorTypes: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  404: 'not_found_error',
  429: 'rate_limit_error',
  529: 'overloaded_error',
};

function sendRefusal(response: ServerResponse, message: string, status = 400): void {
  if (status === 0) {
    response.destroy();
    return;
  }
  const body = { type: 'error', error: { type: errorTypes[status] ?? 'api_error', message } };
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

interface Sent {
  readonly body: RequestBody;
  readonly reply: Reply;
  readonly serial: number;
}

function sendReply(response: ServerResponse, { body, reply, serial }: Sent): void {
  const message = renderMessage(reply, body.model, serial);
  if (reply.refusal !== undefined) {
    sendRefusal(response, reply.refusal, reply.status);
  } else if (body.stream === true) {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(renderStream(message));
  } else {
    sendJson(response, message);
  }
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function listen(answer: Answer, strays: string[]): Promise<Pick<MessagesApi, 'url' | 'close'>> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      strays.push(String(error));
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** Starts the API on a free loopback port; close it when done. */
export async function startMessagesApi(first: Script = answerPlainly): Promise<MessagesApi> {
  let script = first;
  const requests: ModelRequest[] = [];
  const strays: string[] = [];

  const answer: Answer = async (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const text = await readBody(request);
    if (path.endsWith('/count_tokens')) return sendJson(response, { input_tokens: 100 });
    if (request.method !== 'POST' || path !== '/v1/messages') {
      if (request.method !== 'HEAD') strays.push(`${request.method} ${path}`);
      response.writeHead(request.method === 'HEAD' ? 200 : 404).end();
      return;
    }
    const body = JSON.parse(text) as RequestBody;
    const record = describeRequest(body);
    const serial = requests.push(record);
    const scripted = (await script(record)) ?? answerPlainly(record);
    const reply = typeof scripted === 'string' ? { text: scripted } : scripted;
    sendReply(response, { body, reply, serial });
  };

  const play = (next: Script) => {
    script = next;
  };
  return { ...(await listen(answer, strays)), requests, strays, play };
}
