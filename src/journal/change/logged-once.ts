import { isFailure } from '../../core/failure.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import type { Context } from '../../io/project/context.ts';
import { writeBinding } from '../conversation/bindings.ts';
import type { LogRequest } from '../log/log-request.ts';
import { bindingOf, conversationOf } from '../which-session/candidates.ts';
import type { Target } from '../which-session/find-target.ts';

const most = 200;

/** Says whether this conversation has logged the same to the same session since its last prompt. */
export function isRepeated(context: Context, target: Target, request: LogRequest): boolean {
  return bindingOf(context)?.logged?.sums.includes(sumOf(target, request)) ?? false;
}

/**
 * Remembers what was logged, if the hooks have recorded the conversation's current prompt. Never fails: if this can't
 * be written, the same text may be logged twice.
 */
export function rememberLog(context: Context, target: Target, request: LogRequest): void {
  changeSums(context, (sums) => [...sums, sumOf(target, request)].slice(-most));
}

/** Forgets what this conversation logged for its prompt, so that it can be logged again after an undo. */
export function forgetLogged(context: Context): void {
  changeSums(context, () => []);
}

function changeSums(context: Context, change: (sums: readonly string[]) => readonly string[]): void {
  const conversation = conversationOf(context);
  const binding = bindingOf(context);
  if (conversation === undefined || binding?.logged === undefined) return;
  const { prompt, sums } = binding.logged;
  try {
    writeBinding(context.env, conversation, { ...binding, logged: { prompt, sums: change(sums) } });
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

function sumOf(target: Target, request: LogRequest): string {
  return sha256(JSON.stringify([target.file.facts.id, request])).slice(0, 24);
}
