import { counted } from '../../core/text/count.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { oneLine } from '../../core/text/escape.ts';
import { derivedTexts } from '../sections/tldr.ts';
import type { Session } from '../session/session.ts';
import { lastCompaction } from '../session/session.ts';
import { partPiece } from './fit.ts';
import { briefingParts } from './parts.ts';
import type { SharedSection } from './shares.ts';

/**
 * Returns what a person sees of a session at the start of a conversation, at most 1,800 UTF-16 units: what it is, how
 * far it is, what is wrong, and how to continue. Each remark is a complete sentence; the first two are shown.
 */
export function renderBanner(session: Session, shortId: string, remarks: readonly string[]): string {
  const lines = [
    ...stateLines(session),
    `Blocker: ${cutAtWord(oneLine(derivedTexts(session.figures).blocker), 200)}`,
    ...remarks.slice(0, 2).map((remark) => `❗ ${cutAtWord(oneLine(remark), 290)}`),
    `Full briefing: /session:resume ${nameable(shortId)}, or just say "continue"`,
  ];
  return lines.join('\n');
}

/** Returns where a session stands, as the banner says it: at most 700 UTF-16 units. */
export function stateText(session: Session): string {
  return stateLines(session).join('\n');
}

const keyContextRoom = 2048;

// How much of each list a new conversation gets, in UTF-16 units.
const startRooms: Readonly<Partial<Record<SharedSection, number>>> = {
  'key-context': keyContextRoom,
  blockers: 500,
  'next-steps': 500,
  remarks: 500,
};

/**
 * Returns what the model is told of a session at the start of a conversation, at most 5,500 UTF-16 units: the state of
 * the work, and what it needs before anybody says "continue". Each remark is a complete sentence.
 */
export function renderStart(session: Session, shortId: string, remarks: readonly string[]): string {
  const objective = oneLine(session.objective);
  const isSaid = objective === '' || objective === oneLine(session.tldr);
  const [first, ...others] = stateLines(session);
  const lists = briefingParts(session, remarks, keyContextRoom).map((part) => {
    const room = startRooms[part.name];
    return room === undefined ? '' : partPiece(part).fit(room, 'rest');
  });
  const lines = [first, ...(isSaid ? [] : [`Objective: ${cutAtWord(objective, 400)}`]), ...others];
  return `${lines.join('\n')}\n${lists.join('')}\nFull briefing: session-journal resume ${nameable(shortId)}`;
}

function stateLines({
  shortname,
  title,
  status,
  compactions,
  tldr,
  figures,
  currentStep,
}: Session): [string, ...string[]] {
  const { progress } = derivedTexts(figures);
  const name = cutAtWord(oneLine(shortname || title), 80);
  return [
    `Session: ${name} (${cutAtWord(oneLine(status), 30)}${lastCompaction(compactions)})`,
    ...(tldr === '' ? [] : [`TL;DR: ${cutAtWord(oneLine(tldr), 400)}`]),
    `Progress: ${progress}`,
    `Current: ${cutAtWord(currentStep || 'None', 200)}`,
  ];
}

function nameable(shortId: string): string {
  return cutAtWord(oneLine(shortId), 64);
}

/** A session that isn't this conversation's current one. */
export interface OtherSession {
  readonly shortname: string;
  readonly shortId: string;
  readonly status: string;
  readonly owner: string;
  readonly mine: boolean;
}

const most = 5;

/**
 * Returns one line, at most 500 UTF-16 units, about a project's open sessions if none is the current one, because
 * several could be, or because they are paused or someone else's. Empty if there are none.
 */
export function renderOthers(sessions: readonly OtherSession[]): string {
  const active = sessions.filter((one) => one.mine && one.status === 'active');
  const paused = sessions.filter((one) => one.mine && one.status === 'paused');
  const others = sessions.filter((one) => !one.mine && (one.status === 'active' || one.status === 'paused'));
  const are = active.length === 1 ? 'is' : 'are';
  const parts = [
    active.length === 0 ? '' : `${counted(active.length, 'session')} ${are} active here: ${named(active)}`,
    active.length > 0 || paused.length === 0 ? '' : `Paused here: ${named(paused)}`,
    active.length + paused.length === 0
      ? ''
      : `To resume: session-journal resume ${resumable([...active, ...paused])}`,
    others.length === 0 ? '' : othersText(others),
  ];
  return cutAtWord(parts.filter((part) => part !== '').join(' · '), 500);
}

function resumable(sessions: readonly OtherSession[]): string {
  const [only] = sessions;
  return sessions.length === 1 && only !== undefined ? oneLine(only.shortId) : 'ID';
}

function named(sessions: readonly OtherSession[]): string {
  const names = sessions.slice(0, most).map(nameOf);
  const more = sessions.length - names.length;
  return names.join(', ') + (more === 0 ? '' : `, +${more} more`);
}

function nameOf({ shortname, shortId }: OtherSession): string {
  return `${cutAtWord(oneLine(shortname), 40)} (${cutAtWord(oneLine(shortId), 20)})`;
}

function othersText(others: readonly OtherSession[]): string {
  const shown = others.slice(0, most).map((one) => {
    const owner = cutAtWord(oneLine(one.owner).replace(/@.*$/, ''), 30) || 'someone';
    return `${owner}'s ${nameOf(one)} is ${one.status} here`;
  });
  const more = others.length - shown.length;
  return shown.join(' · ') + (more === 0 ? '' : ` · +${more} more`);
}

/**
 * Returns one line about open sessions that the repository brought and that the person never resumed here: numbers only,
 * because nothing that a repository brings is given unasked. `command` is what a verb is typed after. Empty if none is
 * open.
 */
export function renderBrought(
  sessions: readonly { readonly facts: { readonly status: string } }[],
  command: '/session:' | 'session-journal ',
): string {
  const counts = ['active', 'paused'].flatMap((status) => {
    const count = sessions.filter(({ facts }) => facts.status === status).length;
    return count === 0 ? [] : [counted(count, `${status} session`)];
  });
  if (counts.length === 0) return '';
  const sees = `See it: ${command}view. Use it: ${command}resume NAME`;
  return `This repository brings a journal (${counts.join(', ')}). ${sees}`;
}
