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
 * Returns the sessions that a name means: those with this id or file name (a path of the file will do), else short id,
 * else shortname, else a beginning of at least 4 characters of any of them. Any Unicode form and any case.
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
      [id, id.replaceAll('-', ''), base, shortname].some((text) => text.startsWith(name)),
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

// Short ids are hex digits; "facade" at the end of the name "fix-facade" is a word.
function isTail(name: string, { id, base, shortname }: Names): boolean {
  if (!/^[0-9a-f]{6,}$/.test(name)) return false;
  return (base !== shortname && base.endsWith(`-${name}`)) || id.replaceAll('-', '').endsWith(name);
}
