import { isAbsolute, resolve } from 'node:path';
import { findText } from '../../io/disk/read.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { realTarget } from '../../io/disk/stat.ts';
import type { AskedCall } from '../policy/asked-call.ts';
import { isEditing, isQuestion, isReading, namedPath } from '../policy/tools.ts';

/** Returns the place of a call: see `Question.place`. */
export function placeOf(call: AskedCall): string {
  if (isQuestion(call.tool)) return '';
  const named = namedPath(call);
  const isOfFile = isEditing(call.tool) || (isReading(call.tool) && named !== '');
  if (!isOfFile) return call.cwd;
  return realTarget(isAbsolute(named) ? resolve(named) : resolve(call.cwd, named));
}

/** Returns the hash of the file that a tool changes, which its change is shown against: see `Question.content`. */
export function contentOf(tool: string, place: string): string {
  const text = isEditing(tool) ? findText(place) : undefined;
  return text === undefined ? '' : sha256(text);
}
