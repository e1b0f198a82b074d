import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../disk/folders.ts';
import { exists, findStat } from '../disk/stat.ts';

/** The most bytes of a socket's path; what is longer would be cut without a word. */
export const maxSocketPath = process.platform === 'darwin' ? 103 : 107;

// NFS, SMB, CIFS, Plan 9 (WSL's drives), and FUSE, through which most others come.
const networkDisks = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546]);

/** Says whether a folder, which need not exist yet, is on a disk that can't hold sockets for all who see it. */
export function isOnNetworkDisk(path: string): boolean {
  let place = path;
  while (!exists(place) && dirname(place) !== place) place = dirname(place);
  try {
    return networkDisks.has(statfsSync(place).type);
  } catch {
    return false;
  }
}

/**
 * Returns why a folder isn't one that only this person can open; undefined if it is one, or if nothing is there. What is in
 * one that others could write to may be theirs, so its mode isn't corrected.
 */
export function privateProblem(path: string): string | undefined {
  const stat = findStat(path);
  if (stat === undefined) return undefined;
  if (stat.isSymbolicLink()) return 'it is a link';
  if (!stat.isDirectory()) return 'it is not a folder';
  if (process.getuid !== undefined && stat.uid !== process.getuid()) return 'it belongs to somebody else';
  return (stat.mode & 0o077) === 0 ? undefined : 'others can open it';
}

/** Creates a folder that only this person can open, if nothing is there. Throws the system's errors. */
export function makePrivateFolder(path: string): void {
  if (findStat(path) === undefined) makeFolder(path, 0o700);
}
