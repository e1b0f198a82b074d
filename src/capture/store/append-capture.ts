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
    const last = await readLast(store, ref);
    const known = last.find(({ id }) => id === capture.head.id);
    if (known !== undefined) return known.object;
    const input = importStream(capture, { ref, tip: last[0]?.object ?? '', author });
    // Git refuses a reference that has moved since, should the lock have been lost.
    const args = ['--git-dir=.', 'fast-import', '--quiet'];
    const { ok, stdout } = await runGit(store.folder, args, { input, timeoutMs });
    const object = stdout.trim();
    if (ok && object !== '') return object;
    throw storeFailure(store);
  });
}

// One that a killed process has written is the last one, or some others have written since.
const mostBehind = 100;

async function readLast({ folder }: Store, ref: string): Promise<{ object: string; id: string }[]> {
  const args = ['--git-dir=.', 'log', `--max-count=${mostBehind}`, '--format=%H %s', ref, '--'];
  const { ok, stdout } = await runGit(folder, args, { timeoutMs });
  const rows = ok ? stdout.split('\n').filter((row) => row !== '') : [];
  return rows.map((row) => ({ object: row.slice(0, row.indexOf(' ')), id: row.slice(-10) }));
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
    `commit ${ref}\nmark :1\n`,
    `committer ${name} <${email}> ${Math.floor(head.at / 1000)} +0000\n`,
    dataOf(encodeHead(head)),
    tip === '' ? '' : `from ${tip}\n`,
    'deleteall\n',
    ...[...files, { path: 'edits.jsonl', text: encodeEdits(edits) }].map(
      ({ path, text }) => `M 100644 inline ${path}\n${dataOf(text)}`,
    ),
    // This prints the hash of the commit.
    'get-mark :1\ndone\n',
  ].join('');
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** Returns the name of a part of a capture's messages. */
export function bodyPath(index: number, parts: number): string {
  return parts === 1 ? 'body.jsonl' : `body-${index + 1}.jsonl`;
}
