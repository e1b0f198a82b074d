import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { writeFileAtomic } from '../../io/disk/files.ts';
import { asRecord } from '../../io/disk/json.ts';
import { readBytes } from '../../io/disk/read.ts';
import type { Store } from './store.ts';

// Git takes a second for the heads of 10,000 captures, so they are kept in a file as well: the first line says up to
// where, and then each capture has a line. Without the file, or if it can't be read, everything is asked of git again.

/** A capture's commit, as git has it. */
export interface StoredHead {
  readonly object: string;
  readonly ref: string;
  readonly message: string;
}

/** The heads that are known, and the commit that each reference had then. */
export interface KnownHeads {
  readonly tips: ReadonlyMap<string, string>;
  readonly heads: readonly StoredHead[];
}

const none: KnownHeads = { tips: new Map(), heads: [] };
const mostBytes = 256 * 1024 * 1024;

function pathOf({ folder }: Store): string {
  return join(folder, 'heads.jsonl');
}

/** Returns the heads of a store that are known without git; none if there is no such file, or not of this version. */
export function readKnownHeads(store: Store): KnownHeads {
  const [first = '', ...lines] = readKept(pathOf(store)).split('\n');
  const tips = tipsIn(first);
  if (tips === undefined || lines.pop() !== '') return none;
  return { tips, heads: lines.map(decodeLine) };
}

function readKept(path: string): string {
  try {
    const { bytes } = readBytes(path, mostBytes);
    return bytes.length === mostBytes ? '' : bytes.toString('utf8');
  } catch (error) {
    if (!isFailure(error)) throw error;
    return '';
  }
}

function tipsIn(line: string): Map<string, string> | undefined {
  try {
    const fields = asRecord(JSON.parse(line));
    const tips = fields?.schema === 1 ? asRecord(fields.tips) : undefined;
    return tips === undefined ? undefined : new Map(Object.entries(tips) as [string, string][]);
  } catch {
    return undefined;
  }
}

function decodeLine(line: string): StoredHead {
  const [object = '', ref = ''] = line.split(' ', 2);
  return { object, ref, message: `\n\n${line.slice(object.length + ref.length + 2)}` };
}

/** Keeps the heads of a store for `readKnownHeads`, as far as that is possible: without it, they are asked of git. */
export function writeKnownHeads(store: Store, { tips, heads }: KnownHeads): void {
  const lines = heads.map(({ object, ref, message }) => {
    // Line feeds mean nothing in JSON.
    const json = message.slice(message.indexOf('\n\n') + 2).replace(/\s*\n/g, ' ');
    return `${object} ${ref} ${json}`;
  });
  const first = JSON.stringify({ schema: 1, tips: Object.fromEntries(tips) });
  try {
    writeFileAtomic(pathOf(store), `${[first, ...lines].join('\n')}\n`, { mode: 0o600 });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}
