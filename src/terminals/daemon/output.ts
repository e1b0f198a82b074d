import { joinBytes } from '../frames/frame.ts';

/** Hands on what comes in pieces: at once after a pause, and gathered when there is much. */
export interface Gatherer {
  readonly push: (bytes: Uint8Array) => void;
  /** Hands on what was gathered. */
  readonly flush: () => void;
}

const gatherMs = 16;
const most = 64 * 1024;

/** Returns a gatherer that hands on with `send`. */
export function makeGatherer(send: (bytes: Uint8Array) => void): Gatherer {
  let gathered: Uint8Array[] = [];
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    if (count === 0) return;
    const bytes = joinBytes(gathered);
    gathered = [];
    count = 0;
    send(bytes);
  };
  const tick = (): void => {
    timer = count === 0 ? undefined : setTimeout(tick, gatherMs);
    flush();
  };
  return {
    push: (bytes) => {
      gathered.push(bytes);
      count += bytes.length;
      if (timer === undefined) {
        timer = setTimeout(tick, gatherMs);
        flush();
      } else if (count >= most) flush();
    },
    flush,
  };
}
