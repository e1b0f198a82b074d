import { decodeStreamLine, type StreamSaid } from '../../core/stream/stream-line.ts';
import { readLines } from '../../io/transcripts/read-lines.ts';
import { findRun } from '../files/change-run.ts';
import { pathIn, projectOf, runFolder } from '../files/run-folder.ts';
import { type FileRead, hearReads, type OpenReads } from '../state/file-reads.ts';
import { type Heard, hear, nothingHeard } from '../state/heard.ts';
import type { Run } from '../state/run.ts';
import type { RunEvent } from '../state/run-event.ts';
import { beginTelling, type Telling, tellLine } from '../state/tell.ts';
import { nothingUsed } from '../state/totals.ts';

/** The stream of a run's clients, as far as it was read. */
export interface Stream {
  readonly heard: Heard;
  readonly telling: Telling;
  readonly openReads: OpenReads;
  /** The byte behind the last whole line. */
  readonly end: number;
}

/** What was read of a stream. */
export interface StreamRead {
  readonly stream: Stream;
  readonly said: readonly StreamSaid[];
  readonly events: readonly RunEvent[];
  /** What Claude has read. */
  readonly files: readonly FileRead[];
}

/** Returns the stream of a run (and its folder) before anything was read. */
export function beginStream(run: Run, folder: string): Stream {
  const parent = run.parent === '' ? undefined : findRun(runFolder(projectOf(folder), run.parent));
  return {
    heard: nothingHeard,
    telling: beginTelling(run.query, parent?.figures.reported ?? nothingUsed),
    openReads: {},
    end: 0,
  };
}

/** Returns what a run's client has written since. `screen` returns a text without secrets. */
export function readStream(folder: string, since: Stream, screen: (text: string) => string): StreamRead {
  const said: StreamSaid[] = [];
  const events: RunEvent[] = [];
  const files: FileRead[] = [];
  let { heard, telling, openReads, end } = since;
  try {
    const reading = readLines(pathIn(folder, 'raw'), { from: end, isPassed: () => false, headBytes: 0 });
    for (let next = reading.next(); ; next = reading.next()) {
      if (next.done === true) {
        end = next.value.end;
        break;
      }
      const { text, offset } = next.value;
      const line = decodeStreamLine(text);
      if (line === undefined) continue;
      heard = hear(heard, line.said);
      const told = tellLine(
        telling,
        { ...line, end: offset + Buffer.byteLength(text) },
        { screen, now: Date.now() },
      );
      const reads = hearReads(openReads, line.said);
      telling = told.telling;
      openReads = reads.open;
      files.push(...reads.files);
      events.push(...told.events);
      said.push(line.said);
    }
  } catch {
    // No client was started yet, or the run was removed.
  }
  return { stream: { heard, telling, openReads, end }, said, events, files };
}
