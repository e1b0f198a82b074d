import type { Passage } from '../../conversations/answer/answer.ts';
import { parseInstant } from '../../core/time.ts';
import { readCommits } from '../../io/git/commits.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { shownPath } from '../../io/project/project.ts';
import { entryTime } from '../../journal/files/entry-files.ts';
import { listEntryTexts, listSessionTexts, readAnyText } from '../../journal/files/searchable.ts';
import type { SearchPlace } from '../../journal/search/places.ts';
import { textPlaces } from '../../journal/search/places.ts';
import { readPlaces } from './searched-files.ts';

// What somebody wrote down to be remembered counts more than what was only said.
const factors: readonly (readonly [RegExp, number])[] = [
  [/^Decision/, 1.6],
  [/^Dead end/, 1.5],
  [/^(?:Discovery|Context)/, 1.4],
  [/^(?:Id|Name|Branch|Task|File)$/, 0.4],
];
const otherwise = 1.1;

/** What a journal says. */
interface JournalPassages {
  readonly passages: readonly Passage[];
  /** How many sessions there are. */
  readonly sessions: number;
}

/** Returns everything that is written in the sessions of a project and in their entries, archived ones included. */
export async function journalPassages(project: Project, context: Context): Promise<JournalPassages> {
  const aliases = readConfig(project, context.env).sectionAliases;
  const files = [...listSessionTexts(project, 'active'), ...listSessionTexts(project, 'archive')];
  const passages: Passage[] = [];
  for (const { path, name } of files) {
    const text = readAnyText(path);
    const read = await readPlaces(text, name, aliases);
    if (read === undefined) continue;
    const source = { text, file: shownPath(project, path), at: read.time, about: read.name };
    passages.push(...passagesOf(read.places, source));
  }
  return { passages: [...passages, ...entryPassages(project)], sessions: files.length };
}

interface Source {
  readonly text: string;
  readonly file: string;
  readonly at: number;
  readonly about: string;
}

// What was decided otherwise later is still found, below what holds now.
const superseded = 0.7;

function passagesOf(places: readonly SearchPlace[], { text, file, at, about }: Source): Passage[] {
  let line = 1;
  let counted = 0;
  return places.map(({ what, start, end }) => {
    // The places are in the order of the text.
    for (; counted < start; counted += 1) if (text[counted] === '\n') line += 1;
    const said = text.slice(start, end).trim();
    const factor = factors.find(([name]) => name.test(what))?.[1] ?? otherwise;
    const isOld = /superseded by/i.test(said);
    return {
      text: said,
      what,
      at: writtenAt(said) ?? at,
      marks: isOld ? ['superseded'] : [],
      factor: isOld ? factor * superseded : factor,
      source: { kind: 'journal', file, line },
      about,
    };
  });
}

// Entries end with the time at which they were logged.
function writtenAt(said: string): number | undefined {
  const [, time] = /\((\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z?)(?:, [^()]*)?\)(?=:|$)/m.exec(said) ?? [];
  return time === undefined ? undefined : parseInstant(time);
}

function entryPassages(project: Project): Passage[] {
  return listEntryTexts(project).flatMap(({ entries }) => {
    return entries.flatMap(({ path, name }) => {
      const text = readAnyText(path);
      const places = textPlaces(text).map((place) => ({ ...place, what: 'Entry' }));
      const source = { text, file: shownPath(project, path), at: entryTime(name) ?? 0, about: '' };
      return passagesOf(places, source);
    });
  });
}

/** Returns the messages of the last 5,000 commits on this branch; none outside git. */
export async function commitPassages(cwd: string): Promise<Passage[]> {
  return (await readCommits(cwd)).map(({ commit, at, message }) => {
    return {
      text: message,
      what: 'Commit',
      at,
      marks: [],
      factor: 1,
      source: { kind: 'commit', commit },
      about: '',
    };
  });
}
