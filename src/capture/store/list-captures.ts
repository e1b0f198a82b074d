import { runGit } from '../../io/git/process.ts';
import type { CaptureHead } from '../record/capture.ts';
import { decodeHead } from '../record/encode.ts';
import type { Store } from './store.ts';

/** A capture in the store. */
export interface StoredCapture extends CaptureHead {
  /** The hash of its commit in the store. */
  readonly object: string;
  /** The clone that wrote it. */
  readonly writer: string;
  /** Whether this clone wrote it. */
  readonly own: boolean;
}

const timeoutMs = 30_000;

/**
 * Returns the heads of all captures in a store, own and fetched, the last taken first. One that was replaced by another
 * is among them. Undefined if git doesn't answer.
 */
export async function listCaptures({ folder, writer }: Store): Promise<StoredCapture[] | undefined> {
  const format = '--format=%H%x1f%S%x1f%B%x1e';
  const args = ['--git-dir=.', 'log', '--glob=refs/own', '--glob=refs/team', format, '--'];
  const { ok, stdout } = await runGit(folder, args, { timeoutMs });
  if (!ok) return undefined;
  const captures = stdout.split('\x1e').flatMap((record) => {
    const [object = '', ref = '', message = ''] = record.trim().split('\x1f');
    const head = decodeHead(message);
    const from = /^refs\/(?:own|team)\/([0-9a-f]{12})\//.exec(ref)?.[1];
    return head === undefined || from === undefined
      ? []
      : [{ ...head, object, writer: from, own: from === writer }];
  });
  return captures.sort((a, b) => b.at - a.at);
}
