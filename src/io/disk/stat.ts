import { existsSync, lstatSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Stamp } from '../../core/file-stamp.ts';
import { errorCode } from './failures.ts';

/**
 * Returns what is at a path, without following links. Undefined if nothing is there, or if part of the path is a file.
 * Throws other errors.
 */
export function findStat(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR' || cannotBe(path)) return undefined;
    throw error;
  }
}

/**
 * Returns what a path leads to, following links. Undefined if nothing is there, or if part of the path is a file.
 * Throws other errors.
 */
export function followStat(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR' || cannotBe(path)) return undefined;
    throw error;
  }
}

// Node refuses such a path without asking the system.
function cannotBe(path: string): boolean {
  return path.includes('\0');
}

/** Says whether a path leads to something, following links; false if the system can't tell. */
export function exists(path: string): boolean {
  return existsSync(path);
}

/** Says whether a path is a folder, and not a link to one; false if the system can't tell. */
export function isFolder(path: string): boolean {
  try {
    return findStat(path)?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** Says whether a path leads to a folder, following links; false if the system can't tell. */
export function leadsToFolder(path: string): boolean {
  try {
    return followStat(path)?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** Returns an absolute path with all links resolved; throws the system's errors. */
export function realPath(path: string): string {
  return realpathSync.native(path);
}

const mostLinks = 40;

/**
 * Returns where writing to a path would end up: all links are resolved, those of parents and those that lead to nothing
 * too. Parts that don't exist stay as they are. Empty if links lead in a circle or the system can't tell.
 */
export function realTarget(path: string, links = 0): string {
  if (links > mostLinks) return '';
  try {
    const stat = findStat(path);
    if (stat?.isSymbolicLink() === true) {
      return realTarget(resolve(realTarget(dirname(path), links + 1), readlinkSync(path)), links + 1);
    }
    if (stat !== undefined) return realPath(path);
  } catch {
    return '';
  }
  const parent = dirname(path);
  if (parent === path) return path;
  const folder = realTarget(parent, links + 1);
  return folder === '' ? '' : join(folder, basename(path));
}

/** Says whether two stats are of the same file, as when two paths are hard links to it. */
export function isOneFile(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev;
}

/** Returns the stamp of a file, by which a later change of it is recognized. */
export function stampOf(stat: Stats): Stamp {
  return { bytes: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, inode: stat.ino };
}

/** Returns the stamp of a file, without following links; undefined if there is no file or the system can't tell. */
export function findStamp(path: string): Stamp | undefined {
  try {
    const stat = findStat(path);
    return stat && stampOf(stat);
  } catch {
    return undefined;
  }
}

/** What tells a file or folder from every other on this machine: its real path, device and inode. */
export interface Identity {
  /** Absolute, with all links resolved. */
  readonly path: string;
  readonly device: string;
  readonly inode: string;
}

/** Returns the identity of what a path leads to; undefined if nothing is there or the system can't tell. */
export function findIdentity(path: string): Identity | undefined {
  try {
    const real = realPath(path);
    // As numbers, the inodes of some file systems would be rounded.
    const { dev, ino } = statSync(real, { bigint: true });
    return { path: real, device: String(dev), inode: String(ino) };
  } catch {
    return undefined;
  }
}

/** Says whether two paths lead to the same file or folder; false if one leads to nothing or the system can't tell. */
export function isSamePlace(one: string, other: string): boolean {
  return isSameIdentity(findIdentity(one), findIdentity(other));
}

/** Says whether two identities are of the same file or folder; false if one of them is unknown. */
export function isSameIdentity(one: Identity | undefined, other: Identity | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.path === other.path && one.device === other.device && one.inode === other.inode;
}
