import {
  clear,
  draws,
  esc,
  following,
  keepLimits,
  type Limits,
  leading,
  type Machine,
  mostModeDigits,
  ownControls,
  reset,
  set,
  stepOn,
} from './machine.ts';
import type { SequencePiece } from './piece.ts';
import { wholeSequence } from './whole-sequence.ts';

/** Takes what a program writes apart, no matter how it was cut into chunks. */
export interface Decoder {
  /** Hands in a chunk. */
  readonly read: (bytes: Uint8Array) => void;
  /** Returns how many bytes of an incomplete sequence are held. */
  readonly held: () => number;
  /** Returns those bytes and forgets them: what follows counts as if they hadn't been. */
  readonly flush: () => Uint8Array;
}

// In UTF-8, a C1 control is this byte and its own.
const c1Lead = 0xc2;
const isC1 = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte <= 0x9f;

/** Returns a decoder that holds no more bytes than these limits allow; `take` gets the pieces that are complete. */
export function createDecoder(limits: Limits, take: (piece: SequencePiece) => void): Decoder {
  const machine: Machine = {
    limits,
    state: 'ground',
    isLead: false,
    held: [],
    opening: 0,
    controls: [],
    kind: 'osc',
    take,
  };
  return {
    read: (bytes) => readChunk(machine, bytes),
    held: () => machine.held.length + Number(machine.isLead),
    flush() {
      const held = [...clear(machine), ...(machine.isLead ? [c1Lead] : [])];
      machine.isLead = false;
      return Uint8Array.from(held);
    },
  };
}

function readChunk(machine: Machine, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += 1) {
    if (machine.state === 'ground' && !machine.isLead) {
      const end = textEnd(bytes, at, machine.limits);
      if (end > at) machine.take({ is: 'text', raw: bytes.subarray(at, end) });
      at = end;
      if (at >= bytes.length) return;
      const whole = bytes[at] === esc ? wholeSequence(bytes, at, machine.limits) : undefined;
      if (whole !== undefined) {
        machine.take(whole);
        at += whole.raw.length - 1;
        continue;
      }
    }
    readByte(machine, bytes[at] as number);
    keepLimits(machine, false);
  }
  keepLimits(machine, true);
}

function readByte(machine: Machine, byte: number): void {
  const wasLead = machine.isLead;
  machine.isLead = byte === c1Lead;
  if (wasLead && isC1(byte)) stepOn(machine, byte, [c1Lead, byte]);
  else {
    if (wasLead) stepOn(machine, leading, [c1Lead]);
    if (!machine.isLead) stepOn(machine, codeOf(byte), [byte]);
  }
}

function codeOf(byte: number): number {
  if (byte < 0x80) return byte;
  return byte > c1Lead && byte < 0xf8 ? leading : following;
}

// Most of what programs write is text, so it isn't copied.
function textEnd(bytes: Uint8Array, from: number, { isTerse = false, onMode }: Limits): number {
  let at = from;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === esc) {
      const end = isTerse ? drawingEnd(bytes, at, onMode) : at;
      if (end === at) break;
      at = end;
    } else if (byte < 0x20) {
      if (ownControls.includes(byte)) break;
    } else if (byte === c1Lead) {
      if (at + 1 === bytes.length || isC1(bytes[at + 1])) break;
    }
  }
  return at;
}

const [bracket, question, zero, nine, semicolon] = [0x5b, 0x3f, 0x30, 0x39, 0x3b];

// Returns the place of the last byte of a control function that only draws; where it begins, if it is none or isn't whole.
function drawingEnd(bytes: Uint8Array, from: number, onMode: Limits['onMode']): number {
  if (bytes[from + 1] !== bracket) return from;
  let at = from + 2;
  let byte = bytes[at];
  if (byte === question && onMode !== undefined) return modeEnd(bytes, from, onMode);
  while (byte !== undefined && byte >= zero && byte <= semicolon) {
    at += 1;
    byte = bytes[at];
  }
  return draws(byte) ? at : from;
}

// The same of what sets or resets a single private mode, which is told.
function modeEnd(bytes: Uint8Array, from: number, onMode: NonNullable<Limits['onMode']>): number {
  const first = from + 3;
  let at = first;
  let mode = 0;
  let byte = bytes[at];
  while (byte !== undefined && byte >= zero && byte <= nine) {
    mode = mode * 10 + byte - zero;
    at += 1;
    byte = bytes[at];
  }
  if ((byte !== set && byte !== reset) || at === first || at - first > mostModeDigits) return from;
  onMode(mode, byte === set);
  return at;
}
