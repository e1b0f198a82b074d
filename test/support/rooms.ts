import { posix } from 'node:path';
import { faces } from './faces.ts';
import type { Source } from './syntax.ts';
import { importsOf } from './syntax.ts';

/**
 * The rooms of `src/`, lowest first. A file may import from its own room and from rooms on lower lines; rooms that
 * share a line don't import each other. Files directly in `src/` are the entries, above all rooms.
 */
const order: readonly (readonly string[])[] = [
  ['core'],
  ['core/text'],
  ['core/markdown', 'core/front-matter', 'core/secrets', 'core/calls', 'core/client'],
  ['core/stream'],
  ['io/disk'],
  ['io/git'],
  ['io/project'],
  ['io/transcripts'],
  ['io/client', 'io/process', 'io/console'],
  ['journal/document'],
  ['journal/sections'],
  ['journal/log'],
  ['journal/session'],
  ['journal/briefing', 'journal/search', 'journal/merge'],
  ['journal/files'],
  ['journal/conversation'],
  ['journal/which-session'],
  ['journal/merge-driver'],
  ['journal/change'],
  ['journal/doctor', 'journal/edit'],
  ['conversations/find', 'runs/state', 'terminals/frames'],
  ['runs/policy'],
  ['runs/files'],
  ['runs/questions', 'runs/launch'],
  ['runs/runner'],
  ['runs/view'],
  ['terminals/sequences'],
  ['terminals/model'],
  ['terminals/files'],
  ['terminals/control', 'terminals/daemon'],
  ['conversations/answer', 'conversations/ask', 'conversations/show'],
  ['capture/record'],
  ['capture/formats', 'capture/match', 'capture/whose'],
  ['capture/store'],
  ['capture/remote'],
  ['capture/take', 'capture/share', 'capture/view'],
  ['capture/why'],
  ['dashboard/web', 'dashboard/pieces'],
  ['dashboard/page'],
  ['dashboard/report'],
  ['dashboard/read'],
  ['dashboard/server'],
  ['commands/reply'],
  ['commands/captures', 'commands/run'],
  ['commands/runs'],
  ['commands/journal'],
  ['commands/term'],
  ['commands/overview'],
  ['commands/find'],
  ['commands/kept'],
  ['commands'],
  ['hooks'],
];

const entries = 'the entries';

/** Rooms that turn text into facts and facts into edits: no disk, no clock, no chance. */
export const pureRooms: readonly string[] = [
  'core',
  'core/text',
  'core/markdown',
  'core/front-matter',
  'core/secrets',
  'core/calls',
  'core/client',
  'core/stream',
  'runs/state',
  'runs/policy',
  'journal/document',
  'journal/sections',
  'journal/log',
  'journal/session',
  'journal/briefing',
  'journal/search',
  'journal/merge',
  'capture/record',
  'capture/formats',
  'capture/whose',
  'capture/match',
  'terminals/frames',
  'terminals/sequences',
  'terminals/model',
  'dashboard/pieces',
  'dashboard/page',
  'dashboard/report',
];

// Which other systems each system may import; verbs pass in the rest. The room order already keeps the journal out.
const neighbours: Readonly<Record<string, readonly string[]>> = {
  conversations: [],
  runs: [],
  terminals: [],
  capture: ['conversations', 'journal/files', 'journal/session'],
};

// A system may have rooms inside it.
function systemOf(room: string): string {
  const [first = ''] = room.split('/');
  return faces[first] === undefined ? room : first;
}

/** An import from one file of `src/` to another. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  /** `path:line` of the import. */
  readonly place: string;
}

/** Returns the room of a file of `src/`: its folder, or `the entries` for files directly in `src/`. */
export function roomOf(path: string): string {
  const folder = posix.dirname(path).replace(/^src\/?/, '');
  return folder === '' ? entries : folder;
}

/** Returns a room's line in the order, 0 for the lowest; -1 for a folder that isn't a room. */
function levelOf(room: string): number {
  return room === entries ? order.length : order.findIndex((line) => line.includes(room));
}

/** Returns all imports between files of `src/`, including type imports. */
function arrowsOf(sources: readonly Source[]): Arrow[] {
  return sources
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap((source) =>
      importsOf(source).flatMap(({ specifier = '', typeOnly, place }) => {
        const to = posix.join(posix.dirname(source.path), specifier);
        if (!specifier.startsWith('.') || !to.startsWith('src/')) return [];
        return [{ from: source.path, to, typeOnly, place }];
      }),
    );
}

/** Returns files in folders that aren't rooms, and imports that point up or sideways in the order. */
export function orderOffences(sources: readonly Source[]): string[] {
  const strays = sources
    .filter(({ path }) => path.startsWith('src/') && levelOf(roomOf(path)) < 0)
    .map(({ path }) => `${path} lies in no room: move it into one of test/support/rooms.ts`);
  const wrong = arrowsOf(sources).flatMap(({ from, to, place }) => {
    const [own, other] = [roomOf(from), roomOf(to)];
    if (own === other || levelOf(other) < levelOf(own) || levelOf(other) < 0) return [];
    return [
      `${place} (${own}) imports ${to} (${other}), which stands ${levelOf(other) > levelOf(own) ? 'above' : 'beside'} it: hand in what is needed as an argument, or move the idea down`,
    ];
  });
  return [...strays, ...wrong];
}

/** Returns the circles of files that import each other, types included, one line per circle. */
export function circleOffences(sources: readonly Source[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrowsOf(sources)) next.set(from, (next.get(from) ?? new Set()).add(to));
  return circlesOf(next).map(
    (files) =>
      `${files.join(', ')} import each other: put what both need, often a type, into a file of its own`,
  );
}

function circlesOf(next: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const reach = new Map([...next.keys()].map((file) => [file, reachable(next, file)]));
  const inCircle = [...next.keys()].filter((file) => reach.get(file)?.has(file));
  const groups = new Map<string, string[]>();
  for (const file of inCircle.sort()) {
    const mates = inCircle.filter((other) => reach.get(file)?.has(other) && reach.get(other)?.has(file));
    groups.set(mates.sort().join(), mates);
  }
  return [...groups.values()];
}

function reachable(next: ReadonlyMap<string, ReadonlySet<string>>, start: string): Set<string> {
  const seen = new Set<string>();
  const open = [...(next.get(start) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...(next.get(file) ?? []));
  }
  return seen;
}

/** Returns imports of a system that the importing system must not know, or of files that aren't its faces. */
export function systemOffences(
  sources: readonly Source[],
  known: Readonly<Record<string, readonly string[]>> = faces,
): string[] {
  return arrowsOf(sources).flatMap(({ from, to, place }) => {
    const [own, other] = [systemOf(roomOf(from)), systemOf(roomOf(to))];
    if (own === other || own === entries) return [];
    const allowed = neighbours[own];
    const isSystem = known[other] !== undefined || other.startsWith('journal/');
    if (allowed !== undefined && isSystem && !allowed.includes(other)) {
      return [`${place} (${own}) imports ${to}: let the verb hand in what is needed from ${other}`];
    }
    // The records of runs are pure and no way into the system, so verbs may use them.
    if (allowed !== undefined || known[other]?.includes(to) !== false || roomOf(to) === 'runs/state')
      return [];
    return [`${place} imports ${to}, which is not a face of ${other}: import one of test/support/faces.ts`];
  });
}

/** Returns systems that show more than six files, or fewer than three once they have that many. */
export function faceOffences(
  paths: readonly string[],
  known: Readonly<Record<string, readonly string[]>> = faces,
): string[] {
  return Object.entries(known).flatMap(([system, files]) => {
    const missing = files.filter((file) => !paths.includes(file));
    const isBuilt = paths.some((path) => systemOf(roomOf(path)) === system);
    return [
      ...missing.map((file) => `${file}, a face of ${system}, does not exist: take it off the list`),
      ...(isBuilt && system !== 'dashboard' && (files.length < 3 || files.length > 6)
        ? [`${system} has ${files.length} faces: give it 3 to 6`]
        : []),
    ];
  });
}

/** Returns rooms of fewer than 3 or more than 20 files; `commands` and `hooks` have a file for each verb and event. */
export function roomSizeOffences(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const room = roomOf(path);
    if (path.startsWith('src/') && path.endsWith('.ts')) counts.set(room, (counts.get(room) ?? 0) + 1);
  }
  return [...counts].flatMap(([room, count]) => {
    if (['commands', 'hooks', entries].includes(room) || (count >= 3 && count <= 20)) return [];
    return [
      count < 3
        ? `src/${room} has ${count} files: put them into the room they serve`
        : `src/${room} has ${count} files: find the two ideas in it and give each a room`,
    ];
  });
}
