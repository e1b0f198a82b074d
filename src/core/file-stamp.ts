/** How a file stood on disk when it was read; a file that stands so again holds the same bytes. Times in milliseconds. */
export interface Stamp {
  readonly bytes: number;
  readonly modified: number;
  /** When anything of the file changed, its name too; nothing but the system can set this one. */
  readonly changed: number;
  readonly inode: number;
}

/** Says whether a file stands as it did. */
export function isSameStamp(a: Stamp, b: Stamp): boolean {
  return a.bytes === b.bytes && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}
