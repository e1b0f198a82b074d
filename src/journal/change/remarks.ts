import { join, resolve } from 'node:path';
import { counted } from '../../core/text/count.ts';
import { oneLine } from '../../core/text/escape.ts';
import { decodeDiff, findPlaces, movedLine } from '../../core/text/line-moves.ts';
import { exists, followStat } from '../../io/disk/stat.ts';
import { countCommitsSince } from '../../io/git/git.ts';
import { runGit } from '../../io/git/process.ts';
import type { Context } from '../../io/project/context.ts';
import type { Session } from '../session/session.ts';
import type { Target } from '../which-session/find-target.ts';
import { askGitFacts, gitPlace } from './git-fields.ts';
import { olderRemarks } from './undo-record.ts';

const safeCommit = /^[0-9a-f]{4,64}$/;

/** Returns what no longer holds of what a session says, a sentence each: branch, commits, key files, `file:line`. */
export async function checkSession(target: Target, session: Session, context: Context): Promise<string[]> {
  const git = await askGitFacts(target, context);
  const remarks = [...olderRemarks(target.project, session), ...branchRemarks(git.branch, session)];
  if (git.commit !== '' && safeCommit.test(session.commit) && git.commit !== session.commit) {
    remarks.push(await commitRemark(gitPlace(target, context), session.commit, git.commit));
  }
  const root = target.project.root;
  for (const file of session.keyFiles) {
    const path = /^`+([^`]+)`+/.exec(file.text)?.[1];
    if (path !== undefined && !isThere(root, path)) remarks.push(`Key file ${oneLine(path)} does not exist`);
  }
  return [...remarks, ...(await placeRemarks(target, session))];
}

/** Returns one sentence where another branch is checked out than the one recorded; nothing where either is not known. */
export function branchRemarks(branch: string, session: Pick<Session, 'branch'>): string[] {
  if (branch === '' || session.branch === '' || branch === session.branch) return [];
  return [`The branch is ${oneLine(branch)} now, the session was on ${oneLine(session.branch)}`];
}

/** Returns one sentence on how the recorded commit relates to the one checked out in a folder. */
export async function commitRemark(place: string, recorded: string, now: string): Promise<string> {
  const count = await countCommitsSince(place, recorded);
  if (count === undefined) return `Commit ${recorded}, recorded last, is not in this history; HEAD is ${now}`;
  if (count === 0) return `HEAD is ${now}; ${recorded} was recorded last`;
  return `${counted(count, 'commit')} since ${recorded}, HEAD is ${now}`;
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
  if (places.length === 0 || !safeCommit.test(session.commit)) return [];
  const paths = [...new Set(places.map((one) => one.path))];
  const args = [
    'diff',
    '--unified=0',
    '--no-prefix',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--relative',
    session.commit,
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
    return [now === undefined ? `${path}:${line} was changed since` : `${path}:${line} is line ${now} now`];
  });
}
