import { join } from 'node:path';
import { isSafeConversation } from '../../io/client/conversation-folder.ts';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { asRecord, readJson } from '../../io/disk/json.ts';
import { findText } from '../../io/disk/read.ts';
import { exists } from '../../io/disk/stat.ts';
import type { Project } from '../../io/project/project.ts';
import { ensureLocal } from '../../io/project/project.ts';
import type { HeldEntry } from '../briefing/summary-losses.ts';

/** Which compaction of a conversation: `at` is the time in its record. */
export interface CompactionPlace {
  readonly project: Project;
  readonly conversation: string;
  readonly at: string;
}

const folder = 'summaries';

type Ending = '.md' | '.json';

// The time comes from a file and may be any text.
function pathOf({ project, conversation, at }: CompactionPlace, ending: Ending): string | undefined {
  const isSafe = /^[0-9T:.Z-]{1,40}$/.test(at) && isSafeConversation(conversation);
  const name = `${at.replaceAll(':', '-')}-${conversation}${ending}`;
  return isSafe ? join(project.local, folder, name) : undefined;
}

function save(place: CompactionPlace, ending: Ending, text: string): void {
  const path = pathOf(place, ending);
  if (path === undefined) return;
  ensureLocal(place.project, folder);
  writeFileAtomic(path, text, { mode: 0o600, fsync: false });
}

/** Says whether the client's summary of a compaction was saved; true if it never can be. */
export function hasSummary(place: CompactionPlace): boolean {
  const path = pathOf(place, '.md');
  return path === undefined || exists(path);
}

/** Returns the client's summary of a compaction; undefined if it was not saved or can't be read. */
export function readSummary(place: CompactionPlace): string | undefined {
  const path = pathOf(place, '.md');
  return path === undefined ? undefined : findText(path);
}

/**
 * Saves the client's summary of a compaction for later reading, in this clone only; nothing for an unsafe id. Throws a
 * Failure `unwritable`.
 */
export function writeSummary(place: CompactionPlace, text: string): void {
  save(place, '.md', text);
}

/**
 * Saves what the journal held at a compaction, in this clone only; nothing for an unsafe id. Throws a Failure
 * `unwritable`.
 */
export function writeHeld(place: CompactionPlace, entries: readonly HeldEntry[]): void {
  save(place, '.json', `${JSON.stringify({ schema: 1, entries })}\n`);
}

/** Returns what the journal held at a compaction; undefined if it was not saved or can't be read. */
export function readHeld(place: CompactionPlace): HeldEntry[] | undefined {
  const path = pathOf(place, '.json');
  const entries = path === undefined ? undefined : asRecord(readJson(path))?.entries;
  return Array.isArray(entries) ? entries.flatMap(decodeHeld) : undefined;
}

function decodeHeld(value: unknown): HeldEntry[] {
  const { kind, text } = asRecord(value) ?? {};
  return typeof kind === 'string' && typeof text === 'string' ? [{ kind, text }] : [];
}
