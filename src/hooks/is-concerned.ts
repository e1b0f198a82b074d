import type { HookEvent } from '../core/client/hook-event.ts';
import { once } from '../core/lazy.ts';
import { clientPid, readClient } from '../io/client/clients.ts';
import { whyHooksAreOff } from '../io/client/hooks-off.ts';
import { configPaths, readConfig } from '../io/project/config.ts';
import type { Env } from '../io/project/person.ts';
import { findProject, type Project, projectAt } from '../io/project/project.ts';
import { type Binding, bindingPath, hasLogged, readBinding } from '../journal/conversation/bindings.ts';
import { conversationPath, isPending, readConversation, showsWork } from '../journal/conversation/memory.ts';
import {
  wantNoIdlePrompts,
  wantsCommandEdits,
  wantsLines,
  wantsMoment,
  wantsReminder,
  wantsTools,
} from '../journal/conversation/wanted-events.ts';

/**
 * Says whether an event can have an answer at all. It reads only a few small files and loads nothing else. If a prompt
 * has no answer, it leaves a mark by which the shell wrapper decides about later prompts.
 */
export async function isConcerned(event: HookEvent, env: Env): Promise<boolean> {
  if (whyHooksAreOff(env) !== undefined) return false;
  if (event.agent !== undefined) return tellsEdits(event, env);
  switch (event.name) {
    case 'UserPromptExpansion':
      return event.command?.startsWith('session:') ?? false;
    case 'PreToolUse':
      if (event.tool !== 'Bash' || event.line === undefined) return false;
      return event.line.includes('session-journal') || wantsLines(env, event.conversation);
    case 'PostToolUse':
      return wantsTools(env, event.conversation) || tellsEdits(event, env);
    case 'Stop':
    case 'TaskCompleted':
    case 'SessionEnd':
      return wantsMoment(env, event.conversation, event.name);
    case 'SessionStart':
    case 'UserPromptSubmit':
    case 'PreCompact':
      return isAtWork(event, env);
    default:
      return false;
  }
}

// Also what a sub-agent's command changed is captured.
function tellsEdits({ name, commandDiff, conversation }: HookEvent, env: Env): boolean {
  return name === 'PostToolUse' && commandDiff !== undefined && wantsCommandEdits(env, conversation);
}

async function isAtWork(event: HookEvent, env: Env): Promise<boolean> {
  const binding = readBinding(env, event.conversation);
  const project = binding === undefined ? findProject(event.cwd) : projectAt(binding.project);
  if (project === undefined) return canInherit(event, env);
  return event.name !== 'UserPromptSubmit' || !(await isIdlePrompt({ event, env, binding, project }));
}

// Outside a project, a client that was in one before may continue the same work in a new conversation.
function canInherit(event: HookEvent, env: Env): boolean {
  if (event.name !== 'SessionStart' && event.name !== 'UserPromptSubmit') return false;
  const last = readClient(env, clientPid(env));
  if (last === undefined || event.name === 'SessionStart') return last !== undefined;
  return last !== event.conversation && readBinding(env, last) !== undefined;
}

interface Prompt {
  readonly event: HookEvent;
  readonly env: Env;
  readonly binding: Binding | undefined;
  readonly project: Project;
}

// A prompt that doesn't ask to continue, in a conversation that had its first prompt and waits for nothing.
async function isIdlePrompt({ event, env, binding, project }: Prompt): Promise<boolean> {
  const known = readConversation(project, event.conversation);
  if (known === undefined || !known.asked || known.fresh || known.opened) return false;
  // What was logged for one prompt must be forgotten at the next, and the title follows the work.
  if (binding !== undefined && (known.session !== binding.id || hasLogged(binding))) return false;
  if (binding === undefined && showsWork(known)) return false;
  if (isPending(known, binding?.id) || wantsReminder(env, event.conversation)) return false;
  const prompt = event.prompt ?? '';
  if (/^\s*\/session-[a-z]/.test(prompt)) return false;
  const { isContinuation } = await import('../core/client/continuation.ts');
  const phrases = once(() => readConfig(project, env).continuePhrases);
  if (isContinuation(prompt, { fresh: false, phrases })) return false;
  // The shell wrapper knows only the built-in phrases, and says if it has already compared the files.
  const isKnown = env.SESSION_JOURNAL_UNCHANGED === '1' || phrases().length > 0;
  if (!isKnown) leaveToShell({ event, env, binding, project });
  return true;
}

// From now on, the shell wrapper handles prompts that can't ask to continue.
function leaveToShell({ event, env, project }: Prompt): void {
  const { conversation } = event;
  const own = [conversationPath(project, conversation), bindingPath(env, conversation)];
  const paths = [...own.filter((path) => path !== undefined), ...configPaths(project, env)];
  wantNoIdlePrompts(env, conversation, { paths, since: performance.timeOrigin });
}
