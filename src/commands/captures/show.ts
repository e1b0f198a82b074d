import { showNamed } from '../../capture/view/listed-captures.ts';
import type { Call } from '../../core/calls/call-spec.ts';
import { hasFlag } from '../../core/calls/call-spec.ts';
import { Failure } from '../../core/failure.ts';
import type { Context } from '../../io/project/context.ts';
import type { Reply } from '../reply/command.ts';
import { shownTime } from '../reply/shown-time.ts';
import { textScreen } from '../reply/text-screen.ts';
import { fetchLackingHere } from './fetch-lacking.ts';

/** `captures show`: the conversation in the captures that a name means, the first taken first. */
export async function showThem(call: Call, context: Context): Promise<Reply> {
  const [name, ...others] = call.bare;
  if (name === undefined || others.length > 0) {
    throw new Failure('misuse', 'Show which capture?', {
      hint: 'Give its id, its commit or its task: session-journal captures show ID. List them: session-journal captures',
    });
  }
  const isRaw = hasFlag(call, 'raw');
  const shown = await showNamed(name, {
    cwd: context.cwd,
    isRaw,
    fetchBodies: (commits) => fetchLackingHere(commits, context),
    screen: isRaw ? (one: string): string => one : await textScreen(context),
    format: (at: number) => shownTime(at, context),
    width: context.terminal?.columns,
  });
  return { ...shown, isForeign: true };
}
