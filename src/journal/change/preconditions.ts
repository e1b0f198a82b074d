import { join } from 'node:path';
import { Failure } from '../../core/failure.ts';
import { assertInside } from '../../io/project/project.ts';
import type { Document } from '../document/document.ts';
import { readFacts } from '../document/session-facts.ts';
import { entryPath } from '../files/journal-folder.ts';
import type { SessionFile } from '../files/sessions.ts';
import type { Target } from '../which-session/find-target.ts';
import type { SessionChange } from './session-change.ts';

/** Fails for a link out of the project in the way of anything that the change writes. */
export function assertWritable(
  { project, file }: Target,
  { entry, moveTo = file.folder }: SessionChange,
): void {
  const path = entry === undefined ? undefined : entryPath(project, file, { at: 0, kind: entry.kind });
  for (const each of [file.path, join(project.dir, moveTo, file.name), path]) {
    if (each !== undefined) assertInside(project, each);
  }
}

/** Fails where another run put another session in its place between finding it and getting the lock. */
export function assertSame(file: SessionFile, doc: Document): void {
  if (readFacts(doc.head).id === file.facts.id) return;
  throw new Failure('refused', `Cannot change "${file.name}": another session is there now`, {
    hint: 'Try again',
  });
}
