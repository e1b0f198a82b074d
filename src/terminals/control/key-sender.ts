import { makeKeyReader } from '../frames/detach-key.ts';

const detachMs = 400;
const splitKeyMs = 20;

/** Returns what hands on keys with `send`, and calls `detach` when the key for that was pressed. */
export function makeKeySender(
  send: (bytes: Uint8Array) => void,
  detach: () => void,
): (bytes: Uint8Array) => void {
  const keys = makeKeyReader();
  let timer: NodeJS.Timeout | undefined;
  const wait = (ms: number, act: () => void): void => {
    timer = setTimeout(act, ms);
  };
  return (bytes) => {
    clearTimeout(timer);
    const read = keys.read(bytes);
    send(read.send);
    if (read.isDetached) detach();
    else if (read.isPressed) wait(detachMs, detach);
    else if (read.isHolding) wait(splitKeyMs, () => send(keys.flush()));
  };
}
