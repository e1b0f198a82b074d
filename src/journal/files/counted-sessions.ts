import { isFailure } from '../../core/failure.ts';
import { readText } from '../../io/disk/read.ts';
import { findConflict } from '../document/damage.ts';
import { decodeDocument, type SectionAliases } from '../document/document.ts';
import { readFigures } from '../sections/tldr.ts';
import type { Progress } from '../session/known-sessions.ts';
import { quickCount } from '../session/quick-count.ts';
import { decodeHead } from './documents.ts';
import { isOversized, type Reader, type ReadSession, readSessionFile } from './sessions.ts';

/** Returns a reader for listings that also counts steps, except in files larger than 10 MB. */
export function countingReader(aliases: SectionAliases): Reader {
  return {
    counting: JSON.stringify(aliases),
    read: async (project, folder, name) => {
      const found = await readSessionFile(project, folder, name);
      if (found === undefined || 'failure' in found || isOversized(found)) return found;
      try {
        return { ...found, progress: await countOf(found, aliases) };
      } catch (error) {
        if (!isFailure(error)) throw error;
        return { ...found, progress: error };
      }
    },
  };
}

async function countOf({ path, whole }: ReadSession, aliases: SectionAliases): Promise<Progress> {
  const text = whole?.text ?? readText(path);
  const conflict = findConflict(text);
  if (conflict !== undefined) throw conflict;
  const head = whole?.head ?? (await decodeHead(text));
  const quick = Object.keys(aliases).length === 0 ? quickCount(text, head) : undefined;
  if (quick !== undefined) return quick;
  const { done, total } = readFigures(decodeDocument(text, head, aliases));
  return { done, total };
}
