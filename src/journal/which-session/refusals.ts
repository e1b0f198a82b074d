import { basename } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { listSome } from '../../core/text/list-some.ts';
import { renderBrought } from '../briefing/banner.ts';
import type { Binding } from '../conversation/bindings.ts';
import type { DamagedFile, Listing, SessionFile } from '../files/sessions.ts';
import { shortId } from '../files/sessions.ts';

const repair =
  'To repair what can be repaired: session-journal doctor --fix. To repair one by hand: session-journal edit NAME';
const start = 'Start one: session-journal init --goal TEXT';

/** Returns the word that names a session in a command: its short id, or its file name if it has none. */
export function handle(file: Pick<SessionFile, 'name' | 'facts'>): string {
  return shortId(file) || basename(file.name, '.md');
}

/** Returns a session's name with the word that names it in a command. */
export function named(file: SessionFile): string {
  return `${showLine(file.facts.shortname)} (${handle(file)})`;
}

function isSession(file: SessionFile | DamagedFile): file is SessionFile {
  return !('failure' in file);
}

function describe(file: SessionFile | DamagedFile): Record<string, string> {
  if (!isSession(file)) return { status: 'damaged', file: file.name };
  const { id, shortname, status, owner } = file.facts;
  return { id, shortname, status, owner, file: file.name };
}

/** Returns the Failure for a name that matches several sessions; it lists them. */
export function severalFailure(wanted: string, found: readonly (SessionFile | DamagedFile)[]): Failure {
  const names = found.map((file) => basename(file.name, '.md'));
  return new Failure('ambiguous', `"${showLine(wanted)}" matches ${found.length} sessions`, {
    hint: `Choose one by its file name: ${listSome(names, 12, ' · ')}`,
    data: { candidates: found.map(describe) },
  });
}

/**
 * Returns the Failure for when no session is meant, or several are; it names the candidates. `own` are the user's. Those
 * that the repository `brought` are only counted.
 */
export function noneMeant(
  { sessions, damaged }: Listing,
  own: readonly SessionFile[],
  brought: readonly (SessionFile | DamagedFile)[] = [],
): Failure {
  const known = sessions.filter((file) => !brought.includes(file));
  const active = own.filter((file) => file.facts.status === 'active');
  const data = { candidates: known.map(describe) };
  if (active.length > 1) {
    const message = `${active.length} sessions are active: ${listNames(active)}`;
    return new Failure('ambiguous', message, {
      hint: 'Choose one: session-journal resume ID. To name it in one command only: --session ID',
      data,
    });
  }
  const paused = own.filter((file) => file.facts.status === 'paused');
  const [first] = paused;
  const others = known.filter((file) => !own.includes(file));
  const count = renderBrought(brought.filter(isSession), 'session-journal ');
  const remarks = [
    ...(first === undefined ? [] : [pausedRemark(paused, handle(first))]),
    ...others.slice(0, 5).map((file) => {
      return `${showLine(file.facts.owner) || 'Someone'}'s ${named(file)} is ${showLine(file.facts.status)} here`;
    }),
    ...othersRemark(others),
    ...damaged
      .filter((file) => !brought.includes(file))
      .slice(0, 3)
      .map((file) => `${file.name} is damaged: ${file.failure.message}`),
    ...(count === '' ? [] : [count]),
    // A new session would hide the one that only needs a repair.
    damaged.length > 0 ? repair : start,
  ];
  const hasOthers = others.length + brought.length > 0;
  return new Failure('no-session', `No session ${hasOthers ? 'of yours ' : ''}is active here`, {
    hint: remarks.join('. '),
    data: known.length === 0 && count !== '' ? { ...data, brought: brought.length } : data,
  });
}

function pausedRemark(paused: readonly SessionFile[], first: string): string {
  return `Paused: ${listNames(paused)}. To resume it: session-journal resume ${first}. To name it in one command only: --session ${first}`;
}

function othersRemark([first, ...more]: readonly SessionFile[]): string[] {
  if (first === undefined) return [];
  return [
    `To see ${more.length === 0 ? `it: session-journal view ${handle(first)}` : 'one: session-journal view ID'}`,
  ];
}

function listNames(files: readonly SessionFile[]): string {
  return listSome(files.map(named), 12);
}

type Whose = 'this conversation' | 'this terminal';

/**
 * Returns the Failure for a conversation whose session's file is missing; `elsewhere` names the other working trees that
 * have it.
 */
export function missingFailure({ session }: Binding, elsewhere: readonly string[]): Failure {
  const name = basename(session, '.md');
  return new Failure(
    'no-session',
    `Cannot find "${name}", the session of this conversation: its file is missing`,
    {
      hint: `${whereabouts(elsewhere)}. ${waysOn('this conversation')}`,
      data: { session },
    },
  );
}

function whereabouts(elsewhere: readonly string[]): string {
  if (elsewhere.length > 0) return `It is in the working tree ${listSome(elsewhere, 3)}: continue there`;
  return 'It may be on another branch or in a stash. If it was deleted, restore it from git or from .sessions/.local/replaced';
}

/** Returns the Failure for a conversation or terminal whose session was closed. */
export function closedFailure(file: SessionFile, whose: Whose): Failure {
  const { shortname, status } = file.facts;
  return new Failure(
    'no-session',
    `Cannot use "${showLine(shortname)}", the session of ${whose}: it was closed (${showLine(status)})`,
    {
      hint: `To reopen it: session-journal resume --reopen ${handle(file)}. ${waysOn(whose)}`,
      data: { session: file.path },
    },
  );
}

function waysOn(whose: Whose): string {
  return `Or start another session (init), resume one (resume ID), or detach ${whose} (leave)`;
}
