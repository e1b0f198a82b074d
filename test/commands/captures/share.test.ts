import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addJob, ensureTakingFolder } from '../../../src/capture/take/state.ts';
import { keepCapture, makeCapture, storeOf } from '../../support/captures.ts';
import { git } from '../../support/git.ts';
import { makeProject, type TestProject } from '../../support/make-project.ts';
import { asPerson, typeAsPerson } from '../../support/person.ts';
import {
  makeRemote,
  makeSharedClone,
  reachableTexts,
  sync,
  take as takeThere,
} from '../../support/shared-clones.ts';
import { conversation, sample } from '../../support/verbs.ts';

const file = '.sessions/active/fix-sweep-bug-abc123.md';
const agreed = { '.sessions/config.json': '{ "capture.share": true }\n' };
const yes = ['y', 'y', 'y'];

interface Shared {
  readonly project: TestProject;
  readonly remote: string;
}

async function makeShared(files: Record<string, string> = agreed): Promise<Shared> {
  const project = makeProject({ [file]: sample(), ...files });
  const remote = makeRemote();
  git(project.root, 'remote', 'add', 'origin', remote);
  await take(project, '0000000001');
  return { project, remote };
}

function take({ root }: TestProject, id: string, at = Date.UTC(2025, 0, 2)): Promise<string> {
  const capture = makeCapture({ id, at, subject: `Work of ${id}` });
  return keepCapture(storeOf(root), capture);
}

async function json(project: TestProject, ...argv: readonly string[]) {
  const { stdout, stderr } = await asPerson(project, ...argv, '--json');
  return JSON.parse(stdout || stderr);
}

describe('captures share', () => {
  test('says where to, who can read it, how much from before, and asks before anything is shared', async () => {
    const { project, remote } = await makeShared();
    const shown = await typeAsPerson(project, ['y', 'n'], 'captures', 'share', 'on');
    expect(shown).toContain(`Your captures would go to ${remote}, the remote "origin"`);
    expect(shown).toContain('Who can read them: ❗ Everyone can read it');
    expect(shown).toContain('Share 1 capture of 1 conversation from before, too?');
    expect(shown).toContain(`✅ You share your captures through ${remote}`);
    expect(await json(project, 'captures', 'share')).toMatchObject({ sharing: true, queued: [] });
    expect(git(remote, 'for-each-ref')).toBe('');
    expect(await json(project, 'captures', 'sync')).toMatchObject({ pushed: [], failed: [] });
  });

  test('shares what is from before only if the person says so', async () => {
    const { project } = await makeShared();
    await typeAsPerson(project, yes, 'captures', 'share', 'on');
    expect(await json(project, 'captures', 'sync', '--status')).toMatchObject({ queued: ['0000000001'] });
    expect(await json(project, 'captures', 'sync')).toMatchObject({ pushed: ['0000000001'] });
    expect(await json(project, 'captures', 'sync', '--status')).toMatchObject({ queued: [] });
  });

  test('says what waits to be captured, and since when', async () => {
    const { project } = await makeShared();
    expect(await json(project, 'captures', 'sync', '--status')).toMatchObject({ waiting: [] });
    const at = Date.UTC(2025, 0, 2);
    const job = { kind: 'commit' as const, conversation: '', transcript: '', at, tasks: [] };
    addJob(ensureTakingFolder(project.root, project.env), job);
    expect(await json(project, 'captures', 'sync', '--status')).toMatchObject({
      waiting: [{ kind: 'commit', conversation: '', at }],
    });
    const { stdout } = await asPerson(project, 'captures', 'sync', '--status');
    expect(stdout).toMatch(/Waiting to be captured: 1, since .*To try now: session-journal captures take/);
  });

  test('does nothing without the yes of the project, which the person can write', async () => {
    const { project, remote } = await makeShared({});
    await typeAsPerson(project, ['y', 'y', 'n'], 'captures', 'share', 'on');
    const { error } = await json(project, 'captures', 'sync');
    expect(error).toMatchObject({ code: 'refused', message: 'The project has not agreed to share captures' });
    await typeAsPerson(project, yes, 'captures', 'share', 'on');
    const config = readFileSync(join(project.root, '.sessions/config.json'), 'utf8');
    expect(JSON.parse(config)).toEqual({ 'capture.share': true });
    expect(await json(project, 'captures', 'sync')).toMatchObject({ pushed: ['0000000001'] });
    expect(reachableTexts(remote)).toContain('Why is it flaky?');
  });

  test('counts a no from anywhere, and a yes of the person is none of the project', async () => {
    const { project } = await makeShared({});
    await asPerson(project, 'settings', 'capture.share', 'true');
    await typeAsPerson(project, ['y', 'y', 'n'], 'captures', 'share', 'on');
    expect((await json(project, 'captures', 'sync')).error.message).toContain('has not agreed');
    writeFileSync(join(project.root, '.sessions/config.json'), agreed['.sessions/config.json']);
    await asPerson(project, 'settings', 'capture.share', 'false');
    expect((await json(project, 'captures', 'sync')).error.message).toContain('Your settings forbid');
  });

  test('does nothing before the person said yes, and nothing after a no', async () => {
    const { project } = await makeShared();
    expect((await json(project, 'captures', 'sync')).error.message).toContain('You have not said yes');
    expect(await typeAsPerson(project, ['n'], 'captures', 'share', 'on')).toContain('Nothing is shared');
    expect((await json(project, 'captures', 'sync')).error.message).toContain('You have not said yes');
    await typeAsPerson(project, yes, 'captures', 'share', 'on');
    expect((await asPerson(project, 'captures', 'share', 'off')).stdout).toContain('no longer share');
    expect((await json(project, 'captures', 'sync')).error.message).toContain('You have not said yes');
  });

  test('asks again when the remote or the way to it is another', async () => {
    const { project } = await makeShared();
    await typeAsPerson(project, yes, 'captures', 'share', 'on');
    git(project.root, 'config', 'core.sshCommand', 'ssh -i other');
    expect((await asPerson(project, 'captures', 'share')).stdout).toContain(
      'in another way than you agreed to',
    );
    expect((await json(project, 'captures', 'sync')).error.message).toContain('You have not said yes');
    const shown = await typeAsPerson(project, yes, 'captures', 'share', 'on');
    expect(shown).toContain('With these settings of this clone: core.sshcommand');
    expect(shown).not.toContain('ssh -i other');
    git(project.root, 'remote', 'set-url', 'origin', makeRemote());
    expect((await json(project, 'captures', 'sync')).error.message).toContain('You have not said yes');
  });

  test('is in what the settings and the privacy report show', async () => {
    const { project, remote } = await makeShared();
    const shows = async (): Promise<string[]> => [
      (await asPerson(project, 'settings')).stdout,
      (await project.run('doctor', '--privacy')).stdout,
    ];
    for (const shown of await shows()) {
      expect(shown).toMatch(/Sharing captures through your git remote.*: off \(default\)/);
      expect(shown).toContain('Connections to a network: none');
    }
    await typeAsPerson(project, yes, 'captures', 'share', 'on');
    for (const shown of await shows()) {
      expect(shown).toContain(`: on, ${remote} (your yes of `);
      expect(shown).toContain('Connections to a network: only to share captures');
    }
  });

  test('needs a person, and a terminal for the yes', async () => {
    const { project } = await makeShared();
    for (const argv of [
      ['share', 'on'],
      ['share'],
      ['sync'],
      ['sync', '--status'],
      ['purge', '0000000001'],
    ]) {
      const { code, stderr } = await project.runWith({ env: conversation() }, 'captures', ...argv);
      expect([code, stderr]).toEqual([1, expect.stringContaining('Only a person can do this')]);
    }
    for (const argv of [
      ['share', 'on'],
      ['purge', '0000000001'],
    ]) {
      const { stderr } = await asPerson(project, 'captures', ...argv);
      expect(stderr).toContain('Only a person at a terminal can decide this');
    }
  });
});

describe('captures purge', () => {
  test('removes a capture here and at the remote, and says what remains', async () => {
    const { project, remote } = await makeShared();
    await take(project, '0000000002');
    await typeAsPerson(project, yes, 'captures', 'share', 'on');
    await json(project, 'captures', 'sync');
    const shown = await typeAsPerson(project, ['y'], 'captures', 'purge', '0000000001');
    expect(shown).toContain('   0000000001 Work of 0000000001');
    expect(shown).toContain('✅ Removed 1 capture from this clone');
    expect(shown).toContain('the host may still give them');
    expect(reachableTexts(remote)).not.toContain('Work of 0000000001');
    expect(reachableTexts(remote)).toContain('Work of 0000000002');
    expect((await json(project, 'captures')).captures.map(({ id }: { id: string }) => id)).toEqual([
      '0000000002',
    ]);
  });

  test('removes all of the person after a yes, and nothing after a no', async () => {
    const { project } = await makeShared();
    await take(project, '0000000002');
    expect(await typeAsPerson(project, ['n'], 'captures', 'purge', '--author', 'me')).toContain(
      'Nothing was removed',
    );
    const shown = await typeAsPerson(project, ['y'], 'captures', 'purge', '--author', 'me');
    expect(shown).toContain('✅ Removed 2 captures');
    expect(shown).toContain('nothing to remove elsewhere');
    expect((await json(project, 'captures')).captures).toEqual([]);
  });

  test('removes at the remote what was shared before the person stopped sharing, if they say so', async () => {
    const { project, remote } = await makeShared();
    await take(project, '0000000002');
    await take(project, '0000000003');
    await typeAsPerson(project, yes, 'captures', 'share', 'on');
    await json(project, 'captures', 'sync');
    await asPerson(project, 'captures', 'share', 'off');
    await take(project, '0000000004', Date.UTC(2025, 0, 3));
    const kept = await typeAsPerson(project, ['y', 'n'], 'captures', 'purge', '0000000001');
    expect(kept).toContain(`${remote} still has yours`);
    expect(reachableTexts(remote)).toContain('Work of 0000000001');
    const shown = await typeAsPerson(project, ['y', 'y'], 'captures', 'purge', '0000000002');
    expect(shown).toContain(
      `You no longer share captures, but ${remote} has some of yours. Remove these there, too?`,
    );
    expect(shown).toContain(`No reference of ${remote} leads to yours any more`);
    expect(reachableTexts(remote)).not.toMatch(/Work of 000000000[124]/);
    expect(reachableTexts(remote)).toContain('Work of 0000000003');
  });

  test('says that the captures of another clone stay at the remote until somebody there agrees', async () => {
    const { project, remote } = await makeShared();
    const ben = await makeSharedClone(remote);
    await takeThere(ben, '0000000009');
    await sync(ben);
    await typeAsPerson(project, yes, 'captures', 'share', 'on');
    await json(project, 'captures', 'sync');
    const shown = await typeAsPerson(project, ['y'], 'captures', 'purge', '0000000009');
    expect(shown).toContain(`0000000009 Work of 0000000009, pushed by ${ben.store.writer}, says Ada`);
    expect(shown).toContain('✅ Removed 1 capture from this clone');
    expect(shown).toContain(`1 capture of other clones: ${remote} keeps them until somebody at these clones`);
    expect(shown).not.toContain('No reference of');
    expect(reachableTexts(remote)).toContain('Work of 0000000009');
    expect(await json(project, 'captures', 'sync')).toMatchObject({ fetched: 0 });
    expect((await json(project, 'captures')).captures).toMatchObject([{ id: '0000000001' }]);
    expect((await sync(ben)).requests).toMatchObject([{ id: '0000000009' }]);
  });

  test.each([[[]], [['--author', 'ben']], [['0000000001', '--author', 'me']], [['ffff']], [['..']]])(
    'refuses %j',
    async (words) => {
      const { project } = await makeShared();
      const { code, stderr } = await asPerson(project, 'captures', 'purge', ...words);
      expect(code).not.toBe(0);
      expect(stderr).toMatch(/Purge which captures|No capture has the id/);
    },
  );
});
