/**
 * The state of a file on disk when it was read. While the stamp is the same,
 * so is the content. Times are in milliseconds.
 */
export interface Stamp {
  readonly bytes: number;
  readonly modified: number;
  /** When anything about the file last changed, even its name; only the system can set this time. */
  readonly changed: number;
  readonly inode: number;
}

/** Says whether a file is still in the state in which it was read. */
export function isSameStamp(a: Stamp, b: Stamp): boolean {
  return a.bytes === b.bytes && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}
