import { spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { resumedConversation } from '../../../src/io/client/client-command.ts';

test.each([
  [['--resume', 'abc-12345'], 'abc-12345'],
  [['-r', 'abc-12345', '--fork-session'], 'abc-12345'],
  [['--resume=abc-12345'], 'abc-12345'],
  [['--resume'], undefined],
  [['--resume', '--fork-session', 'x'], '--fork-session'],
  [['--resume', 'my title of it'], undefined],
  [['--resume', '../../x'], undefined],
  [['--continue'], undefined],
])('what a client was told to resume: %j', (args, expected) => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600000)', '--', ...args]);
  onTestFinished(() => void child.kill());
  expect(resumedConversation(child.pid ?? 0)).toBe(expected);
});

test('a process that has ended names no conversation', () => {
  expect(resumedConversation(999_999_999)).toBeUndefined();
});
