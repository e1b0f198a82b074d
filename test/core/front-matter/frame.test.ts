import { expect, test } from 'vitest';
import { opensHead } from '../../../src/core/front-matter/frame.ts';

test('a text begins as a session does where its first line is a bare ---', () => {
  for (const text of ['---\nid: x\n', '\ufeff---\r\n', '--- \t\n']) expect(opensHead(text)).toBe(true);
  for (const text of ['', '---', '----\n', '\n---\n', '---js\n', ' ---\n'])
    expect(opensHead(text)).toBe(false);
});
