import type { Size } from '../frames/messages.ts';

const patienceMs = 30;

/** Changes a terminal's size. */
export interface Resizer {
  /**
   * Changes the size: at once after a pause, and in a storm of changes every 30 ms. What is to be done then waits until the
   * program had time to redraw.
   */
  readonly resize: (size: Size, then?: () => void) => void;
  /** Has the program draw all anew, by another size for a moment: told of the same size, most do nothing. */
  readonly redraw: () => void;
}

/**
 * Returns what changes a terminal's size, which is `start` now, with `apply`. `onChange` is called when that is another one,
 * and not only for a moment.
 */
export function makeResizer(start: Size, apply: (size: Size) => void, onChange: () => void): Resizer {
  let now = start;
  let wanted = start;
  let told = start;
  let timer: NodeJS.Timeout | undefined;
  let waiting: (() => void)[] = [];

  const change = (): void => {
    now = wanted;
    apply(now);
    timer = setTimeout(settle, patienceMs);
    if (!isSameSize(told, now)) onChange();
    told = now;
  };
  function settle(): void {
    timer = undefined;
    if (!isSameSize(wanted, now)) {
      change();
      return;
    }
    const ready = waiting;
    waiting = [];
    for (const then of ready) then();
  }
  return {
    resize: (size, then) => {
      wanted = size;
      if (timer === undefined && !isSameSize(wanted, now)) change();
      if (then === undefined) return;
      if (timer === undefined) then();
      else waiting.push(then);
    },
    redraw: () => {
      clearTimeout(timer);
      now = { cols: wanted.cols, rows: wanted.rows + (wanted.rows > 2 ? -1 : 1) };
      apply(now);
      timer = setTimeout(settle, patienceMs);
    },
  };
}

/** Says whether two sizes are the same. */
export function isSameSize(one: Size, other: Size): boolean {
  return one.cols === other.cols && one.rows === other.rows;
}
