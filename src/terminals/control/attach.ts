import { findRawTerminal, type RawTerminal } from '../../io/console/raw-terminal.ts';
import { type Connection, connectTo, type RefusedReason } from '../../io/process/socket.ts';
import { encodeFrame, type Frame, makeDecoder, maxPayload, tags } from '../frames/frame.ts';
import { decodeJson, limitSize, type Size, textOf } from '../frames/messages.ts';
import { clearText, enterText, undoText } from '../frames/undo-modes.ts';
import { greet, sendSize } from './greet.ts';
import { makeKeySender } from './key-sender.ts';

/** How to attach to a terminal. */
export interface Attach {
  /** The path of its socket. */
  readonly path: string;
  readonly role: 'lead' | 'view';
  readonly version: string;
  readonly term: string;
  /** Whether Ctrl+\ detaches. */
  readonly hasDetachKey: boolean;
  /** Called when the terminal has answered, with the version of the program that it runs in. */
  readonly onAttached: (version: string) => void;
  /** Called with the terminal's name, whenever it says it. */
  readonly onNamed: (name: string) => void;
}

/**
 * How it ended: the person detached, the program ended, its process was lost, it never answered, another terminal is
 * wanted, or there is no terminal to show it on.
 */
export type AttachEnd =
  | { readonly is: 'detached' | 'lost' | 'left' | 'not-a-tty' }
  | { readonly is: 'ended'; readonly code: number }
  | { readonly is: 'switch'; readonly to: string }
  | { readonly is: 'refused'; readonly text: string }
  | { readonly is: 'unreachable'; readonly reason: RefusedReason };

const connectMs = 1000;

/** Shows a terminal on the person's own until they detach or it ends, and returns how that came. */
export async function attach(wanted: Attach): Promise<AttachEnd> {
  const screen = findRawTerminal();
  if (screen === undefined) return { is: 'not-a-tty' };
  const talk = startTalk(screen, wanted.onNamed);
  const connection = await connectTo(wanted.path, connectMs, () => ({
    onBytes: talk.onBytes,
    onClose: () => talk.settle({ is: 'lost' }),
  }));
  if (typeof connection === 'string') return { is: 'unreachable', reason: connection };
  // A process that is stopped takes connections, and never answers.
  const timer = setTimeout(() => talk.settle({ is: 'unreachable', reason: 'timeout' }), connectMs);
  const { role, version, term } = wanted;
  greet(connection, { role, version, term, ...sizeOf(screen) });
  screen.open(handlersOf({ screen, connection, settle: talk.settle, wanted }));
  let isSwitching = false;
  try {
    const version = await talk.begun;
    clearTimeout(timer);
    if (version !== undefined) wanted.onAttached(version);
    const how = await talk.end;
    isSwitching = how.is === 'switch';
    return how;
  } finally {
    if (talk.hasBegun()) screen.write(undoText({ isSwitching }));
    screen.close();
    connection.destroy();
  }
}

/** What a terminal says, as far as the window shows it. */
interface Talk {
  readonly onBytes: (bytes: Uint8Array) => void;
  readonly settle: (end: AttachEnd) => void;
  readonly hasBegun: () => boolean;
  /** The version of the program that the terminal runs in, once it answers; undefined if it doesn't. */
  readonly begun: Promise<string | undefined>;
  readonly end: Promise<AttachEnd>;
}

// The window stays as it is until the terminal answers.
function startTalk(screen: RawTerminal, onNamed: (name: string) => void): Talk {
  const decoder = makeDecoder(maxPayload);
  const now = { hasBegun: false, isDone: false };
  const [begun, end] = [later<string | undefined>(), later<AttachEnd>()];
  const settle = (how: AttachEnd): void => {
    now.isDone = true;
    begun.resolve(undefined);
    end.resolve(how);
  };
  const onFrame = (frame: Frame): void => {
    if (frame.tag !== tags.state) {
      take(frame, screen, settle);
      return;
    }
    const { name, version } = decodeJson(frame.payload);
    onNamed(textOf(name));
    if (now.hasBegun) return;
    now.hasBegun = true;
    screen.write(enterText + clearText());
    begun.resolve(textOf(version));
  };
  return {
    onBytes: (bytes) => {
      for (const frame of decoder.push(bytes) ?? []) if (!now.isDone) onFrame(frame);
    },
    settle,
    hasBegun: () => now.hasBegun,
    begun: begun.promise,
    end: end.promise,
  };
}

function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

function sizeOf(screen: RawTerminal): Size {
  return { cols: screen.cols(), rows: screen.rows() };
}

function take({ tag, payload }: Frame, screen: RawTerminal, settle: (end: AttachEnd) => void): void {
  if (tag === tags.output || tag === tags.snapshot) screen.write(payload);
  else if (tag === tags.exit) settle({ is: 'ended', code: Number(decodeJson(payload).code) || 0 });
  else if (tag === tags.switch) settle({ is: 'switch', to: textOf(decodeJson(payload).to) });
  else if (tag === tags.error) settle({ is: 'refused', text: textOf(decodeJson(payload).text) });
  else if (tag === tags.detach) settle({ is: 'detached' });
}

interface Attached {
  readonly screen: RawTerminal;
  readonly connection: Connection;
  readonly settle: (end: AttachEnd) => void;
  readonly wanted: Attach;
}

function handlersOf({ screen, connection, settle, wanted }: Attached) {
  const send = (bytes: Uint8Array): void => {
    if (bytes.length > 0) connection.send(encodeFrame(tags.input, bytes));
  };
  const detach = (): void => settle({ is: 'detached' });
  return {
    onKeys: wanted.hasDetachKey ? makeKeySender(send, detach) : send,
    onResize: () => sendSize(connection, sizeOf(screen)),
    onLeave: () => settle({ is: 'left' }),
  };
}

/** Who looks at a terminal from elsewhere, and what is done with what it shows. */
export interface Watcher {
  readonly onSize: (size: Size) => void;
  /** Gets what draws the whole screen, in place of all that came before. */
  readonly onScreen: (bytes: Uint8Array) => void;
  readonly onOutput: (bytes: Uint8Array) => void;
  /** Its program has ended, or its process was lost; it may be called twice. */
  readonly onEnd: () => void;
}

/**
 * Looks at a terminal in its own size, given what that is now, and returns the connection, or why there is none. Whoever
 * looks only is never asked what only a terminal could answer.
 */
export async function watch(
  { path, size: first }: { readonly path: string; readonly size: Size },
  watcher: Watcher,
): Promise<Connection | RefusedReason> {
  let size = first;
  let resize: (size: Size) => void = () => undefined;
  const follow = (payload: Uint8Array): void => {
    const { cols, rows } = decodeJson(payload);
    const next = limitSize({ cols: Number(cols), rows: Number(rows) });
    if (next.cols === size.cols && next.rows === size.rows) return;
    size = next;
    watcher.onSize(size);
    // It is drawn whole for whoever has its size.
    resize(size);
  };
  const decoder = makeDecoder(maxPayload);
  const connection = await connectTo(path, connectMs, () => ({
    onBytes: (bytes) => {
      for (const { tag, payload } of decoder.push(bytes) ?? []) {
        if (tag === tags.state) follow(payload);
        else if (tag === tags.snapshot) watcher.onScreen(payload);
        else if (tag === tags.output) watcher.onOutput(payload);
        else if (tag === tags.exit || tag === tags.detach) watcher.onEnd();
      }
    },
    onClose: watcher.onEnd,
  }));
  if (typeof connection === 'string') return connection;
  resize = (to) => sendSize(connection, to);
  watcher.onSize(size);
  greet(connection, { role: 'view', ...size });
  return connection;
}

/** A page that decides about a terminal's size. */
export interface SizeLead {
  readonly resize: (size: Size) => void;
  /** Leads again if another one has led meanwhile. */
  readonly leadAgain: () => void;
  /** Gives the size back: that of the next lead counts, and if there is none, it stays as it is. */
  readonly close: () => void;
}

/**
 * Gives a terminal the size of a page until that is closed or `onEnd` is called, and returns what changes it, or why the
 * terminal takes none.
 */
export async function leadBySize(
  { path, size: first }: { readonly path: string; readonly size: Size },
  onEnd: () => void,
): Promise<SizeLead | RefusedReason> {
  let size = first;
  const begun = later<boolean>();
  const connection = await connectTo(path, connectMs, () => ({
    // What comes first says how the terminal is, or that it takes nobody.
    onBytes: ([tag]) => begun.resolve(tag === tags.state),
    onClose: () => {
      begun.resolve(false);
      onEnd();
    },
  }));
  if (typeof connection === 'string') return connection;
  const leadAgain = (): void => greet(connection, { role: 'lead', isPage: true, ...size });
  const timer = setTimeout(() => begun.resolve(false), connectMs);
  leadAgain();
  const hasBegun = await begun.promise;
  clearTimeout(timer);
  if (!hasBegun) connection.destroy();
  const resize = (to: Size): void => {
    size = to;
    sendSize(connection, size);
  };
  return hasBegun ? { resize, leadAgain, close: connection.destroy } : 'timeout';
}
