import type { CaptureHead } from '../record/capture.ts';
import { hashLine, isTelling } from '../record/line-hash.ts';
import { addressOf, type CommitFacts } from './commit-facts.ts';
import { type CapturedPiece, type PooledEdit, poolEdits } from './edit-pool.ts';

// A person may commit what a conversation wrote and did not commit. No capture names such a commit, so only its lines
// tell, and only if there are several of them: anybody may write one line twice.

const dayMs = 24 * 60 * 60 * 1000;
// What is left uncommitted for longer has mostly been written again by somebody.
const longestWait = 30 * dayMs;

/**
 * Returns the captures in which the edits may be that the author of a commit has put into it, one chain for each
 * conversation, as `poolEdits` takes it: those that were taken in the weeks before, and the next one.
 */
export function chainsBefore<Head extends CaptureHead>(
  { author, commitTime }: CommitFacts,
  heads: readonly Head[],
): Head[][] {
  const address = addressOf(author);
  const time = commitTime * 1000;
  const chains = new Map<string, Head[]>();
  for (const head of [...heads].sort((a, b) => a.at - b.at)) {
    const isOwn = address !== '' && addressOf(head.author) === address;
    if (!isOwn || head.at < time - longestWait) continue;
    const chain = chains.get(head.conversation) ?? [];
    const isOpen = (chain[0]?.at ?? 0) < time;
    if (isOpen) chains.set(head.conversation, [head, ...chain]);
  }
  return [...chains.values()];
}

const fewLines = 3;
const someShare = 0.3;

/**
 * Returns the edits of a conversation that a commit has in one of its files: at least three of the lines that it adds
 * there, and 30 % of them or of what the conversation wrote there.
 */
export function editsInCommit<Head extends CaptureHead>(
  { added, commitTime }: CommitFacts,
  path: string,
  chain: readonly CapturedPiece<Head>[],
): PooledEdit<Head>[] {
  const until = commitTime * 1000 + 999;
  // What the conversation committed itself before is in its own commit.
  const isAfter = (chain[0]?.head.at ?? 0) < commitTime * 1000;
  const edits = poolEdits(chain, isAfter).filter(
    (edit) => edit.path === path && edit.time !== 0 && edit.time <= until && edit.command === '',
  );
  const lines = new Set((added.get(path) ?? []).filter(isTelling).map(hashLine));
  const written = new Set(edits.flatMap((edit) => edit.lines));
  written.delete('');
  const both = [...lines].filter((hash) => written.has(hash)).length;
  const share = both / Math.min(lines.size, written.size);
  return both >= fewLines && share >= someShare ? edits : [];
}

/** Says whether a commit of a conversation's person has a line in one of its files that the conversation wrote there. */
export function sharesLines<Head extends CaptureHead>(
  { author, added }: CommitFacts,
  { head, edits }: CapturedPiece<Head>,
): boolean {
  if (addressOf(author) !== addressOf(head.author)) return false;
  return edits.some(({ path, lines }) => {
    const written = new Set(lines);
    return (added.get(path) ?? []).some((line) => isTelling(line) && written.has(hashLine(line)));
  });
}
