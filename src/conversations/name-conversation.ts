import { isAbsolute, resolve } from 'node:path';
import { Failure } from '../core/failure.ts';
import { cutToLetters } from '../core/text/cut.ts';
import { oneLine } from '../core/text/escape.ts';
import { foldText } from '../core/text/fold.ts';
import { findTranscript } from '../io/client/client-folders.ts';
import type { FoundConversation } from './find-conversations.ts';
import { readFacts } from './find-conversations.ts';

/** Where a name is looked for. */
export interface NamePlace {
  readonly all: readonly FoundConversation[];
  /** Absolute path from which a path counts. */
  readonly cwd: string;
  /** Returns the id of the newest conversation of a journal session; undefined if the name means none. */
  readonly ofSession: (name: string) => Promise<string | undefined>;
}

const shortestPrefix = 4;

/**
 * Returns the conversation that a name means: an id, the beginning of one, an exact title, a journal session, or a path
 * to a transcript. Fails with `not-found`, or with `ambiguous` and at most three candidates.
 */
export async function nameConversation(name: string, place: NamePlace): Promise<FoundConversation> {
  const wanted = name.trim().replace(/(?:…|\.\.\.)$/, '');
  if (/[/\\]|\.jsonl$/.test(wanted)) return atPath(wanted, place.cwd);
  const { all } = place;
  const word = wanted.toLowerCase();
  const byId = all.filter(({ id }) => id.toLowerCase() === word);
  const byStart =
    word.length < shortestPrefix ? [] : all.filter(({ id }) => id.toLowerCase().startsWith(word));
  const title = foldText(wanted);
  const byTitle = title === '' ? [] : all.filter((one) => foldText(one.title) === title);
  const found = [byId, byStart, byTitle].find((some) => some.length > 0) ?? [];
  if (found.length > 1) throw ambiguous(name, found);
  if (found[0] !== undefined) return found[0];
  const id = await place.ofSession(wanted);
  const own = all.find((one) => one.id === id);
  if (own !== undefined) return own;
  throw new Failure('not-found', `No conversation matches "${oneLine(name)}"`, {
    hint:
      id === undefined
        ? 'List them: session-journal conversations --all'
        : `The session was worked on in ${id}, whose transcript is gone`,
  });
}

function atPath(wanted: string, cwd: string): FoundConversation {
  const path = isAbsolute(wanted) ? wanted : resolve(cwd, wanted);
  const file = findTranscript(path);
  if (file !== undefined) return readFacts(file);
  throw new Failure('not-found', `There is no transcript at "${oneLine(path)}"`, {
    hint: 'Give the path of a .jsonl file, or see: session-journal conversations',
  });
}

function ambiguous(name: string, found: readonly FoundConversation[]): Failure {
  const some = found.slice(0, 3).map(({ id, title, firstWords }) => {
    return `${id} (${cutToLetters(oneLine(title || firstWords), 40)})`;
  });
  const more = found.length > 3 ? `, and ${found.length - 3} more` : '';
  return new Failure('ambiguous', `"${oneLine(name)}" matches ${found.length} conversations`, {
    hint: `Give more of the id: ${some.join(', ')}${more}`,
    data: { wanted: name, candidates: found.map(({ id }) => id) },
  });
}
