import type { Capture, CaptureHead } from '../../src/capture/record/capture.ts';

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
