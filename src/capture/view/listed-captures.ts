import type { ChatForm } from '../../conversations/show/render-chat.ts';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import { submoduleTops } from '../../io/git/submodules.ts';
import type { SessionFile } from '../../journal/files/sessions.ts';
import { findNamed } from '../../journal/session/match-name.ts';
import type { CaptureFilter, CaptureOrder } from '../record/filter-captures.ts';
import { filterCaptures, sortCaptures } from '../record/filter-captures.ts';
import { listCaptures, type StoredCapture } from '../store/list-captures.ts';
import { packStore } from '../store/pack-store.ts';
import { findStore } from '../store/store.ts';
import type { Archive, ArchivePlace } from './archive.ts';
import { lackingOfArchived, updateArchive } from './archive.ts';
import type { CaptureSecrets } from './capture-secrets.ts';
import { findCaptureSecrets } from './capture-secrets.ts';
import { capturesHere, sessionsHere, unreadable } from './captures-here.ts';
import { capturesOfCommit } from './captures-of-commit.ts';
import type { Exported, ExportFormat } from './export-captures.ts';
import { exportCaptures } from './export-captures.ts';
import type { KnownCapture } from './known-capture.ts';
import { captureData, knownCaptures } from './known-capture.ts';
import type { OpeningPlace } from './opened-captures.ts';
import { openedData, openedText, openNamed, rawText } from './opened-captures.ts';

// What verbs do with the captures of the repository that a folder is in.

/** Returns the captures of a repository, the last taken first; none if it has none, or if they can't be read. */
export async function readableCaptures(cwd: string): Promise<readonly StoredCapture[]> {
  const store = findStore(cwd);
  return store === undefined ? [] : ((await listCaptures(store)) ?? []);
}

/**
 * Returns the ids of the conversations behind a commit, given by 4 digits of its hash or any word that git knows as one;
 * those of the last captures come first. None for another word.
 */
export async function conversationsBehind(commit: string, cwd: string): Promise<string[]> {
  const captures = (await capturesOfCommit(commit, await readableCaptures(cwd), cwd)) ?? [];
  return captures.map(({ conversation }) => conversation);
}

/** Which captures to list. */
export interface CapturesWish extends Omit<CaptureFilter, 'sessions'> {
  /** A hash, or at least 4 digits of it, or any word that git knows as a commit. */
  readonly commit: string | undefined;
  /** The name or the id of a journal session. */
  readonly session: string | undefined;
  /** Undefined for the last taken first. */
  readonly order: CaptureOrder | undefined;
  readonly isDescending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A list of captures. */
export interface ListedCaptures {
  readonly shown: readonly KnownCapture[];
  /** How many there are that were wanted, and how many there are at all. */
  readonly found: number;
  readonly all: number;
  /** Those that are shown, as they are in the JSON output. */
  readonly data: readonly Record<string, unknown>[];
}

/**
 * Returns the captures of the repository that a folder is in, as they are wanted. Fails with `damaged`, or with `misuse` if
 * the wish names no commit.
 */
export async function listWanted(cwd: string, wish: CapturesWish): Promise<ListedCaptures> {
  const sessions = await sessionsHere(cwd);
  const all = (await capturesHere(cwd))?.captures ?? [];
  const { commit } = wish;
  const among = commit === undefined ? all : await capturesOfCommit(commit, all, cwd);
  if (among === undefined) throw noCommit(commit ?? '');
  const wanted = filterCaptures(among, { ...wish, sessions: sessionIds(wish.session, sessions) });
  const sorted = wish.order === undefined ? wanted : sortCaptures(wanted, wish.order);
  if (wish.isDescending) sorted.reverse();
  const shown = knownCaptures(sorted.slice(wish.offset, wish.offset + wish.limit), all, sessions);
  return { shown, found: wanted.length, all: all.length, data: shown.map(captureData) };
}

function noCommit(word: string): Failure {
  return new Failure('misuse', `Invalid --commit "${showLine(word)}"`, {
    hint: 'Give a commit: at least the first 4 digits of its hash, or another word that git knows, such as HEAD',
  });
}

// A session that isn't here any more, or a colleague's, can be named by its id.
function sessionIds(name: string | undefined, sessions: readonly SessionFile[]): string[] | undefined {
  if (name === undefined) return undefined;
  const found = findNamed(name, sessions);
  return found.length === 0 ? [name.trim()] : found.map(({ facts }) => facts.id);
}

/**
 * Packs the captures of a repository, and returns their size in bytes before and after; undefined if there are none.
 * Fails with `damaged` or `locked`.
 */
export async function packHere(cwd: string): Promise<{ before: number; after: number } | undefined> {
  const store = findStore(cwd);
  if (store === undefined) return undefined;
  const packed = await packStore(store);
  if (packed === undefined) throw unreadable(store);
  return packed;
}

/** Returns what the captures of a repository say of the lines of their commits, for other tools. Fails with `damaged`. */
export async function exportHere(cwd: string, format: ExportFormat): Promise<Exported> {
  const here = await capturesHere(cwd);
  if (here === undefined) return { text: '', records: 0, missing: 0 };
  return exportCaptures(here.captures, { cwd, store: here.store, format });
}

/** Brings the rebuilt transcripts up to date with the captures, and returns their conversations. Fails with `unwritable`. */
export function archiveHere(place: ArchivePlace): Promise<Archive | undefined> {
  return updateArchive(place);
}

/** Returns the captures of an archived conversation that this clone lacks, as commits of the store. Fails with `damaged`. */
export function lackingHere(id: string, cwd: string): Promise<string[]> {
  return lackingOfArchived(id, cwd);
}

/** How captures are shown: as a person reads them, or with `isRaw` as they are kept. */
export interface ShownAs extends OpeningPlace, Pick<ChatForm, 'format' | 'width'> {
  readonly isRaw: boolean;
}

/** Returns the captures that a name means, as they are shown and as they are in the JSON output. Fails with `not-found`. */
export async function showNamed(
  name: string,
  as: ShownAs,
): Promise<{ text: string; data: Record<string, unknown> }> {
  const opened = await openNamed(name, as);
  const text = as.isRaw ? opened.captures.map(rawText).join('') : openedText(opened, as);
  return { text, data: openedData(opened) };
}

/**
 * Looks through all captures of a repository and its submodules; `kindsIn` returns the kinds of secrets in a text. Fails
 * with `damaged`.
 */
export async function secretsHere(
  cwd: string,
  kindsIn: (text: string) => readonly string[],
): Promise<CaptureSecrets> {
  const each: CaptureSecrets[] = [];
  for (const place of withSubmodules(cwd)) each.push(await findCaptureSecrets(place, kindsIn));
  return {
    captures: each.reduce((sum, { captures }) => sum + captures, 0),
    found: each.flatMap(({ found }) => found),
  };
}

/** Returns the folders (absolute paths) of the captures of the repository that a folder is in, and of its submodules. */
export function foldersHere(cwd: string): string[] {
  return withSubmodules(cwd).flatMap((place) => findStore(place)?.folder ?? []);
}

function withSubmodules(cwd: string): string[] {
  const git = findGitFolder(cwd);
  return [cwd, ...(git === undefined ? [] : submoduleTops(git))];
}
