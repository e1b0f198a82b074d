import { askThemToRun, forPersons } from '../commands/reply/person.ts';
import { holdsHarmlessCall, isForPerson, isHarmlessCall } from '../core/client/allow.ts';
import type { HookEvent } from '../core/client/hook-event.ts';
import { namedSession } from '../core/client/named-session.ts';
import { isFailure } from '../core/failure.ts';
import type { Context } from '../io/project/context.ts';
import { openProject } from '../io/project/project.ts';
import { brought } from '../journal/which-session/candidates.ts';
import { findNamedTarget } from '../journal/which-session/find-target.ts';
import { renderAnswer } from './answer.ts';
import { remindOfTried } from './remind-tried.ts';

const runAlone =
  'If this line is refused: run the session-journal call alone, in a Bash call of its own, without cd, && or a pipe. It finds its session by itself';
// What the client says of itself where it runs without a person, as `claude -p`; and the modes that ask nobody.
const headless = ['sdk-cli', 'claude-code-github-action'];
const unasked = ['bypassPermissions', 'auto'];
const fromElsewhere = 'You have not resumed this session in this clone before: it came with the repository';

/**
 * PreToolUse: lets the model log and read the journal without a question, denies what only a person may do, and makes
 * the client ask before a session that the repository brought is resumed or written to. Says how a call runs that nobody
 * can be asked about. Reminds the model of a dead end before it runs the same command again. Empty for every other call.
 */
export async function onPreToolUse(event: HookEvent, context: Context): Promise<string> {
  if (event.tool !== 'Bash' || event.line === undefined) return '';
  if (!event.line.includes('session-journal')) return remindOfTried(event, context);
  if (isForPerson(event.line)) {
    return decision(event, 'deny', `${forPersons}. ${await askThemToRun(event.line)}`);
  }
  if (!isHarmlessCall(event.line)) return adviceFor(event, event.line, context);
  const named = namedSession(event.line);
  const whose = named === undefined ? 'own' : await whoseSession(named, context);
  if (whose === 'brought') return decision(event, 'ask', fromElsewhere);
  return whose === 'own' ? decision(event, 'allow', 'Only logs to the session journal or reads it') : '';
}

// Whether the client refuses the line is decided by rules that we don't know. So this denies nothing that would run.
function adviceFor(event: HookEvent, line: string, { env }: Context): string {
  const isAlone = headless.includes(env.CLAUDE_CODE_ENTRYPOINT ?? '') && !unasked.includes(event.mode ?? '');
  if (!(isAlone || event.mode === 'dontAsk') || !holdsHarmlessCall(line)) return '';
  return renderAnswer(event.name, { context: runAlone });
}

async function whoseSession(named: string, context: Context): Promise<'own' | 'brought' | 'unknown'> {
  try {
    const { project, file } = await findNamedTarget(openProject(context.cwd), named);
    return brought([file], project, context).length === 0 ? 'own' : 'brought';
  } catch (error) {
    if (!isFailure(error)) throw error;
    return 'unknown';
  }
}

function decision(
  event: HookEvent,
  permissionDecision: 'allow' | 'ask' | 'deny',
  permissionDecisionReason: string,
): string {
  return JSON.stringify({
    hookSpecificOutput: { hookEventName: event.name, permissionDecision, permissionDecisionReason },
  });
}
