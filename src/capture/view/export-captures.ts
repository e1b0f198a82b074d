import { groupBy } from '../../core/group-by.ts';
import { runGit } from '../../io/git/process.ts';
import { encodeAgentTrace } from '../formats/agent-trace.ts';
import type { WrittenLines } from '../formats/attributed-files.ts';
import { attributedFiles } from '../formats/attributed-files.ts';
import type { Attribution } from '../formats/attribution.ts';
import { encodeGitAiNote } from '../formats/git-ai-note.ts';
import type { AddedLines } from '../record/added-lines.ts';
import { patchOptions, readAddedLines } from '../record/added-lines.ts';
import { replacedCaptures } from '../record/filter-captures.ts';
import type { StoredCapture } from '../store/list-captures.ts';
import { readEdits } from '../store/read-capture.ts';
import type { Store } from '../store/store.ts';

/** The formats in which captures are exported. */
export type ExportFormat = 'agent-trace' | 'git-ai' | 'json';

/** What was exported: a line of JSON for each record, and how many captures are of commits that are not here. */
export interface Exported {
  readonly text: string;
  readonly records: number;
  readonly missing: number;
}

/** Returns what captures say of the lines of their commits, for other tools. */
export async function exportCaptures(
  captures: readonly StoredCapture[],
  { cwd, store, format }: { readonly cwd: string; readonly store: Store; readonly format: ExportFormat },
): Promise<Exported> {
  const replaced = replacedCaptures(captures);
  const ofCommits = captures.filter(({ id, commit }) => commit !== '' && !replaced.has(id)).reverse();
  const added = await readPatches(ofCommits, cwd);
  const written = await readWritten(captures, store);
  const attributions = ofCommits.flatMap((one) => {
    const lines = added.get(one.commit);
    return lines === undefined ? [] : [attributionOf(one, lines, written.get(keyOf(one)) ?? new Map())];
  });
  const records = recordsOf(attributions, format);
  return {
    text: records.join(''),
    records: records.length,
    missing: ofCommits.length - attributions.length,
  };
}

function attributionOf(one: StoredCapture, lines: AddedLines, written: WrittenLines): Attribution {
  const { id: capture, commit, at, conversation, author, client } = one;
  return { commit, at, capture, conversation, author, client, files: attributedFiles(lines, written) };
}

function recordsOf(attributions: readonly Attribution[], format: ExportFormat): string[] {
  if (format === 'agent-trace') return attributions.map(encodeAgentTrace);
  if (format === 'json') return attributions.map((one) => `${JSON.stringify(one)}\n`);
  return [...groupBy(attributions, ({ commit }) => commit)].map(([commit, some]) => {
    return `${JSON.stringify({ commit, note: encodeGitAiNote(commit, some) })}\n`;
  });
}

// What was written may be in an earlier capture of the same conversation than the commit.
function keyOf({ writer, conversation }: StoredCapture): string {
  return `${writer} ${conversation}`;
}

async function readWritten(
  captures: readonly StoredCapture[],
  store: Store,
): Promise<Map<string, Map<string, Set<string>>>> {
  const written = new Map<string, Map<string, Set<string>>>();
  const edits = await readEdits(store, captures);
  for (const [index, some = []] of edits.entries()) {
    const key = keyOf(captures[index] as StoredCapture);
    const byPath = written.get(key) ?? new Map<string, Set<string>>();
    written.set(key, byPath);
    for (const { path, lines } of some) {
      const hashes = byPath.get(path) ?? new Set();
      byPath.set(path, hashes);
      for (const hash of lines) if (hash !== '') hashes.add(hash);
    }
  }
  return written;
}

const atOnce = 100;
const options = { timeoutMs: 60_000, maxBytes: 256 * 1024 * 1024 };

async function readPatches(
  captures: readonly StoredCapture[],
  cwd: string,
): Promise<Map<string, AddedLines>> {
  const commits = await existing([...new Set(captures.map(({ commit }) => commit))], cwd);
  const patches = new Map<string, AddedLines>();
  for (let from = 0; from < commits.length; from += atOnce) {
    const some = commits.slice(from, from + atOnce);
    // No patch holds a NUL: git shows no file that does.
    const args = ['show', '--no-show-signature', '--format=%x00%H', ...patchOptions, ...some, '--'];
    const { stdout } = await runGit(cwd, args, options);
    for (const record of stdout.split('\0').slice(1)) {
      patches.set(record.slice(0, record.indexOf('\n')), readAddedLines(record));
    }
  }
  return patches;
}

async function existing(commits: readonly string[], cwd: string): Promise<string[]> {
  const input = commits.map((commit) => `${commit}\n`).join('');
  const { stdout } = await runGit(cwd, ['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
    ...options,
    input,
  });
  return stdout.split('\n').flatMap((line) => (line.endsWith(' commit') ? line.slice(0, -7) : []));
}
