import { renderProgress } from '../../src/journal/briefing/views.ts';
import type { Step } from '../../src/journal/sections/checklist.ts';
import type { ShownKey } from '../../src/journal/sections/shown-numbers.ts';
import { shownIn, sumOfShown } from '../../src/journal/sections/shown-numbers.ts';
import { readSession } from '../../src/journal/session/session.ts';
import { documentOf } from './log-into.ts';

/** What a conversation was shown: by the program's memory, and as it really was. */
export interface Reader {
  readonly memory: Map<ShownKey, string>;
  readonly seen: Map<number, string>;
}

/** Shows a reader all steps of a session file. */
export function show(reader: Reader, text: string): void {
  const session = readSession(documentOf(text));
  remember(reader, session.steps, renderProgress(session));
  for (const step of session.steps) reader.seen.set(step.number, step.text);
}

/** Notes which of the steps a text shows to a reader, as the program does. */
export function remember({ memory }: Reader, steps: readonly Step[], shown: string): void {
  for (const step of shownIn(shown, steps)) memory.set(`step ${step.number}`, sumOfShown(step));
}
