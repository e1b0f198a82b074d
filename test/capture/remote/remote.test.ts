import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findYes, isOtherWay, readYeses, withdrawYeses } from '../../../src/capture/remote/consent.ts';
import { findRemote } from '../../../src/capture/remote/remote.ts';
import { storeOf } from '../../support/captures.ts';
import { makeFolder } from '../../support/folder.ts';
import { git, initGit } from '../../support/git.ts';
import { makeRemote, makeSharedClone, ownHome, remoteOf, sayYes } from '../../support/shared-clones.ts';

function makeRepository() {
  const top = makeFolder();
  initGit(top);
  const where = { store: storeOf(top), env: ownHome() };
  return { top, where, find: (wish?: string) => findRemote(top, wish, where) };
}

test('without a remote there is none, and the one that the person chose comes first', async () => {
  const { top, find } = makeRepository();
  expect(await find()).toBeUndefined();
  git(top, 'remote', 'add', 'origin', 'https://example.com/x.git');
  git(top, 'remote', 'add', 'fork', 'git@example.com:me/x.git');
  expect(await find()).toMatchObject({ name: 'origin', url: 'https://example.com/x.git', protocol: 'https' });
  expect(await find('fork')).toMatchObject({ name: 'fork', protocol: 'ssh' });
  expect(await find('https://example.com/y.git')).toMatchObject({
    name: '',
    url: 'https://example.com/y.git',
  });
  git(top, 'config', 'branch.main.pushRemote', 'fork');
  expect(await find()).toMatchObject({ name: 'fork' });
  git(top, 'remote', 'set-url', '--push', 'fork', '../elsewhere.git');
  expect(await find()).toMatchObject({ url: join(top, '..', 'elsewhere.git'), protocol: 'file' });
});

test('a remote that only a file of the repository names is none, even if the configuration includes it', async () => {
  const { top, find } = makeRepository();
  writeFileSync(join(top, '.gitconfig'), '[remote "origin"]\n\turl = https://evil.example/x.git\n');
  git(top, 'config', 'include.path', '../.gitconfig');
  expect(git(top, 'remote', 'get-url', 'origin')).toBe('https://evil.example/x.git\n');
  expect(await find()).toBeUndefined();
});

test("the person's own rewriting of addresses counts, and what git would run is refused", async () => {
  const { top, where, find } = makeRepository();
  git(top, 'remote', 'add', 'origin', 'work:x.git');
  writeFileSync(
    join(where.env.HOME as string, '.gitconfig'),
    '[url "ssh://git@example.com/"]\n\tinsteadOf = work:\n[url "ext::sh -c "]\n\tinsteadOf = evil:\n',
  );
  expect(await find()).toMatchObject({ url: 'ssh://git@example.com/x.git', protocol: 'ssh' });
  git(top, 'remote', 'set-url', 'origin', 'evil:touch x');
  await expect(find()).rejects.toMatchObject({ code: 'refused' });
  git(top, 'remote', 'set-url', 'origin', 'http://user:secret@example.com/x');
  await expect(find()).rejects.toMatchObject({ message: "Captures can't go to http://…@example.com/x" });
});

test('a yes holds for the very address and way, and in the very clone', async () => {
  const remote = makeRemote();
  const ada = await makeSharedClone(remote);
  const holds = async (clone = ada) => findYes(clone.top, await remoteOf(clone), clone.env) !== undefined;
  expect(await holds()).toBe(true);
  git(ada.top, 'config', 'core.sshCommand', 'evil');
  expect(await holds()).toBe(false);
  expect(isOtherWay(ada.top, await remoteOf(ada), ada.env)).toBe(true);
  await sayYes(ada);
  expect(await holds()).toBe(true);
  expect(readYeses(ada.top, ada.env)).toHaveLength(1);
  git(ada.top, 'remote', 'set-url', 'origin', join(remote, '..', 'other.git'));
  expect(await holds()).toBe(false);
  expect(isOtherWay(ada.top, await remoteOf(ada), ada.env)).toBe(false);
  git(ada.top, 'remote', 'set-url', 'origin', remote);
  const top = join(makeFolder(), 'copy');
  mkdirSync(top);
  cpSync(ada.top, top, { recursive: true });
  expect(await holds({ ...ada, top, store: storeOf(top) })).toBe(false);
  expect([withdrawYeses(ada.top, ada.env), withdrawYeses(ada.top, ada.env)]).toEqual([true, false]);
  expect(await holds()).toBe(false);
});
