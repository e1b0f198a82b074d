import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryName } from '../../src/io/disk/leftovers.ts';
import type { Place } from './place.ts';
import { runHere } from './place.ts';

/** Files by path, without parts that differ from run to run: times, random ids, the place's own path. */
export type World = ReadonlyMap<string, string>;

function plain(text: string, base: string): string {
  return text
    .replaceAll(base, 'BASE')
    .replace(/\d{4}-\d\d-\d\dT\d\d[:-]\d\d(?:[:-]\d\d)?Z?/g, 'TIME')
    .replace(/\b01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, 'UUID')
    .replace(/(?<=new-work-|journal\/)[0-9a-f]{6}(?=\.md|\/)/g, (id) => (id === '9e1f0c' ? id : 'ID'))
    .replace(/(?<=TIME-[a-z-]+)-\d+(?=\.md)/g, '')
    .replace(/duration_hours: \S+/g, 'duration_hours: N')
    .replace(/\b[0-9a-f]{12}(?=\/)/g, 'HASH');
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return entry.name === '.git' ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Returns every file in a place by its path there, except git's own files. */
export function readFiles({ base }: Place): Map<string, string> {
  return new Map(filesBelow(base).map((path) => [path.slice(base.length + 1), readFileSync(path, 'utf8')]));
}

/** Returns the world as people and git see it, without files that belong to this clone alone. */
export function readWorld(place: Place): World {
  const world = new Map<string, string>();
  for (const [path, text] of readFiles(place)) {
    if (!path.startsWith('project/') || path.includes('/.local/')) continue;
    world.set(plain(path, place.base), plain(text, place.base));
  }
  return world;
}

/** Returns all documents in a place, including this clone's own: a file may contain any of them. */
export function documentsOf(place: Place): string[] {
  const files = [...readFiles(place)].filter(([path]) => path.endsWith('.md'));
  return files.map(([, text]) => plain(text, place.base));
}

/** Returns damaged files: documents that aren't among the allowed ones, and data that can't be read. */
export function brokenFiles(place: Place, allowed: ReadonlySet<string>): string[] {
  return [...readFiles(place)].flatMap(([path, text]) => {
    if (path.split('/').some((name) => temporaryName.test(name))) return [];
    if (/\.jsonl?$/.test(path))
      return isJson(path, text) ? [] : [`${path} is not valid JSON: ${text.slice(0, 80)}`];
    // This file is derived, and it names the current path of the session.
    if (path.endsWith('/progress.md') && /^<!-- Derived[\s\S]*\n## Notes\n/.test(text)) return [];
    if (!path.endsWith('.md') || allowed.has(plain(text, place.base))) return [];
    return [`${path} is neither the old nor the new one`];
  });
}

function isJson(path: string, text: string): boolean {
  const values = path.endsWith('l') ? text.split('\n').filter(Boolean) : [text];
  try {
    for (const value of values) JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

// In these folders of the person's state, the next run that writes there removes what was left. Not each one does.
const sweptByWriters =
  /^home\/state\/session-journal\/(?:shown|conversations\/[^/]+|projects\/[^/]+\/sessions)\/[^/]+\.tmp$/;

/** Returns what a run should not have left: temporary files, locks, unfinished work. */
export function litterIn(place: Place): string[] {
  return [...readFiles(place).keys()].filter((path) => {
    const name = path.split('/').at(-1) ?? '';
    if (sweptByWriters.test(path)) return false;
    return name.endsWith('.tmp') || /^(?:lock|takeover\..*)$/.test(name) || path.includes('/intents/');
  });
}

/** Returns how a world differs from the allowed world that is most similar to it. */
export function differences(world: World, allowed: readonly World[]): string[] {
  const all = allowed.map((other) => compare(world, [other]));
  return all.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** Returns how a world differs from the allowed ones. Each file may be as in any of them, or one of these documents. */
export function looseDifferences(
  world: World,
  allowed: readonly World[],
  documents: ReadonlySet<string>,
): string[] {
  const known = new Map([...world].filter(([, text]) => !documents.has(text)));
  const left = allowed.map(
    (other) => new Map([...other].filter(([path]) => !world.has(path) || known.has(path))),
  );
  return compare(known, left);
}

function compare(world: World, allowed: readonly World[]): string[] {
  const paths = new Set([...world.keys(), ...allowed.flatMap((other) => [...other.keys()])]);
  return [...paths].flatMap((path) => {
    const text = world.get(path);
    if (allowed.some((other) => other.get(path) === text)) return [];
    // Derived from the session file: a stale or missing one is harmless, and its content was checked before.
    if (path.endsWith('/progress.md')) return [];
    const what = text === undefined ? 'is missing' : 'is not as it should be';
    return [`${path} ${what}${text === undefined ? '' : `:\n${text}`}`];
  });
}

/** Returns the kinds of `doctor`'s findings, sorted. */
export async function findingsOf(place: Place): Promise<string> {
  const { stdout } = await runHere(place, { argv: ['doctor', '--json'] });
  const { findings = [] } = JSON.parse(stdout) as { findings?: { kind: string; message: string }[] };
  // Logged errors are the trace of a fault that was handled well.
  return findings
    .filter(({ kind }) => kind !== 'errors' && kind !== 'error')
    .map(({ kind }) => kind)
    .sort()
    .join(' ');
}
