// `npm run bench -- capture`: what captures cost at a turn and at a commit, and how fast they are listed, searched and shared.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peakOnce, runOnce } from '../measure.mjs';
import { sessionText } from '../projects.mjs';
import { bareNode, cli, print, timed } from './cost.mjs';
import { git, loadCode } from './made-up.mjs';
import { measureTaking } from './taking.mjs';

const megabyte = 1024 * 1024;
const bytes = 10 * 1024;

/** Measures captures in a workshop; `repositories` are those that `why` is asked about. */
export function measureCaptures(workshop, { sizes, rounds, count, repositories }) {
  const code = loadCode(workshop);
  for (const size of sizes) measureTaking(workshop, size, rounds);
  const place = measureStore(workshop, code, count);
  measureSharing(workshop, code, place);
  for (const path of repositories) measureWhy(workshop, code, path);
}

function printTimed(name, one, { rounds, goal }) {
  const { ms, base } = timed(one, rounds);
  print(`${name}, beside Node`, ms, { base, goal, more: `${Math.round(peakOnce(one))} MB` });
}

/** Measures lists and searches of a store with some captures. */
function measureStore(workshop, code, count) {
  const { env } = workshop;
  const root = workshop.project('store', [sessionText(1, 2048)]);
  git(env, root, 'add', '.');
  git(env, root, 'commit', '--quiet', '--message', 'Start');
  code('fill', root, count, bytes);
  const place = { env, root };
  console.log(`\n${count} captures of ${Math.round((count * bytes) / megabyte)} MB`);
  const forget = () => rmSync(join(root, '.git/session-journal/captures.git/heads.jsonl'), { force: true });
  const list = cli(place, 'captures', '--json');
  printTimed('the first list', { ...list, prepare: forget }, { rounds: 3 });
  printTimed('a later list', list, { rounds: 5, goal: '300 ms' });
  const search = cli(place, 'search', '--in', 'captures', 'pg_advisory_lock');
  const begin = () => rmSync(env.XDG_STATE_HOME, { recursive: true, force: true });
  printTimed('the first search', { ...search, prepare: begin }, { rounds: 1 });
  printTimed('a later search', search, { rounds: 5, goal: '100 ms and 150 MB at 100 MB' });
  return place;
}

/** Measures the way of all captures to a remote, and from there to another clone. */
function measureSharing(workshop, code, { env, root }) {
  const remote = join(env.HOME, 'remote.git');
  git(env, env.HOME, 'init', '--quiet', '--bare', '--initial-branch', 'main', remote);
  git(env, remote, 'config', 'uploadpack.allowFilter', 'true');
  mkdirSync(join(root, '.sessions'), { recursive: true });
  writeFileSync(join(root, '.sessions/config.json'), '{ "capture.share": true }\n');
  git(env, root, 'add', '.');
  git(env, root, 'commit', '--quiet', '--message', 'Share');
  git(env, root, 'remote', 'add', 'origin', `file://${remote}`);
  git(env, root, 'push', '--quiet', '-u', 'origin', 'main');
  const other = join(workshop.project('other', []), 'clone');
  git(env, env.HOME, 'clone', '--quiet', `file://${remote}`, other);
  for (const clone of [root, other]) code('agree', clone);
  const base = runOnce(bareNode(env));
  const [here, there] = [root, other].map((folder) => cli({ env, root: folder }, 'captures', 'sync'));
  print('captures sync: all are screened again and pushed', runOnce(here), { base });
  const due = { ...there, argv: [...there.argv, '--due'] };
  print('captures sync --due elsewhere: heads and edits', runOnce(due), { base, goal: '1,000 ms' });
  print('captures sync elsewhere: the messages, too', runOnce(there), { base });
  print('captures sync with nothing new', runOnce(there), { base });
}

/** Measures first answers of `why` in a clone of a repository. */
function measureWhy(workshop, code, path) {
  const { env } = workshop;
  const root = join(workshop.project('why', []), 'clone');
  git(env, env.HOME, 'clone', '--quiet', '--shared', path, root);
  const old = git(env, root, 'ls-files', '*.c', '*.ts', '*.go').split('\n')[0];
  writeFileSync(join(root, 'captured.txt'), 'a first line that was captured\nand a second line of it\n');
  git(env, root, 'add', '.');
  git(env, root, 'commit', '--quiet', '--message', 'Add what was captured');
  code('last', root, 'captured.txt');
  console.log(`\n${git(env, root, 'rev-list', '--count', 'HEAD')} commits`);
  const forget = () => rmSync(join(root, '.git/session-journal/captures.git/heads.jsonl'), { force: true });
  const asked = { 'a captured line': 'captured.txt:1', 'an old line': `${old}:3`, 'an old file': old };
  for (const [name, what] of Object.entries(asked)) {
    const why = { ...cli({ env, root }, 'why', what, '--json'), prepare: forget };
    printTimed(`why of ${name}, first answer`, why, { rounds: 5, goal: '1,000 ms' });
  }
}
