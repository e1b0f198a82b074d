import type { Stamp } from '../../core/file-stamp.ts';
import { maxSessionBytes, readPart } from '../../io/disk/read.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { shownPath } from '../../io/project/project.ts';
import type { Document } from '../document/document.ts';
import { decodeSession } from '../files/documents.ts';
import type { Session } from '../session/session.ts';
import { readSession } from '../session/session.ts';
import type { Target } from './find-target.ts';

/** A session as it is on disk; for a file above 10 MB, only its first part. */
export interface Loaded {
  readonly doc: Document;
  readonly session: Session;
  readonly whole: boolean;
  /** The state of the file when it was read. */
  readonly stamp: Stamp;
}

/** Returns a session's document and its parsed content. Throws a Failure `damaged` if it can't be read. */
export async function loadTarget(target: Target, context: Context): Promise<Loaded> {
  const part = readPart(target.file.path, maxSessionBytes);
  const shown = shownPath(target.project, target.file.path);
  const doc = await decodeSession(part.text, readConfig(target.project, context.env).sectionAliases, shown);
  return { doc, session: readSession(doc), whole: part.whole, stamp: part.stamp };
}
