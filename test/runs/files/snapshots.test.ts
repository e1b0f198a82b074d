import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/io/disk/sha256.ts';
import { createRun, pathIn } from '../../../src/runs/files/run-folder.ts';
import { countSnapshots, keepSnapshots } from '../../../src/runs/files/snapshots.ts';
import type { FileRead } from '../../../src/runs/state/file-reads.ts';
import { makeFolder } from '../../support/folder.ts';
import { git } from '../../support/git.ts';
import { makeRun } from '../../support/make-run.ts';

function place(files: Record<string, string> = {}) {
  const state = makeFolder();
  const cwd = makeFolder();
  git(cwd, 'init', '--quiet');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  const made = makeRun();
  const run = { ...made, place: { ...made.place, cwd }, settings: { ...made.settings, snapshots: true } };
  const folder = createRun(join(state, 'projects/p'), run);
  const own = pathIn(folder, 'snapshots');
  return {
    state,
    cwd,
    run,
    folder,
    own,
    keep: (...reads: FileRead[]) => keepSnapshots(folder, run, reads),
    kept: () => (existsSync(own) ? readdirSync(own).filter((name) => /^[0-9a-f]{64}$/.test(name)) : []),
    index: () => readFileSync(join(own, 'index.jsonl'), 'utf8'),
  };
}

let calls = 0;
function read(path: string, shown: string | undefined, isWhole = true): FileRead {
  calls += 1;
  return { call: `call${calls}`, path, shown, isWhole };
}

test('a whole read is kept as it was read, though the file has changed since', async () => {
  const at = place({ 'a.ts': 'new' });
  await at.keep(
    read(join(at.cwd, 'a.ts'), 'old'),
    read('a.ts', 'old'),
    read(join(at.cwd, 'gone.ts'), 'gone'),
  );
  expect(at.kept()).toEqual([sha256('old'), sha256('gone')].sort());
  expect(countSnapshots(at.folder)).toBe(2);
  expect(readFileSync(join(at.own, sha256('old')), 'utf8')).toBe('old');
  for (const name of [...at.kept(), 'index.jsonl'])
    expect(statSync(join(at.own, name)).mode & 0o777).toBe(0o600);
  expect(statSync(at.own).mode & 0o777).toBe(0o700);
});

test('a part of a file is kept as the whole file on the disk, and of one that is gone, nothing', async () => {
  const at = place({ 'a.ts': 'one\r\ntwo\0\n' });
  await at.keep(read('a.ts', 'two', false), read('gone.ts', 'x', false), read('.', undefined, false));
  expect(at.kept()).toEqual([sha256('one\r\ntwo\0\n')]);
});

test('nothing above 10 MB is kept; of a part of such a file, what was read', async () => {
  const large = 'x'.repeat(10 * 1024 * 1024 + 1);
  const at = place({ 'a.txt': large, 'b.txt': large.slice(1) });
  await at.keep(read('a.txt', 'part', false), read('a.txt', large), read('b.txt', undefined, false));
  expect(at.kept()).toEqual([sha256('part'), sha256(large.slice(1))].sort());
});

test('what git ignores, keys and our own state are never kept, through links either', async () => {
  const key = '-----BEGIN RSA PRIVATE KEY-----\nabc\n';
  const at = place({
    '.gitignore': '*.log\n!keep.log\nprivate/\n',
    'x.log': 's1',
    'keep.log': 'fine',
    'private/y': 's2',
    '.env': 's3',
    'notes.txt': key,
    '*.txt': 'star',
  });
  writeFileSync(join(at.state, 'key'), 's4');
  symlinkSync(join(at.cwd, '.env'), join(at.cwd, 'plain'));
  symlinkSync(join(at.cwd, 'x.log'), join(at.cwd, 'plain2'));
  symlinkSync(join(at.cwd, 'private'), join(at.cwd, 'open'));
  symlinkSync(join(at.state, 'key'), join(at.cwd, 'plain3'));
  const names = [
    'x.log',
    'private/y',
    '.env',
    'plain',
    'plain2',
    'plain3',
    'open/y',
    'notes.txt',
    '.git/config',
  ];
  for (const name of names)
    await at.keep(read(name, 'secret'.concat(name === 'notes.txt' ? key : '')), read(name, undefined, false));
  expect(at.kept()).toEqual([]);
  expect(countSnapshots(at.folder)).toBe(0);
  await at.keep(read('keep.log', 'fine'), read('*.txt', 'star'));
  expect(at.kept()).toEqual([sha256('fine'), sha256('star')].sort());
});

test('each call is kept once over takeovers, after a line that a kill has left in the middle too', async () => {
  const at = place({ 'a.ts': 'first' });
  const [one, two, secret] = [
    read('a.ts', undefined, false),
    read('b.ts', 'b'),
    read('.env', undefined, false),
  ];
  await at.keep(one, secret);
  appendFileSync(join(at.own, 'index.jsonl'), '{"call":"ca');
  writeFileSync(join(at.cwd, 'a.ts'), 'second');
  await Promise.all([at.keep(one, two, secret), at.keep(one, two, secret)]);
  expect(at.kept()).toEqual([sha256('first'), sha256('b')].sort());
  const lines = at
    .index()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).call);
  expect(lines).toEqual([one.call, secret.call, two.call]);
});

test('without --snapshots, and where they cannot be written, the run goes on', async () => {
  const at = place();
  await keepSnapshots(at.folder, { ...at.run, settings: { ...at.run.settings, snapshots: false } }, [
    read('a', 'a'),
  ]);
  expect(existsSync(at.own)).toBe(false);
  writeFileSync(at.own, 'a file in its place');
  await at.keep(read('a', 'a'));
  expect(countSnapshots(at.folder)).toBe(0);
  chmodSync(at.own, 0o600);
});
