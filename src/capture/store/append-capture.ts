import { withLock } from '../../io/disk/lock.ts';
import { runGit } from '../../io/git/process.ts';
import type { Capture } from '../record/capture.ts';
import { encodeEdits, encodeHead, encodeMessages } from '../record/encode.ts';
import { ownRef, type Store, storeFailure } from './store.ts';

/** Who git says made a capture. */
export interface CaptureAuthor {
  readonly name: string;
  readonly email: string;
}

const timeoutMs = 30_000;

/**
 * Appends a capture to what this clone has of the month, and returns the hash of its commit. One that is already there
 * is not written again. Fails with `unwritable` if git can't write it, or with `locked` if others write for a minute.
 */
export function appendCapture(store: Store, capture: Capture, author: CaptureAuthor): Promise<string> {
  return withLock(store.folder, { waitMs: 60_000 }, async () => {
    const ref = ownRef(store, capture.head.at);
    const known = await findInRef(store, ref, capture.head.id);
    if (known !== undefined) return known;
    const tip = await readTip(store, ref);
    const input = importStream(capture, { ref, tip, author });
    // Git refuses a reference that has moved since, should the lock have been lost.
    await runGit(store.folder, ['--git-dir=.', 'fast-import', '--quiet'], { input, timeoutMs });
    const object = await findInRef(store, ref, capture.head.id);
    if (object !== undefined) return object;
    throw storeFailure(store);
  });
}

async function readTip({ folder }: Store, ref: string): Promise<string> {
  const { ok, stdout } = await runGit(folder, ['--git-dir=.', 'rev-parse', '--quiet', '--verify', ref]);
  return ok ? stdout.trim() : '';
}

async function findInRef({ folder }: Store, ref: string, id: string): Promise<string | undefined> {
  const args = ['--git-dir=.', 'log', '--max-count=1', '--format=%H', `--grep=^capture .* ${id}$`, ref, '--'];
  const { ok, stdout } = await runGit(folder, args, { timeoutMs });
  return ok && stdout.trim() !== '' ? stdout.trim() : undefined;
}

interface Place {
  readonly ref: string;
  readonly tip: string;
  readonly author: CaptureAuthor;
}

function importStream({ head, messages, edits }: Capture, { ref, tip, author }: Place): string {
  const name = author.name.replace(/[<>\n\r\0]/g, ' ').trim() || 'unknown';
  const email = author.email.replace(/[<>\s\0]/g, '');
  const bodies = encodeMessages(messages);
  const files = bodies.map((text, index) => ({ path: bodyPath(index, bodies.length), text }));
  return [
    `commit ${ref}\n`,
    `committer ${name} <${email}> ${Math.floor(head.at / 1000)} +0000\n`,
    dataOf(encodeHead(head)),
    tip === '' ? '' : `from ${tip}\n`,
    'deleteall\n',
    ...[...files, { path: 'edits.jsonl', text: encodeEdits(edits) }].map(
      ({ path, text }) => `M 100644 inline ${path}\n${dataOf(text)}`,
    ),
    'done\n',
  ].join('');
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** Returns the name of a part of a capture's messages. */
export function bodyPath(index: number, parts: number): string {
  return parts === 1 ? 'body.jsonl' : `body-${index + 1}.jsonl`;
}
