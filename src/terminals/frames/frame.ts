/** The tags of the protocol by name. 0 to 11 are those of the seed's protocol, the others are ours. */
export const tags = {
  input: 0,
  output: 1,
  resize: 2,
  detach: 3,
  detachAll: 4,
  kill: 5,
  info: 6,
  init: 7,
  history: 8,
  run: 9,
  ack: 10,
  rename: 11,
  hello: 16,
  state: 17,
  exit: 18,
  peek: 19,
  snapshot: 20,
  error: 21,
  switch: 22,
} as const;

// How many bytes stand before a frame's payload: its tag, and the payload's length as u32, little-endian.
const headerSize = 5;

/** The most bytes that a payload from a terminal may have. */
export const maxPayload = 16 * 1024 * 1024;

/** The most bytes that a payload to a terminal may have. */
export const maxPayloadIn = 1024 * 1024;

/** One message: its tag, and what it carries. */
export interface Frame {
  readonly tag: number;
  readonly payload: Uint8Array;
}

const nothing = new Uint8Array(0);
const names = /* @__PURE__ */ new Map<number, string>(
  /* @__PURE__ */ Object.entries(tags).map(([name, tag]) => [tag, name]),
);

/** Returns a tag's name, or `Tag(N)` for a number that is none. */
export function tagName(tag: number): string {
  return names.get(tag) ?? `Tag(${tag})`;
}

/** Says whether a number is a tag of the protocol. */
export function isTag(tag: number): boolean {
  return names.has(tag);
}

/** Returns a whole message. A text is sent as UTF-8. */
export function encodeFrame(tag: number, payload: Uint8Array | string = nothing): Uint8Array {
  const bytes = typeof payload === 'string' ? new TextEncoder().encode(payload) : payload;
  const frame = new Uint8Array(headerSize + bytes.length);
  const view = new DataView(frame.buffer);
  view.setUint8(0, tag);
  view.setUint32(1, bytes.length, true);
  frame.set(bytes, headerSize);
  return frame;
}

/** Returns a header's tag and length; undefined if it is shorter than 5 bytes. */
export function parseHeader(
  bytes: Uint8Array,
): { readonly tag: number; readonly length: number } | undefined {
  if (bytes.length < headerSize) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerSize);
  return { tag: view.getUint8(0), length: view.getUint32(1, true) };
}

/** Takes bytes as they arrive, in pieces of any size, and returns the messages that are complete. */
export interface FrameDecoder {
  /** Returns undefined, now and for ever after, once a message is longer than allowed. */
  readonly push: (bytes: Uint8Array) => Frame[] | undefined;
}

/** Returns a decoder of messages whose payloads have at most `limit` bytes. */
export function makeDecoder(limit: number): FrameDecoder {
  let held: Uint8Array[] = [];
  let count = 0;
  let wanted = headerSize;
  let isBroken = false;
  const push = (bytes: Uint8Array): Frame[] | undefined => {
    held.push(bytes);
    count += bytes.length;
    if (isBroken || count < wanted) return isBroken ? undefined : [];
    const all = held.length === 1 ? bytes : joinBytes(held);
    const frames: Frame[] = [];
    let at = 0;
    for (let header = parseHeader(all); header !== undefined; header = parseHeader(all.subarray(at))) {
      if (header.length > limit) {
        isBroken = true;
        held = [];
        return undefined;
      }
      wanted = headerSize + header.length;
      if (all.length - at < wanted) break;
      frames.push({ tag: header.tag, payload: all.subarray(at + headerSize, at + wanted) });
      at += wanted;
      wanted = headerSize;
    }
    held = at === all.length ? [] : [all.subarray(at)];
    count = all.length - at;
    return frames;
  };
  return { push };
}

/** Returns the pieces as one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
