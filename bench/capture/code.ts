// Functions of the program that the bench of captures needs, run as `node code.cjs WHAT …` after they were bundled.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashLine, lowestHashes } from '../../src/capture/record/line-hash.ts';
import { agreeToShare, readSharing } from '../../src/capture/share/sharing.ts';
import { ensureStore, ownRef, type Store } from '../../src/capture/store/store.ts';
import { captureHead, type PushedCommit, pushCommits, pushed } from '../../test/support/captures.ts';

const [, , what = '', root = '', ...more] = process.argv;
let state = 11;
// Numbers below `count` that are the same every time.
const random = (count: number): number => {
  state = (state * 48271) % 2147483647;
  return state % count;
};
const day = 24 * 60 * 60 * 1000;
const words = Array.from({ length: 5000 }, (_, at) => `w${(at * 7919).toString(36)}`);
const long = Array.from({ length: 40_000 }, () => words[random(words.length)]).join(' ');

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

// The captures of a clone, `bytes` bytes of messages each: 20 to a conversation, with five files to a commit.
function capture(store: Store, index: number, bytes: number): PushedCommit {
  const at = Date.UTC(2026, 10, 1) + Math.round((index * 27 * day) / 10_000);
  const paths = Array.from({ length: 5 }, (_, file) => `src/part-${(index + file) % 400}.ts`);
  const linesOf = (file: number): string[] =>
    Array.from({ length: 20 }, (_, line) => `const line${index}x${file}x${line} = ${line};`);
  const lines = paths.flatMap((_, file) => linesOf(file));
  const conversation = `0c0c${hex(Math.floor(index / 20), 4)}-0000-4000-8000-000000000000`;
  const id = hex(index + 1, 10);
  const stretch = random(long.length - bytes);
  const needle = index % 100 === 7 ? ' pg_advisory_lock ' : ' ';
  const text = `${long.slice(stretch, stretch + bytes / 2)}${needle}`;
  const messages = (['user', 'assistant'] as const).map((role, by) => {
    return { role, text, uuid: `${id}-${by}`, time: at, turn: index + 1 };
  });
  const head = captureHead({
    ...{ id, at, conversation, paths, messages: 2, commit: hex(index + 1, 40), subject: `Change ${index}` },
    ...{ author_time: at / 1000, lines: lowestHashes(lines), patch: hex(index + 7, 40), bytes },
  });
  const edits = paths.map((path, file) => {
    return {
      turn: index + 1,
      time: at,
      uuid: `${id}-1`,
      path,
      lines: [hashLine(lines[file] ?? '')],
      command: '',
    };
  });
  return { ...pushed({ head, messages, edits }, store.writer), ref: ownRef(store, at) };
}

const atOnce = 500;

function fill(count: number, bytes: number): void {
  const store = ensureStore(root) as Store;
  for (let from = 0; from < count; from += atOnce) {
    const part = Array.from({ length: Math.min(atOnce, count - from) }, (_, by) =>
      capture(store, from + by, bytes),
    );
    pushCommits(store, part);
  }
  spawnSync('git', ['--git-dir=.', 'repack', '-adq'], { cwd: store.folder });
}

async function agree(): Promise<void> {
  const place = { cwd: root, env: process.env, wish: undefined };
  const { remote } = await readSharing(place);
  if (remote === undefined) throw new Error('No remote');
  agreeToShare(place, remote, { at: Date.now(), from: 0, branches: false });
}

// A capture of the last commit, which wrote all lines of a file.
function captureLast(file: string): void {
  const store = ensureStore(root) as Store;
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
  const [commit = '', tree = '', time = ''] = git('log', '-1', '--format=%H %T %at').split(' ');
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const at = Number(time) * 1000;
  const head = captureHead({
    commit,
    tree,
    at,
    author_time: at / 1000,
    paths: [file],
    lines: lowestHashes(lines),
    messages: 1,
  });
  const messages = [{ role: 'user' as const, text: 'Write it', uuid: 'u1', time: at, turn: 1 }];
  const edits = [{ turn: 1, time: at, uuid: 'u1', path: file, lines: lines.map(hashLine), command: '' }];
  pushCommits(store, [{ ...pushed({ head, messages, edits }, store.writer), ref: ownRef(store, at) }]);
}

if (what === 'fill') fill(Number(more[0]), Number(more[1]));
if (what === 'agree') await agree();
if (what === 'last') captureLast(more[0] ?? '');
