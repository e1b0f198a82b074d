import { expect, test } from 'vitest';
import type { CaptureHead } from '../../../src/capture/record/capture.ts';
import { lowestHashes } from '../../../src/capture/record/line-hash.ts';
import { listCaptures } from '../../../src/capture/store/list-captures.ts';
import { capturesOfCommit } from '../../../src/capture/view/captures-of-commit.ts';
import { keepCapture, makeCapture, storeOf } from '../../support/captures.ts';
import { git } from '../../support/git.ts';
import { makeProject } from '../../support/make-project.ts';
import { makeWorkplace, type Workplace } from '../../support/scripted-agent.ts';
import { ask, done, refused } from '../../support/verbs.ts';

/** Returns the subjects of a commit's captures, the first taken first; undefined if the word means no commit. */
async function subjectsOf({ top, store }: Workplace, word: string): Promise<string[] | undefined> {
  const found = await capturesOfCommit(word, (await listCaptures(store)) ?? [], top);
  return found?.map(({ subject }) => subject).reverse();
}

const sweep = ['export function sweep(folder) {', '  const found = list(folder);', '  return found;', '}'];
const both = [...sweep, 'export const late = sweep(later);'];

async function workOnSide(): Promise<Workplace> {
  const place = makeWorkplace();
  git(place.top, 'checkout', '--quiet', '-b', 'side');
  place.agentWrites('a.js', sweep);
  await place.agentCommits('Sweep');
  place.agentWrites('a.js', both);
  await place.agentCommits('Late');
  return place;
}

test('a commit is given by its hash, or by any word that git knows', async () => {
  const place = await workOnSide();
  const hash = git(place.top, 'rev-parse', 'side~1').trim();
  expect(await subjectsOf(place, hash.slice(0, 4))).toEqual(['Sweep']);
  expect(await subjectsOf(place, 'HEAD')).toEqual(['Late']);
  expect(await subjectsOf(place, 'side^')).toEqual(['Sweep']);
  expect(await subjectsOf(place, 'main')).toEqual([]);
  expect(await subjectsOf(place, 'ffffffff')).toEqual([]);
  expect(await subjectsOf(place, 'nowhere')).toBeUndefined();
  expect(await subjectsOf(place, '--all')).toBeUndefined();
});

test('a commit that was amended, rebased or squashed has the captures of what it was', async () => {
  const place = await workOnSide();
  const { top } = place;
  git(top, 'commit', '--quiet', '--amend', '-m', 'Late, with another message');
  git(top, 'checkout', '--quiet', 'main');
  place.personWrites('b.js', ['const other = "by hand";']);
  place.personCommits('Elsewhere');
  git(top, 'rebase', '--quiet', 'main', 'side');
  expect(await subjectsOf(place, 'side')).toEqual(['Late']);
  expect(await subjectsOf(place, 'side^')).toEqual(['Sweep']);
  expect(await subjectsOf(place, git(top, 'rev-parse', '--short', 'side').trim())).toEqual(['Late']);
  git(top, 'checkout', '--quiet', 'main');
  git(top, 'merge', '--squash', 'side');
  git(top, 'commit', '--quiet', '-m', 'All of it (#7)');
  git(top, 'branch', '-D', 'side');
  expect(await subjectsOf(place, 'HEAD')).toEqual(['Sweep', 'Late']);
  expect(await subjectsOf(place, 'HEAD^')).toEqual([]);
});

test('captures show, captures list and conversations show take such words', async () => {
  const project = makeProject();
  project.write('a.js', sweep.join('\n'));
  project.git('add', 'a.js');
  project.git('commit', '-qm', 'Sweep');
  const [commit = '', author = '', time = ''] = project
    .git('show', '-s', '--format=%H%n%an <%ae>%n%at')
    .split('\n');
  const fields: Partial<CaptureHead> = { commit, author, author_time: Number(time), subject: 'Sweep' };
  const { conversation } = makeCapture().head;
  await keepCapture(
    storeOf(project.root),
    makeCapture({ ...fields, at: Date.now(), lines: lowestHashes(sweep) }),
  );
  project.git('commit', '-q', '--amend', '-m', 'Sweep everything');
  for (const word of ['HEAD', project.git('rev-parse', 'HEAD').slice(0, 8), 'HEAD@{0}']) {
    expect(await done(project, ['captures', 'show', word])).toContain('Why is it flaky?');
    expect((await ask(project, ['captures', '--commit', word])).captures).toMatchObject([{ commit }]);
    expect(await ask(project, ['conversations', 'show', word])).toMatchObject({ id: conversation });
  }
  expect(await refused(project, ['captures', 'show', 'nowhere'])).toContain('"nowhere"');
  expect(await refused(project, ['conversations', 'show', 'nowhere'])).toContain('"nowhere"');
});
