import { defuse } from '../core/client/defuse.ts';
import type { HookEvent } from '../core/client/hook-event.ts';
import type { Failure } from '../core/failure.ts';
import { oneLine } from '../core/text/escape.ts';
import type { Context } from '../io/project/context.ts';
import { localTroubles, newLocalTrouble } from '../io/project/local-folder.ts';
import type { Project } from '../io/project/project.ts';
import { findProject } from '../io/project/project.ts';
import { readConversation } from '../journal/conversation/memory.ts';
import type { Listing } from '../journal/files/sessions.ts';
import type { Target } from '../journal/which-session/find-target.ts';
import { findBound } from '../journal/which-session/find-target.ts';
import { loadTarget } from '../journal/which-session/load-target.ts';
import { type Answer, renderAnswer } from './answer.ts';
import { captureLeft } from './capture.ts';
import { findOnly, inheritBinding, isAsked } from './find-session.ts';
import { bannerBlock, choiceBlock } from './model-blocks.ts';
import { type Occasion, remember } from './occasion.ts';
import { isOurTitle, titleOf } from './title.ts';

/** SessionStart, except after a compaction: returns a short banner and the conversation's title. */
export async function onSessionStart(event: HookEvent, context: Context): Promise<string> {
  const occasion = { event, context };
  const unwritable = await inheritBinding(occasion);
  await captureLeft(occasion);
  const answer = await greet(occasion);
  const remarks = [localRemark(context), unwritable && stateRemark(unwritable)];
  const messages = [answer.message, ...remarks].filter((text) => text !== undefined);
  const message = messages.length === 0 ? undefined : messages.join('\n');
  return renderAnswer(event.name, { ...answer, message });
}

// Said once. What belongs to this clone is kept in the person's state then.
function localRemark({ cwd, env }: Context): string | undefined {
  const project = findProject(cwd);
  const trouble = project && newLocalTrouble(project.root, env);
  if (trouble === undefined) return undefined;
  const { why, remedy } = localTroubles[trouble];
  return `❗ session-journal: .sessions/.local is not read: ${why}. ${remedy}`;
}

function stateRemark({ message }: Failure): string {
  return `❗ session-journal: ${oneLine(message)}. Conversations can't be attached to a session, and reminders are off`;
}

async function greet(occasion: Occasion): Promise<Answer> {
  const { event, context } = occasion;
  const bound = await findBound(context);
  if (bound !== undefined) return greetWith(occasion, bound);
  const found = await findOnly(context);
  if (found === undefined) return {};
  const { project, target } = found;
  // A conversation that had its first prompt and isn't bound has left its session.
  if (target !== undefined && !isAsked(project, event.conversation)) return greetWith(occasion, target);
  await noteStart(occasion, project);
  const choice = choiceBlock(found, context);
  return choice.message === undefined ? damageAnswer(found.listing) : choice;
}

// If no session can be meant, it is probably one that can't be read.
function damageAnswer({ damaged: [first] }: Listing): Answer {
  if (first === undefined) return {};
  return { message: `❗ session-journal: ${first.failure.message}: ${defuse(oneLine(first.name))}` };
}

async function greetWith(occasion: Occasion, target: Target): Promise<Answer> {
  const { event, context } = occasion;
  const { session } = await loadTarget(target, context);
  const ours = readConversation(target.project, event.conversation)?.title ?? '';
  const title = isOurTitle(event, ours) ? titleOf(session) : undefined;
  // At /clear, Claude Code keeps the title that it has. The first prompt then sets ours.
  const isKept = event.source === 'clear' && title !== undefined && ours !== '';
  await noteStart(occasion, target.project, isKept ? ours : title);
  return { ...(await bannerBlock(target, session, context)), title };
}

async function noteStart(occasion: Occasion, project: Project, title?: string): Promise<void> {
  const { event } = occasion;
  const epoch = (readConversation(project, event.conversation)?.epoch ?? 0) + 1;
  await remember(occasion, project, { fresh: true, epoch, ...(title === undefined ? {} : { title }) });
}
