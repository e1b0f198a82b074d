import { findRawTerminal, type RawTerminal } from '../../io/console/raw-terminal.ts';
import { type Connection, connectTo, type RefusedReason } from '../../io/process/socket.ts';
import { makeKeyReader } from '../frames/detach-key.ts';
import { encodeFrame, type Frame, makeDecoder, maxPayload, tags } from '../frames/frame.ts';
import {
  decodeJson,
  encodeSize,
  type Hello,
  limitSize,
  protocol,
  type Size,
  textOf,
} from '../frames/messages.ts';
import { clearText, enterText, undoText } from '../frames/undo-modes.ts';

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
const detachMs = 400;
const splitKeyMs = 20;

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
  connection.send(encodeFrame(tags.hello, helloOf(screen, wanted)));
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

function helloOf(screen: RawTerminal, { role, version, term }: Attach): string {
  const size = { cols: screen.cols(), rows: screen.rows() };
  const hello: Hello = { proto: protocol, version, role, term, nonce: '', ...size };
  return JSON.stringify(hello);
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
  const keys = makeKeyReader();
  let timer: NodeJS.Timeout | undefined;
  const wait = (ms: number, act: () => void): void => {
    timer = setTimeout(act, ms);
  };
  const send = (bytes: Uint8Array): void => {
    if (bytes.length > 0) connection.send(encodeFrame(tags.input, bytes));
  };
  const detach = (): void => settle({ is: 'detached' });
  const onKeys = (bytes: Uint8Array): void => {
    if (!wanted.hasDetachKey) {
      send(bytes);
      return;
    }
    clearTimeout(timer);
    const read = keys.read(bytes);
    send(read.send);
    if (read.isDetached) detach();
    else if (read.isPressed) wait(detachMs, detach);
    else if (read.isHolding) wait(splitKeyMs, () => send(keys.flush()));
  };
  return {
    onKeys,
    onResize: () => {
      const size = { cols: screen.cols(), rows: screen.rows() };
      connection.send(encodeFrame(tags.resize, encodeSize(size)));
    },
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
  resize = (to) => connection.send(encodeFrame(tags.resize, encodeSize(to)));
  watcher.onSize(size);
  const hello: Hello = { ...size, proto: protocol, version: '', role: 'view', term: '', nonce: '' };
  connection.send(encodeFrame(tags.hello, JSON.stringify(hello)));
  return connection;
}
