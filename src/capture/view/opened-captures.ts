import { type ChatForm, showTurns } from '../../conversations/show/render-chat.ts';
import { Failure, isFailure } from '../../core/failure.ts';
import { escapeJson, showLine } from '../../core/text/controls.ts';
import { listSome } from '../../core/text/list-some.ts';
import type { CapturedEdit, CapturedMessage } from '../record/capture.ts';
import { encodeMessages } from '../record/encode.ts';
import { findNamedCaptures } from '../record/find-named.ts';
import { turnsOf } from '../record/turns-of.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import { readEdits, readManyMessages } from '../store/read-capture.ts';
import { capturesHere, sessionsHere } from './captures-here.ts';
import { capturesOfCommit } from './captures-of-commit.ts';
import type { KnownCapture } from './known-capture.ts';
import { captureData, knownCaptures } from './known-capture.ts';
import { claimsText, readClaims, type ToolClaims } from './read-claims.ts';

/** A capture with what is in it; undefined for what this clone doesn't have. */
export interface OpenedCapture {
  readonly capture: KnownCapture;
  readonly messages: readonly CapturedMessage[] | undefined;
  readonly edits: readonly CapturedEdit[] | undefined;
  /** Why what is missing could not be fetched; empty if nobody tried. */
  readonly unfetched: string;
}

/** Where captures are looked for, and how to take secrets out of a text: who pushed one may know fewer of them. */
export interface OpeningPlace {
  readonly cwd: string;
  readonly screen: (text: string) => string;
  /** Fetches the messages of captures, given as commits of the store, and returns why it couldn't. */
  readonly fetchBodies: (commits: readonly string[]) => Promise<string | undefined>;
}

/** What a name means. */
export interface OpenedName {
  /** The first taken first. */
  readonly captures: readonly OpenedCapture[];
  /** What other tools say of the commit, if it means one. */
  readonly claims: readonly ToolClaims[];
}

/** Returns the captures that a name means in a repository, and what other tools say of it. Fails with `not-found`. */
export async function openNamed(name: string, place: OpeningPlace): Promise<OpenedName> {
  const claims = await readClaims(name, place.cwd);
  try {
    return { captures: await openCaptures(name, place), claims };
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found' && claims.length > 0) return { captures: [], claims };
    throw error;
  }
}

async function openCaptures(
  name: string,
  { cwd, screen, fetchBodies }: OpeningPlace,
): Promise<OpenedCapture[]> {
  const kept = await capturesHere(cwd);
  if (kept === undefined) throw noCaptures();
  const { store, captures } = kept;
  const named = findNamedCaptures(name, captures);
  const found = named.length > 0 ? named : await behindCommit(name, captures, cwd);
  if (found.length === 0) {
    throw new Failure('not-found', `No capture has the id, the commit or the task "${showLine(name)}"`, {
      hint: 'List them: session-journal captures',
    });
  }
  const known = knownCaptures(found, captures, await sessionsHere(cwd));
  const here = await readManyMessages(store, found);
  const lacking = found.filter((_, index) => here[index] === undefined).map(({ object }) => object);
  const unfetched = lacking.length === 0 ? undefined : await fetchBodies(lacking);
  const messages = lacking.length === 0 ? here : await readManyMessages(store, found);
  const edits = await readEdits(store, found);
  return known.map((capture, index) => ({
    capture,
    messages: messages[index]?.map((message) => screenMessage(message, screen)),
    edits: edits[index],
    unfetched: unfetched ?? '',
  }));
}

// What a commit became, or any word that git knows as one; the first taken first.
async function behindCommit(
  name: string,
  captures: readonly StoredCapture[],
  cwd: string,
): Promise<StoredCapture[]> {
  return [...((await capturesOfCommit(name.trim(), captures, cwd)) ?? [])].sort((a, b) => a.at - b.at);
}

function screenMessage(message: CapturedMessage, screen: (text: string) => string): CapturedMessage {
  const calls = message.calls?.map(({ tool, target, input, exit, printed }) => {
    const shown = { tool, target: screen(target), input: screen(input), printed: screen(printed) };
    return { ...shown, exit: typeof exit === 'string' ? screen(exit) : exit };
  });
  return { ...message, text: screen(message.text), ...(calls === undefined ? {} : { calls }) };
}

function noCaptures(): Failure {
  return new Failure('not-found', 'There are no captures in this repository', {
    hint: 'They are taken when Claude commits. To take those of earlier conversations: session-journal captures backfill',
  });
}

/** Returns what was opened as it is in the JSON output. */
export function openedData({ captures, claims }: OpenedName): Record<string, unknown> {
  const shown = captures.map(({ capture, messages, edits }) => {
    return { ...captureData(capture), transcript: messages ?? null, edits: edits ?? null };
  });
  return { captures: shown, claims: claims.map((one) => ({ ...one, untrusted: true })) };
}

/** Returns what was opened as a person reads it. */
export function openedText({ captures, claims }: OpenedName, look: Look): string {
  const texts = captures.map((one) => chatText(one, look));
  return [...texts, ...(claims.length === 0 ? [] : [claimsText(claims)])].join('\n\n');
}

/** Returns the messages of a capture as they are kept, a line of JSON each. Fails with `not-found` if they aren't here. */
export function rawText({ capture: { id }, messages, unfetched }: OpenedCapture): string {
  if (messages !== undefined) return escapeJson(encodeMessages(messages).join(''));
  throw new Failure('not-found', `The messages of capture ${id} are not in this clone`, {
    hint: lackingText(unfetched),
  });
}

function lackingText(unfetched: string): string {
  return unfetched === ''
    ? 'To get them: session-journal captures sync'
    : `They could not be fetched: ${unfetched}`;
}

type Look = Pick<ChatForm, 'format' | 'width'>;

function chatText(opened: OpenedCapture, look: Look): string {
  const { capture, messages, edits = [], unfetched } = opened;
  const all = { from: 0, to: Number.POSITIVE_INFINITY, tools: true, raw: false };
  const form = { ...all, ...look, screen: (text: string) => text };
  const chat =
    messages === undefined
      ? `The messages are not in this clone. ${lackingText(unfetched)}`
      : showTurns(turnsOf(messages, edits), form).text;
  return `${headText(capture, look.format)}\n\n${chat}`;
}

const shownPaths = 5;

function headText(capture: KnownCapture, format: (at: number) => string): string {
  const { id, commit, subject, kind, branch, paths, redacted, replacedBy } = capture;
  const what = commit === '' ? `taken at a ${kind}` : `of commit ${commit.slice(0, 7)}`;
  const who = [capture.by, branch === '' ? '' : `on ${branch}`, format(capture.at)];
  const secrets = redacted === 1 ? 'A secret was' : `${redacted} secrets were`;
  return [
    `📋 Capture ${id} ${what}${subject === '' ? '' : `: ${showLine(subject)}`}`,
    `   ${showLine(who.filter((part) => part !== '').join(', '))}`,
    `   ${showLine(whereText(capture))}`,
    ...(paths.length === 0 ? [] : [`   Changed: ${showLine(listSome(paths, shownPaths))}`]),
    ...(redacted === 0 ? [] : [`   🔒 ${secrets} removed`]),
    ...(replacedBy === '' ? [] : [`   Replaced by ${replacedBy}`]),
  ].join('\n');
}

function whereText({ conversation, sessionName, tasks, status }: KnownCapture): string {
  return [
    `Conversation ${conversation.slice(0, 8) || 'unknown'}`,
    ...(sessionName === '' ? [] : [`session ${sessionName}`]),
    ...(tasks.length === 0 ? [] : [`task ${tasks.join(', ')}`]),
    status,
  ].join(', ');
}
