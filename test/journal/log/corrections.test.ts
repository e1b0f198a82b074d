import { expect, test } from 'vitest';
import { decodeArgv } from '../../../src/core/calls/read-argv.ts';
import { decodeLines } from '../../../src/core/calls/read-lines.ts';
import { logSpec, readLogRequest } from '../../../src/journal/log/log-request.ts';

const read = (...args: string[]) => readLogRequest(decodeArgv(args, logSpec)).corrections;

test('a correction names kind, number and text', () => {
  expect(
    read('--edit', 'step:3=New text', '--drop', 'Dead-End: 2', '--edit=decision.rationale:1=a=b:c'),
  ).toEqual([
    { kind: 'step', field: undefined, wanted: '3', text: 'New text' },
    { kind: 'dead-end', field: undefined, wanted: '2', text: undefined },
    { kind: 'decision', field: 'rationale', wanted: '1', text: 'a=b:c' },
  ]);
  expect(
    readLogRequest(decodeLines('edit: next:1=one\n  two\ndrop: blocker: Waiting: for = Ben\n', logSpec))
      .corrections,
  ).toEqual([
    { kind: 'next', field: undefined, wanted: '1', text: 'one\ntwo' },
    { kind: 'blocker', field: undefined, wanted: 'Waiting: for = Ben', text: undefined },
  ]);
});

test.each([
  [['--edit', 'step 3'], 'Cannot read --edit "step 3": give it KIND:N=TEXT'],
  [['--edit', 'goal:1=x'], 'Cannot read --edit "goal:1=x": give it KIND:N=TEXT'],
  [['--edit', 'step.text:1=x'], 'Cannot read --edit "step.text:1=x": give it KIND:N=TEXT'],
  [['--edit', 'decision.why:1=x'], 'Cannot read --edit "decision.why:1=x": give it KIND:N=TEXT'],
  [['--edit', 'decision.choice.x:1=x'], 'Cannot read --edit "decision.choice.x:1=x": give it KIND:N=TEXT'],
  [['--edit', 'step: =x'], 'Cannot read --edit "step: =x": give it KIND:N=TEXT'],
  [['--drop', 'blocker'], 'Cannot read --drop "blocker": give it KIND:N'],
  [['--drop', 'decision.choice:1'], 'Cannot read --drop "decision.choice:1": give it KIND:N'],
  [['--edit', 'blocker:1= '], 'Cannot edit blocker 1 to ""'],
  [['--edit', 'blocker:1=None'], 'Cannot edit blocker 1 to "None"'],
  [['--drop', 'blocker:1', '--done', '2'], 'Cannot combine --drop with --done'],
  [['--title', 'x', '--edit', 'blocker:1=x', '--discovery', 'y'], 'Cannot combine --edit with --title'],
  [['text', '--drop', 'blocker:1'], 'Cannot combine --drop with text'],
])('%j is refused', (args, message) => {
  expect(() => read(...args)).toThrow(message);
});
