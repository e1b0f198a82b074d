import { basename, dirname, join } from 'node:path';
import { once } from '../../core/lazy.ts';
import { counted } from '../../core/text/count.ts';
import { cutAtWord } from '../../core/text/cut.ts';
import { oneLine } from '../../core/text/escape.ts';
import { findText } from '../../io/disk/read.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import { findGitFolder } from '../../io/git/folder.ts';
import { runGit } from '../../io/git/process.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import type { Project } from '../../io/project/project.ts';
import { decodeSession } from '../files/documents.ts';
import type { Session } from '../session/session.ts';
import { readSession } from '../session/session.ts';
import type { Target } from '../which-session/find-target.ts';
import { noteKnownContext, readKnownContext } from '../which-session/taken-up.ts';

function sumOf({ text }: { readonly text: string }): string {
  return sha256(text).slice(0, 16);
}

function sumsOf({ keyContext }: Session): string[] {
  return keyContext.map(sumOf).sort();
}

/** Remembers a session's key context as the person has it now. */
export function noteKeyContext(project: Project, context: Context, session: Session): void {
  noteKnownContext(project, context.env, { id: session.id, sums: sumsOf(session) });
}

/**
 * Returns a sentence if commits from elsewhere changed a session's key context since the person last had it here. It is
 * said once. Starts git only if the key context has changed.
 */
export async function keyContextRemarks(
  target: Target,
  session: Session,
  context: Context,
): Promise<string[]> {
  const known = readKnownContext(target.project, context.env, session.id);
  const sums = sumsOf(session);
  if (known?.join() === sums.join()) return [];
  noteKeyContext(target.project, context, session);
  if (known === undefined) return [];
  const committed = await readCommitted(target, context);
  if (committed === undefined) return [];
  const news = committed.keyContext.filter(
    (line) => !known.includes(sumOf(line)) && sums.includes(sumOf(line)),
  );
  const left = [...sums, ...sumsOf(committed)];
  const gone = known.filter((sum) => !left.includes(sum)).length;
  const made = once(() => madeHere(target));
  const parts = [...(await byAuthor(target, news, made)), ...(await removedPart(target, gone, made))];
  return parts.length === 0 ? [] : [`Key context changed in the last pull: ${parts.join(', ')}`];
}

// What isn't committed was written here.
async function readCommitted({ file, project }: Target, { env }: Context): Promise<Session | undefined> {
  const { ok, stdout } = await runGit(dirname(file.path), [
    'cat-file',
    'blob',
    `HEAD:./${basename(file.path)}`,
  ]);
  if (!ok) return undefined;
  try {
    return readSession(await decodeSession(stdout, readConfig(project, env).sectionAliases));
  } catch {
    return undefined;
  }
}

const mostLines = 20;

type Hashes = () => ReadonlySet<string>;

async function byAuthor(
  target: Target,
  lines: readonly { readonly text: string }[],
  made: Hashes,
): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const { text } of lines.slice(0, mostLines)) {
    const commit = await lastCommit(target, [`-S${text.split('\n')[0]}`]);
    if (commit !== undefined && made().has(commit.hash)) continue;
    const author = cutAtWord(oneLine(commit?.author ?? ''), 30) || 'someone';
    counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  return [...counts].map(([author, count]) => `${counted(count, 'line')} by ${author}`);
}

async function removedPart(target: Target, count: number, made: Hashes): Promise<string[]> {
  const commit = count === 0 ? undefined : await lastCommit(target, []);
  return commit === undefined || made().has(commit.hash) ? [] : [`${counted(count, 'line')} removed`];
}

async function lastCommit(
  { file }: Target,
  args: readonly string[],
): Promise<{ hash: string; author: string } | undefined> {
  const quiet = ['--no-textconv', '--no-ext-diff', '--format=%H %al'];
  const words = ['log', '-1', ...quiet, ...args, '--', basename(file.path)];
  const { stdout } = await runGit(dirname(file.path), words);
  const [, hash, author = ''] = /^(\S+) (.*)/u.exec(stdout) ?? [];
  return hash === undefined ? undefined : { hash, author };
}

// Author and date can be forged, so git's own record decides which commits were made in this clone.
function madeHere({ project }: Target): Set<string> {
  const git = findGitFolder(project.root);
  const logs =
    git === undefined ? [] : [...new Set([git.own, git.common])].map((dir) => join(dir, 'logs/HEAD'));
  const lines = logs.flatMap((path) => (findText(path) ?? '').split('\n'));
  return new Set(lines.flatMap((line) => madeLine.exec(line)?.[1] ?? []));
}

const madeLine =
  /^\S+ (\S+) [^\t]*\t(?:(?:commit|revert|cherry-pick)\b|[^:]*\((?:pick|reword|squash|fixup|edit|continue)\))/u;
