import { joinBytes } from '../frames/frame.ts';

/** Hands on what comes in pieces: at once after a pause, and gathered when there is much. */
export interface Gatherer {
  readonly push: (bytes: Uint8Array) => void;
  /** Hands on what was gathered. */
  readonly flush: () => void;
}

const gatherMs = 16;
const most = 64 * 1024;
// What a person types comes back in little pieces, and waits for nothing.
const little = 4096;

/** Returns a gatherer that hands on with `send`. */
export function makeGatherer(send: (bytes: Uint8Array) => void): Gatherer {
  let gathered: Uint8Array[] = [];
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  // How much was handed on since the timer was set.
  let recent = 0;
  const flush = (): void => {
    if (count === 0) return;
    const bytes = joinBytes(gathered);
    gathered = [];
    recent += count;
    count = 0;
    send(bytes);
  };
  const tick = (): void => {
    timer = recent === 0 && count === 0 ? undefined : setTimeout(tick, gatherMs);
    recent = 0;
    flush();
  };
  return {
    push: (bytes) => {
      gathered.push(bytes);
      count += bytes.length;
      if (timer === undefined) timer = setTimeout(tick, gatherMs);
      if (recent + count <= little || recent === 0 || count >= most) flush();
    },
    flush,
  };
}
