import type { Pty } from '../../io/process/pty.ts';
import type { Size } from '../frames/messages.ts';
import type { TerminalModel } from '../model/terminal-model.ts';
import type { Tracker } from '../sequences/tracker.ts';

/** Lets the model read the output, and slows the program down where the model can't follow. */
export interface ModelFeed extends ModelSource {
  model: TerminalModel;
  size: Size;
  /** Bytes that the model hasn't read yet. */
  unread: number;
  isPaused: boolean;
  /** How often a model has failed. */
  failures: number;
  /** What is to be done when the model has read what came before. */
  readonly waiting: Set<() => void>;
}

/** How models are made, and what is to be done with what they answer. */
export interface ModelSource {
  /** Makes the simpler model; `known` has followed the modes so far. */
  readonly makeSimple: (size: Size, known?: Tracker) => TerminalModel;
  /** Called when the simpler model has taken the place of the first. */
  readonly onSimple: () => void;
  readonly onAnswers: (text: string) => void;
  readonly pty: () => Pick<Pty, 'pause' | 'resume'> | undefined;
}

const most = 1024 * 1024;
const few = 256 * 1024;
const nothing = new Uint8Array(0);

/** Returns a feed for a terminal of this size. A model that can't be made is replaced by a simpler one. */
export function makeFeed(size: Size, make: (size: Size) => TerminalModel, source: ModelSource): ModelFeed {
  let model: TerminalModel;
  try {
    model = make(size);
  } catch {
    model = source.makeSimple(size);
  }
  return { ...source, model, size, unread: 0, isPaused: false, failures: 0, waiting: new Set() };
}

/** Gives output to the model. */
export function feedOutput(feed: ModelFeed, bytes: Uint8Array): void {
  feed.unread += bytes.length;
  if (!feed.isPaused && feed.unread > most) {
    feed.isPaused = true;
    feed.pty()?.pause();
  }
  const { model } = feed;
  read(feed, bytes, () => {
    if (feed.model !== model) return;
    ease(feed, bytes.length);
    const answers = model.takeAnswers();
    if (answers !== '') feed.onAnswers(answers);
  });
}

/** Calls `then` when the model has read all that came until now, and nothing more. */
export function settleFeed(feed: ModelFeed, then: () => void): void {
  const once = (): void => {
    if (feed.waiting.delete(once)) then();
  };
  feed.waiting.add(once);
  read(feed, nothing, once);
}

/** Tells the model the terminal's new size. */
export function resizeFeed(feed: ModelFeed, size: Size): void {
  feed.size = size;
  try {
    feed.model.resize(size.cols, size.rows);
  } catch (error) {
    fallBack(feed, error);
  }
}

/** Returns what the model answers. If it fails, a simpler one is asked, which doesn't. */
export function askModel<T>(feed: ModelFeed, question: (model: TerminalModel) => T): T {
  try {
    return question(feed.model);
  } catch (error) {
    fallBack(feed, error);
    return question(feed.model);
  }
}

// They go to a file.
const mostComplaints = 20;

/** Goes on with a simpler model, because the one so far has failed. It knows the modes, and no text. */
export function fallBack(feed: ModelFeed, error: unknown): void {
  feed.failures += 1;
  if (feed.failures <= mostComplaints)
    process.stderr.write(`The terminal's model failed: ${error instanceof Error ? error.stack : error}\n`);
  const isFirst = feed.model.name !== 'modes';
  if (isFirst) feed.model = feed.makeSimple(feed.size, feed.model.tracker);
  ease(feed, feed.unread);
  for (const then of [...feed.waiting]) then();
  if (isFirst) feed.onSimple();
}

function read(feed: ModelFeed, bytes: Uint8Array, then: () => void): void {
  try {
    feed.model.write(bytes, then);
  } catch (error) {
    fallBack(feed, error);
  }
}

function ease(feed: ModelFeed, count: number): void {
  feed.unread = Math.max(0, feed.unread - count);
  if (!feed.isPaused || feed.unread >= few) return;
  feed.isPaused = false;
  feed.pty()?.resume();
}
