import { Failure, isFailure } from '../../core/failure.ts';
import { asRecord } from '../../io/disk/json.ts';
import type { HttpAnswer } from '../../io/process/http.ts';
import { type Data, textAt } from '../read/json.ts';
import { blockersFrom, stepsFrom } from '../read/session-page.ts';
import { shownHash } from '../read/shown-hash.ts';
import { ask, type Sources } from '../read/sources.ts';
import { jsonAnswer } from './headers.ts';

/** Where something is done. */
export interface ActPlace {
  readonly sources: Sources;
  readonly root: string;
}

/** What is done, and what of it was shown. */
interface Doing {
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

// Nothing else can be done, whatever a request says. Only these fields of it are ever looked at.
const doings: Readonly<Record<string, Doing>> = {
  done: { words: (fields) => ['log', `--done=${numberOf(fields)}`], shownNow: ofStep },
  undone: { words: (fields) => ['log', `--undone=${numberOf(fields)}`], shownNow: ofStep },
  resolve: { words: (fields) => ['log', `--resolved=${numberOf(fields)}`], shownNow: ofBlocker },
  log: { words: logWords, shownNow: ofSession },
  checkpoint: { words: () => ['checkpoint'], shownNow: ofSession },
};

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

/** Does what a page asks for, as the command does, and says how that went. */
export async function act(body: string, place: ActPlace): Promise<HttpAnswer> {
  try {
    const said = await actOn(readFields(body), place);
    return jsonAnswer(200, { said });
  } catch (error) {
    if (!isFailure(error)) throw error;
    const status = error.code === 'refused' ? 409 : 400;
    return jsonAnswer(status, { error: error.message, hint: error.hint ?? '' });
  }
}

function readFields(body: string): Data {
  try {
    const fields = asRecord(JSON.parse(body));
    if (fields !== undefined) return fields;
  } catch {
    // The page's script never sends that.
  }
  throw new Failure('misuse', 'That is no JSON object');
}

async function actOn(fields: Data, { sources, root }: ActPlace): Promise<string> {
  const what = textAt(fields, 'do');
  const doing = Object.hasOwn(doings, what) ? doings[what] : undefined;
  const session = textAt(fields, 'session');
  if (doing === undefined) throw new Failure('misuse', 'This page cannot do that');
  if (!/^[\w-]{4,64}$/.test(session)) throw new Failure('misuse', 'That is no session');
  const [verb = '', ...flags] = doing.words(fields);
  const shown = doing.shownNow(fields, await ask(sources.here, ['view', '--', session], root));
  if (shown === undefined || shown !== textAt(fields, 'shown'))
    throw new Failure('refused', 'It has changed since you saw it', { hint: 'Look at it again' });
  await ask(sources.here, [verb, `--session=${session}`, ...flags], root);
  return 'Done';
}
