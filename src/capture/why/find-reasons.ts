import { join } from 'node:path';
import { findText } from '../../io/disk/read.ts';
import type { TranscriptFile } from '../../io/transcripts/client-folders.ts';
import { type BlamedLine, isUncommitted } from '../match/blame-lines.ts';
import { oldestTime } from '../record/filter-captures.ts';
import { hashLine } from '../record/line-hash.ts';
import { listCaptures, type StoredCapture } from '../store/list-captures.ts';
import type { Store } from '../store/store.ts';
import { readCommitFacts } from '../view/read-commits.ts';
import { blameLines, type LineRange } from './blame.ts';
import { explainAll } from './explain-moved.ts';
import { type Library, storeLibrary } from './library.ts';
import type { LineReason } from './line-reason.ts';
import { transcriptLibrary } from './transcript-library.ts';
import { tellReasons, type WhyAnswer } from './why-answer.ts';

/** What is asked: lines of a file. */
export interface AskedFile {
  /** The top of the working tree, or of the project outside git. */
  readonly top: string;
  /** Relative to it, with `/`. */
  readonly path: string;
  /** All lines without it. */
  readonly range: LineRange | undefined;
}

/** A transcript, and when its conversation began, in milliseconds since 1970. */
interface StartedTranscript extends TranscriptFile {
  readonly startedAt: number;
}

/** Where answers come from. */
export interface WhySources {
  readonly store: Store | undefined;
  /** The transcripts of the project's conversations, the last changed first. */
  readonly transcripts: readonly StartedTranscript[];
  /** The tops of the project's working trees. */
  readonly trees: readonly string[];
  /** The person's name and address, as their commits have it. */
  readonly author: string;
}

/** Why lines are there. */
export interface WhyFound {
  readonly answers: readonly WhyAnswer[];
  /** How many captures were looked for in but are not on this machine. */
  readonly missing: number;
  /** How many transcripts name the file but were not read. */
  readonly passed: number;
}

/** Returns why lines of a file are there, one answer a line that isn't empty; undefined if the file can't be read. */
export async function whyLines(asked: AskedFile, sources: WhySources): Promise<WhyFound | undefined> {
  const text = findText(join(asked.top, asked.path));
  if (text === undefined) return undefined;
  const file = text.replace(/\n$/, '').split(/\r?\n/);
  const heads = await headsIn(sources);
  const since = sinceWhen(heads, sources.transcripts);
  const lines = await linesOf(asked, file, since);
  return find([{ ...asked, file, lines, since }], { ...sources, heads });
}

const mostFiles = 100;

/** Returns why the lines that a commit added are there. */
export async function whyCommit(
  { top, commit }: { readonly top: string; readonly commit: string },
  sources: WhySources,
): Promise<WhyFound> {
  const heads = await headsIn(sources);
  const facts = (await readCommitFacts(top, [commit])).get(commit);
  const files: BlamedFile[] = [];
  for (const path of [...(facts?.added.keys() ?? [])].slice(0, mostFiles)) {
    const all = { path, ranges: [], since: undefined, timeoutMs: longMs };
    const lines = (await blameLines(top, { ...all, revision: `${commit}^!` })) ?? [];
    const own = lines.filter((line) => line.commit === commit);
    files.push({
      top,
      path,
      file: lines.map(({ text }) => text),
      lines: own,
      range: undefined,
      since: undefined,
      revision: commit,
    });
  }
  return find(files, { ...sources, heads });
}

async function headsIn({ store }: WhySources): Promise<readonly StoredCapture[]> {
  return store === undefined ? [] : ((await listCaptures(store)) ?? []);
}

interface BlamedFile {
  readonly top: string;
  readonly path: string;
  /** All its lines. */
  readonly file: readonly string[];
  readonly lines: readonly BlamedLine[];
  /** The lines that were asked about; all without it. */
  readonly range: LineRange | undefined;
  readonly since: number | undefined;
  /** The commit that the file is of (default: the working tree). */
  readonly revision?: string;
}

type Known = WhySources & { readonly heads: readonly StoredCapture[] };

async function find(files: readonly BlamedFile[], known: Known): Promise<WhyFound> {
  const captured = known.store === undefined ? undefined : storeLibrary(known.store, known.heads);
  const reasons: Reasons = new Map();
  if (captured !== undefined) await takeAll(files, captured, reasons);
  const left = files.flatMap(({ lines }) => openLines(lines, reasons));
  const onDisk = left.length === 0 ? undefined : transcriptLibrary({ ...known, ...filesFor(left, known) });
  if (onDisk !== undefined) await takeAll(files, onDisk, reasons);
  const answers: WhyAnswer[] = [];
  for (const { path, lines, range } of files) {
    const asked = lines.filter(({ line }) => range === undefined || (line >= range.from && line <= range.to));
    answers.push(...(await tellReasons(path, asked, reasons)));
  }
  return { answers, missing: captured?.missing() ?? 0, passed: onDisk?.passed ?? 0 };
}

type Reasons = Map<BlamedLine, { readonly reason: LineReason; readonly library: Library }>;

function openLines(lines: readonly BlamedLine[], reasons: Reasons): BlamedLine[] {
  return lines.filter((line) => line.text.trim() !== '' && !line.isBoundary && !reasons.has(line));
}

async function takeAll(files: readonly BlamedFile[], library: Library, reasons: Reasons): Promise<void> {
  for (const asked of files) {
    const open = openLines(asked.lines, reasons);
    if (open.length === 0) continue;
    for (const reason of await explainAll({ ...asked, lines: open }, library)) {
      if (reason.rule !== undefined) reasons.set(reason.line, { reason, library });
    }
  }
}

const weekMs = 7 * 24 * 60 * 60 * 1000;

// A conversation can't have written what was committed before it began; an amended commit keeps its first time.
function filesFor(
  lines: readonly BlamedLine[],
  { transcripts }: WhySources,
): { files: TranscriptFile[]; paths: string[] } {
  const last = Math.max(
    ...lines.map(({ commit, authorTime }) => (isUncommitted(commit) ? Infinity : authorTime * 1000)),
  );
  return {
    files: transcripts.filter(({ startedAt }) => startedAt <= last + weekMs),
    paths: [...new Set(lines.map(({ path }) => path))],
  };
}

// No capture is older than capturing, which keeps the search short in a long history.
function sinceWhen(
  heads: readonly StoredCapture[],
  transcripts: readonly StartedTranscript[],
): number | undefined {
  const made = transcripts.map(({ startedAt }) => Math.floor((startedAt - weekMs) / 1000));
  const times = [...made, ...(heads.length === 0 ? [] : [oldestTime(heads)])];
  return times.length === 0 ? undefined : Math.max(0, Math.min(...times));
}

const longMs = 30_000;
const shortMs = 600;

async function linesOf(
  { top, path, range }: AskedFile,
  file: readonly string[],
  since: number | undefined,
): Promise<BlamedLine[]> {
  const ranges = range === undefined ? [] : rangesFor(range, file);
  if (range !== undefined && ranges.length === 0) return [];
  const found = await blameLines(top, { path, ranges, since, timeoutMs: longMs });
  // A file that git doesn't know is in no commit.
  if (found === undefined) return uncommittedLines(path, file);
  if (range === undefined || !found.some(({ isBoundary }) => isBoundary)) return found;
  const whole = await blameLines(top, { path, ranges, since: undefined, timeoutMs: shortMs });
  return found.map((line, index) => {
    const older = whole?.[index];
    return line.isBoundary && older !== undefined ? { ...older, isBoundary: true } : line;
  });
}

const mostSame = 200;

// The lines that are the same as one of those asked about decide whose it is, so their commits must be known, too.
function rangesFor({ from, to }: LineRange, file: readonly string[]): LineRange[] {
  const asked = file.slice(from - 1, to);
  if (asked.length === 0) return [];
  const hashes = new Set(asked.map(hashLine));
  hashes.delete('');
  const isAsked = (number: number): boolean => number >= from && number <= to;
  const same = file
    .flatMap((text, index) => (!isAsked(index + 1) && hashes.has(hashLine(text)) ? [index + 1] : []))
    .slice(0, mostSame);
  return [{ from, to: from + asked.length - 1 }, ...same.map((line) => ({ from: line, to: line }))];
}

function uncommittedLines(path: string, file: readonly string[]): BlamedLine[] {
  const about = { path, commit: '0'.repeat(40), author: '', authorTime: 0, subject: '', isBoundary: false };
  return file.map((text, index) => ({ ...about, line: index + 1, origin: index + 1, text }));
}
