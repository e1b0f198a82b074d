import { spawn } from 'node:child_process';
import type { ModelRequest } from './model-request.ts';

/** A conversation in one running client: one prompt after the other, each in a fraction of a start's time. */
export interface Dialogue {
  /** Sends a prompt and returns the requests that the client made of it, once it has its result. */
  say(prompt: string): Promise<readonly ModelRequest[]>;
  /** The conversation's id, once it has said something. */
  readonly sessionId: () => string;
  close(): Promise<void>;
}

/** What the client is, where and with what it runs, and where its requests are recorded. */
export interface DialogueSpec {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly requests: readonly ModelRequest[];
}

const stream = ['-p', '--input-format', 'stream-json', '--output-format', 'stream-json', '--verbose'];
const patienceMs = 600_000;

/** Starts a client that reads its prompts one by one. */
export function startDialogue({ program, args, cwd, env, requests }: DialogueSpec): Dialogue {
  const child = spawn(program, [...stream, ...args], {
    cwd,
    env: { ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  let [rest, sessionId] = ['', ''];
  let settle = (_?: Error): void => {};
  child.once('close', () => settle(new Error('The client has ended')));
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((one) => one.startsWith('{'))) {
      const { type, session_id } = JSON.parse(line);
      if (typeof session_id === 'string') sessionId = session_id;
      if (type === 'result') settle();
    }
  });
  const say: Dialogue['say'] = async (prompt) => {
    const before = requests.length;
    await new Promise<void>((done, fail) => {
      const late = setTimeout(() => fail(new Error(`No answer to ${JSON.stringify(prompt)}`)), patienceMs);
      settle = (error) => {
        clearTimeout(late);
        if (error === undefined) done();
        else fail(error);
      };
      const message = { role: 'user', content: prompt };
      child.stdin.write(`${JSON.stringify({ type: 'user', message })}\n`);
    });
    return requests.slice(before);
  };
  const close = async (): Promise<void> => {
    child.stdin.end();
    child.kill('SIGTERM');
    await ended;
  };
  return { say, sessionId: () => sessionId, close };
}
