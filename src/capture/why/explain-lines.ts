import { groupBy } from '../../core/group-by.ts';
import { type BlamedLine, isUncommitted } from '../match/blame-lines.ts';
import type { CommitFacts } from '../match/commit-facts.ts';
import { captureChain, type PooledEdit, poolEdits } from '../match/edit-pool.ts';
import { chainsBefore, editsInCommit, sharesLines } from '../match/hand-commit.ts';
import { type Proposal, proposeCaptures } from '../match/propose.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import { explainSquash } from './explain-squash.ts';
import type { Library } from './library.ts';
import { type AskedLines, type ExplainLines, type LineReason, nothingKnown } from './line-reason.ts';
import { type FoundLine, type LineRule, searchLines } from './line-search.ts';
import { type Ancestry, readAncestry, readCommitFacts } from './read-commits.ts';
import { readVersions, type VersionOf } from './read-versions.ts';
import { type ProposalSearch, type Proposed, searchProposed } from './search-proposed.ts';

/** Returns why lines are there, in their order; `explain` tells it of commits that were squashed. */
export async function explainLines(
  asked: AskedLines,
  library: Library,
  explain?: ExplainLines,
): Promise<LineReason[]> {
  const reasons = new Map<BlamedLine, LineReason>();
  const search = searchLines(await versionsFor(asked, library));
  const open = { ...asked, library, reasons, search, explain };
  const left: (readonly [string, BlamedLine[]])[] = [];
  for (const [commit, lines] of groupBy(asked.lines, (line) => line.commit)) {
    if (isUncommitted(commit)) {
      await takeUncommitted(open, lines);
      continue;
    }
    const rest = await takeNamed(open, commit, lines);
    if (rest.length > 0) left.push([commit, rest]);
  }
  const committed = left.map(([commit]) => commit);
  if (committed.length > 0 && library.heads.length > 0) {
    const facts = await readCommitFacts(asked.top, committed);
    const tips = [asked.revision ?? 'HEAD', ...committed];
    const ancestry = await readAncestry(asked.top, tips, oldest(library.heads));
    for (const [commit, lines] of left) {
      const own = facts.get(commit);
      if (own !== undefined) await takeRewritten(open, lines, { facts: own, ancestry });
    }
  }
  return asked.lines.map((line) => reasons.get(line) ?? nothingKnown(line));
}

// What isn't committed is in the file as it is now.
async function versionsFor({ top, file, lines }: AskedLines, { heads }: Library): Promise<VersionOf> {
  const committed = await readVersions(top, heads.length === 0 ? [] : lines);
  const now = { texts: file, added: [] };
  return (line) => (isUncommitted(line.commit) ? now : committed(line));
}

const daySeconds = 24 * 60 * 60;

/** Returns a time, in seconds since 1970, before which none of the captures' commits was made. */
export function oldest(heads: readonly StoredCapture[]): number {
  const times = heads.map(({ at, author_time }) => Math.min(Math.floor(at / 1000), author_time || Infinity));
  return Math.max(0, Math.min(...times) - daySeconds);
}

interface Open extends AskedLines, ProposalSearch {
  readonly reasons: Map<BlamedLine, LineReason>;
  readonly explain: ExplainLines | undefined;
}

// What a conversation has changed since its last commit of the file, or at all if it has none.
async function takeUncommitted(open: Open, lines: readonly BlamedLine[]): Promise<void> {
  const edits: PooledEdit<StoredCapture>[] = [];
  for (const [, own] of groupBy(open.library.heads, ({ conversation }) => conversation)) {
    const [last] = own.sort((a, b) => b.at - a.at) as [StoredCapture];
    edits.push(...poolEdits(await open.library.piecesOf(captureChain(last, own)), true));
  }
  edits.sort((a, b) => a.time - b.time);
  keep(open, open.search(lines, { edits, renamed: new Map() }), 'uncommitted');
}

// Most commits were never rewritten, and for them nothing else has to be read.
async function takeNamed(open: Open, commit: string, lines: BlamedLine[]): Promise<BlamedLine[]> {
  const named = open.library.heads.filter((head) => head.commit === commit);
  return named.length === 0 ? lines : takeProposed(open, lines, { rule: 'commit', heads: named });
}

// Takes the lines that the captures' edits wrote, and returns the others.
async function takeProposed(
  open: Open,
  lines: readonly BlamedLine[],
  proposed: Proposed,
): Promise<BlamedLine[]> {
  const found = await searchProposed(open, lines, proposed);
  keep(open, found, proposed.rule);
  return lines.filter((line) => !found.has(line));
}

function keep({ reasons }: Open, found: ReadonlyMap<BlamedLine, FoundLine>, rule: LineRule): void {
  for (const [line, edit] of found) {
    reasons.set(line, { line, edit, rule, capture: edit.head, isClaimed: false });
  }
}

interface Rewritten {
  readonly facts: CommitFacts;
  readonly ancestry: Ancestry;
}

async function takeRewritten(
  open: Open,
  lines: readonly BlamedLine[],
  { facts, ancestry }: Rewritten,
): Promise<void> {
  const { heads, runningAt } = open.library;
  const proposals = proposeCaptures(facts, heads, {
    isInLine: (commit) => ancestry.isInLine(commit, facts.commit),
    hasOther: ancestry.hasAuthor,
  });
  const squashed = await takeSquashed(open, lines, { facts, proposals });
  let rest = [...squashed.rest];
  for (const [rule, proposed] of groupBy(squashed.proposals, (proposal) => proposal.rule)) {
    if (rest.length === 0) return;
    rest = await takeProposed(open, rest, { rule, heads: proposed.map(({ head }) => head), facts });
  }
  const ran = [...new Set([...runningAt(facts.authorTime), ...runningAt(facts.commitTime)])];
  const running = (await open.library.piecesOf(ran))
    .filter((piece) => sharesLines(facts, piece))
    .map(({ head }) => head);
  if (running.length > 0 && rest.length > 0) {
    rest = await takeProposed(open, rest, { rule: 'call', heads: running, facts });
  }
  rest = await takeHandCommitted(open, rest, facts);
  for (const line of rest) open.reasons.set(line, unwritten(line, proposals, running));
}

interface ProposedFor {
  readonly facts: CommitFacts;
  readonly proposals: readonly Proposal<StoredCapture>[];
}

/** What is left to be looked for, and where. */
interface Left {
  readonly rest: readonly BlamedLine[];
  readonly proposals: readonly Proposal<StoredCapture>[];
}

// Takes the lines that squashed commits have, as far as git still has these, whoever wrote them.
async function takeSquashed(
  open: Open,
  lines: readonly BlamedLine[],
  { facts, proposals }: ProposedFor,
): Promise<Left> {
  const { explain, top, library, reasons } = open;
  const heads = proposals.map(({ head }) => head).filter(({ commit }) => commit !== '');
  const isSquash = proposals.some(({ rule }) => rule === 'lines' || rule === 'trailer');
  if (explain === undefined || !isSquash || heads.length === 0) return { rest: lines, proposals };
  const squash = { top, commit: facts.commit, heads, since: oldest(library.heads), explain };
  const told = await explainSquash(squash, lines);
  const rules = new Map(proposals.map(({ head, rule }) => [head.id, rule]));
  for (const [line, reason] of told.reasons) {
    const { edit, capture } = reason;
    const isOwn = reason.rule === 'edits' || reason.rule === 'call';
    const rule = isOwn ? reason.rule : (rules.get(capture?.id ?? '') ?? 'lines');
    reasons.set(line, edit === undefined ? unwritten(line, proposals, []) : { ...reason, rule });
  }
  const gone = new Set(told.gone);
  return {
    rest: lines.filter((line) => !told.reasons.has(line)),
    proposals: proposals.filter(({ head }) => head.commit === '' || gone.has(head)),
  };
}

async function takeHandCommitted(
  open: Open,
  lines: readonly BlamedLine[],
  facts: CommitFacts,
): Promise<BlamedLine[]> {
  let rest = [...lines];
  for (const chain of chainsBefore(facts, open.library.heads)) {
    if (rest.length === 0) return rest;
    const pieces = await open.library.piecesOf(chain);
    const paths = new Set(rest.map(({ path }) => path));
    const edits = [...paths].flatMap((path) => editsInCommit(facts, path, pieces));
    const found = open.search(rest, { edits, renamed: new Map() });
    keep(open, found, 'edits');
    rest = rest.filter((line) => !found.has(line));
  }
  return rest;
}

// The commit has a conversation, but nothing that the conversation wrote is this line.
function unwritten(
  line: BlamedLine,
  proposals: readonly Proposal<StoredCapture>[],
  running: readonly StoredCapture[],
): LineReason {
  const confirmed = proposals.find(({ isConfirmed }) => isConfirmed);
  if (confirmed !== undefined) {
    return { ...nothingKnown(line), rule: confirmed.rule, capture: confirmed.head };
  }
  const [ran] = running;
  if (ran !== undefined) return { ...nothingKnown(line), rule: 'call', capture: ran };
  const claimed = proposals.find(({ rule }) => rule === 'trailer');
  if (claimed === undefined) return nothingKnown(line);
  return { ...nothingKnown(line), rule: 'trailer', capture: claimed.head, isClaimed: true };
}
