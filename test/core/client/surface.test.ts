import { expect, test } from 'vitest';
import { forClient } from '../../../src/core/client/surface.ts';

const tail = '\n(Ask Claude to run session-journal, or run it in a terminal.)';

test.each([
  ['Resume: session-journal resume ab12', 'Resume: /session:resume ab12'],
  ['See session-journal view list --all.', 'See /session:view list --all.'],
  ['See session-journal list', 'See /session:view list'],
  ['To undo: session-journal captures on-record', 'To undo: /session:on-record'],
  ['Run session-journal log-it', `Run session-journal log-it${tail}`],
  ['session-journal undo', `session-journal undo${tail}`],
  ['In ~/.local/state/session-journal log', 'In ~/.local/state/session-journal log'],
  ['Session Journal, session-journal', 'Session Journal, session-journal'],
])('%j becomes %j in the client', (text, shown) => {
  expect(forClient(text)).toBe(shown);
});
