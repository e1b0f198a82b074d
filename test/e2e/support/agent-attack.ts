import { join } from 'node:path';
import type { ToolCall } from './message-wire.ts';
import { inTurn } from './messages-api.ts';
import { journalPlugin } from './plugin-copy.ts';
import type { RunsPlace } from './runs.ts';

/** Our program as a shell line that no hook takes for it. */
export const hiddenProgram = `node '${join(journalPlugin, 'dist', 'cli.cjs')}'`;

/** What `env` takes away of the variables by which a client is recognised. */
export const withoutVariables =
  'env -u CLAUDECODE -u CLAUDE_CODE_SESSION_ID -u CLAUDE_PID -u CLAUDE_CODE_ENTRYPOINT -u SESSION_JOURNAL_RUN';

/** Lets an agent make these calls in a run with these flags, one after the other, and returns what each came to. */
export async function attackBy(
  place: RunsPlace,
  calls: readonly ToolCall[],
  ...flags: readonly string[]
): Promise<string[]> {
  place.api.play(inTurn([...calls.map((call) => ({ tools: [call] })), 'Done']));
  const before = place.api.requests.length;
  const { state, reason } = await place.until(await place.start('attack', ...flags));
  if (state !== 'completed') throw new Error(`The agent's run is ${state}: ${reason}`);
  const turns = place.api.requests.slice(before).filter(({ kind }) => kind === 'turn');
  return turns.slice(1).map(({ last }) => last);
}
