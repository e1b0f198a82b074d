import { findCommit } from '../../io/git/commits.ts';
import { proposeCaptures } from '../match/propose.ts';
import { isCommit, oldestTime } from '../record/filter-captures.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import { readAncestry, readCommitFacts } from './read-commits.ts';

/**
 * Returns the captures of a commit, given by 4 digits of its hash or more, or by any word that git knows as a commit:
 * those that were taken at it, else those of the commits that it was rewritten from, as far as patch or lines confirm it.
 * The last taken come first; undefined for a word that neither is a hash nor means a commit.
 */
export async function capturesOfCommit(
  word: string,
  captures: readonly StoredCapture[],
  cwd: string,
): Promise<StoredCapture[] | undefined> {
  const isHash = /^[0-9a-f]{4,64}$/i.test(word);
  const byHash = isHash ? captures.filter((one) => isCommit(one, word)) : [];
  if (byHash.length > 0) return byHash;
  const commit = await findCommit(word, cwd);
  if (commit === undefined) return isHash ? [] : undefined;
  const own = captures.filter((one) => one.commit === commit);
  return own.length > 0 || captures.length === 0 ? own : rewrittenInto(commit, captures, cwd);
}

async function rewrittenInto(
  commit: string,
  captures: readonly StoredCapture[],
  cwd: string,
): Promise<StoredCapture[]> {
  const facts = (await readCommitFacts(cwd, [commit])).get(commit);
  if (facts === undefined) return [];
  const ancestry = await readAncestry(cwd, ['HEAD', commit], oldestTime(captures));
  const proposals = proposeCaptures(facts, captures, {
    isInLine: (other) => ancestry.isInLine(other, commit),
    hasOther: ancestry.hasAuthor,
  });
  const found = new Set(proposals.flatMap(({ head, isConfirmed }) => (isConfirmed ? [head.id] : [])));
  return captures.filter(({ id }) => found.has(id));
}
