import { execFileSync, spawnSync } from 'node:child_process';
import type { Capture, CaptureHead } from '../../src/capture/record/capture.ts';
import { encodeEdits, encodeHead, encodeMessages } from '../../src/capture/record/encode.ts';
import { appendCapture, bodyPath } from '../../src/capture/store/append-capture.ts';
import { listCaptures } from '../../src/capture/store/list-captures.ts';
import { ensureStore, type Store } from '../../src/capture/store/store.ts';
import { makeFolder } from './folder.ts';
import { initGit } from './git.ts';

/** Returns the head of a capture of a commit, with what a test gives it. */
export function captureHead(fields: Partial<CaptureHead> = {}): CaptureHead {
  return {
    v: 1,
    id: '0123456789',
    kind: 'commit',
    commit: 'a'.repeat(40),
    tree: 'b'.repeat(40),
    parents: ['c'.repeat(40)],
    branch: 'main',
    at: Date.UTC(2026, 10, 20, 10),
    session: '',
    conversation: '11111111-2222-4333-8444-555555555555',
    tasks: [],
    subject: 'Fix the sweep',
    author: 'Ada <ada@example.com>',
    author_time: Date.UTC(2026, 10, 20, 10) / 1000,
    patch: 'd'.repeat(40),
    lines: [],
    paths: ['sweep.ts'],
    messages: 0,
    bytes: 0,
    parts: 1,
    first_uuid: '',
    last_uuid: '',
    redacted: 0,
    client: '2.1.329',
    replaces: '',
    ...fields,
  };
}

/** Returns a capture with one message and one edit, with what a test gives its head. */
export function makeCapture(fields: Partial<CaptureHead> = {}): Capture {
  return {
    head: captureHead({ messages: 1, ...fields }),
    messages: [{ role: 'user', text: 'Why is it flaky?', time: 0, uuid: 'u1', turn: 1 }],
    edits: [{ turn: 1, time: 0, uuid: 'u2', path: 'sweep.ts', lines: ['af63dc4c8601ec8c'], command: '' }],
  };
}

/** Returns the store of a repository. It is made if it is not there. */
export function storeOf(top: string): Store {
  return ensureStore(top) as Store;
}

/** Returns the store of a new repository. */
export function makeStore(): Store {
  const top = makeFolder();
  initGit(top);
  return storeOf(top);
}

/** Adds a capture to a store as the program does for Ada; returns its object. */
export function keepCapture(store: Store, capture: Capture): Promise<string> {
  return appendCapture(store, capture, { name: 'Ada', email: 'ada@example.com' });
}

/** Returns the ids of all captures in a store, sorted; undefined if they can't be read. */
export async function captureIds(store: Store): Promise<string[] | undefined> {
  return (await listCaptures(store))?.map(({ id }) => id).sort();
}

/** A commit in a store as somebody may have pushed it: its reference, its message, and its files by their names. */
export interface PushedCommit {
  readonly ref: string;
  readonly message: string | Buffer;
  readonly files?: Readonly<Record<string, string | Buffer>>;
}

/** Writes commits into a store as a fetch would, each onto what its reference has. */
export function pushCommits(store: Store, commits: readonly PushedCommit[]): void {
  const known = new Map<string, true>();
  const chunks = commits.flatMap(({ ref, message, files = {} }) => {
    const from = known.has(ref) || !hasRef(store, ref) ? '' : `from ${ref}^0\n`;
    known.set(ref, true);
    return [
      `commit ${ref}\ncommitter Ben <ben@example.com> 1764200000 +0000\n`,
      dataOf(message),
      `${from}deleteall\n`,
      ...Object.entries(files).flatMap(([path, content]) => [`M 100644 inline ${path}\n`, dataOf(content)]),
    ];
  });
  const input = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
  execFileSync('git', ['--git-dir=.', 'fast-import', '--quiet', '--force'], { cwd: store.folder, input });
}

function hasRef(store: Store, ref: string): boolean {
  const args = ['--git-dir=.', 'rev-parse', '--quiet', '--verify', ref];
  return spawnSync('git', args, { cwd: store.folder }).status === 0;
}

function dataOf(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

/** Returns a capture as a clone pushes it. */
export function pushed(
  { head, messages, edits }: Capture,
  writer: string,
): PushedCommit & { readonly message: string } {
  const bodies = encodeMessages(messages);
  return {
    ref: `refs/team/${writer}/202611`,
    message: encodeHead({ ...head, parts: bodies.length }),
    files: {
      ...Object.fromEntries(bodies.map((text, index) => [bodyPath(index, bodies.length), text])),
      'edits.jsonl': encodeEdits(edits),
    },
  };
}
