import { join, resolve } from 'node:path';
import { showLine } from '../../core/text/controls.ts';
import { decodeDiff, findPlaces, movedLine } from '../../core/text/line-moves.ts';
import { exists, followStat } from '../../io/disk/stat.ts';
import { runGit } from '../../io/git/process.ts';
import type { Context } from '../../io/project/context.ts';
import type { Session } from '../session/session.ts';
import type { Target } from '../which-session/find-target.ts';
import { askGitFacts } from './git-fields.ts';
import { olderRemarks } from './undo-record.ts';
import type { Unlogged } from './unlogged.ts';
import { findUnlogged, renderUnlogged } from './unlogged.ts';

const safeCommit = /^[0-9a-f]{4,64}$/;

/**
 * Returns what a session says that is no longer true, one sentence each: an older file, the branch, commits
 * since the last log, key files and places given as `file:line`.
 */
export async function checkSession(target: Target, session: Session, context: Context): Promise<string[]> {
  const git = await askGitFacts(target, context);
  const remarks = [
    ...olderRemarks(target.project, session),
    ...branchRemarks(git.branch, session),
    ...unloggedRemarks(await findUnlogged(target, session, context)),
  ];
  const root = target.project.root;
  for (const file of session.keyFiles) {
    const path = /^`+([^`]+)`+/.exec(file.text)?.[1];
    if (path !== undefined && !isThere(root, path)) remarks.push(`Key file ${showLine(path)} does not exist`);
  }
  return [...remarks, ...(await placeRemarks(target, session))];
}

/** Returns a sentence if the current branch isn't the recorded one; nothing if it is or if either is unknown. */
export function branchRemarks(branch: string, session: Pick<Session, 'branch'>): string[] {
  if (branch === '' || session.branch === '' || branch === session.branch) return [];
  return [`The current branch is ${showLine(branch)}, but the session was on ${showLine(session.branch)}`];
}

/** Returns a sentence that names what isn't in the journal yet; nothing if all of it is. */
export function unloggedRemarks(unlogged: Unlogged): string[] {
  const text = renderUnlogged(unlogged);
  return text === '' ? [] : [`Not in the journal yet: ${text}`];
}

function isThere(root: string, path: string): boolean {
  if (/[*?[\]<>{}]/.test(path) || path.startsWith('~') || /^[a-z]+:\/\//i.test(path)) return true;
  return exists(resolve(root, path));
}

async function placeRemarks({ project }: Target, session: Session): Promise<string[]> {
  const texts = [...session.keyContext, ...session.discoveries, ...session.nextSteps, ...session.notes].map(
    (one) => one.text,
  );
  const places = findPlaces(texts)
    .filter(({ path }) => followStat(join(project.root, path))?.isFile() === true)
    .slice(0, 50);
  const logged = session.logCommit || session.commit;
  if (places.length === 0 || !safeCommit.test(logged)) return [];
  const paths = [...new Set(places.map((one) => one.path))];
  const args = [
    'diff',
    '--unified=0',
    '--no-prefix',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--relative',
    logged,
    '--',
    ...paths,
  ];
  const { ok, stdout } = await runGit(project.root, args);
  if (!ok) return [];
  const moves = decodeDiff(stdout);
  return places.flatMap(({ path, line }) => {
    const moved = moves.get(path);
    const now = moved === undefined ? line : movedLine(line, moved);
    if (now === line) return [];
    return [now === undefined ? `${path}:${line} has changed since` : `${path}:${line} is now line ${now}`];
  });
}
