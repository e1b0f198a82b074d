/** The size of the struct in bytes: that of a C compiler for 64-bit machines. */
export const infoSize = 552;

const maxText = 256;
const cmdAt = 16;
const cwdAt = 272;
const createdAt = 528;
const endedAt = 536;
const codeAt = 544;

/** What a terminal says of itself in the struct of the seed's protocol, whose names these are. */
export interface InfoStruct {
  readonly clients: number;
  readonly pid: number;
  /** Cut to 256 bytes, as the directory is. */
  readonly cmd: string;
  readonly cwd: string;
  /** In seconds since 1970; 0 if it hasn't ended. */
  readonly createdAt: number;
  readonly endedAt: number;
  readonly exitCode: number;
}

/** Returns the 552 bytes that say this. */
export function encodeInfo(info: InfoStruct): Uint8Array {
  const bytes = new Uint8Array(infoSize);
  const view = new DataView(bytes.buffer);
  const [cmd, cwd] = [info.cmd, info.cwd].map(cutBytes) as [Uint8Array, Uint8Array];
  view.setBigUint64(0, BigInt(info.clients), true);
  view.setInt32(8, info.pid, true);
  view.setUint16(12, cmd.length, true);
  view.setUint16(14, cwd.length, true);
  bytes.set(cmd, cmdAt);
  bytes.set(cwd, cwdAt);
  view.setBigUint64(createdAt, BigInt(info.createdAt), true);
  view.setBigUint64(endedAt, BigInt(info.endedAt), true);
  view.setUint8(codeAt, info.exitCode);
  return bytes;
}

/** Returns what the bytes say; undefined if there are fewer than 552. */
export function parseInfo(bytes: Uint8Array): InfoStruct | undefined {
  if (bytes.length < infoSize) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, infoSize);
  const text = (at: number, length: number): string =>
    new TextDecoder().decode(bytes.subarray(at, at + Math.min(length, maxText)));
  return {
    clients: Number(view.getBigUint64(0, true)),
    pid: view.getInt32(8, true),
    cmd: text(cmdAt, view.getUint16(12, true)),
    cwd: text(cwdAt, view.getUint16(14, true)),
    createdAt: Number(view.getBigUint64(createdAt, true)),
    endedAt: Number(view.getBigUint64(endedAt, true)),
    exitCode: view.getUint8(codeAt),
  };
}

// No character is cut in two: what can't be decoded would be shown as a replacement character.
function cutBytes(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  let end = Math.min(bytes.length, maxText);
  while (end < bytes.length && ((bytes[end] as number) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
