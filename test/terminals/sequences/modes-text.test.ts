import { expect, test } from 'vitest';
import { typingText } from '../../../src/terminals/sequences/modes-text.ts';
import { createTracker } from '../../../src/terminals/sequences/tracker.ts';

test('how a window is to send what is typed is told in full, so that nothing of before is left', () => {
  const tracker = createTracker();
  const text = (): string => typingText(tracker.state());
  const none = text();
  for (const mode of ['?1', '?1004', '?2004', '?1000', '?1006']) expect(none).toContain(`\x1b[${mode}l`);
  tracker.read(
    Buffer.from('\x1b[?1006h\x1b[?1002h\x1b[?2004h\x1b=\x1b[>4;2m\x1b[?1049h\x1b[>5u\x1b[?6h\x1b[3;5r'),
  );
  const all = text().slice(none.length - '\x1b[<99u'.length);
  expect(all).toContain('\x1b[?1006h\x1b[?1002h\x1b[?2004h\x1b=');
  expect(all).toContain('\x1b[>4;2m\x1b[<99u\x1b[>5u');
  // What would change where something is drawn is not among it.
  for (const other of ['?6h', ';5r', '?1049h']) expect(text()).not.toContain(other);
});
