import { closingText, keyboardText, modesText, resetText } from '../sequences/modes-text.ts';
import { createTracker, type TrackedState, type Tracker } from '../sequences/tracker.ts';
import type { Screen, TerminalModel } from './terminal-model.ts';

/**
 * Returns a model that knows the modes only, and not the text: whoever attaches gets an empty screen with the right modes,
 * and the program must be told to draw anew. `tracker` knows the modes so far.
 */
export function createModesModel(
  begin: { readonly cols: number; readonly rows: number },
  tracker: Tracker = createTracker(),
): TerminalModel {
  let size = begin;
  const blank = (): string => blankScreen(tracker.state());
  return {
    name: 'modes',
    tracker,
    write: (bytes, done) => {
      tracker.read(bytes);
      done();
    },
    resize: (cols, rows) => {
      size = { cols, rows };
    },
    snapshot: blank,
    frame: blank,
    begun: () => new Uint8Array(0),
    peek: () => screenOf(size, tracker.state()),
    styled: () => [],
    history: () => [],
    takeAnswers: () => '',
  };
}

function blankScreen(state: TrackedState): string {
  const { alternate, keyboard } = state;
  const clear = '\x1b[H\x1b[2J';
  const above = `\x1b[?${alternate}h${clear}${keyboardText(keyboard.alternate)}`;
  return [
    `${resetText}${clear}${keyboardText(keyboard.normal)}${alternate === 0 ? '' : above}`,
    `${modesText(state)}${closingText(state)}`,
  ].join('');
}

function screenOf(
  { cols, rows }: Pick<Screen, 'cols' | 'rows'>,
  { alternate, title, cwd }: TrackedState,
): Screen {
  return { cols, rows, cursor: { x: 0, y: 0 }, isAlternate: alternate !== 0, title, cwd, lines: [] };
}
