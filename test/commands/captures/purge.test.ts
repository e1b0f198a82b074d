import { expect, test } from 'vitest';
import { appendCapture } from '../../../src/capture/store/append-capture.ts';
import { ensureStore, type Store } from '../../../src/capture/store/store.ts';
import { makeCapture } from '../../support/captures.ts';
import { git } from '../../support/git.ts';
import { makeProject } from '../../support/make-project.ts';
import { asPerson, typeAsPerson } from '../../support/person.ts';
import { makeRemote } from '../../support/shared-clones.ts';
import { sample } from '../../support/verbs.ts';

test('a remote that cannot be used any more hinders no purge, and no yes from being taken back', async () => {
  const project = makeProject({
    '.sessions/active/fix-sweep-bug-abc123.md': sample(),
    '.sessions/config.json': '{ "capture.share": true }\n',
  });
  git(project.root, 'remote', 'add', 'origin', makeRemote());
  const capture = makeCapture({ id: '0000000001', subject: 'Work of 1' });
  await appendCapture(ensureStore(project.root) as Store, capture, { name: 'Ada', email: 'ada@example.com' });
  await typeAsPerson(project, ['y', 'y'], 'captures', 'share', 'on');
  await asPerson(project, 'captures', 'sync');
  git(project.root, 'remote', 'set-url', 'origin', 'http://example.com/x');
  const cannot = "Captures can't go to http://example.com/x";
  expect((await asPerson(project, 'captures', 'share')).stdout).toContain(`Remote: ${cannot}`);
  expect((await asPerson(project, 'captures', 'sync')).stderr).toContain(cannot);
  const shown = await typeAsPerson(project, ['y'], 'captures', 'purge', '0000000001');
  expect(shown).toContain('✅ Removed 1 capture from this clone');
  expect(shown).toContain('Another remote that you shared captures through may still have them');
  expect((await asPerson(project, 'captures', 'share', 'off')).stdout).toContain('no longer share');
});
