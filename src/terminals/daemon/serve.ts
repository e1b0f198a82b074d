import type { Connection, Handlers } from '../../io/process/socket.ts';
import { encodeFrame, type Frame, isTag, makeDecoder, maxPayloadIn, tags } from '../frames/frame.ts';
import { encodeInfo } from '../frames/info-struct.ts';
import { decodeHello, decodeJson, decodeSize, type Hello, protocol, textOf } from '../frames/messages.ts';
import {
  answererOf,
  attachedOf,
  joinAudience,
  leadOf,
  type Member,
  mostWaiting,
  promote,
  syncMember,
} from './audience.ts';
import { announce, hangUp } from './hold-terminal.ts';
import { askModel, settleFeed } from './model-feed.ts';
import type { HeldTerminal } from './terminal.ts';

const mostMembers = 64;
const mostInput = 8 * 1024 * 1024;
const inputRetryMs = 20;

/** Returns what to do with a new connection to a terminal. */
export function serve(terminal: HeldTerminal, connection: Connection): Handlers {
  const { audience } = terminal;
  if (audience.members.size >= mostMembers) {
    refuse(connection, 'busy', `${mostMembers} clients are connected already`);
    return { onBytes: () => undefined, onClose: () => undefined };
  }
  const member = joinAudience(audience, connection);
  const decoder = makeDecoder(maxPayloadIn);
  return {
    onBytes: (bytes) => {
      const frames = decoder.push(bytes);
      if (frames === undefined) connection.destroy();
      for (const frame of frames ?? []) answer(terminal, member, frame);
    },
    onDrain: () => {
      if (member.phase === 'lagging') syncMember(audience, member);
    },
    onClose: () => leave(terminal, member),
  };
}

function leave(terminal: HeldTerminal, member: Member): void {
  const { audience } = terminal;
  const wasAttached = member.phase !== 'apart';
  const wasLead = leadOf(audience) === member;
  audience.members.delete(member);
  clearTimeout(member.waiting);
  const next = leadOf(audience);
  if (wasLead && next !== undefined) terminal.resize(next.size);
  if (wasAttached) announce(terminal);
}

/** What each tag means. */
const answers: ReadonlyMap<number, (terminal: HeldTerminal, member: Member, payload: Uint8Array) => void> =
  new Map([
    [tags.hello, greet],
    [tags.init, attachByInit],
    [tags.input, takeInput],
    [tags.resize, takeSize],
    [tags.detach, (_, member) => member.connection.end()],
    [tags.detachAll, detachAll],
    [tags.kill, endIt],
    [tags.info, giveInfo],
    [tags.history, giveHistory],
    [tags.peek, givePeek],
    [tags.run, run],
    [tags.rename, rename],
    [tags.switch, switchLead],
  ]);

function answer(terminal: HeldTerminal, member: Member, { tag, payload }: Frame): void {
  const act = answers.get(tag);
  if (act !== undefined) act(terminal, member, payload);
  // Whoever has introduced itself may be newer than we are.
  else if (member.phase === 'apart' || isTag(tag)) member.connection.destroy();
}

function greet(terminal: HeldTerminal, member: Member, payload: Uint8Array): void {
  const hello = decodeHello(payload);
  if (hello === undefined) {
    refuse(member.connection, 'version', 'this role is unknown');
    return;
  }
  member.connection.send(encodeFrame(tags.state, JSON.stringify(terminal.state())));
  member.isPerson = hello.isPerson === true;
  member.isPage = hello.isPage === true && hello.role === 'lead';
  if (hello.role !== 'probe') attach(terminal, member, hello);
}

function attachByInit(terminal: HeldTerminal, member: Member, payload: Uint8Array): void {
  const size = decodeSize(payload) ?? terminal.feed.size;
  attach(terminal, member, { proto: protocol, version: '', role: 'lead', term: '', nonce: '', ...size });
}

function attach(terminal: HeldTerminal, member: Member, { role, cols, rows }: Hello): void {
  const { audience } = terminal;
  member.role = role;
  member.size = { cols, rows };
  // What comes before the screen must wait for it.
  member.phase = 'lagging';
  if (role === 'lead') {
    promote(audience, member);
    terminal.typedAt = Date.now();
    terminal.resize(member.size, () => syncMember(audience, member));
  } else syncMember(audience, member);
  announce(terminal);
}

function takeInput(terminal: HeldTerminal, member: Member, payload: Uint8Array): void {
  if (member.role === 'lead') type(terminal, member, member.gate.read(payload, performance.now()));
  else if (member.role !== 'view') {
    if (member.isPerson) terminal.typedAt = terminal.typedApartAt = Date.now();
    write(terminal, member, payload);
  }
}

// What its terminal answers without being asked isn't typed. What may be the beginning of an answer waits for more.
function type(terminal: HeldTerminal, member: Member, typed: Uint8Array): void {
  const { gate } = member;
  if (typed.length > 0) {
    if (promote(terminal.audience, member)) terminal.resize(member.size);
    terminal.typedAt = Date.now();
    write(terminal, member, typed);
  }
  clearTimeout(member.waiting);
  const patience = gate.patience();
  if (patience > 0) member.waiting = setTimeout(() => type(terminal, member, gate.flush()), patience);
}

// The program may not read for a while. Then whoever types has to wait, and not our memory to grow.
function write({ pty }: HeldTerminal, { connection }: Member, bytes: Uint8Array): void {
  pty.write(bytes);
  if (pty.waiting() <= mostInput) return;
  connection.pause();
  const timer = setInterval(() => {
    if (pty.waiting() > mostInput / 2) return;
    clearInterval(timer);
    connection.resume();
  }, inputRetryMs);
}

function takeSize(terminal: HeldTerminal, member: Member, payload: Uint8Array): void {
  const size = decodeSize(payload);
  if (size === undefined || member.phase === 'apart') return;
  member.size = size;
  if (leadOf(terminal.audience) === member) terminal.resize(size);
  else syncMember(terminal.audience, member);
}

function detachAll(terminal: HeldTerminal, member: Member): void {
  for (const { connection } of attachedOf(terminal.audience)) {
    connection.send(encodeFrame(tags.detach));
    connection.end();
  }
  acknowledge(member, '');
}

function endIt(terminal: HeldTerminal, member: Member): void {
  hangUp(terminal);
  acknowledge(member, '');
}

function giveInfo(terminal: HeldTerminal, { connection }: Member): void {
  const { childPid, cwd, clients } = terminal.state();
  const info = encodeInfo({
    clients,
    pid: childPid,
    cmd: terminal.command,
    cwd,
    createdAt: Math.floor(terminal.createdAt / 1000),
    endedAt: 0,
    exitCode: 0,
  });
  connection.send(encodeFrame(tags.info, info));
}

function giveHistory({ feed }: HeldTerminal, { connection }: Member): void {
  settleFeed(feed, () => {
    const text = askModel(feed, (model) => model.history()).join('\n');
    // The last lines are the ones that are wanted, and a client takes no more at once.
    connection.send(encodeFrame(tags.history, text.slice(-mostWaiting / 2)));
  });
}

function givePeek({ feed }: HeldTerminal, { connection }: Member): void {
  settleFeed(feed, () => {
    const shown = askModel(feed, (model) => ({ ...model.peek(), styled: model.styled() }));
    connection.send(encodeFrame(tags.peek, JSON.stringify(shown)));
  });
}

function run(terminal: HeldTerminal, member: Member, payload: Uint8Array): void {
  write(terminal, member, Uint8Array.of(...payload, 0x0a));
  acknowledge(member, '');
}

function rename(terminal: HeldTerminal, member: Member, payload: Uint8Array): void {
  acknowledge(member, terminal.rename(new TextDecoder().decode(payload).trim()));
}

// The request says what only a program of this person inside of this terminal is told.
function switchLead(terminal: HeldTerminal, member: Member, payload: Uint8Array): void {
  const { to, nonce } = decodeJson(payload);
  if (textOf(nonce) !== terminal.nonce) {
    refuse(member.connection, 'nested', 'the request does not come from inside');
    return;
  }
  const lead = answererOf(terminal.audience);
  lead?.connection.send(encodeFrame(tags.switch, JSON.stringify({ to })));
  acknowledge(member, lead === undefined ? 'nobody is attached' : '');
}

function acknowledge({ connection }: Member, problem: string): void {
  connection.send(encodeFrame(tags.ack, problem));
}

function refuse(connection: Connection, code: string, text: string): void {
  connection.send(encodeFrame(tags.error, JSON.stringify({ code, text })));
  connection.end();
}
