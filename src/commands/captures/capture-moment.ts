import { isFailure } from '../../core/failure.ts';
import { readConfig } from '../../io/project/config.ts';
import type { Context } from '../../io/project/context.ts';
import { gitPlace } from '../../journal/change/git-fields.ts';
import type { Target } from '../../journal/which-session/find-target.ts';

/**
 * Has captured what the conversation said up to now, if the call comes from one. It is taken by a process of its own, and
 * that it can't be asked for is no reason to fail.
 */
export async function captureMoment(
  kind: 'checkpoint' | 'end',
  target: Target,
  context: Context,
): Promise<void> {
  const { env } = context;
  const conversation = env.CLAUDE_CODE_SESSION_ID ?? '';
  if (conversation === '' || !readConfig(target.project, env).capture) return;
  const { askForCapture, isCapturing } = await import('../../capture/take/ask-for-capture.ts');
  const place = { ...context, cwd: gitPlace(target, context) };
  if (!isCapturing(place.cwd, context.env)) return;
  try {
    askForCapture(place, { kind, conversation, transcript: '', at: context.now().getTime(), tasks: [] });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}
