import { decodeStreamLine, type StreamSaid } from '../../core/stream/stream-line.ts';
import { readLines } from '../../io/client/read-lines.ts';
import { pathIn } from '../files/run-folder.ts';
import { type Heard, hear, nothingHeard } from '../state/heard.ts';

/** The stream of a run's clients, as far as it was read. */
export interface Stream {
  readonly heard: Heard;
  /** The byte behind the last whole line. */
  readonly end: number;
}

/** A line of the stream. */
export interface ReadLine {
  readonly said: StreamSaid;
  readonly text: string;
  /** Where it ends in the file, in bytes. */
  readonly end: number;
}

/** The stream before anything was read. */
export const streamBegin: Stream = { heard: nothingHeard, end: 0 };

/** Returns the lines that a run's client has written since, and the stream with them; none if there is no file. */
export function readStream(
  folder: string,
  since: Stream,
): { readonly stream: Stream; readonly lines: ReadLine[] } {
  const lines: ReadLine[] = [];
  let { heard, end } = since;
  try {
    const reading = readLines(pathIn(folder, 'raw'), { from: end, isPassed: () => false, headBytes: 0 });
    for (let next = reading.next(); ; next = reading.next()) {
      if (next.done === true) {
        end = next.value.end;
        break;
      }
      const { text, offset } = next.value;
      const said = decodeStreamLine(text)?.said;
      if (said === undefined) continue;
      heard = hear(heard, said);
      lines.push({ said, text, end: offset + Buffer.byteLength(text) });
    }
  } catch {
    // No client was started yet, or the run was removed.
  }
  return { stream: { heard, end }, lines };
}
