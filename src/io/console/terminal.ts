import type { Interface } from 'node:readline';
import { Failure } from '../../core/failure.ts';
import type { Terminal } from '../project/context.ts';

interface Streams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Returns the person's terminal; undefined if output goes elsewhere. It has `ask` and `lend` only if input is a terminal,
 * too.
 */
export function openTerminal({ input, output, env }: Streams): Terminal | undefined {
  if (!output.isTTY) return undefined;
  return {
    columns: output.columns || 80,
    color: (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    ...(input.isTTY ? makeReader(input, output) : {}),
  };
}

interface Waiting {
  readonly done: (line: string) => void;
  readonly fail: (error: Failure) => void;
}

/** The lines that a person typed before they were asked for, and the question that is waiting for one. */
interface Lines {
  readonly ahead: string[];
  waiting: Waiting | undefined;
  isOver: boolean;
  /** Whether the reader is closed for another program, and not because nothing more will be typed. */
  isLent: boolean;
}

// All questions share one reader. A second one would lose the lines that were typed or pasted early.
function makeReader(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
): Required<Pick<Terminal, 'ask' | 'lend'>> {
  const lines: Lines = { ahead: [], waiting: undefined, isOver: false, isLent: false };
  let reader: Interface | undefined;
  const ask = async (question: string): Promise<string> => {
    reader ??= await openReader({ input, output }, lines);
    const line = lines.ahead.shift();
    if (line !== undefined) return line;
    if (lines.isOver) throw endOfAnswers();
    reader.setPrompt(question);
    reader.prompt();
    input.ref();
    try {
      return await new Promise<string>((done, fail) => {
        lines.waiting = { done, fail };
      });
    } finally {
      // Between questions and after the last one, waiting for the keyboard must not keep the program alive.
      input.unref();
    }
  };
  // A reader has the terminal in raw mode, and would take keys that are typed for the other program.
  const lend = <T>(work: () => T): T => {
    lines.isLent = true;
    reader?.close();
    reader = undefined;
    lines.isLent = false;
    return work();
  };
  return { ask, lend };
}

async function openReader(streams: Pick<Streams, 'input' | 'output'>, lines: Lines): Promise<Interface> {
  const { createInterface } = await import('node:readline');
  const reader = createInterface(streams);
  const take = (): Waiting | undefined => {
    const { waiting } = lines;
    lines.waiting = undefined;
    return waiting;
  };
  reader.on('line', (line) => (lines.waiting === undefined ? lines.ahead.push(line) : take()?.done(line)));
  reader.on('close', () => {
    if (lines.isLent) return;
    lines.isOver = true;
    // End the line of the question before anything else is printed.
    streams.output.write('\n');
    take()?.fail(endOfAnswers());
  });
  return reader;
}

function endOfAnswers(): Failure {
  return new Failure('refused', 'Cannot continue: the questions were not answered', {
    hint: 'Nothing was changed. For what can be given without questions, add --help',
  });
}
