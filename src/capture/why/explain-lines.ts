import { groupBy } from '../../core/group-by.ts';
import { type BlamedLine, isUncommitted } from '../match/blame-lines.ts';
import type { CommitFacts } from '../match/commit-facts.ts';
import {
  type CapturedPiece,
  captureChain,
  captureWithRest,
  type PooledEdit,
  poolEdits,
  restUpTo,
} from '../match/edit-pool.ts';
import { chainsBefore, editsInCommit, sharesLines } from '../match/hand-commit.ts';
import { pathsBefore } from '../match/path-before.ts';
import { type Proposal, proposeCaptures } from '../match/propose.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import type { Library } from './library.ts';
import { type FoundLine, type LineRule, type LineSearch, searchLines } from './line-search.ts';
import { type Ancestry, missingPaths, readAncestry, readCommitFacts } from './read-commits.ts';
import { readVersions, type VersionOf } from './read-versions.ts';

/** Why a line is there, as far as it is known. */
export interface LineReason {
  readonly line: BlamedLine;
  /** The edit that wrote it; undefined if none is known. */
  readonly edit: PooledEdit<StoredCapture> | undefined;
  /** How its capture was found; undefined if the line's commit has no conversation. */
  readonly rule: LineRule | undefined;
  /** The capture with that edit; if no edit wrote the line, the capture of the line's commit. */
  readonly capture: StoredCapture | undefined;
  /** Whether only the commit's message names the conversation, and no line confirms it. */
  readonly isClaimed: boolean;
}

/** The lines that are asked about, and the file they are in. */
export interface AskedLines {
  /** The top of the working tree. */
  readonly top: string;
  /** All lines of the file. */
  readonly file: readonly string[];
  readonly lines: readonly BlamedLine[];
  /** The commit that the file is of (default: HEAD). */
  readonly revision?: string;
}

/** Returns why lines are there, in their order. */
export async function explainLines(asked: AskedLines, library: Library): Promise<LineReason[]> {
  const reasons = new Map<BlamedLine, LineReason>();
  const search = searchLines(await versionsFor(asked, library));
  const open = { ...asked, library, reasons, search };
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

function nothingKnown(line: BlamedLine): LineReason {
  return { line, edit: undefined, rule: undefined, capture: undefined, isClaimed: false };
}

const daySeconds = 24 * 60 * 60;

/** Returns a time, in seconds since 1970, before which none of the captures' commits was made. */
export function oldest(heads: readonly StoredCapture[]): number {
  const times = heads.map(({ at, author_time }) => Math.min(Math.floor(at / 1000), author_time || Infinity));
  return Math.max(0, Math.min(...times) - daySeconds);
}

interface Open extends AskedLines {
  readonly library: Library;
  readonly reasons: Map<BlamedLine, LineReason>;
  readonly search: LineSearch;
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

interface Proposed {
  readonly rule: LineRule;
  readonly heads: readonly StoredCapture[];
  readonly facts?: CommitFacts;
}

// By these rules a commit is one that a conversation made.
const whole: readonly LineRule[] = ['commit', 'author', 'patch'];

// Takes the lines that the captures' edits wrote, and returns the others.
async function takeProposed(
  open: Open,
  lines: readonly BlamedLine[],
  { rule, heads, facts }: Proposed,
): Promise<BlamedLine[]> {
  const edits: PooledEdit<StoredCapture>[] = [];
  for (const head of heads) {
    edits.push(...poolEdits(await piecesFor(head, open.library)));
  }
  const until = rule === 'call' && facts !== undefined ? facts.commitTime * 1000 + 999 : Infinity;
  const inTime = edits.filter(({ time }) => time <= until).sort((a, b) => a.time - b.time);
  const areMixed = !whole.includes(rule);
  const found = open.search(lines, { edits: inTime, renamed: facts?.renamed ?? new Map(), areMixed });
  keep(open, found, rule);
  const rest = lines.filter((line) => !found.has(line));
  if (rest.length === 0 || facts === undefined) return rest;
  const gone = await goneEdits(open.top, facts, inTime);
  const files = groupBy(
    rest.filter(({ path }) => !facts.renamed.has(path)),
    (line) => line.path,
  );
  const texts = new Map([...files].map(([path, own]) => [path, own.map(({ text }) => text)]));
  const more = open.search(rest, { edits: gone, renamed: pathsBefore(texts, gone), areMixed });
  keep(open, more, rule);
  return rest.filter((line) => !more.has(line));
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
  let rest = [...lines];
  for (const [rule, proposed] of groupBy(proposals, (proposal) => proposal.rule)) {
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
