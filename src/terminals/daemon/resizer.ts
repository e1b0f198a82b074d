import type { Size } from '../frames/messages.ts';

const patienceMs = 30;

/**
 * Returns a function that changes a terminal's size: at once after a pause, and in a storm of changes every 30 ms. What is
 * to be done then waits until the program had time to redraw.
 */
export function makeResizer(
  start: Size,
  apply: (size: Size) => void,
): (size: Size, then?: () => void) => void {
  let now = start;
  let wanted = start;
  let timer: NodeJS.Timeout | undefined;
  let waiting: (() => void)[] = [];

  const change = (): void => {
    now = wanted;
    apply(now);
    timer = setTimeout(settle, patienceMs);
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
  return (size, then) => {
    wanted = size;
    if (timer === undefined && !isSameSize(wanted, now)) change();
    if (then === undefined) return;
    if (timer === undefined) then();
    else waiting.push(then);
  };
}

/** Says whether two sizes are the same. */
export function isSameSize(one: Size, other: Size): boolean {
  return one.cols === other.cols && one.rows === other.rows;
}
