import type { CapturedEdit, CaptureHead } from '../record/capture.ts';

/** A capture's edit, with the capture. */
export interface PooledEdit<Head extends CaptureHead> extends CapturedEdit {
  readonly head: Head;
}

/** A capture with its edits. */
export interface CapturedPiece<Head extends CaptureHead> {
  readonly head: Head;
  readonly edits: readonly CapturedEdit[];
}

/**
 * Returns the captures whose edits may be in a commit that a capture was taken at, the last first: that one, those that
 * it replaces, and what the same conversation did before.
 */
export function captureChain<Head extends CaptureHead>(head: Head, heads: readonly Head[]): Head[] {
  const before = heads.filter(
    ({ conversation, at, id }) => conversation === head.conversation && at <= head.at && id !== head.id,
  );
  return [head, ...before.sort((a, b) => b.at - a.at).slice(0, mostBefore)];
}

const mostBefore = 200;

/**
 * Returns the later capture that has what a conversation did before a commit; undefined if the commit's own capture has
 * it. That was then taken after the later one, which had begun where the conversation did.
 */
export function captureWithRest<Head extends CaptureHead>(
  head: Head,
  heads: readonly Head[],
): Head | undefined {
  if (head.messages > 0) return undefined;
  return heads
    .filter(
      ({ conversation, at, messages }) => conversation === head.conversation && at > head.at && messages > 0,
    )
    .sort((a, b) => a.at - b.at)[0];
}

/**
 * Returns of a later capture what may be in the commit of the first capture of a chain: what was done before that, and
 * not before an earlier commit that took the file.
 */
export function restUpTo<Head extends CaptureHead>(
  { head, edits }: CapturedPiece<Head>,
  [first, ...before]: readonly Head[],
): CapturedPiece<Head> {
  const until = (first?.at ?? 0) + 999;
  const isTaken = ({ path, time }: CapturedEdit): boolean =>
    before.some(({ at, paths }) => at >= time && paths.includes(path));
  const own = edits.filter((edit) => edit.time !== 0 && edit.time <= until && !isTaken(edit));
  return { head: { ...head, paths: [], replaces: '' }, edits: own };
}

/**
 * Returns the edits that may be in the commit of the first capture of a chain, from the oldest to the newest; with
 * `isAfter`, those that may be in the next commit. What was done to a file before an earlier commit of the conversation
 * that took it is in that commit, unless it was replaced.
 */
export function poolEdits<Head extends CaptureHead>(
  chain: readonly CapturedPiece<Head>[],
  isAfter = false,
): PooledEdit<Head>[] {
  const taken = new Set<string>();
  const replaced = new Set<string>();
  const pool: PooledEdit<Head>[] = [];
  for (const [index, { head, edits }] of chain.entries()) {
    const isOpen = (index === 0 && !isAfter) || replaced.has(head.id);
    if (!isOpen) for (const path of head.paths) taken.add(path);
    if (head.replaces !== '') replaced.add(head.replaces);
    const open = edits.filter(({ path }) => !taken.has(path));
    pool.push(...open.map((edit) => ({ ...edit, head })));
  }
  return pool.sort((a, b) => a.time - b.time);
}
