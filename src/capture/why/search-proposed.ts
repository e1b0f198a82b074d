import { groupBy } from '../../core/group-by.ts';
import type { BlamedLine } from '../match/blame-lines.ts';
import type { CommitFacts } from '../match/commit-facts.ts';
import {
  type CapturedPiece,
  captureChain,
  captureWithRest,
  type PooledEdit,
  poolEdits,
  restUpTo,
} from '../match/edit-pool.ts';
import { pathsBefore } from '../match/path-before.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import type { Library } from './library.ts';
import type { FoundLine, LineRule, LineSearch } from './line-search.ts';
import { missingPaths } from './read-commits.ts';

/** Captures that were proposed for a commit. */
export interface Proposed {
  readonly rule: LineRule;
  readonly heads: readonly StoredCapture[];
  readonly facts?: CommitFacts;
}

/** Where lines are looked for. */
export interface ProposalSearch {
  /** The top of the working tree. */
  readonly top: string;
  readonly library: Library;
  readonly search: LineSearch;
}

// By these rules a commit is one that a conversation made.
const whole: readonly LineRule[] = ['commit', 'author', 'patch'];

/** Returns which edits of the proposed captures wrote which lines of a commit. */
export async function searchProposed(
  { top, library, search }: ProposalSearch,
  lines: readonly BlamedLine[],
  { rule, heads, facts }: Proposed,
): Promise<Map<BlamedLine, FoundLine>> {
  const edits: PooledEdit<StoredCapture>[] = [];
  for (const head of heads) {
    edits.push(...poolEdits(await piecesFor(head, library)));
  }
  const until = rule === 'call' && facts !== undefined ? facts.commitTime * 1000 + 999 : Infinity;
  const inTime = edits.filter(({ time }) => time <= until).sort((a, b) => a.time - b.time);
  const areMixed = !whole.includes(rule);
  const found = search(lines, { edits: inTime, renamed: facts?.renamed ?? new Map(), areMixed });
  const rest = lines.filter((line) => !found.has(line));
  if (rest.length === 0 || facts === undefined) return found;
  const gone = await goneEdits(top, facts, inTime);
  const files = groupBy(
    rest.filter(({ path }) => !facts.renamed.has(path)),
    (line) => line.path,
  );
  const texts = new Map([...files].map(([path, own]) => [path, own.map(({ text }) => text)]));
  const more = search(rest, { edits: gone, renamed: pathsBefore(texts, gone), areMixed });
  return new Map([...found, ...more]);
}

async function piecesFor(head: StoredCapture, library: Library): Promise<CapturedPiece<StoredCapture>[]> {
  const chain = captureChain(head, library.heads);
  const [own, ...before] = await library.piecesOf(chain);
  const later = captureWithRest(head, library.heads);
  if (own === undefined || later === undefined) return own === undefined ? before : [own, ...before];
  const rest = await library.piecesOf([later]);
  return [own, ...rest.map((piece) => restUpTo(piece, chain)), ...before];
}

// What an edit wrote to a file that the commit doesn't have, and of which git doesn't say where it went.
async function goneEdits(
  top: string,
  { commit, renamed }: CommitFacts,
  edits: readonly PooledEdit<StoredCapture>[],
): Promise<PooledEdit<StoredCapture>[]> {
  const told = new Set(renamed.values());
  const paths = [...new Set(edits.map(({ path }) => path))].filter((path) => !told.has(path));
  const missing = await missingPaths(top, commit, paths);
  return edits.filter(({ path }) => missing.has(path));
}
