import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findStat, followStat } from '../disk/stat.ts';
import { transcriptFolders } from './client-folders.ts';

/**
 * Returns the paths of links to transcripts in these folders of Claude Code whose target is gone. Tools that resumed a
 * conversation of another account or folder made them. Claude Code itself makes no links.
 */
export function danglingLinks(folders: readonly string[]): string[] {
  return transcriptFolders(folders).flatMap((folder) => linksIn(folder).filter(isDangling));
}

function linksIn(dir: string): string[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isSymbolicLink() && entry.name.endsWith('.jsonl'))
      .map((entry) => join(dir, entry.name))
      .sort();
  } catch {
    return [];
  }
}

/** Says whether a path is a link whose target is gone; false if the system can't tell. */
export function isDangling(path: string): boolean {
  try {
    return findStat(path)?.isSymbolicLink() === true && followStat(path) === undefined;
  } catch {
    return false;
  }
}
