import type { HttpStream } from '../../io/process/http.ts';

/** Tells open pages that something has changed. */
export interface Changes {
  /** Lets a page hear of changes in its projects; false if there are too many. */
  readonly add: (stream: HttpStream) => boolean;
  /** Has all open pages look again. */
  readonly tell: () => void;
  readonly close: () => void;
}

// A browser has one stream for all its tabs.
const mostStreams = 50;
const lookMs = 700;
const beatMs = 15_000;
const change = 'event: change\ndata: 1\n\n';

/**
 * Returns what tells pages of changes. While one is open, `look` is called again and again; it returns a text that is
 * another one when something has changed. Nothing happens while none is open.
 */
export function watchChanges(look: () => string): Changes {
  const streams = new Set<HttpStream>();
  let timer: NodeJS.Timeout | undefined;
  let [seen, beat] = ['', Date.now()];
  const tell = (text: string): void => {
    beat = Date.now();
    for (const stream of streams) stream.send(text);
  };
  const check = (): void => {
    const now = look();
    if (now !== seen) tell(change);
    else if (Date.now() - beat > beatMs) tell(': still here\n\n');
    seen = now;
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    add(stream) {
      if (streams.size >= mostStreams) return false;
      streams.add(stream);
      stream.onClose(() => {
        streams.delete(stream);
        if (streams.size === 0) stop();
      });
      stream.send('retry: 1000\nevent: hello\ndata: 1\n\n');
      if (timer === undefined) {
        seen = look();
        timer = setInterval(check, lookMs);
      }
      return true;
    },
    tell: () => tell(change),
    close() {
      stop();
      for (const stream of streams) stream.close();
    },
  };
}
