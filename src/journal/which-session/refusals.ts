import { basename } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { oneLine } from '../../core/text/escape.ts';
import { listSome } from '../../core/text/list-some.ts';
import { renderBrought } from '../briefing/banner.ts';
import type { Binding } from '../conversation/bindings.ts';
import type { DamagedFile, Listing, SessionFile } from '../files/sessions.ts';
import { shortId } from '../files/sessions.ts';

const start = 'Start one: session-journal init --goal TEXT';

/** Returns the word that names a session in a command: its short id, or its file name if it has none. */
export function handle(file: Pick<SessionFile, 'name' | 'facts'>): string {
  return shortId(file) || basename(file.name, '.md');
}

function named(file: SessionFile): string {
  return `${oneLine(file.facts.shortname)} (${handle(file)})`;
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
  return new Failure('ambiguous', `"${oneLine(wanted)}" matches ${found.length} sessions`, {
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
      hint: 'Choose one: --session ID. In a conversation, you can also run: session-journal resume ID',
      data,
    });
  }
  const paused = own.filter((file) => file.facts.status === 'paused');
  const [first] = paused;
  const others = known.filter((file) => !own.includes(file));
  const count = renderBrought(brought.filter(isSession), 'session-journal ');
  const remarks = [
    ...(first === undefined
      ? []
      : [`Paused: ${listNames(paused)}. To resume it: session-journal resume ${handle(first)}`]),
    ...others.slice(0, 5).map((file) => {
      return `${oneLine(file.facts.owner) || 'Someone'}'s ${named(file)} is ${oneLine(file.facts.status)} here`;
    }),
    ...damaged
      .filter((file) => !brought.includes(file))
      .slice(0, 3)
      .map((file) => `${file.name} is damaged: ${file.failure.message}`),
    ...(count === '' ? [] : [count]),
    start,
  ];
  const hasOthers = others.length + brought.length > 0;
  return new Failure('no-session', `No session ${hasOthers ? 'of yours ' : ''}is active here`, {
    hint: remarks.join('. '),
    data: known.length === 0 && count !== '' ? { ...data, brought: brought.length } : data,
  });
}

function listNames(files: readonly SessionFile[]): string {
  return listSome(files.map(named), 12);
}

/**
 * Returns the Failure for a binding whose session is closed or missing; `now` is the session, if it still exists, and
 * `elsewhere` names the other working trees that have it.
 */
export function goneFailure(
  { session }: Binding,
  now: SessionFile | undefined,
  elsewhere: readonly string[],
): Failure {
  const ways = 'Or start another session (init), resume one (resume ID), or detach this conversation (leave)';
  if (now === undefined) {
    const name = basename(session, '.md');
    return new Failure(
      'no-session',
      `Cannot find "${name}", the session of this conversation: its file is missing`,
      {
        hint: `${whereabouts(elsewhere)}. ${ways}`,
        data: { session },
      },
    );
  }
  const { shortname, status } = now.facts;
  return new Failure(
    'no-session',
    `Cannot use "${oneLine(shortname)}", the session of this conversation: it was closed (${oneLine(status)})`,
    {
      hint: `To reopen it: session-journal resume --reopen ${handle(now)}. ${ways}`,
      data: { session: now.path },
    },
  );
}

function whereabouts(elsewhere: readonly string[]): string {
  if (elsewhere.length > 0) return `It is in the working tree ${listSome(elsewhere, 3)}: continue there`;
  return 'It may be on another branch or in a stash. If it was deleted, restore it from git or from .sessions/.local/replaced';
}
