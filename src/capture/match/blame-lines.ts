import { unquotePath } from '../record/git-path.ts';

/** Where a line of a file comes from, as git says. */
export interface BlamedLine {
  /** Its number in the file, from 1. */
  readonly line: number;
  readonly text: string;
  /** The whole hash of the commit; zeros for a line that is not committed. */
  readonly commit: string;
  /** Its number in the file of that commit, from 1. */
  readonly origin: number;
  /** The path of the file in that commit. */
  readonly path: string;
  /** The name of the commit's author. */
  readonly author: string;
  /** When the author wrote the commit, in seconds since 1970. */
  readonly authorTime: number;
  /** The first line of the commit's message. */
  readonly subject: string;
  /** Whether the search ended at this commit, so that the line may be older. */
  readonly isBoundary: boolean;
}

const header = /^([0-9a-f]{40}|[0-9a-f]{64}) (\d+) (\d+)(?: \d+)?$/;

/** Returns the lines in the output of `git blame --line-porcelain`. */
export function readBlame(output: string): BlamedLine[] {
  const lines: BlamedLine[] = [];
  let open: (OpenLine & { readonly fields: Map<string, string> }) | undefined;
  for (const row of output.split('\n')) {
    const [, commit, origin, line] = header.exec(row) ?? [];
    if (open === undefined) {
      if (commit !== undefined)
        open = { commit, origin: Number(origin), line: Number(line), fields: new Map() };
    } else if (row.startsWith('\t')) {
      lines.push(closeLine(open, row.slice(1)));
      open = undefined;
    } else {
      const [key = '', ...rest] = row.split(' ');
      open.fields.set(key, rest.join(' '));
    }
  }
  return lines;
}

interface OpenLine {
  readonly commit: string;
  readonly origin: number;
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

function closeLine({ commit, origin, line, fields }: OpenLine, text: string): BlamedLine {
  return {
    line,
    text: text.replace(/\r$/, ''),
    commit,
    origin,
    path: unquotePath(fields.get('filename') ?? ''),
    author: fields.get('author') ?? '',
    authorTime: Number(fields.get('author-time') ?? 0),
    subject: fields.get('summary') ?? '',
    isBoundary: fields.has('boundary'),
  };
}

/** Says whether git names no commit for a line, because it is not committed. */
export function isUncommitted(commit: string): boolean {
  return /^0+$/.test(commit);
}
