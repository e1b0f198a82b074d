import { isFailure } from '../../core/failure.ts';
import { sha256 } from '../../io/disk/sha256.ts';
import type { Context } from '../../io/project/context.ts';
import { type Binding, readBinding, writeBinding } from '../conversation/bindings.ts';
import type { LogRequest } from '../log/log-request.ts';
import { conversationOf } from '../which-session/candidates.ts';
import type { Target } from '../which-session/find-target.ts';

/** What a conversation has logged since its last prompt; the next prompt clears it. */
interface LoggedForPrompt {
  readonly prompt: string;
  readonly sums: readonly string[];
}

const most = 200;

/** Says whether this conversation has logged the same to the same session since its last prompt. */
export function hasLogged(context: Context, target: Target, request: LogRequest): boolean {
  return readLogged(context)?.sums.includes(sumOf(target, request)) ?? false;
}

/**
 * Remembers what was logged, if the hooks have recorded the conversation's current prompt. Never fails: if this can't
 * be written, the same text may be logged twice.
 */
export function rememberLog(context: Context, target: Target, request: LogRequest): void {
  const conversation = conversationOf(context);
  const binding = conversation === undefined ? undefined : readBinding(context.env, conversation);
  const logged = readLogged(context);
  if (conversation === undefined || binding === undefined || logged === undefined) return;
  const sums = [...logged.sums, sumOf(target, request)].slice(-most);
  tryToBind(context, conversation, { ...binding, logged: { prompt: logged.prompt, sums } });
}

/** Forgets what this conversation logged for its prompt, so that it can be logged again after an undo. */
export function forgetLogged(context: Context): void {
  const conversation = conversationOf(context);
  const binding = conversation === undefined ? undefined : readBinding(context.env, conversation);
  const logged = readLogged(context);
  if (conversation === undefined || binding === undefined || logged === undefined) return;
  tryToBind(context, conversation, { ...binding, logged: { prompt: logged.prompt, sums: [] } });
}

function tryToBind(context: Context, conversation: string, binding: Binding): void {
  try {
    writeBinding(context.env, conversation, binding);
  } catch (error) {
    if (!isFailure(error)) throw error;
  }
}

function readLogged(context: Context): LoggedForPrompt | undefined {
  const conversation = conversationOf(context);
  const binding = conversation === undefined ? undefined : readBinding(context.env, conversation);
  const logged = binding?.logged as Partial<LoggedForPrompt> | undefined;
  if (typeof logged?.prompt !== 'string' || !Array.isArray(logged.sums)) return undefined;
  return { prompt: logged.prompt, sums: logged.sums.filter((sum) => typeof sum === 'string') };
}

function sumOf(target: Target, request: LogRequest): string {
  return sha256(JSON.stringify([target.file.facts.id, request])).slice(0, 24);
}
