import type { Connection } from '../../io/process/socket.ts';
import { encodeFrame, tags } from '../frames/frame.ts';
import { type Size, usualSize } from '../frames/messages.ts';
import { createReplyGate, type ReplyGate } from '../sequences/reply-gate.ts';

/** Whoever is connected to a terminal. */
export interface Member {
  readonly connection: Connection;
  role: 'lead' | 'view' | 'probe';
  /** Whether a person types what it sends, though it leads nothing. */
  isPerson: boolean;
  /** Whether it is a page that decides about the size only: it gets no output and answers nothing. */
  isPage: boolean;
  /** What it gets: nothing, what waits for its first screen, the output, or nothing until it has caught up. */
  phase: 'apart' | 'syncing' | 'live' | 'lagging';
  size: Size;
  /** Whether what it got last was a picture, which sets no modes, and not the screen with all its modes. */
  hasPicture: boolean;
  /** What it was told with a picture of how it is to send what is typed; empty for nothing. */
  typing: string;
  /** Output since the screen that it is about to get. */
  held: Uint8Array[];
  heldBytes: number;
  /** How many screens it was about to get: only the last one counts. */
  syncs: number;
  /** When it led last: larger is later. */
  turn: number;
  /** Keeps from the program what the member's terminal answers unasked. */
  readonly gate: ReplyGate;
  /** Ends the waiting for more of an answer. */
  waiting?: NodeJS.Timeout;
}

/** Everybody who is connected, and how to get a screen that says where the output stands. */
export interface Audience {
  readonly members: Set<Member>;
  turns: number;
  /** Hands out the output that was gathered. */
  readonly flush: () => void;
  /** Calls `then` when all that came until now has been read, and nothing more. */
  readonly settle: (then: () => void) => void;
  /** Says whether a member looks through a window of another size, where the output itself would end up elsewhere. */
  readonly needsPictures: (member: Member) => boolean;
  /** Waits to send new pictures to those. */
  timer: NodeJS.Timeout | undefined;
  /** Returns what shows a member the screen of now. */
  readonly screenFor: (member: Member) => string;
  /** Returns the bytes of a character that has only begun, which no screen shows. */
  readonly begun: () => Uint8Array;
}

/** The most bytes that wait for one client; what comes then is left out, and it gets a new screen. */
export const mostWaiting = 1024 * 1024;

const patienceMs = 1000;

/** Adds whoever has connected, who gets nothing until it attaches. */
export function joinAudience({ members }: Audience, connection: Connection): Member {
  const member: Member = {
    connection,
    role: 'probe',
    isPerson: false,
    isPage: false,
    phase: 'apart',
    size: usualSize,
    hasPicture: false,
    typing: '',
    held: [],
    heldBytes: 0,
    syncs: 0,
    turn: 0,
    gate: createReplyGate(),
  };
  members.add(member);
  return member;
}

/** Returns who is attached: those that lead or look. */
export function attachedOf({ members }: Audience): Member[] {
  return [...members].filter(({ phase }) => phase !== 'apart');
}

/** Returns who decides about the size: the last who attached or typed. */
export function leadOf(audience: Audience): Member | undefined {
  const leads = attachedOf(audience).filter(({ role }) => role === 'lead');
  return leads.reduce<Member | undefined>(
    (best, one) => ((best?.turn ?? 0) < one.turn ? one : best),
    undefined,
  );
}

/** Returns who answers the program and gets what only one may get: the lead, and nobody while that is a page. */
export function answererOf(audience: Audience): Member | undefined {
  const lead = leadOf(audience);
  return lead?.isPage === true ? undefined : lead;
}

/** Makes a member the lead; returns whether it wasn't. */
export function promote(audience: Audience, member: Member): boolean {
  if (leadOf(audience) === member && member.turn > 0) return false;
  audience.turns += 1;
  member.turn = audience.turns;
  return true;
}

/** Hands out output: `lead` to the lead, and `others` to everybody else. */
export function showOutput(
  audience: Audience,
  { lead, others }: { readonly lead: Uint8Array; readonly others: Uint8Array },
): void {
  const first = answererOf(audience);
  for (const member of audience.members) {
    if (member.phase === 'live' && audience.needsPictures(member)) drawSoon(audience);
    else give(audience, member, member === first ? lead : others);
  }
}

const drawEveryMs = 40;

function drawSoon(audience: Audience): void {
  audience.timer ??= setTimeout(() => {
    audience.timer = undefined;
    for (const member of audience.members) {
      const isReady = member.phase === 'live' && audience.needsPictures(member);
      // Who has not taken the last picture yet gets the next one after it.
      if (isReady && member.connection.waiting() === 0) syncMember(audience, member);
      else if (isReady) drawSoon(audience);
    }
  }, drawEveryMs);
}

function give(audience: Audience, member: Member, bytes: Uint8Array): void {
  if (bytes.length === 0 || member.isPage || member.phase === 'apart' || member.phase === 'lagging') return;
  if (member.phase === 'live') {
    member.connection.send(encodeFrame(tags.output, bytes));
    if (member.connection.waiting() > mostWaiting) member.phase = 'lagging';
    return;
  }
  member.held.push(bytes);
  member.heldBytes += bytes.length;
  if (member.heldBytes > mostWaiting) syncMember(audience, member);
}

/** Sends a first or new screen when all output has been read; what comes until then is sent after it. */
export function syncMember(audience: Audience, member: Member): void {
  if (member.isPage) {
    member.phase = 'live';
    return;
  }
  // The screen shows what was gathered, too.
  audience.flush();
  member.phase = 'syncing';
  member.held = [];
  member.heldBytes = 0;
  member.syncs += 1;
  const own = member.syncs;
  audience.settle(() => {
    if (!audience.members.has(member) || member.syncs !== own) return;
    member.phase = 'live';
    member.connection.send(encodeFrame(tags.snapshot, audience.screenFor(member)));
    member.hasPicture = audience.needsPictures(member);
    const begun = audience.begun();
    if (begun.length > 0 && !member.hasPicture) member.connection.send(encodeFrame(tags.output, begun));
    for (const bytes of member.held) member.connection.send(encodeFrame(tags.output, bytes));
    member.held = [];
  });
}

/** Shows a terminal that has another size now to all whose windows don't follow it, or didn't until now. */
export function syncOthers(audience: Audience): void {
  for (const member of attachedOf(audience)) {
    const isOther = member.role === 'view' || member.hasPicture || audience.needsPictures(member);
    if (isOther) syncMember(audience, member);
  }
}

/** Sends what is still owed to anybody, and calls `then` when nothing is. */
export function finishOutput(audience: Audience, then: () => void): void {
  for (const member of attachedOf(audience)) if (member.phase === 'lagging') syncMember(audience, member);
  let isDone = false;
  const once = (): void => {
    if (!isDone) then();
    isDone = true;
  };
  setTimeout(once, patienceMs);
  audience.settle(once);
}
