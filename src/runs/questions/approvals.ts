import { join } from 'node:path';
import { createFile, removeQuietly, renameOver } from '../../io/disk/files.ts';
import { filesIn, makeFolder } from '../../io/disk/folders.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { sweepLeftovers } from '../../io/disk/leftovers.ts';
import { makeNonce } from '../../io/disk/owner.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { exists } from '../../io/disk/stat.ts';
import { hashedText, isAbout } from '../policy/decided.ts';
import { decodeDecision, decodeQuestion, decodeQuestionEnd } from '../policy/question-record.ts';
import type { PersonDecision, Question, QuestionEnd } from '../state/question.ts';
import { isGenuine } from './key.ts';

// In `approvals/` of a run's folder, each question has up to four files:
//   ID.json           what is asked; replaced only when the run is parked
//   ID.decision.json  what a person decided; made once
//   ID.end.json       how it ended; made once
//   ID.forged.json    a decision that no person made, put aside

/** A question with all that is known of it. */
export interface KnownQuestion {
  /** The folder whose `approvals/` it is in: a run's, or an interactive conversation's. */
  readonly folder: string;
  readonly question: Question;
  /** Only one whose MAC is right and that is about this question. */
  readonly decision: PersonDecision | undefined;
  readonly end: QuestionEnd | undefined;
  readonly isForged: boolean;
}

// A call of Write has a whole file in it.
const mostBytes = 64 * 1024 * 1024;

function pathOf(folder: string, id: string, what: '' | '.decision' | '.end' | '.forged'): string {
  return join(folder, 'approvals', `${id}${what}.json`);
}

/** Returns the questions in a folder, oldest first. */
export function listQuestions(folder: string): KnownQuestion[] {
  return filesIn(join(folder, 'approvals'), '.json')
    .filter((name) => /^[0-9a-f]{8}\.json$/.test(name))
    .flatMap((name) => findQuestion(folder, name.slice(0, 8)) ?? [])
    .sort((a, b) => a.question.createdAt - b.question.createdAt);
}

/**
 * Returns a question by its whole id; undefined if there is none that can be read, or if somebody has changed what it asks
 * about.
 */
export function findQuestion(folder: string, id: string): KnownQuestion | undefined {
  const question = decodeQuestion(readJson(pathOf(folder, id, ''), mostBytes));
  if (question?.id !== id || question.hash !== sha256(hashedText(question))) return undefined;
  const decision = findDecision(folder, question);
  const end = decodeQuestionEnd(readJson(pathOf(folder, id, '.end')));
  return { folder, question, decision, end, isForged: exists(pathOf(folder, id, '.forged')) };
}

/** Returns what a person decided about a question. A decision that none made is put aside, so that theirs has a place. */
export function findDecision(folder: string, question: Question): PersonDecision | undefined {
  const path = pathOf(folder, question.id, '.decision');
  if (!exists(path)) return undefined;
  const decision = decodeDecision(readJson(path, mostBytes));
  if (decision !== undefined && isAbout(decision, question) && isGenuine(decision, folder)) return decision;
  try {
    renameOver(path, pathOf(folder, question.id, '.forged'));
  } catch {
    // Another process has put it aside.
  }
  return undefined;
}

/** Writes a new question and returns it with its id. Fails with `unwritable`. */
export function keepQuestion(folder: string, asked: Omit<Question, 'id'>): Question {
  const approvals = join(folder, 'approvals');
  makeFolder(approvals, 0o700);
  sweepLeftovers(approvals);
  for (;;) {
    const question = { ...asked, id: makeNonce().slice(0, 8) };
    if (createFile(pathOf(folder, question.id, ''), encode(question), { mode: 0o600 })) return question;
  }
}

/** Writes a question again, as it was asked. Fails with `unwritable`. */
export function restoreQuestion(folder: string, question: Question): void {
  writeJson(pathOf(folder, question.id, ''), question, { fsync: true });
}

/** Writes how a question waits now. Fails with `unwritable`. */
export function changeWaiting(folder: string, question: Question, waits: Question['waits']): void {
  if (question.waits !== waits) restoreQuestion(folder, { ...question, waits });
}

/** Writes a decision; returns false if there is one already. Fails with `unwritable`. */
export function keepDecision(folder: string, decision: PersonDecision): boolean {
  return createFile(pathOf(folder, decision.question, '.decision'), encode(decision), { mode: 0o600 });
}

/** Writes how a question ended, unless it has ended before. Fails with `unwritable`. */
export function endQuestion(folder: string, id: string, end: QuestionEnd): boolean {
  const isFirst = createFile(pathOf(folder, id, '.end'), encode(end), { mode: 0o600, fsync: false });
  if (placeIn(folder)?.id === id) removeQuietly(parkedPath(folder));
  return isFirst;
}

// The client forgets one of two calls of a message that are put away. So whoever puts one away has this file, with the ids
// of its question and of the call.
function parkedPath(folder: string): string {
  return join(folder, 'approvals', 'parked');
}

interface ParkingPlace {
  readonly id: string;
  /** Empty where an earlier version took it. */
  readonly call: string;
}

function placeIn(folder: string): ParkingPlace | undefined {
  const value = readJson(parkedPath(folder));
  const { id, call = '' } = typeof value === 'string' ? { id: value } : (asRecord(value) ?? {});
  const isId = typeof id === 'string' && /^[0-9a-f]{8}$/.test(id);
  return isId && typeof call === 'string' ? { id, call } : undefined;
}

/** Takes the one place that a parked call has in a run, for a question; false if another has it. Fails with `unwritable`. */
export function takeParkingPlace(folder: string, { id, toolUseId }: Question): boolean {
  const path = parkedPath(folder);
  for (;;) {
    if (createFile(path, encode({ id, call: toolUseId }), { mode: 0o600 })) return true;
    if (placeIn(folder)?.id === id) return true;
    if (isPlaceTaken(folder, toolUseId)) return false;
    removeQuietly(path);
  }
}

/**
 * Says whether a call that asks now can't be parked, because another one of the same run is. A place whose question can't be
 * read any more is still that call's. When it asks again, that question is over. Fails with `unwritable`.
 */
export function isPlaceTaken(folder: string, call: string): boolean {
  if (parkedQuestion(folder) !== undefined) return true;
  const place = placeIn(folder);
  if (place === undefined || findQuestion(folder, place.id) !== undefined) return false;
  if (place.call !== '' && place.call !== call) return true;
  endQuestion(folder, place.id, { kind: 'replaced', at: Date.now() });
  return false;
}

/** Returns the question whose call is parked; undefined if none is, or if somebody has changed or removed it. */
export function parkedQuestion(folder: string): KnownQuestion | undefined {
  const place = placeIn(folder);
  const known = place && findQuestion(folder, place.id);
  if (known !== undefined && known.end === undefined) return known;
  // Where somebody has removed that file, the question says it, too.
  return listQuestions(folder).findLast(
    ({ question, end }) => question.waits === 'parked' && end === undefined,
  );
}

function encode(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
