import { parseFields, textAt } from '../../core/client/line-fields.ts';

// Entire keeps a conversation as a checkpoint, in a tree of its own on a branch or under a reference, and names it in a
// trailer of the commit. Forges indent and join messages, so the trailer is looked for in the whole text.

const trailer = /^[ \t>*-]*Entire-Checkpoint[ \t]*:[ \t]*([0-9a-f]{12}|[0-9A-HJKMNP-TV-Z]{26})[ \t]*$/gim;
const mostCheckpoints = 10;

/** Returns the ids of the checkpoints that a commit's message names. */
export function entireCheckpoints(message: string): string[] {
  const ids = [...message.matchAll(trailer)].map(([, id = '']) => id);
  return [...new Set(ids)].slice(0, mostCheckpoints);
}

const branches = ['entire/checkpoints/v1', 'refs/remotes/origin/entire/checkpoints/v1'];

/** Returns where git may have what a checkpoint says of itself and of its first conversations, as `REVISION:PATH`. */
export function entirePlaces(id: string): string[] {
  const folders = [
    ...branches.map((branch) => `${branch}:${id.slice(0, 2)}/${id.slice(2)}/`),
    `refs/entire/checkpoints/${id.slice(-2)}/${id}:`,
  ];
  return folders.flatMap((folder) => ['', '0/', '1/', '2/'].map((part) => `${folder}${part}metadata.json`));
}

/** What a checkpoint says. */
export interface EntireMetadata {
  /** The id of the conversation; empty if it isn't said. */
  readonly conversation: string;
  readonly agent: string;
  readonly paths: readonly string[];
}

/** Returns what the metadata of a checkpoint says; undefined if it is none. */
export function decodeEntireMetadata(text: string): EntireMetadata | undefined {
  const fields = parseFields(text);
  if (fields === undefined) return undefined;
  const touched: unknown[] = Array.isArray(fields.files_touched) ? fields.files_touched : [];
  const paths = touched.filter((path) => typeof path === 'string');
  const conversation = textAt(fields, 'session_id') ?? '';
  if (conversation === '' && paths.length === 0) return undefined;
  return { conversation, agent: textAt(fields, 'agent') ?? '', paths };
}
