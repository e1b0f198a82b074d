import { Failure, isFailure } from '../../core/failure.ts';
import type { HttpAnswer, HttpStream } from '../../io/process/http.ts';
import type { Connection } from '../../io/process/socket.ts';
import type { Env } from '../../io/project/person.ts';
import type { Watcher } from '../../terminals/control/attach.ts';
import { findLive, socketOf, terminalsOf } from '../../terminals/control/known-terminals.ts';
import { streamAnswer, textAnswer } from './headers.ts';
import { openScreen } from './screen-leads.ts';

const usualSize = { cols: 80, rows: 24 };
const mostWatched = 20;
let watched = 0;

// More than this waits for nobody: the terminal leaves out what comes then, and sends a new picture.
const muchBytes = 256 * 1024;

/**
 * Answers with a stream of what a terminal shows, in events: `size`, `screen`, `output` and `end`. Where pages may type, it
 * begins with `stream`, the id with which the page may give the terminal its size, and `given-back` says that this is over.
 */
export function watchScreen(
  name: string,
  { env, isTypable }: { readonly env: Env; readonly isTypable: boolean },
): HttpAnswer {
  if (watched >= mostWatched) return textAnswer(503, 'Too many pages look at terminals. Close one of them');
  return streamAnswer((stream) => {
    watched += 1;
    stream.onClose(() => {
      watched -= 1;
    });
    if (isTypable) letLead(name, stream);
    void follow(name, env, stream);
  });
}

function letLead(name: string, stream: HttpStream): void {
  const { id, close } = openScreen(name, () => send(stream, 'given-back', '1'));
  stream.onClose(close);
  send(stream, 'stream', id);
}

async function follow(name: string, env: Env, stream: HttpStream): Promise<void> {
  let [connection, isClosed]: [Connection | undefined, boolean] = [undefined, false];
  stream.onClose(() => {
    isClosed = true;
    connection?.destroy();
  });
  stream.onDrain(() => connection?.resume());
  const tell = (event: string, data: string): void => {
    send(stream, event, data);
    if (stream.waiting() > muchBytes) connection?.pause();
  };
  try {
    connection = await connect(name, env, {
      onSize: (size) => tell('size', JSON.stringify(size)),
      onScreen: (bytes) => tell('screen', base64(bytes)),
      onOutput: (bytes) => tell('output', base64(bytes)),
      onEnd: () => end(stream, 'It has ended.'),
    });
    if (isClosed) connection.destroy();
  } catch (error) {
    end(stream, isFailure(error) ? `${error.message}.` : 'This terminal cannot be shown.');
  }
}

async function connect(name: string, env: Env, watcher: Watcher): Promise<Connection> {
  const folder = terminalsOf(env);
  const { cols, rows } = (await findLive(folder, name)).state ?? usualSize;
  const { watch } = await import('../../terminals/control/attach.ts');
  const found = await watch({ path: socketOf(folder, name), size: { cols, rows } }, watcher);
  if (typeof found === 'string') throw new Failure('busy', 'This terminal does not answer');
  return found;
}

function send(stream: HttpStream, event: string, data: string): void {
  stream.send(`event: ${event}\ndata: ${data}\n\n`);
}

function end(stream: HttpStream, why: string): void {
  send(stream, 'end', JSON.stringify(why));
  stream.close();
}

// Bytes can be half of a character, so they are no text yet.
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
