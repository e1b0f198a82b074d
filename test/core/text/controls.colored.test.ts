import { expect, test } from 'vitest';
import { showColored } from '../../../src/core/text/controls.ts';

test('colours and styles stay, and nothing else that a terminal obeys', () => {
  const text = 'a\x1b[1;38;2;1;2;3mred\x1b[4:3m\x1b[0m\n\x1b[2Jb\x1b]52;c;eA==\x07\x1b[31\u202e';
  expect(showColored(text)).toBe(
    'a\x1b[1;38;2;1;2;3mred\x1b[4:3m\x1b[0m\n\\u{1b}[2Jb\\u{1b}]52;c;eA==\\u{7}\\u{1b}[31\\u{202e}',
  );
});
