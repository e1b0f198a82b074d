import { asFields, parseFields, textAt } from '../../core/client/line-fields.ts';

// Who purges captures says so in a reference of its own, so that every clone drops them. Anybody who may push can write
// such a reference, so it counts only for what the same clone wrote, and anything else is a request to a person.

/** A capture that was purged: its id, and the clone that wrote it. */
export interface PurgedCapture {
  readonly id: string;
  readonly writer: string;
}

/** What a clone says it has purged. */
export interface PurgeNotice {
  readonly by: string;
  readonly purged: readonly PurgedCapture[];
}

/** Returns the message of the commit that says that captures were purged. */
export function encodePurge(purged: readonly PurgedCapture[]): string {
  // Nothing else of a capture may get into what tells everyone that it is gone.
  const named = purged.map(({ id, writer }) => ({ id, writer }));
  return `purge ${named.length}\n\n${JSON.stringify({ v: 1, purged: named })}\n`;
}

/** Returns the purged captures that such a message names; none if it is something else. */
export function decodePurge(message: string): PurgedCapture[] {
  const fields = parseFields(message.slice(message.indexOf('\n\n') + 2));
  const listed: unknown[] = fields?.v === 1 && Array.isArray(fields.purged) ? fields.purged : [];
  return listed.flatMap((value) => {
    const one = asFields(value);
    const [id = '', writer = ''] = [textAt(one, 'id'), textAt(one, 'writer')];
    return /^[0-9a-f]{10}$/.test(id) && /^[0-9a-f]{12}$/.test(writer) ? [{ id, writer }] : [];
  });
}

/** Returns the key of a capture: two clones may give two captures the same id. */
export function captureKey({ id, writer }: PurgedCapture): string {
  return `${writer}/${id}`;
}

/** What is already known here about purges. */
export interface PurgeKnowledge {
  /** The name under which this clone writes. */
  readonly self: string;
  /** What this clone purged itself. */
  readonly own: readonly PurgedCapture[];
  /** The keys of captures whose removal a person was asked about, and what the person said. */
  readonly answers: ReadonlyMap<string, boolean>;
}

/** A wish of another clone that a person must decide about. */
export interface PurgeRequest extends PurgedCapture {
  readonly by: string;
}

/** Purges that count, and those that a person must be asked about. */
export interface SortedPurges {
  /** Keys of captures. */
  readonly counted: ReadonlySet<string>;
  readonly requests: readonly PurgeRequest[];
}

/** Returns which purges count here. One of this clone's own captures that it didn't make itself is only a request. */
export function sortPurges(notices: readonly PurgeNotice[], known: PurgeKnowledge): SortedPurges {
  const counted = new Set(known.own.map(captureKey));
  for (const [key, isAgreed] of known.answers) if (isAgreed) counted.add(key);
  const requests = new Map<string, PurgeRequest>();
  for (const { by, purged } of notices) {
    for (const capture of purged) {
      const key = captureKey(capture);
      if (capture.writer === by && by !== known.self) counted.add(key);
      else if (!known.answers.has(key)) requests.set(key, { ...capture, by });
    }
  }
  return { counted, requests: [...requests.values()].filter((one) => !counted.has(captureKey(one))) };
}
