import { join } from 'node:path';
import { isFailure } from '../../core/failure.ts';
import { showLine } from '../../core/text/controls.ts';
import { readBytes } from '../../io/disk/read.ts';
import { findCommit } from '../../io/git/commits.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import { runGit } from '../../io/git/process.ts';
import { readObjects } from '../../io/git/read-objects.ts';
import { decodeAgentTraces } from '../formats/agent-trace.ts';
import type { ClaimedLines } from '../formats/attribution.ts';
import {
  decodeEntireMetadata,
  type EntireMetadata,
  entireCheckpoints,
  entirePlaces,
} from '../formats/entire.ts';
import { decodeGitAiNote } from '../formats/git-ai-note.ts';
import { rangesText } from '../formats/line-ranges.ts';

/** What other tools say of a commit, by the tool's name. Anybody may have written it, and nothing confirms it. */
export interface ToolClaims {
  readonly source: 'git-ai' | 'Agent Trace' | 'Entire';
  readonly lines: readonly ClaimedLines[];
}

/** Returns what other tools left in a repository about a commit, given by any word that git knows as one. */
export async function readClaims(name: string, cwd: string): Promise<ToolClaims[]> {
  const commit = await findCommit(name.trim(), cwd);
  if (commit === undefined) return [];
  const note = await runGit(cwd, ['notes', '--ref=refs/notes/ai', 'show', commit]);
  const claims: ToolClaims[] = [
    { source: 'git-ai', lines: note.ok ? decodeGitAiNote(note.stdout) : [] },
    { source: 'Agent Trace', lines: tracesOf(commit, cwd) },
    { source: 'Entire', lines: await checkpointsOf(commit, cwd) },
  ];
  return claims.filter(({ lines }) => lines.length > 0);
}

async function checkpointsOf(commit: string, cwd: string): Promise<ClaimedLines[]> {
  const message = await runGit(cwd, [
    'show',
    '--no-patch',
    '--no-show-signature',
    '--format=%B',
    commit,
    '--',
  ]);
  const found = await readCheckpoints(message.stdout, cwd);
  const nobody = { by: 'ai' as const, model: '', author: '', ranges: [] };
  // The summary has the files, and each conversation its own.
  return found.flatMap(({ conversation, agent: tool, paths }) => {
    return conversation === '' ? [] : paths.map((path) => ({ ...nobody, path, tool, conversation }));
  });
}

/** Returns what the checkpoints of Entire say that a commit's message names, as far as the repository has them. */
export async function readCheckpoints(message: string, cwd: string): Promise<EntireMetadata[]> {
  const places = entireCheckpoints(message).flatMap(entirePlaces);
  const texts = await readObjects(cwd, places);
  return texts.flatMap((text) => (text === undefined ? [] : (decodeEntireMetadata(text) ?? [])));
}

const mostTraceBytes = 64 * 1024 * 1024;

// Where the reference implementation of Agent Trace keeps its records.
function tracesOf(commit: string, cwd: string): ClaimedLines[] {
  const top = findGitFolder(cwd)?.top;
  if (top === undefined) return [];
  try {
    const { bytes } = readBytes(join(top, '.agent-trace', 'traces.jsonl'), mostTraceBytes);
    const records = decodeAgentTraces(bytes.toString('utf8'));
    return records.filter((record) => record.commit === commit).flatMap(({ claims }) => claims);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [];
  }
}

const mostShown = 20;

/** Returns claims as a person reads them. */
export function claimsText(claims: readonly ToolClaims[]): string {
  return claims
    .map(({ source, lines }) => {
      const shown = lines.slice(0, mostShown).map((one) => `   ${showLine(claimText(one))}`);
      const more = lines.length > mostShown ? [`   … ${lines.length - mostShown} more`] : [];
      return [`❗ Claimed by ${source}, not confirmed:`, ...shown, ...more].join('\n');
    })
    .join('\n');
}

function claimText({ path, ranges, by, tool, model, conversation, author }: ClaimedLines): string {
  const who = [tool || by, model, conversation === '' ? '' : `conversation ${conversation}`, author];
  const lines = ranges.length === 0 ? '' : `:${rangesText(ranges)}`;
  return `${path}${lines} ${who.filter((part) => part !== '').join(', ')}`;
}
