import { Failure } from '../../core/failure.ts';
import { type Data, textAt } from '../read/json.ts';
import { blockersFrom, stepsFrom } from '../read/session-page.ts';
import { shownHash } from '../read/shown-hash.ts';
import { ask } from '../read/sources.ts';
import { type ActPlace, assertShown, type Doing } from './doing.ts';

/** What is done to a session, and what of it was shown. */
interface OnSession {
  /** The words of the command. */
  readonly words: (fields: Data) => readonly string[];
  /** Returns the hash of what a page would show now of what it is done to; undefined if that is gone. */
  readonly shownNow: (fields: Data, session: Data) => string | undefined;
}

const logFlags: Readonly<Record<string, string>> = {
  progress: 'progress',
  discovery: 'discovery',
  tried: 'tried',
  blocker: 'blocker',
  next: 'next',
};

const ofStep = (fields: Data, session: Data): string | undefined =>
  stepsFrom(session).find(({ number }) => String(number) === textAt(fields, 'number'))?.shown;
const ofBlocker = (fields: Data, session: Data): string | undefined =>
  blockersFrom(session).find(({ number }) => String(number) === textAt(fields, 'number'))?.shown;
const ofSession = (_: Data, session: Data): string =>
  shownHash(textAt(session, 'id'), textAt(session, 'shortname'));

/** What can be done to a session from a page, by its name in the request. */
export const sessionDoings: Readonly<Record<string, Doing>> = {
  done: on({ words: (fields) => ['log', `--done=${numberOf(fields)}`], shownNow: ofStep }),
  undone: on({ words: (fields) => ['log', `--undone=${numberOf(fields)}`], shownNow: ofStep }),
  resolve: on({ words: (fields) => ['log', `--resolved=${numberOf(fields)}`], shownNow: ofBlocker }),
  log: on({ words: logWords, shownNow: ofSession }),
  checkpoint: on({ words: () => ['checkpoint'], shownNow: ofSession }),
};

function on({ words, shownNow }: OnSession): Doing {
  return async (fields, { sources, root }: ActPlace) => {
    const session = textAt(fields, 'session');
    if (!/^[\w-]{4,64}$/.test(session)) throw new Failure('misuse', 'That is no session');
    const [verb = '', ...flags] = words(fields);
    assertShown(fields, shownNow(fields, await ask(sources.here, ['view', '--', session], root)));
    await ask(sources.here, [verb, `--session=${session}`, ...flags], root);
    return '';
  };
}

function logWords(fields: Data): string[] {
  const flag = logFlags[textAt(fields, 'kind')];
  const text = textAt(fields, 'text').trim();
  if (flag === undefined || text === '') throw new Failure('misuse', 'Write what happened');
  return ['log', `--${flag}=${text}`];
}

function numberOf(fields: Data): string {
  const number = textAt(fields, 'number');
  if (!/^\d{1,6}$/.test(number)) throw new Failure('misuse', 'That is no number');
  return number;
}
