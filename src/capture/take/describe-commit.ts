import { runGit } from '../../io/git/process.ts';
import { patchOptions, readAddedLines } from '../record/added-lines.ts';
import type { CaptureHead } from '../record/capture.ts';
import { lowestHashes } from '../record/line-hash.ts';
import type { ScreenText } from '../record/screened-line.ts';

/** What a capture says of its commit. */
export type CommitPart = Pick<
  CaptureHead,
  'commit' | 'tree' | 'parents' | 'subject' | 'author' | 'author_time' | 'patch' | 'lines' | 'paths'
>;

const timeoutMs = 20_000;
const mostPaths = 200;
const settings = ['-c', 'core.quotePath=false', '-c', 'diff.noprefix=false', '-c', 'log.showSignature=false'];

/** Returns what a capture says of a commit, without secrets; undefined if git doesn't have it. */
export async function describeCommit(
  top: string,
  commit: string,
  screen: ScreenText,
): Promise<CommitPart | undefined> {
  const format = '--format=%T%x00%P%x00%an <%ae>%x00%at%x00%s';
  const [shown, changes, patch] = await Promise.all([
    runGit(top, [...settings, 'show', '--no-patch', format, commit, '--'], { timeoutMs }),
    runGit(top, [...settings, 'show', '--format=', '--no-renames', ...patchOptions, commit, '--'], {
      timeoutMs,
    }),
    readPatchId(top, commit),
  ]);
  const [tree = '', parents = '', author = '', time, subject = ''] = shown.stdout.trimEnd().split('\0');
  if (!shown.ok || !/^[0-9a-f]{40,64}$/.test(tree)) return undefined;
  const { paths, byPath } = readAddedLines(changes.stdout);
  return {
    commit,
    tree,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    subject: screen(subject).text,
    author: screen(author).text,
    author_time: Number(time),
    patch,
    lines: lowestHashes([...byPath.values()].flatMap((lines) => withoutSecrets(lines, screen))),
    paths: paths.slice(0, mostPaths).map((path) => screen(path).text),
  };
}

function withoutSecrets(lines: readonly string[], screen: ScreenText): string[] {
  // Most files have no secret, and then no line has one.
  if (screen(lines.join('\n')).found.length === 0) return [...lines];
  return lines.filter((line) => screen(line).found.length === 0);
}

async function readPatchId(top: string, commit: string): Promise<string> {
  const options = ['-p', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const args = [...settings, 'log', '--no-walk', '--format=commit %H', ...options, commit, '--'];
  const { stdout } = await runGit(top, args, { timeoutMs });
  const ids = await runGit(top, ['patch-id', '--stable'], { input: stdout, timeoutMs });
  return /^([0-9a-f]{40,64}) /.exec(ids.stdout)?.[1] ?? '';
}
