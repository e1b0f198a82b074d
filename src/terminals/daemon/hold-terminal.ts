import { hostname } from 'node:os';
import { folderOfProcess } from '../../io/disk/seen-process.ts';
import { leadsToFolder } from '../../io/disk/stat.ts';
import { sendSignal } from '../../io/process/end-processes.ts';
import { type Pty, startPty } from '../../io/process/pty.ts';
import type { StartRequest } from '../files/start-request.ts';
import { encodeFrame, tags } from '../frames/frame.ts';
import { protocol, type Size, type TerminalState } from '../frames/messages.ts';
import { createModesModel } from '../model/modes-model.ts';
import type { TerminalModel } from '../model/terminal-model.ts';
import { createModel } from '../model/xterm-model.ts';
import { resetText, typingText } from '../sequences/modes-text.ts';
import { type Audience, answererOf, attachedOf, leadOf, type Member, syncOthers } from './audience.ts';
import { askModel, feedOutput, type ModelFeed, makeFeed, resizeFeed, settleFeed } from './model-feed.ts';
import { type Gatherer, makeGatherer } from './output.ts';
import { makeFilters, showFiltered } from './output-filters.ts';
import { isSameSize, makeResizer, type Resizer } from './resizer.ts';
import type { HeldTerminal, Holder } from './terminal.ts';

const scrollback = 2000;

/** Starts a program in a terminal of its own, and returns the terminal. Throws if it can't be started. */
export function holdTerminal(request: StartRequest, holder: Holder): HeldTerminal {
  const own: Own = {};
  const feed = feedOf(request, own);
  const audience = audienceOf(feed, own);
  const filters = makeFilters(audience);
  const gatherer = makeGatherer((bytes) => showFiltered(filters, bytes));
  const pty = startPty({
    ...request,
    env: holder.env,
    onOutput: (bytes) => {
      gatherer.push(bytes);
      feedOutput(feed, bytes);
      holder.onOutput(bytes);
    },
    onEnd: (code, signal) => {
      gatherer.flush();
      holder.onEnd(code, signal);
    },
  });
  const resizer = makeResizer(
    request,
    ({ cols, rows }) => {
      pty.resize(cols, rows);
      resizeFeed(feed, { cols, rows });
    },
    // Before the program can draw in the new size.
    () => {
      announce(terminal);
      syncOthers(audience);
    },
  );
  Object.assign(own, { pty, resizer, audience, gatherer });
  const terminal = terminalOf({ request, holder, feed, audience, pty, resize: resizer.resize });
  return terminal;
}

/** What can only be made of what needs it. */
interface Own {
  readonly pty?: Pty;
  readonly resizer?: Resizer;
  readonly audience?: Audience;
  readonly gatherer?: Gatherer;
}

function feedOf({ cols, rows }: StartRequest, own: Own): ModelFeed {
  const make = (size: Size) => createModel({ ...size, scrollback, host: hostname() });
  return makeFeed({ cols, rows }, make, {
    makeSimple: createModesModel,
    // Those whose windows have another size got pictures until now.
    onSimple: () => own.audience && syncOthers(own.audience),
    // Whoever leads answers; the model does so while nobody or a page leads.
    onAnswers: (text) => {
      if (own.audience !== undefined && answererOf(own.audience) === undefined)
        own.pty?.write(Buffer.from(text));
    },
    pty: () => own.pty,
  });
}

function audienceOf(feed: ModelFeed, own: Own): Audience {
  // Without its text, a screen can't be cut: whoever looks gets the output.
  const isBlank = (): boolean => feed.model.name === 'modes';
  const audience: Audience = {
    members: new Set(),
    turns: 0,
    timer: undefined,
    flush: () => own.gatherer?.flush(),
    begun: () => askModel(feed, (model) => model.begun()),
    settle: (then) => settleFeed(feed, then),
    needsPictures: (member) =>
      !isSameSize(member.size, feed.size) && !isBlank() && !member.isPage && leadOf(audience) !== member,
    screenFor: (member) => {
      const isPicture = audience.needsPictures(member);
      const screen = askModel(feed, (model) => (isPicture ? pictureFor(member, model) : model.snapshot()));
      if (isBlank()) own.resizer?.redraw();
      return screen;
    },
  };
  return audience;
}

// What the program set until now would change where a picture is drawn. Pastes and keys reach the program all the same.
function pictureFor(member: Member, model: TerminalModel): string {
  const { cols, rows } = member.size;
  const typing = member.role === 'lead' ? typingText(model.tracker.state()) : '';
  const isKnown = member.hasPicture && member.typing === typing;
  member.typing = typing;
  return `${member.hasPicture ? '' : resetText}${isKnown ? '' : typing}${model.frame(cols, rows)}`;
}

interface Parts extends Pick<HeldTerminal, 'feed' | 'audience' | 'pty' | 'resize'> {
  readonly request: StartRequest;
  readonly holder: Holder;
}

function terminalOf({ request, holder, feed, audience, pty, resize }: Parts): HeldTerminal {
  const terminal: HeldTerminal = {
    ...{ pty, feed, audience, resize },
    ...{ nonce: holder.nonce, createdAt: holder.createdAt, rename: holder.rename },
    command: request.argv.join(' '),
    typedAt: 0,
    typedApartAt: 0,
    state: (): TerminalState => ({
      proto: protocol,
      version: request.version,
      name: holder.name(),
      pid: process.pid,
      childPid: pty.pid,
      // A page that leads looks over another connection.
      clients: attachedOf(audience).filter(({ isPage }) => !isPage).length,
      cols: feed.size.cols,
      rows: feed.size.rows,
      title: feed.model.tracker.state().title,
      restoredBy: feed.model.name,
      cwd: directoryOf(pty.pid, feed) ?? request.cwd,
      typedAt: terminal.typedAt,
    }),
  };
  return terminal;
}

// A shell may say where it is; else the system knows where the program is.
function directoryOf(pid: number, feed: ModelFeed): string | undefined {
  const said = feed.model.tracker.state().cwd;
  return said !== '' && leadsToFolder(said) ? said : folderOfProcess(pid);
}

/** Tells all that are attached how the terminal is now. */
export function announce({ audience, state }: HeldTerminal): void {
  const frame = encodeFrame(tags.state, JSON.stringify(state()));
  for (const { connection } of attachedOf(audience)) connection.send(frame);
}

const graceMs = 3000;

/** Ends the program, as if its window had been closed. What doesn't heed that is ended by force. */
export function hangUp({ pty }: HeldTerminal): void {
  sendSignal(-pty.pid, 'SIGHUP');
  setTimeout(() => sendSignal(-pty.pid, 'SIGKILL'), graceMs).unref();
}
