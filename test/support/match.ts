import type { CommitFacts } from '../../src/capture/match/commit-facts.ts';
import type { CapturedEdit } from '../../src/capture/record/capture.ts';
import { hashLine } from '../../src/capture/record/line-hash.ts';
import { captureHead } from './captures.ts';

/** Returns what is known of a commit, made right after the head of `captureHead`, with what a test gives it. */
export function commitFacts(fields: Partial<CommitFacts> = {}): CommitFacts {
  const { author, author_time: time } = captureHead();
  return {
    commit: '9'.repeat(40),
    author,
    authorTime: time + 60,
    commitTime: time + 60,
    message: 'Something else\n',
    checkpointed: [],
    patch: '',
    added: new Map(),
    renamed: new Map(),
    ...fields,
  };
}

/** Returns an edit that added lines, with what a test gives it. */
export function makeEdit(lines: readonly string[], fields: Partial<CapturedEdit> = {}): CapturedEdit {
  return {
    turn: 1,
    time: captureHead().at - 1000,
    uuid: 'u',
    path: 'a.ts',
    lines: lines.map(hashLine),
    command: '',
    ...fields,
  };
}
