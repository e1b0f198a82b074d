import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { removeQuietly, writeFileAtomic } from '../../io/disk/files.ts';
import { asRecord, readJson, writeJson } from '../../io/disk/json.ts';
import { maxSessionBytes, readText } from '../../io/disk/read.ts';
import { isGone, processStat } from '../../io/disk/seen-process.ts';
import { findStat } from '../../io/disk/stat.ts';
import { ensureLocal, shownPath } from '../../io/project/project.ts';
import { commandWaitMs } from '../change/change-session.ts';
import { withSessionsLocked } from '../files/session-lock.ts';
import type { Target } from '../which-session/find-target.ts';

/** The copy of a session that a person edits. It lies beside the session until it is saved or thrown away. */
export interface Draft {
  /** Absolute path of the copy. */
  readonly path: string;
  /** The session's text that the copy was made from. */
  readonly base: string;
}

const folder = 'edits';

/**
 * Returns the draft that an earlier edit of the session left, which was killed or could not be saved, or else a new copy
 * of `text`. Fails with `locked` while somebody edits that draft, and with `unwritable`.
 */
export function openDraft(target: Target, text: string): Promise<Draft & { readonly isOld: boolean }> {
  return withSessionsLocked(target.project, commandWaitMs, async () => {
    const path = join(ensureLocal(target.project, folder), target.file.name);
    const old = readOld(target, path);
    return { ...writeDraft(target, old ?? { base: text, text }), isOld: old !== undefined };
  });
}

/** Writes a draft with another text, or made from another version of the session, and returns it. */
export function writeDraft(
  target: Target,
  { base, text }: { readonly base: string; readonly text: string },
): Draft {
  const path = join(ensureLocal(target.project, folder), target.file.name);
  const { id } = target.file.facts;
  const editor = { pid: process.pid, started: processStat(process.pid).started, at: Date.now() };
  writeJson(recordOf(path), { schema: 1, id, base, editor }, { fsync: true });
  writeFileAtomic(path, text, { mode: 0o600 });
  return { path, base };
}

/** Deletes a draft; never fails. */
export function dropDraft({ path }: Draft): void {
  removeQuietly(path);
  removeQuietly(recordOf(path));
}

function recordOf(path: string): string {
  return path.replace(/md$/, 'json');
}

// The id of a damaged session may be lost.
function isSame(id: unknown, other: string): boolean {
  return id === other || id === '' || (typeof id === 'string' && other === '');
}

// A draft that says what its base says has nothing to lose. A link could lead to any file of the person's.
function readOld({ project, file }: Target, path: string): { base: string; text: string } | undefined {
  const { id, base, editor } = asRecord(readJson(recordOf(path), 4 * maxSessionBytes)) ?? {};
  if (!isSame(id, file.facts.id) || typeof base !== 'string' || findStat(path)?.isFile() !== true)
    return undefined;
  const { pid, started, at } = asRecord(editor) ?? {};
  const seen = { pid: Number(pid), started: String(started), at: Number(at) };
  if (Number.isInteger(pid) && pid !== process.pid && !isGone(seen)) {
    throw new Failure('locked', `"${file.facts.shortname}" is being edited already (process ${pid})`, {
      hint: `Close that editor first. What it edits is ${shownPath(project, path)}`,
    });
  }
  const text = readText(path);
  return text === base ? undefined : { base, text };
}
