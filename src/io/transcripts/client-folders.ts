import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Stamp } from '../../core/file-stamp.ts';
import { filesIn, foldersIn } from '../disk/folders.ts';
import { findStat, stampOf } from '../disk/stat.ts';
import { type Env, homeOf } from '../project/person.ts';

/** A conversation's file, as Claude Code keeps it: `projects/FOLDER/ID.jsonl` in one of its folders. */
export interface TranscriptFile {
  /** Absolute. */
  readonly path: string;
  /** The conversation's id: the file's name. */
  readonly id: string;
  /** What it was like when it was looked at. */
  readonly stamp: Stamp;
  /** When it was made, in milliseconds since 1970. */
  readonly madeAt: number;
}

/**
 * Returns the folders in which Claude Code keeps what belongs to a person (absolute paths, which may not exist):
 * `$CLAUDE_CONFIG_DIR` or `~/.claude`, and those of other accounts that the person named.
 */
export function clientFolders(env: Env, others: readonly string[] = []): string[] {
  const home = homeOf(env);
  const under = home === undefined ? [] : [join(home, '.claude')];
  const given = env.CLAUDE_CONFIG_DIR;
  const own = given !== undefined && isAbsolute(given) ? [given] : [];
  const more = others.map((path) => (home === undefined ? path : path.replace(/^~(?=\/|$)/, home)));
  return [...new Set([...own, ...under, ...more.filter(isAbsolute)])];
}

const ending = '.jsonl';

/** Returns the paths of the folders with transcripts, one for each directory that Claude Code was started in. */
export function transcriptFolders(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    const projects = join(folder, 'projects');
    return foldersIn(projects).map((name) => join(projects, name));
  });
}

/** Returns the names of the transcripts in such a folder, sorted. */
export function transcriptNames(folder: string): string[] {
  return filesIn(folder, ending);
}

/** Returns the transcripts in these folders of Claude Code, in no order. A conversation in two of them is there twice. */
export function listTranscripts(folders: readonly string[]): TranscriptFile[] {
  return transcriptFolders(folders).flatMap((folder) => {
    return transcriptNames(folder).flatMap((name) => findTranscript(join(folder, name)) ?? []);
  });
}

/** Returns a transcript by its path; undefined if there is no such file. A link is not followed. */
export function findTranscript(path: string): TranscriptFile | undefined {
  const stat = findStat(path);
  if (stat?.isFile() !== true) return undefined;
  const id = basename(path).replace(/\.jsonl$/, '');
  return { path, id, stamp: stampOf(stat), madeAt: stat.birthtimeMs };
}

/** Returns the path at which a sub-agent of a conversation has its transcript; it may not exist. */
export function agentPath(conversation: TranscriptFile, agent: string): string {
  return join(agentsFolder(conversation), `agent-${agent}${ending}`);
}

/** Returns the transcripts of a conversation's sub-agents, sorted by name. */
export function listAgents(conversation: TranscriptFile): TranscriptFile[] {
  const folder = agentsFolder(conversation);
  return transcriptNames(folder).flatMap((name) => findTranscript(join(folder, name)) ?? []);
}

function agentsFolder({ path, id }: TranscriptFile): string {
  return join(dirname(path), id, 'subagents');
}
