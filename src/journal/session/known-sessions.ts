import type { Stamp } from '../../core/file-stamp.ts';
import type { Facts } from '../document/session-facts.ts';

/** How many steps of a session are done, and how many there are. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What was read from a session file, and the state that the file was in. */
export interface KnownSession {
  readonly stamp: Stamp;
  readonly facts: Facts;
  /** Undefined if the steps weren't counted. */
  readonly progress: Progress | undefined;
}

/** What is known about a project's session files, by path below `.sessions`. */
export interface KnownSessions {
  /** How steps were counted: the configuration's names for sections. */
  readonly counting: string;
  readonly files: ReadonlyMap<string, KnownSession>;
}

// Increase this when anything is read from files in a different way, so that what older versions kept is read again.
const schema = 2;
const texts = [
  'id',
  'shortname',
  'owner',
  'status',
  'createdAt',
  'updatedAt',
  'logCommit',
  'branch',
  'commit',
  'pausedAt',
  'pauseReason',
  'closedAt',
  'closeReason',
] as const satisfies readonly (keyof Facts)[];

/** Returns what is known as JSON, with a short row per file: every list reads up to ten thousand of them. */
export function renderKnown({ counting, files }: KnownSessions): string {
  const rows = [...files].map(([file, { stamp, facts, progress }]) => [
    file,
    [stamp.bytes, stamp.modified, stamp.changed, stamp.inode],
    progress === undefined ? null : [progress.done, progress.total],
    facts.compactions ?? null,
    facts.taskIds,
    ...texts.map((key) => facts[key]),
  ]);
  return JSON.stringify({ schema, counting, rows });
}

/** Returns what `renderKnown` wrote, from its parsed JSON; undefined for anything else. */
export function decodeKnown(value: unknown): KnownSessions | undefined {
  const { schema: written, counting, rows } = Object(value) as Record<string, unknown>;
  if (written !== schema || typeof counting !== 'string' || !Array.isArray(rows)) return undefined;
  const files = new Map<string, KnownSession>();
  for (const row of rows) {
    if (!Array.isArray(row)) return undefined;
    const [file, ...more] = row;
    const known = decodeRow(more);
    if (typeof file !== 'string' || known === undefined) return undefined;
    files.set(file, known);
  }
  return { counting, files };
}

function decodeRow([stamp, progress, compactions, taskIds, ...said]: unknown[]): KnownSession | undefined {
  if (!isNumbers(stamp, 4) || !(progress === null || isNumbers(progress, 2))) return undefined;
  if (!(compactions === null || typeof compactions === 'number')) return undefined;
  if (!isTexts(taskIds) || !isTexts(said) || said.length !== texts.length) return undefined;
  const [bytes, modified, changed, inode] = stamp as [number, number, number, number];
  const facts = { taskIds, compactions: compactions ?? undefined } as Record<string, unknown>;
  for (const [index, key] of texts.entries()) facts[key] = said[index];
  return {
    stamp: { bytes, modified, changed, inode },
    facts: facts as unknown as Facts,
    progress: progress === null ? undefined : { done: progress[0] as number, total: progress[1] as number },
  };
}

function isNumbers(value: unknown, count: number): value is number[] {
  return Array.isArray(value) && value.length === count && value.every((one) => typeof one === 'number');
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
