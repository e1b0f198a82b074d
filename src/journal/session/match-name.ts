import type { Facts } from '../document/session-facts.ts';
import { foldName } from './shortname.ts';

/** What a session can be named by. */
export interface Nameable {
  /** File name with `.md`. */
  readonly name: string;
  readonly facts: Pick<Facts, 'id' | 'shortname'>;
}

const shortestBeginning = 4;

/**
 * Returns the sessions that a name means: those with this id or file name (or a path to the file). If there
 * are none, it tries the short id, then the shortname, then a prefix of any of them with at least 4
 * characters. Case and Unicode form don't matter.
 */
export function findNamed<T extends Nameable>(wanted: string, among: readonly T[]): T[] {
  const name = foldName(wanted.trim().replace(/^.*[/\\]/, '')).replace(/\.md$/, '');
  if (name === '') return [];
  const known = among.map((one) => ({ one, ...namesOf(one) }));
  const rules: ((names: Names) => boolean)[] = [
    ({ id, base }) => id === name || base === name,
    (names) => isTail(name, names),
    ({ shortname }) => shortname === name,
    ({ id, base, shortname }) =>
      Array.from(name).length >= shortestBeginning &&
      [id, id.replaceAll('-', ''), base, shortname, ...shortIds({ id, base, shortname })].some((text) =>
        text.startsWith(name),
      ),
  ];
  for (const rule of rules) {
    const found = known.filter(rule);
    if (found.length > 0) return found.map(({ one }) => one);
  }
  return [];
}

interface Names {
  readonly id: string;
  readonly base: string;
  readonly shortname: string;
}

function namesOf({ name, facts }: Nameable): Names {
  return {
    id: foldName(facts.id),
    base: foldName(name).replace(/\.md$/, ''),
    shortname: foldName(facts.shortname),
  };
}

// The end of the file name, or of the id: which of them is shown depends on the name.
function shortIds({ id, base, shortname }: Names): string[] {
  const end = base === shortname ? undefined : /-([0-9a-f]{6,})$/.exec(base)?.[1];
  return [end, /[0-9a-f]{6}$/.exec(id)?.[0]].filter((text) => text !== undefined);
}

// Short ids are hex digits, but "facade" at the end of the name "fix-facade" is a word.
function isTail(name: string, { id, base, shortname }: Names): boolean {
  if (!/^[0-9a-f]{6,}$/.test(name)) return false;
  return (base !== shortname && base.endsWith(`-${name}`)) || id.replaceAll('-', '').endsWith(name);
}
