import { createTracker } from '../sequences/tracker.ts';
import { createTerminal, type TerminalSize } from './create-terminal.ts';
import { lookInside } from './inside.ts';
import { type Modelled, writeSnapshot } from './snapshot.ts';
import type { TerminalModel } from './terminal-model.ts';
import { linesOf, peekAt, styledRows, writeFrame } from './view-screen.ts';

/** How a model begins. */
export interface ModelOptions extends TerminalSize {
  /** The name of this machine. */
  readonly host?: string;
}

// A snapshot with history has at most this many characters.
const longestSnapshot = 1024 * 1024;

/** Returns a model of an empty terminal. It reads output at once: `done` is called before `write` returns. */
export function createModel({ host, ...options }: ModelOptions): TerminalModel {
  const terminal = createTerminal(options);
  const inside = lookInside(terminal);
  const tracker = createTracker(host);
  let answers = '';
  terminal.onData((text) => {
    answers += text;
  });
  const model = (): Modelled => ({ terminal, inside, tracked: tracker.state() });
  return {
    name: 'xterm-headless',
    tracker,
    write(bytes, done) {
      tracker.read(bytes);
      inside.write(bytes);
      done();
    },
    resize: (cols, rows) => terminal.resize(cols, rows),
    snapshot: (history = 0) => snapshotWithin(model(), history),
    frame: (cols, rows) => writeFrame(model(), cols, rows),
    begun: () => inside.begun(),
    peek: () => peekAt(model()),
    styled: () => styledRows(model()),
    history: () => linesOf(terminal.buffer.normal),
    takeAnswers() {
      const taken = answers;
      answers = '';
      return taken;
    },
  };
}

function snapshotWithin(model: Modelled, history: number): string {
  const text = writeSnapshot(model, history);
  if (history === 0 || text.length <= longestSnapshot) return text;
  return snapshotWithin(model, Math.floor(history / 2));
}
