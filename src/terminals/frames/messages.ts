/** The version of the protocol that this program speaks. */
export const protocol = 1;

/** A terminal's size. */
export interface Size {
  readonly cols: number;
  readonly rows: number;
}

/** The size of a terminal that nobody is attached to. */
export const usualSize: Size = { cols: 80, rows: 24 };

/** What a client says first. */
export interface Hello extends Size {
  readonly proto: number;
  readonly version: string;
  /** `lead` types and decides about the size, `view` only looks, and `probe` gets no output. */
  readonly role: 'lead' | 'view' | 'probe';
  /** Its TERM. */
  readonly term: string;
  /** Proves that a request comes from inside the terminal; empty outside. */
  readonly nonce: string;
  /** Whether a person types what a `probe` sends, as on a page. */
  readonly isPerson?: boolean;
  /** Whether this `lead` is a page, which decides about the size only: it gets no output and answers nothing. */
  readonly isPage?: boolean;
}

/** What a terminal says of itself, when asked and when it changes. */
export interface TerminalState extends Size {
  readonly proto: number;
  readonly version: string;
  readonly name: string;
  /** Of the process that holds the terminal. */
  readonly pid: number;
  readonly childPid: number;
  /** How many are attached; those that only ask don't count. */
  readonly clients: number;
  readonly title: string;
  /** How its screen is restored: `xterm-headless`, or `modes` where that failed. */
  readonly restoredBy: string;
  /** The child's directory as far as it says so, else where it was started. */
  readonly cwd: string;
  /** When a person attached or typed last, in milliseconds since 1970; 0 if none did. */
  readonly typedAt: number;
}

/** How a command ended; `code` is what a shell would say. */
export interface Ended {
  readonly code: number;
  /** The number of the signal that ended it; 0 for none. */
  readonly signal: number;
}

/** Returns a payload's JSON object, and an empty one if it is none. */
export function decodeJson(payload: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(payload));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Returns what a client says first; undefined if it says no role that we know. */
export function decodeHello(payload: Uint8Array): Hello | undefined {
  const { proto, version, role, cols, rows, term, nonce, isPerson, isPage } = decodeJson(payload);
  if (role !== 'lead' && role !== 'view' && role !== 'probe') return undefined;
  return {
    proto: typeof proto === 'number' ? proto : 0,
    version: textOf(version),
    role,
    ...limitSize({ cols: Number(cols), rows: Number(rows) }),
    term: textOf(term),
    nonce: textOf(nonce),
    isPerson: isPerson === true,
    isPage: isPage === true,
  };
}

/** Returns a size within 2 to 1000 columns and 2 to 500 rows; the usual one for what is no number. */
export function limitSize({ cols, rows }: Size): Size {
  return { cols: limit(cols, usualSize.cols, 1000), rows: limit(rows, usualSize.rows, 500) };
}

function limit(value: number, usual: number, most: number): number {
  return Number.isInteger(value) && value > 0 ? Math.min(Math.max(value, 2), most) : usual;
}

/** Returns a size as the payload of Resize and Init: rows, then columns, each as u16, little-endian. */
export function encodeSize({ cols, rows }: Size): Uint8Array {
  const bytes = new Uint8Array(4);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, rows, true);
  view.setUint16(2, cols, true);
  return bytes;
}

/** Returns the size that a payload says, within the limits; undefined if it is too short. */
export function decodeSize(payload: Uint8Array): Size | undefined {
  if (payload.length < 4) return undefined;
  const view = new DataView(payload.buffer, payload.byteOffset, 4);
  return limitSize({ rows: view.getUint16(0, true), cols: view.getUint16(2, true) });
}

/** Returns a value if it is a text, and an empty one otherwise. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
